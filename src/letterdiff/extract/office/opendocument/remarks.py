"""What a reader must know of an OpenDocument file: tracked changes, comments, macros, links to outside."""

from collections.abc import Iterator
from typing import Any

from letterdiff.extract.office import remarks, xml
from letterdiff.extract.office.opendocument.names import DRAW, OFFICE, SCRIPT, TEXT, XLINK
from letterdiff.extract.office.package import Package

_META = "{urn:oasis:names:tc:opendocument:xmlns:meta:1.0}"


def notes(root: Any, package: Package) -> Iterator[str]:
    """The notes, in a fixed order; `root` is that of the content."""
    if next(root.iter(f"{TEXT}changed-region"), None) is not None:
        yield remarks.TRACKED
    yield from remarks.comments(sum(1 for _ in root.iter(f"{OFFICE}annotation")))
    scripts = next(root.iter(f"{SCRIPT}event-listener"), None) is not None
    if scripts or any(name.startswith(("Basic/", "Scripts/")) for name in package.names):
        yield remarks.MACROS
    yield from remarks.outside(_template(package), any(map(_outside, root.iter(*_LINKING))))
    if any(name.startswith("Object ") for name in package.names):
        yield remarks.EMBEDDED


_LINKING = (f"{DRAW}image", f"{DRAW}object", f"{DRAW}object-ole", f"{DRAW}plugin", f"{TEXT}section-source")


def _outside(element: Any) -> bool:
    """Whether an element shows what stands outside of the file."""
    address = element.get(f"{XLINK}href", "")
    return ":" in address.partition("/")[0] or address.startswith(("/", "../"))


def _template(package: Package) -> bool:
    if "meta.xml" not in package:
        return False
    return next(xml.parse(package.part("meta.xml")).iter(f"{_META}template"), None) is not None
