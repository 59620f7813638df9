"""What placed a finding is told as the order counted it."""

from dataclasses import replace

import pytest

from findings.made import evidence, findings
from letterdiff.findings.explain import explain
from letterdiff.findings.ranks.order import ordered, why_here
from letterdiff.model import Comparison, Finding, Passage, Position, Span, Stance

ASK = "We recommend that the government adequately fund and support the public broadcasters."
OTHER = "Our models answer questions in many languages."


def _asks(passage: Passage) -> Position:
    """An ask that only the library's own names for its sources let one see."""
    span = Span(passage.anchor.start, passage.anchor.start + 2, passage.text[:2])
    return Position(passage.id, "", Stance.SUPPORTS, (span,), rule="our support")


def test_why_it_stands_there_is_what_the_order_counted() -> None:
    (found,) = findings(evidence("The weather of May.", "The weather of May is fine, the weather of May."))
    (placed,) = ordered([replace(found, letter_position=None, topic="", grounds=(), held="")], _asks)
    assert ": the letter supports; " in why_here(placed, (placed,))


@pytest.mark.parametrize("perhaps", [True, False])
def test_what_takes_a_side_is_not_said_to_stand_behind_what_does(perhaps: bool) -> None:
    (found,) = findings(evidence(ASK, f"{ASK[:-1]} at once.", paired=False, topics=()))
    assert found.pair and found.pair.score == 0
    (placed,) = ordered([replace(found, pair=replace(found.pair, perhaps=perhaps))])
    assert "take a side on something" not in placed.held
    assert bool(placed.held) == perhaps


def test_a_pair_of_the_search_is_held_against_no_other_scale() -> None:
    made = evidence(ASK, f"{ASK[:-1]} at once.", paired=False, topics=())
    found = findings(made)
    lines = explain(found[0], Comparison("letterdiff", made.readings, (), (), found, ()))
    assert any(line.startswith("Found by the search for what the letter asks: ") for line in lines)
    assert not any("gives way" in line or "no stance was recognised" in line for line in lines)


def test_a_finding_read_from_a_file_without_grounds_is_still_explained() -> None:
    (found,) = findings(evidence(ASK, OTHER, paired=False, topics=()))
    bare: Finding = replace(found, grounds=(), held="")
    assert why_here(bare, (bare,)) == why_here(found, (found,))
