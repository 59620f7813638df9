import tomllib
from pathlib import Path
from typing import Any

import pytest

from letterdiff.model import Term, Topic
from letterdiff.stance.positions import positions_of
from support.build import document, passage


def _rows(name: str) -> list[Any]:
    path = Path(__file__).parent / "cases" / f"{name}.toml"
    kinds = tomllib.loads(path.read_text("utf-8"))["kind"]
    return [pytest.param(*row, id=f"{kind['of']}: {row[2]}") for kind in kinds for row in kind["sentences"]]


def _reads(stance: str, term: str, text: str) -> None:
    language = "en" if term.isascii() else "ja"
    of = passage(document(text), text, "letters/a.pdf", language=language)
    found = positions_of(of, (Topic("Named", (Term(term, language),)),), "Example Lab")
    assert [each.stance for each in found] == [stance], [each.rule for each in found]


@pytest.mark.parametrize(("stance", "term", "text"), [*_rows("turned"), *_rows("framed")])
def test_a_word_on_no_list_leaves_a_mention(stance: str, term: str, text: str) -> None:
    _reads(stance, term, text)
