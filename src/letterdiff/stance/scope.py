"""The scope card: the slots of two positions beside each other, and whether both can be true.

Five stand always, the amount where one side says one.
"""

import re

from letterdiff.model import BothTrue, Position, ScopeCard, ScopeMatch, ScopeRow, Slot, SlotName
from letterdiff.stance.phrases import in_order, normal, short, words
from letterdiff.stance.reading import both_sides
from letterdiff.text.periods import comparing, period
from letterdiff.text.quantities.comparing import Compared, compare
from letterdiff.text.quantities.quantity import read_back

ORDER = (
    SlotName.HOLDER,
    SlotName.INSTRUMENT,
    SlotName.BENEFICIARY,
    SlotName.AMOUNT,
    SlotName.CONDITION,
    SlotName.TIME,
)
_MAIN = (SlotName.HOLDER, SlotName.INSTRUMENT, SlotName.BENEFICIARY)
"""Without these on both sides nothing is hard to see."""
_AMOUNTS = {
    Compared.SAME: ScopeMatch.SAME,
    Compared.WITHIN: ScopeMatch.NARROWER,
    Compared.AROUND: ScopeMatch.WIDER,
}
"""Every other way in which two amounts compare makes them different."""
_TIMES = {
    comparing.Compared.SAME: ScopeMatch.SAME,
    comparing.Compared.WITHIN: ScopeMatch.NARROWER,
    comparing.Compared.AROUND: ScopeMatch.WIDER,
}
_APART = (ScopeMatch.DIFFERENT, ScopeMatch.NARROWER, ScopeMatch.WIDER)
_DIFFER = {
    ScopeMatch.DIFFERENT: "the {slot} differs",
    ScopeMatch.NARROWER: "the {slot} is narrower in the statement",
    ScopeMatch.WIDER: "the {slot} is wider in the statement",
    ScopeMatch.ONE_SIDE: "the {slot} is said on one side only",
}


_BEHIND_HEAD = re.compile(
    r"\s(?:of|in|with|who|that|which|from|at|on|by|for|under|outside|within|affected|whose)\s|の"
)
"""What leads from the head of a beneficiary to what restricts it."""
_JOINED = re.compile(r",?\s+(?:and|or|as well as|及び|および|と)\s+|[,、;]\s*|及び|および|ならびに")
"""What joins the items of a list of beneficiaries."""


Names = tuple[str, str]
"""Who 'we' is in the letter and in the statement; '' where nobody says."""


def compare_scope(letter: Position, statement: Position, names: Names = ("", "")) -> ScopeCard:
    """The card of two positions on one topic."""
    made = (_row(name, letter.slot(name), statement.slot(name)) for name in ORDER)
    rows = tuple(each for each in made if each.slot is not SlotName.AMOUNT or _is_said(each))
    both, because = _both_true(letter, statement, rows, names)
    named = tuple(each.slot for each in rows if each.match in _DIFFER) if both is BothTrue.POSSIBLY else ()
    return ScopeCard(rows, both, because, named)


def _differs(of: ScopeRow, names: Names) -> str:
    """That a slot differs or stands on one side only, in words, with what each side says."""
    said = [_said(slot, name) for slot, name in zip((of.letter, of.statement), names, strict=True) if slot]
    if of.match is ScopeMatch.ONE_SIDE:
        side = "letter" if of.letter else "statement"
        return f"the {of.slot.value} is said in the {side} only ({said[0]})"
    return f"{_DIFFER[of.match].format(slot=of.slot.value)} ({'; '.join(said)})"


def _said(slot: Slot, name: str) -> str:
    """What one side says; a holder that its source names is named, since 'we' tells no two apart."""
    if slot.name is SlotName.HOLDER and name and slot.value == normal(name):
        return short(name)
    return short(slot.span.text if slot.span else slot.value)


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
    """The card's row of one slot; one that nobody says where it has none."""
    found = (each for each in card.rows if each.slot is slot)
    return next(found, ScopeRow(slot, ScopeMatch.NOT_SAID))


def _is_said(of: ScopeRow) -> bool:
    return of.match is not ScopeMatch.NOT_SAID


def _row(name: SlotName, letter: Slot | None, statement: Slot | None) -> ScopeRow:
    return ScopeRow(name, _match(name, letter, statement), letter, statement)


