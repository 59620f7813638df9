"""What comes first, case by case: passages, and the order of the findings that they give."""

import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from findings.made import evidence, findings
from letterdiff.findings.ranks.order import ordered, why_here
from letterdiff.model import Finding

CASES = tomllib.loads((Path(__file__).parents[1] / "cases" / "order.toml").read_text("utf-8"))
ELSEWHERE = "Our models answer questions in many languages."


def _found(given: dict[str, Any], letter: str) -> Finding:
    """The first finding of a case's passages, in this letter."""
    statement = given.get("statement", "")
    more: dict[str, Any] = {key: given[key] for key in ("holder", "date") if key in given}
    if not given.get("topics", True):
        more["topics"] = ()
    made = evidence(
        given["letter"], statement or ELSEWHERE, paired=given.get("paired", bool(statement)), **more
    )
    readings = tuple(replace(each, words=given.get("words", 2000)) for each in made.readings)
    ours = tuple(replace(each, source=f"letters/{letter}.txt") for each in made.letters)
    first = findings(replace(made, readings=readings, letters=ours))[0]
    score, perhaps = given.get("score", 1.0), given.get("perhaps", False)
    pair = first.pair and replace(first.pair, score=score, perhaps=perhaps)
    return replace(first, pair=pair, learned=given.get("learned", False), held="", grounds=())


@pytest.mark.parametrize("case", CASES["case"], ids=lambda case: case["why"])
def test_what_comes_first(case: dict[str, Any]) -> None:
    letters = "12" if case.get("in_order") else "21"
    first, then = (
        _found(case[which], letter) for which, letter in zip(("first", "then"), letters, strict=True)
    )
    for given in ((first, then), (then, first)):
        found = ordered(given)
        assert [each.id for each in found] == [first.id, then.id]
        assert [each.held for each in found] == ["", case.get("held", "")]


@pytest.mark.parametrize("case", CASES["told"], ids=lambda case: case["of"]["letter"])
def test_what_placed_it_is_told(case: dict[str, Any]) -> None:
    (found,) = ordered([_found(case["of"], "1")])
    assert list(found.grounds) == case["grounds"]
    assert found.held == case.get("held", "")
    assert why_here(found, [found]).endswith(
        f": {'; '.join(case['grounds']) or 'nothing sets it before them'}. "
        "Kinds of findings take turns, and so do letters whose findings are as good"
    )
