"""Why a finding stands there, in plain words: pair, topic, positions, slots, other relations, search."""

from collections.abc import Iterator
from dataclasses import replace

from letterdiff.align.candidates import CUT
from letterdiff.findings.asks.titles import without_topic
from letterdiff.findings.languages import name_of, unread
from letterdiff.findings.ranks.order import why_here
from letterdiff.findings.rules.case import Case, case_in
from letterdiff.findings.rules.table import RULES
from letterdiff.findings.silence.looked import count_sources
from letterdiff.model import (
    Comparison,
    Finding,
    Pair,
    Part,
    Passage,
    Position,
    Relation,
    ScopeMatch,
    ScopeRow,
    Search,
    Side,
    Slot,
    SlotName,
)
from letterdiff.stance.phrases import normal
from letterdiff.text.clean import in_marks, shortened

_MATCHES = {
    ScopeMatch.NARROWER: "narrower in the statement",
    ScopeMatch.WIDER: "wider in the statement",
}
_BY_SEARCH = "Found by the search for what the letter asks"
_WITHOUT_WORDS = "Paired, though their words alone would not have done so"
_NAMED = 5
"""Sources that were looked at which are named."""
_SHOWN = 80
"""Characters of a passage that a reason repeats."""


def explain(finding: Finding, comparison: Comparison) -> tuple[str, ...]:
    """The chain of reasons, one line each, in the order in which it was gone through."""
    return tuple(_lines(finding, comparison))


def _lines(finding: Finding, comparison: Comparison) -> Iterator[str]:
    yield f"{finding.relation.value.capitalize()}: {finding.topic or without_topic(finding)}"
    thin = finding.search.thin if finding.search else ""
    for number, reason in enumerate(each for each in finding.reasons if each != thin):
        yield f"{'And' if number else 'Because'} {_clause(reason)}."
    for side in Side:
        if passage := finding.passage(side):
            yield f"The {side.value}: {_whose(passage, comparison)}."
    if finding.pair:
        yield _paired(finding.pair, _is_found(finding))
    for name in dict.fromkeys(filter(None, (unread(each.language) for each in finding.passages()))):
        yield f"No stance is read in {name}: the rules know English and Japanese alone."
    yield from _position("The letter", finding.letter_position, finding.topic)
    yield from _position("The statement", finding.statement_position, finding.topic)
    yield from _card(finding)
    yield from _judged(finding)
    if finding.search:
        yield from _search(finding.search, _searched(finding))
    yield f"Order: {why_here(finding, comparison.findings)}."


def _is_found(finding: Finding) -> bool:
    """Whether the search for what the letter asks brought the two together, and no rule of the table."""
    ours = finding.letter_position
    return finding.statement is not None and ours is not None and not ours.topic


def _paired(pair: Pair, found: bool) -> str:
    """What paired the two, and what its score says."""
    reasons = "; ".join(map(_clause, pair.reasons)) or "by their words"
    if pair.score <= 0:
        by_search = found and not pair.suggested
        return f"{_BY_SEARCH if by_search else _WITHOUT_WORDS}: {reasons}."
    enough = "" if pair.score >= CUT else f", where words alone would need {CUT:.1f}"
    return f"Paired with a score of {pair.score:.2f}{enough}: {reasons}."


def _clause(reason: str) -> str:
    """A pair's reason as a clause: what it says without a subject is said of the statement."""
    return f"the statement {reason}" if reason.startswith("shares ") else reason


def _whose(passage: Passage, comparison: Comparison) -> str:
    """Source, speaker, date, and the label of anything but verbatim."""
    by = f"by {passage.speaker}" if passage.speaker else "by nobody who is named"
    parts = [passage.source, by, f"dated {passage.date}" if passage.date else "without a date"]
    labels = [
        (passage.fidelity or r.source.fidelity).label for r in comparison.readings if r.name == passage.source
    ]
    return ", ".join(part for part in [*parts, *labels] if part)


def _position(side: str, position: Position | None, of_finding: str) -> Iterator[str]:
    if position:
        cues = " and ".join(f"“{cue.text}”" for cue in position.cues)
        named = f"something that belongs to {of_finding}" if of_finding else "something that no topic names"
        yield f"{side} {position.stance.value} {position.topic or named}: it says {cues} ({position.rule})."


