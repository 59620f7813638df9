"""A packed document comes back equal, and what is none is refused."""

import base64
import zlib
from dataclasses import replace

import pytest

from letterdiff.extract import packed
from letterdiff.model import CueTime, Document, DomRange, LineRange, PageBox, Run, ValueRange, codec
from support.build import JAPANESE, LETTER

MIXED = replace(
    LETTER,
    runs=(
        Run(0, 1, PageBox(1, 0, 1.5, 2, 3)),
        Run(1, 2, DomRange("/html/body/text()[1]", 3, 4)),
        Run(2, 3, CueTime(0.5, 1, 4, 0, 4, 1)),
        Run(3, 4, LineRange(1, 2, 1, 3)),
        Run(4, 5, PageBox(2, 0.1, -0.0, 2.0, 3.0)),
        Run(5, 2**40, PageBox(10**30, 0.1, 1.0, 2.0, 3.0)),
        Run(2**40, 2**41, ValueRange("/a/ü", 0, 1)),
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


def packed_column(letter: str, *numbers: int) -> str:
    data = b"".join(number.to_bytes(4, "little") for number in numbers)
    return letter + base64.b64encode(zlib.compress(data, packed.FAST)).decode()


ZERO, ONE, TWO, FOUR, SIX = (packed_column("i", number) for number in (0, 1, 2, 4, 6))
GOOD = packed.to_json(replace(LETTER, runs=(Run(0, 4, LineRange(1, 2, 1, 6)),))).decode()
RUNS = f'["{ZERO}","{FOUR}",["line","{ONE}","{TWO}","{ONE}","{SIX}"]]'


@pytest.mark.parametrize(
    ("good", "bad"),
    [
        (FOUR, FOUR[:-8]),
        (FOUR, packed_column("i", 4, 5)),
        (FOUR, packed_column("i", *[4] * 100_000)),
        (FOUR, packed_column("d", 4, 5)),
        (FOUR, packed_column("x", 4)),
        (FOUR, "i!!"),
        (FOUR, "iBAAAAA=="),
        (f'"{FOUR}"', "4"),
        (f'"{FOUR}"', "[4.0]"),
        (f'"{FOUR}"', "[true]"),
        (f',"{SIX}"', ""),
        (SIX, packed_column("i", 6, 6)),
        ('"line"', '"moon"'),
        (RUNS, "[]"),
        (RUNS, "[[],[],[]]"),
        (RUNS, "[[],[],7]"),
        (RUNS, "7"),
        (RUNS, "{}"),
    ],
)
def test_what_is_no_document_is_refused(good: str, bad: str) -> None:
    assert RUNS in GOOD and good in GOOD
    with pytest.raises(codec.BadModel):
        packed.from_json(GOOD.replace(good, bad).encode())


@pytest.mark.parametrize("data", [b"", b"[]", b"{}", b'{"document":{},"runs":[]}', b"[" * 100_000])
def test_other_json_is_refused(data: bytes) -> None:
    with pytest.raises(codec.BadModel):
        packed.from_json(data)
