"""Values of PDF objects as plain Python, whatever the file has in their stead."""

from collections.abc import Iterator, Mapping
from typing import Any

from pdfminer.pdftypes import PDFStream, resolve1
from pdfminer.utils import decode_text

from letterdiff.extract.pdf.page.damage import DAMAGE
from letterdiff.text import clean

MOST = 20_000
"""Nodes of a tree that are visited: more than any form has fields, and an end for a tree without one."""


def value(found: Any) -> Any:
    """The object behind a reference; None where there is none."""
    try:
        return resolve1(found)
    except DAMAGE:
        return None


def table(found: Any) -> Mapping[str, Any]:
    """The dictionary behind a reference; an empty one where there is none."""
    given = value(found)
    return given if isinstance(given, dict) else {}


def entries(found: Any) -> list[Any]:
    """The array behind a reference; an empty list where there is none."""
    given = value(found)
    return given if isinstance(given, list) else []


def words(found: Any) -> str:
    """A text string, on one clean line; '' where it is none."""
    given = value(found)
    if not isinstance(given, bytes):
        return given if isinstance(given, str) else ""
    return clean.one_line(" ".join(decode_text(given).replace("\x00", "").split()))


def number(found: Any) -> float:
    """A number; 0 where it is none."""
    given = value(found)
    return float(given) if isinstance(given, int | float) and not isinstance(given, bool) else 0.0


def name(found: Any) -> str:
    """The name of a PDF name; '' where it is none."""
    given = getattr(value(found), "name", "")
    return given if isinstance(given, str) else ""


def data_of(found: Any) -> bytes:
    """The bytes of a stream, unpacked; none where it is no stream or cannot be unpacked."""
    stream = value(found)
    if not isinstance(stream, PDFStream):
        return b""
    try:
        data: bytes = stream.get_data()
    except DAMAGE:
        return b""
    return data


def tree(roots: Any, kids: str = "Kids") -> Iterator[Mapping[str, Any]]:
    """Every dictionary of a tree that branches by `kids`, each once, MOST of them at most."""
    waiting = list(reversed(entries(roots)))
    seen: set[object] = set()
    while waiting and len(seen) < MOST:
        node = waiting.pop()
        key = getattr(node, "objid", None) or f"direct {len(seen)}"
        if key in seen:
            continue
        seen.add(key)
        found = table(node)
        yield found
        below = found.get(kids)
        waiting += reversed(entries(below) or ([below] if table(below) else []))
