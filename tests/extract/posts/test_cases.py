"""Small exports of each kind beside what is made of them (`NAME` and `NAME.expected`)."""

from pathlib import Path
from types import ModuleType

import pytest

from letterdiff.extract.posts import exports, table
from letterdiff.model import Document, ValueRange
from support.readback import folded

CASES = sorted(path for path in (Path(__file__).parent / "cases").iterdir() if path.suffix != ".expected")


@pytest.fixture(params=CASES, ids=lambda path: path.name)
def case(request: pytest.FixtureRequest) -> Path:
    return Path(request.param)


def reader(path: Path) -> ModuleType:
    return table if path.suffix == ".csv" else exports


def shown(document: Document) -> str:
    """What the file declares, the notes, and a few lines a block."""
    found = document.found
    declared = (found.title, found.author, found.language, found.origin)
    rows = ["found: " + " | ".join(value for value in declared if value)]
    rows += [f"note: {note}" for note in document.notes]
    for block in document.blocks:
        about = " | ".join(
            (block.speaker or "-", block.date or "-", block.origin or "-", block.section or "-")
        )
        language = f" ({block.language})" if block.language else ""
        level = f" {block.level}" if block.level else ""
        rows += ["", about, f"[{block.kind.value}{level}]{language} {document.text[block.start : block.end]}"]
    return "\n".join(rows) + "\n"


def test_posts_are_what_their_readers_saw(case: Path) -> None:
    document = reader(case).read(case.read_bytes())
    assert shown(document) == case.with_name(case.name + ".expected").read_text(encoding="utf-8")


def test_the_second_parser_finds_the_same(case: Path) -> None:
    data = case.read_bytes()
    document = reader(case).read(data)
    anchors = [document.anchor(block.start, block.end) for block in document.blocks]
    found = reader(case).second(data, anchors)
    assert [folded(text) for text in found] == [folded(anchor.exact) for anchor in anchors]


def test_every_run_is_a_stretch_of_a_value(case: Path) -> None:
    document = reader(case).read(case.read_bytes())
    for run in document.runs:
        assert isinstance(run.place, ValueRange)
        assert run.place.end - run.place.start == run.end - run.start
