"""The order of findings for a reader's time: few rules, written down, no learned weights.

Kinds take turns, so that one screen shows several. Within a kind, what takes a side on something specific
comes first, and neither a paragraph nor a letter crowds out the others.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from letterdiff.findings.asks.reading import ask_of
from letterdiff.findings.ranks.worth import Asks, Worth
from letterdiff.model import Finding, Relation


class Kind(NamedTuple):
    """Relations that are read alike, in words, and how many findings of them stand in one round."""

    relations: tuple[Relation, ...]
    words: str
    a_round: int


KINDS = (
    Kind((Relation.OPPOSED, Relation.CHANGED), "those in which the two sides part", 20),
    Kind((Relation.OTHER_SCOPE,), "those of another scope", 5),
    Kind((Relation.AGREES, Relation.NARROWER, Relation.RESTATED), "those in which the two sides meet", 5),
    Kind((Relation.LETTER_ONLY,), "what the letters alone say", 4),
    Kind((Relation.PUBLIC_ONLY,), "what the statements alone say", 2),
    Kind((Relation.RELATED,), "those that are no more than related", 2),
)
"""The kinds in the order in which they take turns."""
MOST = 4
"""Findings that one paragraph may have, but for those that tell most."""
_ALWAYS = (Relation.OPPOSED, Relation.CHANGED, Relation.RESTATED)
_AT_ONCE = 3
"""Findings of one paragraph in a round."""
_IN_A_ROW = 2
"""Findings of one letter before others' that are as good."""
_THIN = "behind those of which more could be told, since there was not enough to search"
_NO_SIDE = "behind all in which the letter takes a side on something, or the statement is against it"
_GUESSED = "behind all of which it is known that the two are about one thing"
_VAGUE = "behind all that name something specific, or are sure"


class _Placed(NamedTuple):
    """A finding's worth, its shelf and kind, and how many of its paragraph are ranked before it."""

    worth: Worth
    shelf: int
    kind: int
    turn: int


def ordered(findings: Iterable[Finding], asks: Asks = ask_of) -> tuple[Finding, ...]:
    """By the rules above; a paragraph's findings beyond MOST are left out, but for those that tell most.

    What a letter's paragraph asks has one in any case, however many others lead to the same statement.
    """
    numbers: Counter[tuple[int, int]] = Counter()
    rounds: list[tuple[tuple[int, int, int], Worth]] = []
    for placed in _by_letters(_by_paragraphs(findings, asks)):
        where = (placed.shelf, placed.kind)
        a_round = max(numbers[where] // KINDS[placed.kind].a_round, placed.turn // _AT_ONCE)
        numbers[where] += 1
        rounds.append(((placed.shelf, a_round, placed.kind), placed.worth))
    return tuple(_told(worth) for _, worth in sorted(rounds, key=lambda each: each[0]))


def _told(worth: Worth) -> Finding:
    """The finding with what placed it: whoever explains it has not all that the order could ask."""
    return replace(worth.finding, held=held(worth), grounds=tuple(worth.grounds()))


def held(worth: Worth) -> str:
    """Behind which others a finding stands, in words; '' where it stands with the first."""
    shelf = shelf_of(worth)
    if shelf < 2:
        return _THIN if shelf else ""
    if not worth.sided:
        return _NO_SIDE
    return _GUESSED if worth.guessed else _VAGUE


def _by_paragraphs(findings: Iterable[Finding], asks: Asks) -> Iterator[_Placed]:
    """Each finding in the order of its rank, with how many of its paragraph came before."""
    seen: Counter[str] = Counter()
    worths = [Worth(finding, asks) for finding in findings]
    for worth in sorted(worths, key=lambda each: (shelf_of(each), kind_of(each.finding), rank(each))):
        passages = worth.finding.passages()
        turn = max(seen[passage.id] for passage in passages)
        only = worth.finding.letter is not None and worth.asks_here and not seen[worth.finding.letter.id]
        if turn < MOST or only or _tells_most(worth.finding):
            seen.update(passage.id for passage in passages)
            yield _Placed(worth, shelf_of(worth), kind_of(worth.finding), turn)


def _by_letters(placed: Iterable[_Placed]) -> list[_Placed]:
    """Within a kind, a paragraph's first finding before any's second; among equals, letters take turns."""
    seen: Counter[tuple[object, ...]] = Counter()
    keyed = []
    for number, each in enumerate(placed):
        alike = (each.shelf, each.kind, each.turn, not each.worth.opposite, each.worth.level)
        source = (*alike, each.worth.finding.passages()[0].source)
        keyed.append(((*alike, seen[source] // _IN_A_ROW, number), each))
        seen[source] += 1
    return [each for _, each in sorted(keyed, key=lambda one: one[0])]


def _tells_most(finding: Finding) -> bool:
    """Whether it is shown however many its paragraph has: a pair by position alone is one of many.

    An ask beside the passage nearest to it is its paragraph's only one; many asks may be near to one passage.
    """
    by_words = finding.pair is not None and finding.pair.score > 0
    ask = bool(finding.letter_position and finding.statement and not finding.topic)
    return ask or finding.relation in _ALWAYS or (finding.relation is Relation.OTHER_SCOPE and by_words)


def kind_of(finding: Finding) -> int:
    """Which of KINDS a finding is of."""
    return next(number for number, kind in enumerate(KINDS) if finding.relation in kind.relations)


def shelf_of(worth: Worth) -> int:
    """Which of the rounds it stands in: with what tells something, with thin silence, with the rest."""
    if worth.level > 1 and not worth.opposite:
        return 2
    return int(worth.finding.search is not None and bool(worth.finding.search.thin))


def rank(worth: Worth) -> tuple[object, ...]:
    """Within a kind: opposite stances, then by level, topics, stances, what is outright, alike, near in time.

    What is equal in all of this stands in the order of the letter.
    """
    finding = worth.finding
    score = finding.pair.score if finding.pair else 0.0
    first = finding.passages()[0]
    where = (first.source, first.anchor.start)
    written = bool(finding.topic) and not finding.learned
    strong: tuple[int, ...] = (-written, -worth.sided, -worth.outright, -len(worth.named))
    if finding.relation is Relation.RELATED:  # little more is known than how alike the two are
        strong = (-worth.sided if finding.topic else -1,)
    return (not worth.opposite, worth.level, *strong, -score, worth.days, where, finding.id)


def why_here(finding: Finding, findings: Sequence[Finding]) -> str:
    """In words, what placed the finding where it stands among these."""
    placed = finding if finding.grounds or finding.held else _told(Worth(finding))
    alike = [each for each in findings if kind_of(each) == kind_of(finding)]
    number = next((n for n, each in enumerate(alike, start=1) if each.id == finding.id), 1)
    shelf = f", {placed.held}" if placed.held else ""
    place = f"number {number} of {len(alike)} among {KINDS[kind_of(finding)].words}{shelf}"
    grounds = "; ".join(placed.grounds) or "nothing sets it before them"
    return f"{place}: {grounds}. Kinds of findings take turns, and so do letters whose findings are as good"


def see_also(findings: Sequence[Finding]) -> dict[str, tuple[str, ...]]:
    """For each finding, the others that share one of its passages, in reading order."""
    by_passage: dict[str, list[str]] = {}
    for finding in findings:
        for passage in finding.passages():
            by_passage.setdefault(passage.id, []).append(finding.id)
    return {
        finding.id: tuple(
            dict.fromkeys(
                other
                for passage in finding.passages()
                for other in by_passage[passage.id]
                if other != finding.id
            )
        )
        for finding in findings
    }
