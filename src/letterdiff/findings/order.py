"""The order of findings for a reader's time: few rules, written down, no learned weights."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from letterdiff.findings.dates import days_between
from letterdiff.model import Finding, Position, Relation, SlotName, Stance

_GROUP = (
    (Relation.OPPOSED, Relation.CHANGED),
    (Relation.OTHER_SCOPE,),
    (Relation.AGREES, Relation.RESTATED, Relation.NARROWER),
    (Relation.LETTER_ONLY,),
    (Relation.PUBLIC_ONLY,),
    (Relation.RELATED,),
)
_STRONG = (Stance.ASKS_FOR, Stance.DENIES)
_SPECIFIC = (SlotName.INSTRUMENT, SlotName.BENEFICIARY)
_FAR_APART = 100_000
MOST = 4
"""Findings that one paragraph may have, but for those that tell most."""
_ALWAYS = (Relation.OPPOSED, Relation.CHANGED, Relation.OTHER_SCOPE, Relation.RESTATED)


def ordered(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """By the rules below; within a kind, each paragraph's first finding precedes any paragraph's second."""
    ranked = sorted(findings, key=lambda each: (group(each), *rank(each)))
    seen: Counter[str] = Counter()
    turns = []
    for finding in ranked:
        turn = max((seen[passage.id] for passage in finding.passages()), default=0)
        seen.update(passage.id for passage in finding.passages())
        if turn < MOST or finding.relation in _ALWAYS:
            turns.append((group(finding), turn, finding))
    return tuple(finding for _, _, finding in sorted(turns, key=lambda each: each[:2]))


def group(finding: Finding) -> int:
    """Which kinds come first: where the sides part, where they meet, silence, the rest; thin silence last."""
    if finding.search and finding.search.thin:
        return len(_GROUP)
    return next(index for index, relations in enumerate(_GROUP) if finding.relation in relations)


def rank(finding: Finding) -> tuple[int, int, int, float, int, tuple[str, int], str]:
    """Within a kind: opposite stances first, then what is specific, strongly worded, near in words and time.

    Two stances come before one; 'we' and a holder's own name count as strongly worded. What is equal in all
    of this stands in the order of the letter.
    """
    positions = [each for each in (finding.letter_position, finding.statement_position) if each]
    opposite = len(positions) == 2 and positions[0].stance.sign * positions[1].stance.sign < 0
    sided = sum(position.stance.sign != 0 for position in positions)
    specific = sum(position.slot(name) is not None for position in positions for name in _SPECIFIC)
    strong = sum(position.stance in _STRONG for position in positions)
    weight = 2 * specific + strong + 3 * _own_voice(positions)
    score = finding.pair.score if finding.pair else 0.0
    first = finding.passages()[0]
    where = (first.source, first.anchor.start)
    return (-opposite, -sided, -weight, -score, _days(finding), where, finding.id)


def why_here(finding: Finding) -> str:
    """In words, what placed the finding where it stands."""
    if finding.search and finding.search.thin:
        return "placed behind the others, since there was not enough to search"
    kinds = ", ".join(relation.value for relation in _GROUP[group(finding)])
    return (
        f"placed among the {kinds} findings: {'; '.join(_grounds(finding)) or 'nothing sets it before them'}"
    )


def _grounds(finding: Finding) -> Iterator[str]:
    """What rank counts for a finding, in words."""
    positions = [each for each in (finding.letter_position, finding.statement_position) if each]
    for name in _SPECIFIC:
        if any(position.slot(name) for position in positions):
            yield f"it names {'an' if name is SlotName.INSTRUMENT else 'a'} {name.value}"
    if any(position.stance in _STRONG for position in positions):
        yield "it asks or denies outright"
    if _own_voice(positions):
        yield "it is said in the first person"
    if len(positions) == 2 and positions[0].stance.sign * positions[1].stance.sign < 0:
        yield "the two take opposite sides"
    if (days := _days(finding)) < _FAR_APART:
        yield f"{days} days are between the two" if days != 1 else "a day is between the two"


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


def _own_voice(positions: Sequence[Position]) -> int:
    """Positions whose sentence names its holder ('we', the organisation)."""
    slots = (position.slot(SlotName.HOLDER) for position in positions)
    return sum(slot is not None and slot.span is not None for slot in slots)


def _days(finding: Finding) -> int:
    if finding.letter is None or finding.statement is None:
        return _FAR_APART
    days = days_between(finding.letter.date, finding.statement.date)
    return _FAR_APART if days is None else days
