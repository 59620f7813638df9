"""What was read from a file, block by block: as text for people, as JSON lines for programs.

A JSON line has `source, sha256, block, kind, text, section, page, page_label, boxes` (points, top-left
origin), `start, end` (characters of the document's text), `states, fidelity`, and `level, cell, mark,
speaker, places` where a block has them, else empty or null; `page` is null without pages.
"""

import json
from collections.abc import Iterator
from dataclasses import asdict

from letterdiff.model import Anchor, Block, BlockKind, Document, PageBox, Source
from letterdiff.text.clean import one_line
from letterdiff.views.links import place_of
from letterdiff.views.quote import shown


def as_text(source: Source, document: Document, page: int | None = None, hidden: bool = False) -> str:
    """Each block under a line that names its number, kind and place; empty where the page has none.

    What no reader sees in the file is counted, and printed only where `hidden` asks for it.
    """
    parts = [
        f"{_head(index, block, anchor, source)}\n{_said(block, anchor, hidden)}"
        for index, block, anchor in _blocks(document, page)
    ]
    label = f" [{source.fidelity.label}]" if source.fidelity.label else ""
    return f"== {one_line(source.name)}{label}\n\n" + "\n\n".join(parts) + "\n" if parts else ""


def as_jsonl(source: Source, document: Document, page: int | None = None, hidden: bool = False) -> str:
    """One JSON object a block and line; the text of hidden blocks is empty unless `hidden` asks for it."""
    rows = []
    for index, block, anchor in _blocks(document, page):
        row = _row(source, document, index, block, anchor)
        withheld = block.kind is BlockKind.HIDDEN and not hidden
        rows.append(json.dumps(row | {"text": ""} if withheld else row, ensure_ascii=False))
    return "\n".join(rows)


def _said(block: Block, anchor: Anchor, hidden: bool) -> str:
    """A block's words, or how many it has where they are hidden and not asked for."""
    if block.kind is not BlockKind.HIDDEN or hidden:
        return shown(anchor.exact)
    count = len(anchor.exact.split())
    return f"({count} {'word' if count == 1 else 'words'} that no reader sees; --hidden prints them)"


def _head(index: int, block: Block, anchor: Anchor, source: Source) -> str:
    """'[12] list item, level 2, page 3, SPACING-DIFFERS'; a state that needs no mark is not named."""
    cell, own = block.cell, source.own_fidelity(block.fidelity) or source.fidelity
    said = (
        block.kind.value,
        f"level {block.level}" if block.level else "",
        f"table {cell.table} row {cell.row} column {cell.column}" if cell else "",
        block.mark if block.kind is BlockKind.HIDDEN else f"mark {block.mark}" if block.mark else "",
        place_of(anchor),
        block.speaker,
        own.label if own is not source.fidelity else "",
        *(state for state in block.states if not state.plain),
    )
    return f"[{index}] " + ", ".join(part for part in said if part)


def _blocks(document: Document, page: int | None) -> Iterator[tuple[int, Block, Anchor]]:
    for index, block in enumerate(document.blocks):
        anchor = document.anchor(block.start, block.end)
        if page is None or page in _pages(anchor):
            yield index, block, anchor


def _pages(anchor: Anchor) -> list[int]:
    return [place.page for place in anchor.places if isinstance(place, PageBox)]


def _row(source: Source, document: Document, index: int, block: Block, anchor: Anchor) -> dict[str, object]:
    first = next(iter(_pages(anchor)), None)
    return {
        "source": source.name,
        "sha256": document.sha256,
        "block": index,
        "kind": block.kind,
        "text": anchor.exact,
        "section": block.section,
        "page": first,
        "page_label": next((page.label for page in document.pages if page.number == first), ""),
        "boxes": [_box(place) for place in anchor.places if isinstance(place, PageBox)],
        "start": anchor.start,
        "end": anchor.end,
        "states": block.states,
        "fidelity": source.own_fidelity(block.fidelity) or source.fidelity,
        "level": block.level,
        "cell": asdict(block.cell) if block.cell else None,
        "mark": block.mark,
        "speaker": block.speaker,
        "places": [asdict(place) for place in anchor.places if not isinstance(place, PageBox)],
    }


def _box(place: PageBox) -> list[float]:
    return [place.page, place.x0, place.top, place.x1, place.bottom]
