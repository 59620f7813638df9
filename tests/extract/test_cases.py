"""Readable files beside what a reader makes of them (`NAME.EXT` and `NAME.EXT.expected`)."""

from pathlib import Path
from types import ModuleType

import pytest

from letterdiff.extract import html, markdown, plain
from letterdiff.extract.spoken import captions
from support.readback import folded, misplaced, shown

READERS: dict[str, ModuleType] = {
    ".html": html,
    ".md": markdown,
    ".srt": captions,
    ".txt": plain,
    ".vtt": captions,
}
CASES = sorted(path for path in (Path(__file__).parent / "cases").iterdir() if path.suffix in READERS)


@pytest.fixture(params=CASES, ids=lambda path: path.name)
def case(request: pytest.FixtureRequest) -> Path:
    return Path(request.param)


def test_blocks_are_what_a_reader_sees(case: Path) -> None:
    document = READERS[case.suffix].read(case.read_bytes())
    expected = case.with_name(case.name + ".expected").read_text(encoding="utf-8")
    assert shown(document) == expected


def test_every_run_stands_at_its_place(case: Path) -> None:
    data = case.read_bytes()
    assert misplaced(READERS[case.suffix].read(data), data) == []


def test_the_second_way_finds_the_same(case: Path) -> None:
    data, reader = case.read_bytes(), READERS[case.suffix]
    document = reader.read(data)
    anchors = [document.anchor(block.start, block.end) for block in document.blocks if block.kind.quotable]
    found = reader.second(data, anchors)
    assert [folded(text) for text in found] == [folded(anchor.exact) for anchor in anchors]


def test_the_same_bytes_give_the_same_document(case: Path) -> None:
    reader = READERS[case.suffix]
    assert reader.read(case.read_bytes()) == reader.read(case.read_bytes())
