"""Opens an OpenDocument package with odfdo, which is handed nothing but the parts whose text is read."""

from typing import TYPE_CHECKING, Any

from lxml import etree

from letterdiff.extract.errors import Unreadable
from letterdiff.extract.office import xml
from letterdiff.extract.office.opendocument.names import MANIFEST, OFFICE
from letterdiff.extract.office.package import Package

if TYPE_CHECKING:
    from odfdo import Document

_MIME = "application/vnd.oasis.opendocument.text"
_MANIFEST = "META-INF/manifest.xml"
_PARTS = ("content.xml", "styles.xml", "meta.xml", "settings.xml", _MANIFEST)
_BARE = b'<manifest:manifest xmlns:manifest="' + MANIFEST[1:-1].encode() + b'" manifest:version="1.2"/>'


def opened(package: Package) -> "Document":
    """The package's document; Unreadable where it is locked or no text document."""
    import odfdo

    _unlocked(package)
    if "content.xml" not in package:
        word = "[Content_Types].xml" in package
        reason = "is not an OpenDocument text" + (
            " but a Word document" if word else ": it has no content.xml"
        )
        raise Unreadable(reason, "give it the suffix .docx" if word else "save it again from its source")
    names = ["mimetype", *(name for name in _PARTS if name in package)]
    instead = {"mimetype": _MIME.encode()}
    if _MANIFEST not in package:
        names.append(_MANIFEST)
        instead[_MANIFEST] = _BARE
    try:
        return odfdo.Document(package.packed(names, instead))
    except (KeyError, ValueError, TypeError, etree.XMLSyntaxError) as error:
        raise Unreadable("is damaged: its parts do not fit together", "save it again") from error


def body(root: Any) -> Any:
    """The element that holds the text; Unreadable for a spreadsheet, slides or a drawing."""
    found = root.find(f"{OFFICE}body/{OFFICE}text")
    if found is None:
        raise Unreadable("is an OpenDocument file, but not a text", "open it and save it as PDF")
    return found


def said(document: "Document", package: Package) -> dict[str, str]:
    """The file's properties under our names."""
    if "meta.xml" not in package:
        return {}
    meta = document.meta
    dates = {"created": meta.creation_date, "modified": getattr(meta, "date", None)}
    return {
        "title": meta.title or "",
        "author": meta.initial_creator or "",
        "changed by": getattr(meta, "creator", None) or "",
        "language": meta.language or "",
        "made with": meta.generator or "",
        **{key: date.isoformat() if date else "" for key, date in dates.items()},
    }


def _unlocked(package: Package) -> None:
    if _MANIFEST not in package:
        return
    locked = xml.parse(package.part(_MANIFEST)).iter(f"{MANIFEST}encryption-data")
    if next(locked, None) is not None:
        raise Unreadable("is protected by a password", "open it with the password and save it without")
