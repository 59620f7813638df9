"""Opens a Word package with python-docx, which is handed nothing but the parts whose text is read.

Pictures, embedded files, macros and whatever stands outside the file are left out of its sight.
"""

import posixpath
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from lxml import etree

from letterdiff.extract.errors import Unreadable
from letterdiff.extract.office import xml
from letterdiff.extract.office.package import Package

if TYPE_CHECKING:
    from docx.document import Document

RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_CORE = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
_STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships"
_KEPT = frozenset(
    f"{RELATIONS}/{name}"
    for name in ("officeDocument", "styles", "footnotes", "endnotes", "header", "footer", "comments")
) | {_CORE}
_TYPES = "[Content_Types].xml"
_MAIN = re.compile(
    rb"application/vnd\.(?:ms-word\.(?:document|template)\.macroEnabled(?:Template)?|"
    rb"openxmlformats-officedocument\.wordprocessingml\.template)\.main\+xml"
)
_PLAIN = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_DAMAGED = "save it again from its source"


class Relation(NamedTuple):
    """A relation of a part: its kind (the last word of its type), its target, whether that stands outside."""

    kind: str
    target: str
    outside: bool


class Opened(NamedTuple):
    """A document as python-docx opened it, the name of its main part, and the main part's relations."""

    document: "Document"
    main: str
    relations: tuple[Relation, ...]
    declared: bool
    """Whether the file has core properties of its own; python-docx makes some where it has none."""


def opened(package: Package) -> Opened:
    """The package's document; Unreadable where it is none that Word would open."""
    if _TYPES not in package or _relations_of("") not in package:
        raise _none(package)
    main = _main(package)
    parts, instead, relations, declared = [_TYPES], {_TYPES: _types(package)}, [], False
    for source in ("", main):
        name = _relations_of(source)
        if name not in package:
            continue
        root = xml.parse(package.part(name))
        for element, relation in list(_relations(root, source)):
            if source:
                relations.append(relation)
            if relation.outside or element.get("Type") not in _KEPT or relation.target not in package:
                root.remove(element)
            else:
                declared = declared or element.get("Type") == _CORE
                parts.append(relation.target)
        parts.append(name)
        instead[name] = etree.tostring(root)
    return Opened(_document(package, parts, instead), main, tuple(relations), declared)


def _document(package: Package, parts: list[str], instead: dict[str, bytes]) -> "Document":
    import docx
    from docx.opc.exceptions import OpcError

    try:
        return docx.Document(package.packed(dict.fromkeys(parts), instead))
    except (OpcError, KeyError, ValueError, AttributeError, etree.XMLSyntaxError) as error:
        raise Unreadable("is damaged: its parts do not fit together", _DAMAGED) from error


def _main(package: Package) -> str:
    """The name of the main part, as the package says it."""
    name = _relations_of("")
    root = xml.parse(package.part(name))
    for element, relation in _relations(root, ""):
        if relation.kind != "officeDocument":
            continue
        if element.get("Type", "").startswith(_STRICT):
            raise Unreadable(
                "is saved as “Strict Open XML”", "open it and save it as a Word document (.docx)"
            )
        if relation.target not in package:
            raise Unreadable(f"holds no text: its part {relation.target} is missing", _DAMAGED)
        return relation.target
    raise _none(package)


def _none(package: Package) -> Unreadable:
    if "mimetype" in package:
        return Unreadable("is not a Word document but an OpenDocument one", "give it the suffix .odt")
    return Unreadable(
        "is a ZIP archive and not a Word document", "give it the suffix .zip, or unpack it here"
    )


def _types(package: Package) -> bytes:
    """The list of the parts' types; a template or a document with macros is read as a plain document."""
    return _MAIN.sub(_PLAIN, package.part(_TYPES))


def _relations_of(part: str) -> str:
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def _relations(root: Any, source: str) -> Iterator[tuple[Any, Relation]]:
    """Each relation of a part, its target as the name of a part, or as it is written if it stands outside."""
    for element in root:
        if not isinstance(element.tag, str):
            continue
        target, outside = element.get("Target", ""), element.get("TargetMode") == "External"
        if not outside:
            joined = target if target.startswith("/") else posixpath.join(posixpath.dirname(source), target)
            target = posixpath.normpath(joined).lstrip("/")
        yield element, Relation(element.get("Type", "").rpartition("/")[2], target, outside)
