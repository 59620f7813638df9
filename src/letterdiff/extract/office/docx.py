"""Word documents (.docx): python-docx opens them, every character stands at an XPath of its part.

What is shown is read: tracked changes as accepted, results of fields and not their codes, alternative content
once. The second way is expat's tree, built without python-docx and lxml.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from letterdiff.extract.builder import Builder
from letterdiff.extract.errors import Unreadable
from letterdiff.model import Anchor, Document

if TYPE_CHECKING:
    from letterdiff.extract.office.word.opening import Opened

READER = "docx 3"


def read(data: bytes) -> Document:
    """The document of a Word file; Unreadable where it is locked, damaged, of another kind, or empty."""
    from letterdiff.extract.office import properties, remarks, xml
    from letterdiff.extract.office.package import Package
    from letterdiff.extract.office.word import opening
    from letterdiff.extract.office.word.parts import Parts
    from letterdiff.extract.office.word.remarks import notes
    from letterdiff.extract.office.writing import Writer

    package = Package(data, ".docx")
    opened = opening.opened(package)
    parts, builder = Parts(opened), Builder()
    writer = Writer(builder)
    writer.text(parts.text())
    if not writer.shown:
        raise Unreadable(*remarks.NO_TEXT)
    writer.furniture(parts.furniture())
    said = _said(opened)
    comments = parts.part("comments")
    root = None if comments is None else xml.parse(comments.blob)
    return builder.document(
        data,
        format="docx",
        reader=READER,
        notes=notes(opened, package, root),
        proposals=properties.proposals(said),
        properties=properties.facts(said),
    )


def second(data: bytes, anchors: Sequence[Anchor]) -> tuple[str | None, ...]:
    """For each anchor the text that stands at its places in the tree that expat gives; None where none."""
    from letterdiff.extract.office.word.second import second as read_again

    return read_again(data, anchors)


def _said(opened: "Opened") -> dict[str, str]:
    """The file's core properties under our names; none where python-docx would make them up."""
    if not opened.declared:
        return {}
    core = opened.document.core_properties
    return {
        "title": core.title,
        "author": core.author,
        "changed by": core.last_modified_by,
        "created": core.created.isoformat() if core.created else "",
        "modified": core.modified.isoformat() if core.modified else "",
        "language": core.language,
    }
