"""Why a finding stands there, in plain words: pair, topic, positions, slots, other relations, search."""

from collections.abc import Iterator

from letterdiff.findings.case import Case, case_in
from letterdiff.findings.languages import unread
from letterdiff.findings.looked import count_sources
from letterdiff.findings.order import why_here
from letterdiff.findings.relations import RULES
from letterdiff.model import (
    Comparison,
    Finding,
    Part,
    Passage,
    Position,
    Relation,
    ScopeMatch,
    ScopeRow,
    Search,
    Slot,
)
from letterdiff.text.clean import shortened

_SHOWN = 80
"""Characters of a passage that a reason repeats."""


def explain(finding: Finding, comparison: Comparison) -> tuple[str, ...]:
    """The chain of reasons, one line each, in the order in which it was gone through."""
    return tuple(_lines(finding, comparison))


def _lines(finding: Finding, comparison: Comparison) -> Iterator[str]:
    yield f"{finding.relation.value.capitalize()}" + (f": {finding.topic}" if finding.topic else "")
    for reason in finding.reasons:
        yield f"Because {reason}."
    for passage in finding.passages():
        yield f"Passage: {_whose(passage, comparison)}"
    if finding.pair:
        reasons = "; ".join(finding.pair.reasons) or "by their words"
        yield f"Paired with a score of {finding.pair.score:.2f}: {reasons}."
    for name in dict.fromkeys(filter(None, (unread(each.language) for each in finding.passages()))):
        yield f"No stance is read in {name}: the rules know English and Japanese alone."
    yield from _position("The letter", finding.letter_position)
    yield from _position("The statement", finding.statement_position)
    yield from _card(finding)
    yield from _relations(case_in(finding), finding.relation)
    if finding.search:
        yield from _search(finding.search, finding.topic)
    yield f"Order: {why_here(finding, comparison.findings)}."


def _whose(passage: Passage, comparison: Comparison) -> str:
    """Source, speaker, date, and the label of anything but verbatim."""
    parts = [passage.source, passage.speaker, passage.date]
    labels = [
        (passage.fidelity or r.source.fidelity).label for r in comparison.readings if r.name == passage.source
    ]
    return ", ".join(part for part in [*parts, *labels] if part) + "."


def _position(side: str, position: Position | None) -> Iterator[str]:
    if position:
        cues = " and ".join(f"“{cue.text}”" for cue in position.cues)
        topic = position.topic or "something without a named topic"
        yield f"{side} {position.stance.value} {topic}: {cues} ({position.rule})."


def _card(finding: Finding) -> Iterator[str]:
    if finding.scope is None:
        return
    for row in finding.scope.rows:
        yield f"{row.slot.value.capitalize()}: {_row(row)}."
    yield f"Both can be true? {finding.scope.both_true.value.capitalize()}: {finding.scope.because}."


def _row(row: ScopeRow) -> str:
    if row.match is ScopeMatch.NOT_SAID:
        return "not said"
    return f"{row.match.value}; the letter {_slot(row.letter)}, the statement {_slot(row.statement)}"


def _slot(slot: Slot | None) -> str:
    if slot is None:
        return "does not say"
    return f"says “{slot.span.text}”" if slot.span else f"is by {slot.value} (from its metadata)"


def _relations(case: Case | None, said: Relation) -> Iterator[str]:
    """Every other relation of the table, strongest first, with what stopped it or what it gives way to."""
    if case is None:
        return
    for rule in RULES:
        if rule.relation is said:
            continue
        stops = rule.stops(case)
        if stops:
            yield f"Not {rule.relation.value}: {'; '.join(stops)}."
        else:
            yield f"It would also be {rule.relation.value}, which gives way to {said.value}."


def _search(search: Search, topic: str) -> Iterator[str]:
    """The search as a reader would tell it."""
    if search.thin:
        yield f"{search.thin.capitalize()}."
    found = zip(search.terms, search.hits, strict=True)
    what = "Searched for" if topic else "Looked for the telling words of the ask"
    yield f"{what} (passages that have it): {', '.join(f'{term} ({hits})' for term, hits in found)}."
    yield f"How: {'; '.join(search.ways)}." if search.ways else "How: by words and by characters."
    names = ", ".join(search.sources) or "none"
    yield f"Looked at {len(search.sources)} sources with {search.words:,} words: {names}."
    for head, parts in (
        ("By date", search.times),
        ("By speaker", search.speakers),
        ("By how near to the words used", search.fidelities),
        ("By language", search.languages),
    ):
        if parts:
            yield f"{head}: {'; '.join(_part(part) for part in parts)}."
    gaps = "; ".join(search.gaps) or ", ".join(search.not_searched)
    yield f"Not looked at, or open: {gaps or 'nothing, every file was read'}."
    for near in search.nearest:
        head = "May say it after all" if near.perhaps else "Nearest"
        yield f"{head}: {near.passage.source}, “{shortened(near.passage.text, _SHOWN)}” ({near.why_not})."


def _part(part: Part) -> str:
    return f"{part.kind or 'not known'}, {count_sources(part.sources)} with {part.words:,} words"
