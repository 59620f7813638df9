"""The scope card: five slots of two positions beside each other, and whether both can be true."""

from letterdiff.model import BothTrue, Position, ScopeCard, ScopeMatch, ScopeRow, Slot, SlotName
from letterdiff.stance.phrases import in_order, words
from letterdiff.stance.reading import both_sides

ORDER = (
    SlotName.HOLDER,
    SlotName.INSTRUMENT,
    SlotName.BENEFICIARY,
    SlotName.CONDITION,
    SlotName.TIME,
)
_APART = (ScopeMatch.DIFFERENT, ScopeMatch.NARROWER, ScopeMatch.WIDER)
_DIFFER = {
    ScopeMatch.DIFFERENT: "the {slot} differs",
    ScopeMatch.NARROWER: "the {slot} is narrower in the statement",
    ScopeMatch.WIDER: "the {slot} is wider in the statement",
    ScopeMatch.ONE_SIDE: "the {slot} is said on one side only",
}


def compare_scope(letter: Position, statement: Position) -> ScopeCard:
    """The card of two positions on one topic."""
    rows = tuple(_row(name, letter.slot(name), statement.slot(name)) for name in ORDER)
    both, because = _both_true(letter, statement, rows)
    return ScopeCard(rows, both, because)


def differing(card: ScopeCard, *slots: SlotName) -> tuple[str, ...]:
    """In words, which of these slots are known to differ."""
    return tuple(
        _DIFFER[row.match].format(slot=row.slot.value)
        for row in card.rows
        if row.slot in slots and row.match in _APART
    )


def one_sided(card: ScopeCard, *slots: SlotName) -> tuple[str, ...]:
    """In words, which of these slots one side leaves open."""
    return tuple(
        _DIFFER[row.match].format(slot=row.slot.value)
        for row in card.rows
        if row.slot in slots and row.match is ScopeMatch.ONE_SIDE
    )


def taking_both_sides(letter: Position, statement: Position) -> tuple[str, ...]:
    """In words, which side's passage takes both sides of the topic."""
    sides = (("letter", letter), ("statement", statement))
    return tuple(f"the {side}'s passage takes both sides" for side, position in sides if both_sides(position))


def row(card: ScopeCard, slot: SlotName) -> ScopeRow:
    """The card's row of one slot."""
    return card.rows[ORDER.index(slot)]


def _row(name: SlotName, letter: Slot | None, statement: Slot | None) -> ScopeRow:
    return ScopeRow(name, _match(name, letter, statement), letter, statement)


def _match(name: SlotName, letter: Slot | None, statement: Slot | None) -> ScopeMatch:
    if letter is None and statement is None:
        return ScopeMatch.NOT_SAID
    if letter is None or statement is None:
        return ScopeMatch.ONE_SIDE
    ours, theirs = words(letter.value), words(statement.value)
    if letter.value == statement.value or in_order(letter.value) == in_order(statement.value):
        return ScopeMatch.SAME
    if name is SlotName.BENEFICIARY and ours and theirs:
        return _narrower_or_wider(ours, theirs)
    return ScopeMatch.DIFFERENT


def _narrower_or_wider(letter: frozenset[str], statement: frozenset[str]) -> ScopeMatch:
    """More words on one side name fewer things: 'small manufacturers' is narrower than 'manufacturers'."""
    if letter < statement:
        return ScopeMatch.NARROWER
    return ScopeMatch.WIDER if statement < letter else ScopeMatch.DIFFERENT


def _both_true(letter: Position, statement: Position, rows: tuple[ScopeRow, ...]) -> tuple[BothTrue, str]:
    """The answer, never more than the slots bear: every slot that differs or is left open is named."""
    torn = taking_both_sides(letter, statement)
    if letter.stance.sign * statement.stance.sign > 0:
        return (BothTrue.OPEN, torn[0]) if torn else (BothTrue.YES, "both take the same side")
    if not letter.stance.sign or not statement.stance.sign:
        return BothTrue.OPEN, "no stance was recognised on one of the two sides"
    matches = {each.slot: each.match for each in rows}
    apart = [_DIFFER[matches[slot]].format(slot=slot.value) for slot in ORDER if matches[slot] in _DIFFER]
    if apart or torn:
        return BothTrue.POSSIBLY, "; ".join((*apart, *torn))
    open_ = [slot.value for slot in ORDER[:3] if matches[slot] is ScopeMatch.NOT_SAID]
    if open_:
        return BothTrue.POSSIBLY, f"the {open_[0]} is not said"
    return (
        BothTrue.HARD,
        "opposite stances; holder, instrument and beneficiary are the same, condition and time do not "
        "part them",
    )
