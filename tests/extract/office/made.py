"""Makes office files from readable parts, and reads back what their places say.

A case file holds parts, each after a line `=== NAME`; what surrounds them in a real file is added here.
"""

import io
import re
import zipfile
from collections.abc import Mapping
from types import ModuleType

from lxml import etree

from letterdiff.extract.office import docx, odt, rtf
from letterdiff.extract.office.richtext.value import value
from letterdiff.model import Document, DomRange, ValueRange

READERS: dict[str, ModuleType] = {"docx": docx, "odt": odt, "rtf": rtf}

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_NS = (
    f'xmlns:w="{_W}" xmlns:r="{_REL}" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
_RELATIONS = "application/vnd.openxmlformats-package.relationships+xml"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_ODF = "urn:oasis:names:tc:opendocument:xmlns:"
_ODF_NS = " ".join(
    f'xmlns:{prefix}="{_ODF}{name}:1.0"'
    for prefix, name in (
        ("office", "office"),
        ("text", "text"),
        ("table", "table"),
        ("draw", "drawing"),
        ("style", "style"),
        ("meta", "meta"),
        ("manifest", "manifest"),
        ("script", "script"),
    )
)
_ODF_NS += ' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"'


def parts(case: str) -> dict[str, str]:
    """The parts of a case file by their names."""
    split = re.split(r"^=== (\S+)\n", case, flags=re.MULTILINE)
    return dict(zip(split[1::2], split[2::2], strict=True))


def zipped(members: Mapping[str, str | bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as target:
        for name, text in members.items():
            target.writestr(name, text)
    return made.getvalue()


def word(inside: Mapping[str, str], **more: str | bytes) -> bytes:
    """A Word file: `body`, `footnotes`, `styles` … hold what stands inside of those parts' root elements."""
    roots = {"body": "document", "header1": "hdr", "footer1": "ftr"}
    members: dict[str, str | bytes] = {}
    overrides = rels = ""
    for name, text in inside.items():
        root, kind = roots.get(name, name), re.sub(r"\d", "", name)
        text = f"<w:body>{text}</w:body>" if name == "body" else text
        part = "document" if name == "body" else name
        members[f"word/{part}.xml"] = f"<w:{root} {_NS}>{text}</w:{root}>"
        main = f"{part}.main" if name == "body" else kind
        overrides += f'<Override PartName="/word/{part}.xml" ContentType="{_TYPE}{main}+xml"/>'
        if name != "body":
            rels += f'<Relationship Id="{name}" Type="{_REL}/{kind}" Target="{name}.xml"/>'
    rels += str(more.pop("rels", ""))
    relations = f'<Relationships xmlns="{_PACKAGE}/relationships">'
    members["word/_rels/document.xml.rels"] = f"{relations}{rels}</Relationships>"
    first = f'<Relationship Id="a" Type="{_REL}/officeDocument" Target="word/document.xml"/>'
    members["_rels/.rels"] = f"{relations}{first}</Relationships>"
    xml = '<Default Extension="xml" ContentType="application/xml"/>'
    xml += (
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    )
    members["[Content_Types].xml"] = f'<Types xmlns="{_PACKAGE}/content-types">{xml}{overrides}</Types>'
    return zipped({**members, **more})


def paragraph(*runs: str) -> str:
    """A Word paragraph of these runs' insides."""
    return "<w:p>" + "".join(f"<w:r>{run}</w:r>" for run in runs) + "</w:p>"


def text(words: str) -> str:
    """A Word text element."""
    return f'<w:t xml:space="preserve">{words}</w:t>'


def opendocument(inside: Mapping[str, str], **more: str | bytes) -> bytes:
    """An OpenDocument text: `text` is the body, `automatic` and `styles` its styles, `master` its pages."""
    automatic = f"<office:automatic-styles>{inside.get('automatic', '')}</office:automatic-styles>"
    body = f"<office:body><office:text>{inside['text']}</office:text></office:body>"
    styles = f"<office:styles>{inside.get('styles', '')}</office:styles>"
    styles += f"<office:master-styles>{inside.get('master', '')}</office:master-styles>"
    manifest = inside.get("manifest", "")
    meta = f"<office:meta>{inside.get('meta', '')}</office:meta>"
    members = {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": f"<office:document-content {_ODF_NS}>{automatic}{body}</office:document-content>",
        "styles.xml": f"<office:document-styles {_ODF_NS}>{styles}</office:document-styles>",
        "meta.xml": f"<office:document-meta {_ODF_NS}>{meta}</office:document-meta>",
        "META-INF/manifest.xml": f"<manifest:manifest {_ODF_NS}>{manifest}</manifest:manifest>",
    }
    return zipped({**members, **more})


def made(name: str, case: str) -> bytes:
    """The file of a case: `name` ends in .docx.parts, .odt.parts or .rtf."""
    if name.endswith(".rtf"):
        return case.encode("latin-1")
    return (word if ".docx" in name else opendocument)(parts(case))


def misplaced(document: Document, data: bytes) -> list[str]:
    """The runs whose place does not hold their characters, by lxml's own parse of the part."""
    roots: dict[str, etree._Element] = {}
    plain = value(data) if document.format == "rtf" else ""
    wrong = []
    for run in document.runs:
        place = run.place
        if isinstance(place, DomRange):
            if place.part not in roots:
                roots[place.part] = etree.fromstring(zipfile.ZipFile(io.BytesIO(data)).read(place.part))
            root = roots[place.part]
            names = {prefix: uri for prefix, uri in root.nsmap.items() if prefix}
            nodes = root.xpath(place.path, namespaces=names)
            held = nodes[0][place.start : place.end] if len(nodes) == 1 else None
        else:
            assert isinstance(place, ValueRange)
            held = plain[place.start : place.end]
        if held != document.text[run.start : run.end]:
            wrong.append(f"{place}: {held!r} is not {document.text[run.start : run.end]!r}")
    return wrong
