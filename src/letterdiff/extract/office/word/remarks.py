"""What a reader must know of a Word file: tracked changes, comments, macros, what stands outside of it."""

from collections.abc import Iterator
from typing import Any

from letterdiff.extract.office import remarks, xml
from letterdiff.extract.office.package import Package
from letterdiff.extract.office.word.names import W
from letterdiff.extract.office.word.opening import Opened

_CHANGES = tuple(f"{W}{name}" for name in ("ins", "del", "moveFrom", "moveTo", "cellDel", "cellIns"))


def notes(opened: Opened, package: Package, comments: Any) -> Iterator[str]:
    """The notes, in a fixed order; `comments` is the root of the part that holds them, or None."""
    root = opened.document.element
    parts = [root, *(xml.parse(package.part(name)) for name in _texts(opened, package))]
    if any(next(part.iter(*_CHANGES), None) is not None for part in parts):
        yield remarks.TRACKED
    if comments is not None:
        yield from remarks.comments(len(comments.findall(f"{W}comment")))
    if any(name.lower().endswith("vbaproject.bin") for name in package.names):
        yield remarks.MACROS
    outside = {relation.kind for relation in opened.relations if relation.outside} | _settings(
        package, opened
    )
    yield from remarks.outside(
        "attachedTemplate" in outside, bool(outside & {"image", "oleObject", "subDocument"})
    )
    if any(
        relation.kind in ("oleObject", "package") for relation in opened.relations if not relation.outside
    ):
        yield remarks.EMBEDDED
    if next(root.iter(f"{W}altChunk"), None) is not None:
        yield "has parts that are other files set into it: their text was not read"
    yield from _symbols(root)


def _texts(opened: Opened, package: Package) -> list[str]:
    kinds = ("footnotes", "endnotes", "header", "footer")
    found = (relation.target for relation in opened.relations if relation.kind in kinds)
    return [name for name in dict.fromkeys(found) if name in package]


def _settings(package: Package, opened: Opened) -> set[str]:
    """The kinds of what the settings part would load from outside."""
    found = set()
    for relation in opened.relations:
        folder, _, name = relation.target.rpartition("/")
        path = f"{folder}/_rels/{name}.rels"
        if relation.kind == "settings" and path in package:
            root = xml.parse(package.part(path))
            found |= {
                one.get("Type", "").rpartition("/")[2] for one in root if one.get("TargetMode") == "External"
            }
    return found


def _symbols(root: Any) -> Iterator[str]:
    from letterdiff.extract.office.word.symbols import symbol

    unknown = [
        one.get(f"{W}font", "")
        for one in root.iter(f"{W}sym")
        if not symbol(one.get(f"{W}font", ""), one.get(f"{W}char", ""))
    ]
    if unknown:
        yield f"has signs of the font {', '.join(sorted(set(unknown)))}, which stand for no letter: left out"
