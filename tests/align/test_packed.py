import json

import numpy as np
import pytest

from letterdiff.align.held import Counts, counts, moved
from letterdiff.align.packed import NoCounts, packed, unpacked
from letterdiff.align.passages import cut
from letterdiff.model import Metadata, Passage, Side, Source
from support import build

TEXTS = (
    "We ask for loan guarantees for manufacturers, so that lead times fall.",
    "The credit should be widened to transformers; the credit is too narrow.",
    "当社は政府による融資保証を求めていない。",
    "…",
)


def _passages(*texts: str) -> tuple[Passage, ...]:
    document = build.document(*texts)
    return cut(document, Source("letters/a.pdf", Side.LETTER, document.sha256, 1, Metadata()))


def _counts(*texts: str) -> Counts:
    return counts(_passages(*texts))


@pytest.mark.parametrize("texts", [TEXTS, TEXTS[:1], ()])
def test_counts_come_back_as_they_were(texts: tuple[str, ...]) -> None:
    once = packed(counts(_passages(*texts)) if texts else counts(()))
    assert packed(unpacked(once)) == once


def test_counts_of_parts_are_those_of_the_whole() -> None:
    parts = [
        (_counts(*TEXTS[2:]), np.array([2, -1])),
        (_counts(TEXTS[0], TEXTS[1], TEXTS[3]), np.array([0, 1, 3])),
    ]
    assert packed(moved(parts, 4)) == packed(_counts(*TEXTS))


def test_what_is_no_counts_is_refused() -> None:
    good = packed(_counts(*TEXTS))
    line, _, body = good.partition(b"\n")
    head = json.loads(line)
    fewer = json.dumps(head | {"size": head["size"] - 1}).encode()
    short = json.dumps(head | {"lengths": head["lengths"][:-1]}).encode()
    turned = body[8:16] + body[:8] + body[16:]
    for bad in (
        b"",
        b"[]\n",
        b"{}\n" + body,
        good[:-1],
        good + b"\0",
        b'{"size": Infinity, "lengths": []}\n',
        fewer + b"\n" + body,
        short + b"\n" + body,
        line + b"\n" + turned,
        line + b"\n" + body[:-1000] + b"\xff" * 1000,
    ):
        with pytest.raises(NoCounts):
            unpacked(bad)
