"""The file as a file: what made it and when, whether it was added to, signed, tagged, locked."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from typing import Any

from letterdiff.extract.pdf.file import metadata
from letterdiff.extract.pdf.file.revisions import updates
from letterdiff.extract.pdf.letter.proposals import proposals_of
from letterdiff.extract.pdf.page import objects
from letterdiff.model import Document, Property

_DATE = re.compile(
    r"(?:D:)?(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:([+\-Z])(?:(\d\d)'?(?:(\d\d)'?)?)?)?", re.ASCII
)
_VERSION = re.compile(rb"%PDF-(\d\.\d)")
_NAMES = {
    "title": "title",
    "author": "author",
    "creator": "made with",
    "producer": "written by",
    "created": "created",
    "modified": "modified",
}


def with_provenance(document: Document, data: bytes, pdf: Any) -> Document:
    """The document with what its pages and its file say of it: proposals and properties.

    `pdf` is the file as pdfplumber opened it, `data` its bytes.
    """
    info, packet = metadata.information(pdf), metadata.packet(pdf)
    read = proposals_of(document)
    known = {(one.field, one.value) for one in read}
    said = (*read, *(one for one in metadata.proposals(info, packet) if (one.field, one.value) not in known))
    start = max(0, data.find(b"%PDF-"))
    facts = properties(data[start:] if start else data, pdf, info, packet)
    return replace(document, proposals=said, properties=tuple(facts))


def properties(
    data: bytes,
    pdf: Any,
    info: Mapping[str, str],
    packet: Mapping[str, str],
) -> Iterator[Property]:
    """What can be told of the file without its pages' words; `data` begins at `%PDF-`."""
    catalog = pdf.doc.catalog
    yield Property("PDF version", _version(data, catalog))
    yield Property("pages", f"{len(pdf.pages):,}")
    yield from _said(info, packet)
    yield Property("earlier revisions", _revisions(data, pdf))
    yield Property("signatures", _signatures(catalog))
    yield Property("tagged", "yes" if objects.value(_marked(catalog)) is True else "no")
    yield Property("language", objects.words(catalog.get("Lang")) or "not said")
    yield Property("encrypted", "yes" if pdf.doc.encryption else "no")
    yield Property("attachments", f"{_attachments(pdf):,}")


def iso(date: str) -> str:
    """A date of a PDF (`D:20251027140300-04'00'`) or of XMP as ISO 8601, as exact as written."""
    match = _DATE.fullmatch(date.strip())
    if not match:
        return _iso_of_xmp(date)
    year, month, day, *clock = match.groups()[:6]
    day_written = "-".join(part for part in (year, month, month and day) if part)
    if not (day and clock[0] and clock[1]):
        return day_written
    sign, hours, minutes = match.groups()[6:]
    zone = (
        ""
        if not sign
        else "Z"
        if sign == "Z" or (hours or "00") == (minutes or "00") == "00"
        else f"{sign}{hours}:{minutes or '00'}"
    )
    return f"{day_written}T{clock[0]}:{clock[1]}:{clock[2] or '00'}{zone}"


def _iso_of_xmp(date: str) -> str:
    return re.sub(r"\+00:00$", "Z", date.strip())


def _said(info: Mapping[str, str], packet: Mapping[str, str]) -> Iterator[Property]:
    """What both witnesses say, once where they say the same."""
    for name, label in _NAMES.items():
        dated = name in ("created", "modified")
        first, second = (iso(said.get(name, "")) if dated else said.get(name, "") for said in (info, packet))
        if first:
            yield Property(label, first)
        if second and not (_moment(first) == _moment(second) if dated else first == second):
            yield Property(f"{label} (XMP)", second)


def _moment(date: str) -> object:
    """What two writings of one moment have in common."""
    try:
        moment = datetime.fromisoformat(date)
    except ValueError:
        return date
    return moment if moment.tzinfo else moment.replace(tzinfo=timezone(timedelta(0)))


def _version(data: bytes, catalog: Mapping[str, Any]) -> str:
    head = _VERSION.match(data)
    versions = (head[1].decode("ascii") if head else "", objects.name(catalog.get("Version")))
    return max(versions) or "not said"


def _revisions(data: bytes, pdf: Any) -> str:
    trailers = [getattr(section, "trailer", None) for section in pdf.doc.xrefs]
    fallback = any(type(section).__name__ == "PDFXRefFallback" for section in pdf.doc.xrefs)
    count = None if fallback or None in trailers else updates(data, [t for t in trailers if t is not None])
    if count is None:
        return "cannot be told, since its cross-reference table is damaged"
    return f"{count:,}, still in the file" if count else "none"


def _signatures(catalog: Mapping[str, Any]) -> str:
    fields = list(objects.tree(objects.table(catalog.get("AcroForm")).get("Fields")))
    signed = sum(
        objects.name(field.get("FT")) == "Sig" and bool(objects.table(field.get("V"))) for field in fields
    )
    return f"{signed:,} present, not checked" if signed else "none"


def _marked(catalog: Mapping[str, Any]) -> Any:
    return objects.table(catalog.get("MarkInfo")).get("Marked")


def _attachments(pdf: Any) -> int:
    """Files in the document's list, and those that are pinned to a page."""
    names = objects.table(pdf.doc.catalog.get("Names")).get("EmbeddedFiles")
    listed = sum(len(objects.entries(node.get("Names"))) // 2 for node in objects.tree([names]))
    notes = (objects.table(note) for page in pdf.pages for note in objects.entries(page.page_obj.annots))
    return listed + sum(objects.name(note.get("Subtype")) == "FileAttachment" for note in notes)
