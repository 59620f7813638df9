"""What a scope card answers to 'both can be true?' beside a relation: never more than its word says."""

from dataclasses import replace

from letterdiff.findings.rules import agrees, opposed
from letterdiff.findings.rules.case import Case
from letterdiff.model import BothTrue, Relation, ScopeCard, ScopeMatch

_GRAVE = (Relation.OPPOSED, Relation.CHANGED)
_OPEN = (ScopeMatch.SAME, ScopeMatch.NOT_SAID)
_AGAIN = "both say it in nearly the same words"


def answer(case: Case, relation: Relation) -> ScopeCard | None:
    """The case's card with the answer that fits the relation; None where there is no card."""
    card = case.card
    if card is None:
        return None
    if relation is Relation.RESTATED:
        return replace(card, both_true=BothTrue.YES, because=_AGAIN, named=())
    if card.both_true is BothTrue.HARD and relation not in _GRAVE:
        return _cannot_tell(card, f"the stances look opposite, but {opposed.stops(case)[0]}")
    if card.both_true is BothTrue.YES and relation is Relation.RELATED and (stops := agrees.stops(case)):
        return _cannot_tell(card, f"both seem to take the same side, but {stops[0]}")
    if card.both_true is BothTrue.POSSIBLY and not case.torn() and _parts_nothing(card):
        return _cannot_tell(card, card.because)
    return card


def _parts_nothing(card: ScopeCard) -> bool:
    return all(row.match in _OPEN for row in card.rows)


def _cannot_tell(card: ScopeCard, because: str) -> ScopeCard:
    return replace(card, both_true=BothTrue.OPEN, because=because, named=())
