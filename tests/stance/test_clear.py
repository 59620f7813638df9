import tomllib
from pathlib import Path
from typing import Any

import pytest

from letterdiff.model import Position, Term, Topic
from letterdiff.stance.positions import positions_of
from support.build import document, passage

CASES: dict[str, Any] = tomllib.loads((Path(__file__).parent / "cases" / "clear.toml").read_text("utf-8"))


def _position(text: str) -> Position:
    of = passage(document(text), text, "letters/a.pdf")
    (found,) = positions_of(of, (Topic("Named", (Term("river toll", "en"),)),), "Example Lab")
    return found


@pytest.mark.parametrize("named", CASES["named"])
@pytest.mark.parametrize("frame", CASES["clear"])
def test_plain_shapes_take_every_plain_way_to_name_a_topic(frame: str, named: str) -> None:
    found = _position(frame.format(X=named))
    assert found.clear, found.rule


@pytest.mark.parametrize("text", CASES["not_clear"])
def test_what_narrows_or_is_unknown_is_not_clear(text: str) -> None:
    assert not _position(text).clear


@pytest.mark.parametrize("text", CASES["japanese"])
def test_plain_japanese_shapes_take_any_public_body(text: str) -> None:
    of = passage(document(text), text, "letters/a.pdf", language="ja")
    (found,) = positions_of(of, (Topic("Named", (Term("通行料", "ja"),)),), "Example Lab")
    assert found.clear, found.rule