def _card(finding: Finding) -> Iterator[str]:
    if finding.scope is None:
        return
    for row in finding.scope.rows:
        yield f"{row.slot.value.capitalize()}: {_row(row, finding)}."
    yield f"Both can be true? {finding.scope.both_true.value.capitalize()}: {finding.scope.because}."


def _row(row: ScopeRow, finding: Finding) -> str:
    if row.match is ScopeMatch.NOT_SAID:
        return "not said on either side"
    letter, statement = _slot(row.letter, finding.letter), _slot(row.statement, finding.statement)
    how = _MATCHES.get(row.match, row.match.value)
    return f"{how}; the letter {letter}, the statement {statement}"


def _slot(slot: Slot | None, passage: Passage | None) -> str:
    if slot is None:
        return "does not say"
    own = slot.name is SlotName.HOLDER and passage is not None and slot.value == normal(passage.holder)
    holder = passage.holder if own and passage else ""
    if not slot.span:
        return f"is by {holder or slot.value} (as its metadata says)"
    named = f" ({holder})" if holder and holder.casefold() not in slot.span.text.casefold() else ""
    return f"says “{slot.span.text}”{named}"


def _judged(finding: Finding) -> Iterator[str]:
    """What the table of relations says, or that it was not gone through."""
    if _is_found(finding):
        yield "The table of relations was not gone through: how far the words of what both ask agree decides."
    else:
        yield from _relations(case_in(finding), finding.relation)


def _relations(case: Case | None, said: Relation) -> Iterator[str]:
    """Every other relation of the table, strongest first, with what stopped it or what it gives way to."""
    if case is None:
        return
    table = [rule.relation for rule in RULES]
    weaker = table[table.index(said) :] if said in table else []
    for rule in RULES:
        if rule.relation is said:
            continue
        stops = rule.stops(case)
        if stops:
            yield f"Not {rule.relation.value}: {'; '.join(stops)}."
        elif rule.relation in weaker:
            word = rule.relation.value.capitalize()
            yield f"‘{word}’ holds too, and gives way to ‘{said.value}’, the stronger word."


def _searched(finding: Finding) -> str:
    """What was searched for, in words."""
    own = finding.letter_position or finding.statement_position
    if not finding.topic:
        return "the matter of the ask"
    return "the topic's terms" if own and own.topic else "the topic's terms and the matter of the ask"


def _search(search: Search, what: str) -> Iterator[str]:
    """The search as a reader would tell it."""
    if search.thin:
        yield f"{search.thin.capitalize()}."
    found = zip(search.terms, search.hits, strict=True)
    terms = ", ".join(f"{term} ({hits})" for term, hits in found) or "none"
    yield f"Searched for {what}, in brackets how many passages have each: {terms}."
    yield f"How: {'; '.join(search.ways)}." if search.ways else "How: by words and by characters."
    names = ", ".join(search.sources[:_NAMED]) or "none"
    if more := len(search.sources) - _NAMED:
        names += f" and {more} more" if more > 0 else ""
    yield f"Looked at {count_sources(len(search.sources))} with {search.words:,} words: {names}."
    for head, parts in (
        ("By date", search.times),
        ("By speaker", search.speakers),
        ("By fidelity", search.fidelities),
        ("By language", tuple(replace(part, kind=name_of(part.kind)) for part in search.languages)),
    ):
        if parts:
            yield f"{head}: {'; '.join(_part(part) for part in parts)}."
    gaps = "; ".join(search.gaps) or ", ".join(search.not_searched)
    yield f"Not looked at, or open: {gaps or 'nothing, every file was read'}."
    for near in search.nearest:
        head = "May say it after all" if near.perhaps else "Nearest"
        said = in_marks(shortened(near.passage.text, _SHOWN))
        yield f"{head}: {near.passage.source}, {said} ({near.why_not})."


def _part(part: Part) -> str:
    return f"{part.kind or 'not known'}, {count_sources(part.sources)} with {part.words:,} words"
