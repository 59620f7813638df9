"""A packed document comes back equal, and what is none is refused."""

from dataclasses import replace

import pytest

from letterdiff.extract import packed
from letterdiff.model import CueTime, Document, DomRange, LineRange, PageBox, Run, codec
from support.build import JAPANESE, LETTER

MIXED = replace(
    LETTER,
    runs=(
        Run(0, 1, PageBox(1, 0, 1.5, 2, 3)),
        Run(1, 2, DomRange("/html/body/text()[1]", 3, 4)),
        Run(2, 3, CueTime(0.5, 1, 4, 0, 4, 1)),
        Run(3, 4, LineRange(1, 2, 1, 3)),
        Run(4, 5, PageBox(2, 0.1, 1.0, 2.0, 3.0)),
    ),
)


@pytest.mark.parametrize("document", [LETTER, JAPANESE, MIXED, replace(LETTER, runs=())])
def test_a_document_comes_back_equal(document: Document) -> None:
    data = packed.to_json(document)
    assert b"\n" not in data
    assert packed.from_json(data) == document
    assert packed.to_json(packed.from_json(data)) == data


def test_numbers_come_back_as_the_model_s_own_codec_gives_them() -> None:
    through_codec = codec.from_json(Document, codec.to_json(MIXED))
    assert codec.to_json(packed.from_json(packed.to_json(MIXED))) == codec.to_json(through_codec)


GOOD = packed.to_json(replace(LETTER, runs=(Run(0, 4, LineRange(1, 2, 1, 6)),))).decode()
RUNS = '[["line",[0],[4],[1],[2],[1],[6]]]'


@pytest.mark.parametrize(
    "runs",
    [
        '[["line",["0"],[4],[1],[2],[1],[6]]]',
        '[["line",[0],[4],[1],[2],[1]]]',
        '[["line",[0],[4,5],[1],[2],[1],[6]]]',
        '[["line",[0],[4],[1],[2],[1],[true]]]',
        '[["moon",[0],[4]]]',
        "[[]]",
        "[7]",
        "7",
    ],
)
def test_what_is_no_document_is_refused(runs: str) -> None:
    assert RUNS in GOOD
    with pytest.raises(codec.BadModel):
        packed.from_json(GOOD.replace(RUNS, runs).encode())


@pytest.mark.parametrize("data", [b"", b"[]", b"{}", b'{"document":{},"runs":[]}', b"[" * 100_000])
def test_other_json_is_refused(data: bytes) -> None:
    with pytest.raises(codec.BadModel):
        packed.from_json(data)