def _match(name: SlotName, letter: Slot | None, statement: Slot | None) -> ScopeMatch:
    if letter is None and statement is None:
        return ScopeMatch.NOT_SAID
    if letter is None or statement is None:
        return ScopeMatch.ONE_SIDE
    if name is SlotName.AMOUNT:
        return _amounts(letter, statement)
    if name is SlotName.TIME:
        return _times(letter, statement)
    ours, theirs = words(letter.value), words(statement.value)
    if letter.value == statement.value or in_order(letter.value) == in_order(statement.value):
        return ScopeMatch.SAME
    if name is SlotName.BENEFICIARY and ours and theirs:
        same = _head(letter.value) == _head(statement.value)
        listed = _listed(letter.value, statement.value)
        return listed or (_narrower_or_wider(ours, theirs) if same else ScopeMatch.DIFFERENT)
    return ScopeMatch.DIFFERENT


def _listed(letter: str, statement: str) -> ScopeMatch | None:
    """How lists compare, by their items: who is for 'firms and banks' is for more than 'firms'; else None."""
    if not (_JOINED.search(letter) or _JOINED.search(statement)):
        return None
    ours, theirs = ({in_order(each) for each in _JOINED.split(value)} for value in (letter, statement))
    if ours == theirs:
        return ScopeMatch.SAME
    if ours < theirs:
        return ScopeMatch.WIDER
    return ScopeMatch.NARROWER if theirs < ours else ScopeMatch.DIFFERENT


def _amounts(letter: Slot, statement: Slot) -> ScopeMatch:
    ours, theirs = read_back(letter.measure), read_back(statement.measure)
    if ours is None or theirs is None:
        return ScopeMatch.SAME if letter.value == statement.value else ScopeMatch.DIFFERENT
    return _AMOUNTS.get(compare(ours, theirs), ScopeMatch.DIFFERENT)


def _times(letter: Slot, statement: Slot) -> ScopeMatch:
    ours, theirs = period.read_back(letter.measure), period.read_back(statement.measure)
    if ours is None or theirs is None:
        same = in_order(letter.value) == in_order(statement.value)
        return ScopeMatch.SAME if same else ScopeMatch.DIFFERENT
    return _TIMES.get(comparing.compare(ours, theirs), ScopeMatch.DIFFERENT)


def _head(value: str) -> str:
    """The word that names whom it is for: 'parents' of 'parents of children', 'buses' of 'school buses'."""
    named = in_order(_BEHIND_HEAD.split(value)[0]) or in_order(value)
    return named[-1] if named else ""


def _narrower_or_wider(letter: frozenset[str], statement: frozenset[str]) -> ScopeMatch:
    """More words on one side name fewer things: 'small manufacturers' is narrower than 'manufacturers'."""
    if letter < statement:
        return ScopeMatch.NARROWER
    return ScopeMatch.WIDER if statement < letter else ScopeMatch.DIFFERENT


def _both_true(
    letter: Position, statement: Position, rows: tuple[ScopeRow, ...], names: Names
) -> tuple[BothTrue, str]:
    """The answer, never more than slots and sentences bear: what differs, is open or unclear is named."""
    torn = taking_both_sides(letter, statement)
    if letter.stance.sign * statement.stance.sign > 0:
        return (BothTrue.OPEN, torn[0]) if torn else (BothTrue.YES, "both take the same side")
    if not letter.stance.sign or not statement.stance.sign:
        return BothTrue.OPEN, "no stance was recognised on one of the two sides"
    matches = {each.slot: each.match for each in rows}
    apart = [_differs(each, names) for each in rows if each.match in _DIFFER]
    if apart or torn:
        return BothTrue.POSSIBLY, "; ".join((*apart, *torn))
    open_ = [f"the {slot.value}" for slot in _MAIN if matches[slot] is ScopeMatch.NOT_SAID]
    if open_:
        return BothTrue.POSSIBLY, f"{' and '.join(open_)} {'is' if len(open_) == 1 else 'are'} not said"
    unread = [
        f"the {side}'s" for side, each in (("letter", letter), ("statement", statement)) if not each.clear
    ]
    if unread:
        whose = f"{' and '.join(unread)} sentence was not understood to its last word"
        return BothTrue.OPEN, f"the stances look opposite, but {whose}"
    return (
        BothTrue.HARD,
        "opposite stances; holder, instrument and beneficiary are the same, condition and time do not "
        "part them",
    )
