from dataclasses import replace

import pytest

from letterdiff.model import BothTrue, Position, ScopeMatch, Slot, SlotName, Span, Stance
from letterdiff.stance.scope import ORDER, compare_scope, row
from letterdiff.text.quantities.reading import quantities


def _position(stance: Stance, **slots: str) -> Position:
    said = tuple(Slot(SlotName(name), value) for name, value in slots.items())
    return Position("p", "Loan guarantees", stance, (), said)


ASKS = _position(Stance.ASKS_FOR, holder="lab", instrument="loan guarantee", beneficiary="manufacturers")


def test_five_rows_in_their_order() -> None:
    card = compare_scope(ASKS, ASKS)
    assert tuple(each.slot for each in card.rows) == tuple(
        name for name in ORDER if name is not SlotName.AMOUNT
    )


def _amount(stance: Stance, value: str) -> Position:
    (found,) = quantities(value)
    said = Slot(SlotName.AMOUNT, value, measure=found.measure)
    return Position("p", "Loan guarantees", stance, (), (said,))


@pytest.mark.parametrize(
    ("letter", "statement", "match"),
    [
        ("$1.4 trillion", "1兆4000億ドル", ScopeMatch.SAME),
        ("up to $20 billion", "$10 billion", ScopeMatch.NARROWER),
        ("$10 billion", "at least $5 billion", ScopeMatch.WIDER),
        ("35 percent", "40 percent", ScopeMatch.DIFFERENT),
        ("35 percent", "$20 billion", ScopeMatch.DIFFERENT),
    ],
)
def test_amounts_are_compared_as_quantities(letter: str, statement: str, match: ScopeMatch) -> None:
    card = compare_scope(_amount(Stance.ASKS_FOR, letter), _amount(Stance.DENIES, statement))
    assert row(card, SlotName.AMOUNT).match is match
    assert len(card.rows) == len(ORDER)


def test_an_amount_known_to_differ_is_named_with_both() -> None:
    card = compare_scope(_amount(Stance.ASKS_FOR, "35 percent"), _amount(Stance.DENIES, "10 percent"))
    assert (card.both_true, card.because) == (
        BothTrue.POSSIBLY,
        "the amount differs (35 percent; 10 percent)",
    )


def test_what_one_side_says_alone_is_said_with_its_side() -> None:
    card = compare_scope(_amount(Stance.ASKS_FOR, "35 percent"), _position(Stance.DENIES))
    assert card.because == "the amount is said in the letter only (35 percent)"


@pytest.mark.parametrize(
    ("letter", "statement", "match"),
    [
        ("manufacturers", "openai datacenters", ScopeMatch.DIFFERENT),
        ("manufacturers", "small manufacturers", ScopeMatch.NARROWER),
        ("companies", "companies in the north", ScopeMatch.NARROWER),
        ("schools", "school buses", ScopeMatch.DIFFERENT),
        ("children", "parents of children", ScopeMatch.DIFFERENT),
        ("people in cities", "cities", ScopeMatch.DIFFERENT),
        ("small manufacturers", "manufacturers", ScopeMatch.WIDER),
        ("manufacturer", "manufacturers", ScopeMatch.SAME),
        ("our datacenter", "our datacenters", ScopeMatch.SAME),
    ],
)
def test_beneficiaries_are_compared_by_their_words(letter: str, statement: str, match: ScopeMatch) -> None:
    card = compare_scope(
        _position(Stance.ASKS_FOR, beneficiary=letter), _position(Stance.DENIES, beneficiary=statement)
    )
    assert row(card, SlotName.BENEFICIARY).match is match


def test_the_case_the_program_was_made_for() -> None:
    denies = _position(
        Stance.DENIES, holder="lab", instrument="loan guarantee", beneficiary="lab datacenters"
    )
    card = compare_scope(ASKS, denies)
    assert (card.both_true, card.because) == (
        BothTrue.POSSIBLY,
        "the beneficiary differs (manufacturers; lab datacenters)",
    )


def test_hard_only_where_holder_instrument_and_beneficiary_are_said_and_the_same() -> None:
    denies = _position(Stance.DENIES, holder="lab", instrument="loan guarantee", beneficiary="manufacturers")
    ask, denial = replace(ASKS, clear=True), replace(denies, clear=True)
    assert compare_scope(ask, denial).both_true is BothTrue.HARD


def test_nothing_is_hard_to_see_of_a_sentence_that_was_not_understood() -> None:
    denies = _position(Stance.DENIES, holder="lab", instrument="loan guarantee", beneficiary="manufacturers")
    card = compare_scope(replace(ASKS, clear=True), denies)
    assert card.both_true is BothTrue.OPEN
    assert "the statement's sentence was not understood" in card.because


def test_what_neither_says_bears_no_more_than_possibly() -> None:
    ask = _position(Stance.ASKS_FOR, holder="lab", instrument="loan guarantee")
    denial = _position(Stance.DENIES, holder="lab", instrument="loan guarantee")
    card = compare_scope(ask, denial)
    assert (card.both_true, card.because) == (BothTrue.POSSIBLY, "the beneficiary is not said")


def test_the_same_side_can_both_be_true() -> None:
    assert compare_scope(ASKS, ASKS).both_true is BothTrue.YES


@pytest.mark.parametrize(
    ("letter", "statement", "match"),
    [
        ("../2030-12-31", "2028-01-01/2028-12-31", ScopeMatch.NARROWER),
        ("2025-11-01/2025-11-30", "2025-01-01/2025-12-31", ScopeMatch.WIDER),
        ("2024-01-01/2024-12-31", "2025-01-01/2025-12-31", ScopeMatch.DIFFERENT),
        ("P96M", "P96M", ScopeMatch.SAME),
    ],
)
def test_times_are_compared_as_periods(letter: str, statement: str, match: ScopeMatch) -> None:
    sides = [Slot(SlotName.TIME, "last year", measure=measure) for measure in (letter, statement)]
    ours, theirs = (Position("p", "Loan guarantees", Stance.ASKS_FOR, (), (slot,)) for slot in sides)
    assert row(compare_scope(ours, theirs), SlotName.TIME).match is match


def test_two_holders_who_both_say_we_are_named() -> None:
    span = Span(0, 2, "We")
    sides = (("example lab", Stance.ASKS_FOR), ("jane roe", Stance.DENIES))
    ours, theirs = (
        Position("p", "T", stance, (), (Slot(SlotName.HOLDER, value, span),)) for value, stance in sides
    )
    card = compare_scope(ours, theirs, ("Example Lab", "Jane Roe"))
    assert card.because == "the holder differs (Example Lab; Jane Roe)"


@pytest.mark.parametrize(
    ("letter", "statement", "match"),
    [
        ("manufacturers", "manufacturers and universities", ScopeMatch.WIDER),
        ("banks, insurers and firms", "banks", ScopeMatch.NARROWER),
        ("firms or banks", "banks or firms", ScopeMatch.SAME),
        ("firms and banks", "farmers", ScopeMatch.DIFFERENT),
        ("manufacturers", "small manufacturers", ScopeMatch.NARROWER),
    ],
)
def test_lists_are_compared_by_their_items(letter: str, statement: str, match: ScopeMatch) -> None:
    asks = _position(Stance.ASKS_FOR, beneficiary=letter)
    card = compare_scope(asks, _position(Stance.ASKS_FOR, beneficiary=statement))
    assert row(card, SlotName.BENEFICIARY).match is match
