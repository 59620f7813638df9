"""What the file says of itself: title and author. Its dates tell when the file was made, not the letter."""

from collections.abc import Mapping
from typing import Any

from letterdiff.model import Metadata
from letterdiff.text import clean

LONGEST = 300
"""Characters: a longer title or author is no title or author."""

_MACHINES = (
    "microsoft word -",
    "untitled",
    "unknown",
    "administrator",
    "user",
    "admin",
    "(anonymous)",
    "unspecified",
    "anonymous",
)
"""What programs write where nobody filled the field in."""


def found(info: Mapping[str, Any]) -> Metadata:
    """Title and author, where the file's info dictionary has sensible ones."""
    return Metadata(title=_field(info.get("Title")), author=_field(info.get("Author")))


def _field(value: Any) -> str:  # noqa: ANN401
    if not isinstance(value, str):
        return ""
    text = " ".join(clean.one_line(value.replace("\x00", "")).split())
    named_by_machine = text.casefold().startswith(_MACHINES) or text.casefold().endswith(
        (".doc", ".docx", ".indd")
    )
    return "" if named_by_machine or len(text) > LONGEST or not any(c.isalpha() for c in text) else text
