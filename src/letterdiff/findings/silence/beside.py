"""The pair of a letter's ask and the public passage that says it, or asks for something of its subject."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from letterdiff.align.pairs import QUOTED
from letterdiff.findings.evidence import Evidence
from letterdiff.findings.silence.near import Near
from letterdiff.findings.silence.other_side import OtherSide
from letterdiff.findings.silence.same_ask import said_as
from letterdiff.findings.silence.tells import Tells
from letterdiff.findings.silence.why_not import by_words
from letterdiff.model import Finding, Pair, Passage, Position, Relation, content_id

_SAID = "most of the words by which the letter asks stand there"
_SOME = "perhaps some of what the letter asks stands there, in other words"
_ON_IT = "perhaps it means this: it is on the matter of the letter's paragraph"
_WEAKER = {
    Relation.AGREES: (Relation.RELATED,),
    Relation.NARROWER: (Relation.RELATED,),
    Relation.RESTATED: (Relation.RELATED, Relation.NARROWER, Relation.AGREES),
}
"""What a pair may be shown as and still be told anew, as more."""


class Beside:
    """Sets asks beside public passages, unless a pair is shown already and no more can be told of it."""

    def __init__(self, evidence: Evidence, other: OtherSide, paired: Sequence[Finding]) -> None:
        self._other, self._tells = other, Tells(evidence, other)
        self._pairs = {(pair.letter, pair.statement): pair for pair in reversed(evidence.pairs)}
        self._shown = {
            (each.letter.id, each.statement.id): each.relation
            for each in paired
            if each.letter and each.statement
        }

    def findings(self, passage: Passage, position: Position, near: Near) -> Iterator[Finding]:
        """The ask beside a passage with most of it, or, 'perhaps', that asks of its subject; at most one."""
        both = (passage.id, near.passage.id)
        found = self._finding(passage, position, near, self._pairs.get(both))
        if self._shown.get(both) in (None, *_WEAKER.get(found.relation, ())):
            yield found

    def _finding(self, passage: Passage, position: Position, near: Near, pair: Pair | None) -> Finding:
        reason = near.held or (_SAID if near.said else _ON_IT if near.on_it else _SOME)
        theirs = self._tells.ask_in(near, passage)
        relation, why = said_as(passage, position, near, theirs, pair)
        return Finding(
            id=content_id("pair", passage.id, near.passage.id, ""),
            relation=relation,
            topic="",
            reasons=(
                *why,
                *_whose(pair),
                reason,
                by_words(near, self._other, passage, asks=theirs is not None),
            ),
            letter=passage,
            statement=near.passage,
            letter_position=position,
            statement_position=theirs,
            pair=replace(pair or Pair(passage.id, near.passage.id, 0.0, (reason,)), perhaps=not near.said),
        )


def _whose(pair: Pair | None) -> tuple[str, ...]:
    """That the words are quoted from the letter, where the pair says so."""
    return tuple(reason for reason in pair.reasons if reason in QUOTED) if pair else ()
