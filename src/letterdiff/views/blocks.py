"""What was read from a file, block by block: as text for people, as JSON lines for programs.

A JSON line has `source, sha256, block, kind, text, section, page, page_label, boxes` (points, top-left
origin), `start, end` (characters of the document's text), `places`, `fidelity`; `page` is null without pages.
"""

import json
from collections.abc import Iterator
from dataclasses import asdict

from letterdiff.model import Anchor, Block, Document, PageBox, Source
from letterdiff.text.clean import one_line
from letterdiff.views.links import place_of
from letterdiff.views.quote import shown


def as_text(source: Source, document: Document, page: int | None = None) -> str:
    """Each block under a line that names its number, kind and place; empty where the page has none."""
    parts = []
    for index, block, anchor in _blocks(document, page):
        head = f"[{index}] {block.kind}, {place_of(anchor)}" + (f", {block.speaker}" if block.speaker else "")
        parts.append(f"{head}\n{shown(anchor.exact)}")
    label = f" [{source.fidelity.label}]" if source.fidelity.label else ""
    return f"== {one_line(source.name)}{label}\n\n" + "\n\n".join(parts) + "\n" if parts else ""


def as_jsonl(source: Source, document: Document, page: int | None = None) -> str:
    """One JSON object a block and line."""
    lines = (
        json.dumps(_row(source, document, *found), ensure_ascii=False) for found in _blocks(document, page)
    )
    return "\n".join(lines)


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
        "speaker": block.speaker,
        "page": first,
        "page_label": next((page.label for page in document.pages if page.number == first), ""),
        "boxes": [_box(place) for place in anchor.places if isinstance(place, PageBox)],
        "places": [asdict(place) for place in anchor.places if not isinstance(place, PageBox)],
        "start": anchor.start,
        "end": anchor.end,
        "fidelity": source.fidelity,
    }


def _box(place: PageBox) -> list[float]:
    return [place.page, place.x0, place.top, place.x1, place.bottom]
