"""What the file says of itself: its document information and its XMP packet.

Programs fill both in as they please, often with a file's name or a login, so title and author are proposals
only. The dates tell when the file was made, not the letter. The language alone is taken as it stands: it is
a tag with a form of its own.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from letterdiff.extract import declared
from letterdiff.extract.pdf.file import xmp
from letterdiff.extract.pdf.page import objects
from letterdiff.model import Metadata, Proposal
from letterdiff.text import clean

INFO = "the PDF's document information"
PACKET = "the PDF's XMP packet"

LONGEST = 300
"""Characters: a longer title or author is no title or author."""

_MACHINES = re.compile(
    r"microsoft (?:word|powerpoint|excel) -|untitled|unknown\b|administrator$|users?$|admin$|\(?anonymous\)?$"
    r"|unspecified|owner$|document\d*$|slide \d+$|powerpoint|print(?:ing)?$|full page",
    re.IGNORECASE,
)
"""What programs write where nobody filled the field in."""

_FILE_NAME = re.compile(r"\.(?:docx?|indd|pdf|odt|rtf|xlsx?|pptx?|pages|tex|dvi)$", re.IGNORECASE)
_KEYS = {
    "Title": "title",
    "Author": "author",
    "Producer": "producer",
    "Creator": "creator",
    "CreationDate": "created",
    "ModDate": "modified",
}


def found(pdf: Any) -> Metadata:
    """The metadata that is used without being asked for: the language of the catalog, where it is a tag."""
    return Metadata(language=declared.language(objects.words(pdf.doc.catalog.get("Lang"))))


def information(pdf: Any) -> Mapping[str, str]:
    """Title, author, producer, creator, created, modified of the document information, as it has them."""
    said = {name: _line(pdf.metadata.get(key)) for key, name in _KEYS.items()}
    return {name: value for name, value in said.items() if value}


def packet(pdf: Any) -> Mapping[str, str]:
    """The same of the XMP packet."""
    return xmp.said(objects.data_of(pdf.doc.catalog.get("Metadata")))


def proposals(info: Mapping[str, str], packet: Mapping[str, str]) -> Iterator[Proposal]:
    """Title and author of the information and of the packet, where a person may have written them."""
    for field in ("title", "author"):
        first, second = (_sensible(field, said.get(field, "")) for said in (info, packet))
        if first:
            yield Proposal(field, first, INFO)
        if second and second != first:
            yield Proposal(field, second, PACKET)


def _sensible(field: str, text: str) -> str:
    text = text.removesuffix(" - Google Docs")
    machine = _MACHINES.match(text) or _FILE_NAME.search(text)
    login = field == "author" and text == text.lower()
    letters = any(c.isalpha() for c in text)
    return text if letters and len(text) <= LONGEST and not machine and not login else ""


def _line(value: Any) -> str:
    text = value if isinstance(value, str) else ""
    return " ".join(clean.one_line(text.replace("\x00", "")[: 10 * LONGEST]).split())
