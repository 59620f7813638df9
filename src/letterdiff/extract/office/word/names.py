"""Names of WordprocessingML elements and attributes, and the values that switch something on."""

from typing import Any

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
COMPATIBLE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


def value(element: Any, path: str) -> str | None:
    """The `w:val` of the first element at this path below an element; None where there is none."""
    found = element.find("/".join(f"{W}{step}" for step in path.split("/")))
    return None if found is None else found.get(f"{W}val", "")


def on(element: Any, path: str) -> bool | None:
    """Whether a switch at this path is on; None where it is not there."""
    said = value(element, path)
    return None if said is None else said.lower() not in ("0", "false", "off")


def number(text: str | None, otherwise: int = 0) -> int:
    """A decimal number as an attribute has it."""
    return int(text) if text and text.isascii() and text.lstrip("-").isdigit() else otherwise
