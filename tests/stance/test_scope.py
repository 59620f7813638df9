import pytest

from letterdiff.model import BothTrue, Position, ScopeMatch, Slot, SlotName, Stance
from letterdiff.stance.scope import ORDER, compare_scope, row


def _position(stance: Stance, **slots: str) -> Position:
    said = tuple(Slot(SlotName(name), value) for name, value in slots.items())
    return Position("p", "Loan guarantees", stance, (), said)


ASKS = _position(Stance.ASKS_FOR, holder="lab", instrument="loan guarantee", beneficiary="manufacturers")


def test_five_rows_in_their_order() -> None:
    card = compare_scope(ASKS, ASKS)
    assert tuple(each.slot for each in card.rows) == ORDER


@pytest.mark.parametrize(
    ("letter", "statement", "match"),
    [
        ("manufacturers", "openai datacenters", ScopeMatch.DIFFERENT),
        ("manufacturers", "small manufacturers", ScopeMatch.NARROWER),
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
    assert (card.both_true, card.because) == (BothTrue.POSSIBLY, "the beneficiary differs")


def test_hard_only_where_holder_instrument_and_beneficiary_are_said_and_the_same() -> None:
    denies = _position(Stance.DENIES, holder="lab", instrument="loan guarantee", beneficiary="manufacturers")
    assert compare_scope(ASKS, denies).both_true is BothTrue.HARD


def test_what_neither_says_bears_no_more_than_possibly() -> None:
    ask = _position(Stance.ASKS_FOR, holder="lab", instrument="loan guarantee")
    denial = _position(Stance.DENIES, holder="lab", instrument="loan guarantee")
    card = compare_scope(ask, denial)
    assert (card.both_true, card.because) == (BothTrue.POSSIBLY, "the beneficiary is not said")


def test_the_same_side_can_both_be_true() -> None:
    assert compare_scope(ASKS, ASKS).both_true is BothTrue.YES
