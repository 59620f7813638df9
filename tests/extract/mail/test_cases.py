"""Readable mails beside what is read of them (`NAME.eml` and `NAME.eml.expected`)."""

from dataclasses import asdict
from pathlib import Path

import pytest

from extract.mail.made import misplaced
from letterdiff.extract.mail import eml
from letterdiff.model import BlockKind, Document, State
from letterdiff.text.agreement import agreement
from support.readback import shown

CASES = sorted((Path(__file__).parent / "cases").glob("*.eml"))


@pytest.fixture(params=CASES, ids=lambda path: path.name)
def case(request: pytest.FixtureRequest) -> Path:
    return Path(request.param)


def told(document: Document) -> str:
    """What the mail declares, its notes, then its blocks."""
    found = [f"{key}: {value}" for key, value in asdict(document.found).items() if value]
    return "\n".join([*found, *(f"note: {note}" for note in document.notes), "", shown(document)])


def test_what_is_read_is_expected(case: Path) -> None:
    expected = case.with_name(case.name + ".expected").read_text(encoding="utf-8")
    assert told(eml.read(case.read_bytes())) == expected


@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
def test_every_run_stands_at_its_place(case: Path, end: bytes) -> None:
    data = case.read_bytes().replace(b"\n", end)
    document = eml.read(data)
    assert misplaced(document, data) == []
    assert len(document.runs) > 3


@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
def test_the_second_way_agrees(case: Path, end: bytes) -> None:
    data = case.read_bytes().replace(b"\n", end)
    document = eml.read(data)
    blocks = [block for block in document.blocks if block.kind is not BlockKind.HIDDEN]
    anchors = [document.anchor(block.start, block.end) for block in blocks]
    states = [
        agreement(one.exact, text)[0] for one, text in zip(anchors, eml.second(data, anchors), strict=True)
    ]
    # Lexbor's text has no sign of a line break by <br>, so words around one touch there.
    assert set(states) <= {State.VERIFIED, State.SPACING_DIFFERS}
    assert states.count(State.VERIFIED) >= len(states) - 2
