"""OpenDocument texts (.odt): odfdo knows their styles and properties, characters stand at XPaths of a part.

The second way is expat's tree, built without odfdo and lxml.
"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from letterdiff.extract.builder import Builder
from letterdiff.extract.errors import Unreadable
from letterdiff.model import Anchor, Document

if TYPE_CHECKING:
    from letterdiff.extract.office.package import Package

READER = "odt 3"

_CONTENT, _STYLES = "content.xml", "styles.xml"


def read(data: bytes) -> Document:
    """The document of an OpenDocument text; Unreadable where it is locked, damaged or empty."""
    from letterdiff.extract.office import properties, remarks, xml
    from letterdiff.extract.office.opendocument import opening
    from letterdiff.extract.office.opendocument.remarks import notes
    from letterdiff.extract.office.opendocument.story import Story
    from letterdiff.extract.office.opendocument.styles import Styles
    from letterdiff.extract.office.package import Package
    from letterdiff.extract.office.writing import Writer

    package = Package(data, ".odt")
    document = opening.opened(package)
    root = xml.parse(package.part(_CONTENT))
    styles, builder = Styles(document), Builder()
    writer = Writer(builder)
    writer.text(Story(root, _CONTENT, styles).paragraphs(opening.body(root)))
    if not writer.shown:
        raise Unreadable(*remarks.NO_TEXT)
    for page, container in _furniture(package):
        writer.furniture(Story(page, _STYLES, styles).paragraphs(container))
    said = opening.said(document, package)
    return builder.document(
        data,
        format="odt",
        reader=READER,
        notes=notes(root, package),
        proposals=properties.proposals(said),
        properties=properties.facts(said),
    )


def second(data: bytes, anchors: Sequence[Anchor]) -> tuple[str | None, ...]:
    """For each anchor the text that stands at its places in the tree that expat gives; None where none."""
    from letterdiff.extract.office.opendocument.second import second as read_again

    return read_again(data, anchors)


def _furniture(package: "Package") -> Iterator[tuple[Any, Any]]:
    """Each header and footer, after the root of the part that holds it."""
    from letterdiff.extract.office import xml
    from letterdiff.extract.office.opendocument.names import STYLE

    if _STYLES not in package:
        return
    root = xml.parse(package.part(_STYLES))
    kinds = [f"{STYLE}{kind}{which}" for kind in ("header", "footer") for which in ("", "-left", "-first")]
    for container in root.iter(*kinds):
        yield root, container
