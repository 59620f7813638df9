"""Readable parts of office files beside what is read of them (`NAME.EXT.parts` and `….expected`)."""

import re
from pathlib import Path

import pytest

from extract.office.made import READERS, made, misplaced
from letterdiff.model import Document
from support.readback import folded, shown

CASES = sorted(p for p in (Path(__file__).parent / "cases").iterdir() if p.suffix in (".parts", ".rtf"))


@pytest.fixture(params=CASES, ids=lambda path: path.name)
def case(request: pytest.FixtureRequest) -> tuple[str, bytes, str]:
    path = Path(request.param)
    text = path.read_text(encoding="utf-8")
    expected = path.with_name(path.name + ".expected").read_text(encoding="utf-8")
    return re.findall(r"docx|odt|rtf", path.name)[-1], made(path.name, text), expected


def with_marks(document: Document) -> str:
    """Blocks as `shown` has them, a table's cell or a note's mark ahead of the text."""
    rows = []
    for row, block in zip(shown(document).splitlines(), document.blocks, strict=True):
        cell = f"{block.cell.table}.{block.cell.row}.{block.cell.column}" if block.cell else block.mark
        rows.append(row.replace("] ", f"] ({cell}) ", 1) if cell else row)
    return "\n".join(rows) + "\n"


def test_blocks_are_what_a_reader_sees(case: tuple[str, bytes, str]) -> None:
    kind, data, expected = case
    assert with_marks(READERS[kind].read(data)) == expected


def test_every_run_stands_at_its_place(case: tuple[str, bytes, str]) -> None:
    kind, data, _ = case
    document = READERS[kind].read(data)
    assert misplaced(document, data) == []
    assert len(document.runs) > 5


def test_the_second_way_finds_the_same(case: tuple[str, bytes, str]) -> None:
    kind, data, _ = case
    document = READERS[kind].read(data)
    spans = document.runs if kind == "rtf" else document.blocks  # striprtf shows what is hidden or deleted
    anchors = [document.anchor(span.start, span.end) for span in spans]
    found = READERS[kind].second(data, anchors)
    assert [folded(text) for text in found] == [folded(anchor.exact) for anchor in anchors]


def test_the_same_bytes_give_the_same_document(case: tuple[str, bytes, str]) -> None:
    kind, data, _ = case
    assert READERS[kind].read(data) == READERS[kind].read(data)
