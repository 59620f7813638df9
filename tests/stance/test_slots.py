import tomllib
from pathlib import Path
from typing import Any

import pytest

from letterdiff.model import SlotName, Term, Topic
from letterdiff.stance.positions import positions_of
from support.build import document, passage


def _rows() -> list[Any]:
    kinds = tomllib.loads((Path(__file__).parent / "cases" / "slots.toml").read_text("utf-8"))["kind"]
    return [pytest.param(*row, id=f"{kind['of']}: {row[3]}") for kind in kinds for row in kind["rows"]]


@pytest.mark.parametrize(("slot", "value", "term", "text"), _rows())
def test_a_slot_says_what_the_sentence_does(slot: str, value: str, term: str, text: str) -> None:
    language = "en" if term.isascii() else "ja"
    of = passage(document(text), text, "letters/a.pdf", language=language)
    (found,) = positions_of(of, (Topic("Named", (Term(term, language),)),), "Example Lab")
    said = found.slot(SlotName(slot))
    assert (said.value if said else "") == value
