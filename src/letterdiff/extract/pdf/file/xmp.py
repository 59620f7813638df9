"""XMP: the metadata packet that a PDF may carry beside its document information."""

from collections.abc import Mapping

from lxml import etree

from letterdiff.text import clean

LARGEST = 1_000_000
"""Bytes: a larger packet holds thumbnails or worse, and is not read."""

_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_PDF = "{http://ns.adobe.com/pdf/1.3/}"
_XMP = "{http://ns.adobe.com/xap/1.0/}"
_NAMES = {
    f"{_DC}title": "title",
    f"{_DC}creator": "author",
    f"{_PDF}Producer": "producer",
    f"{_XMP}CreatorTool": "creator",
    f"{_XMP}CreateDate": "created",
    f"{_XMP}ModifyDate": "modified",
}


def said(packet: bytes) -> Mapping[str, str]:
    """Title, author, producer, creator, created, modified, as far as the packet says them; else nothing.

    Several authors are joined by commas; of a title in several languages the default one counts.
    """
    root = _parsed(packet)
    found: dict[str, str] = {}
    for description in root.iter(f"{_RDF}Description") if root is not None else ():
        values = {str(tag): str(text) for tag, text in description.attrib.items()}
        values.update((str(child.tag), _text(child)) for child in description)
        for tag, value in values.items():
            name, text = _NAMES.get(tag), clean.one_line(" ".join(value.split()))
            if name and text:
                found.setdefault(name, text)
    return found


def _parsed(packet: bytes) -> etree._Element | None:
    if len(packet) > LARGEST:
        return None
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=True)
    try:
        root: etree._Element | None = etree.fromstring(packet.strip(b"\x00 \r\n\t"), parser)
    except (etree.XMLSyntaxError, ValueError):
        return None
    return root


def _text(element: etree._Element) -> str:
    entries = [entry.text or "" for entry in element.iter(f"{_RDF}li")]
    if not entries:
        return element.text or ""
    return entries[0] if element.find(f"{_RDF}Alt") is not None else ", ".join(filter(None, entries))
