"""The words every view uses, so that terminal, report and plain text agree.

Nothing here accuses: a relation says how two passages stand, a state what a check of a quote found.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from letterdiff.findings.asks.titles import TOO_LITTLE, without_topic
from letterdiff.findings.languages import name_of
from letterdiff.model import (
    BlockKind,
    Check,
    Comparison,
    Decision,
    Fidelity,
    Finding,
    Nearest,
    Part,
    Passage,
    Position,
    Relation,
    Search,
    Side,
    Source,
    State,
    Verdict,
)
from letterdiff.text.clean import in_marks, one_line
from letterdiff.views import scope
from letterdiff.views.dates import date_words

BOTH_TRUE_QUESTION = scope.BOTH_TRUE_QUESTION
both_true_words = scope.both_true_words
match_words = scope.match_words
unsaid_words = scope.unsaid_words

_RELATIONS = {
    Relation.RESTATED: "a sentence or more of one stands in the other, largely in the same words",
    Relation.AGREES: "both take the same position on the same subject",
    Relation.NARROWER: "the same side, but one of the two covers less than the other",
    Relation.OTHER_SCOPE: "the same subject, but who, what, when or on which condition differs",
    Relation.OPPOSED: "one is for it and the other against it, and nothing in their scope tells them apart",
    Relation.CHANGED: "the later passage takes another position than the earlier one",
    Relation.RELATED: "the same subject; how the positions stand to each other is not settled",
    Relation.LETTER_ONLY: "the letter says it; no statement that was read was found to say it",
    Relation.PUBLIC_ONLY: "a statement says it; no letter that was read was found to say it",
}

_STATES = {
    State.VERIFIED: "found in the file at its place by two independent readers",
    State.VERIFIED_TEXT: "found in the file at its place",
    State.SPACING_DIFFERS: "found at its place, but two readers of the file disagree on its spaces",
    State.ONE_ENGINE: "found at its place by one reader of the file only",
    State.HIDDEN: "in the file's text, but not shown to someone who reads the page",
    State.SHOWN_TEXT_ALTERED: "the page shows other words than the file's text holds",
    State.NOT_FOUND: "not found in the file",
    State.SOURCE_CHANGED: "the file has changed since it was read",
    State.SOURCE_MISSING: "the file is gone, or cannot be read",
}

_SIDES = {Side.LETTER: ("letter", "letters"), Side.STATEMENT: ("statement", "statements")}


def count(number: int, one: str, many: str = "") -> str:
    """A number with its noun: '1 letter', '1,234 words'."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def side_noun(side: Side, number: int = 1) -> str:
    """'letter' or 'statement', in the number asked for."""
    one, many = _SIDES[side]
    return one if number == 1 else many


def relation_meaning(relation: Relation) -> str:
    """What a relation's word means, in one clause."""
    return _RELATIONS[relation]


def meaning_of(finding: Finding) -> str:
    """What the relation's word means of this finding: of a pair without a topic no subject is claimed."""
    if finding.relation is not Relation.RELATED or finding.topic:
        return relation_meaning(finding.relation)
    doubtful = finding.pair is not None and finding.pair.perhaps
    return _PERHAPS if doubtful else _BY_WORDS


_PERHAPS = "some of what the letter asks may stand in the statement, in other words; that is not settled"
_BY_WORDS = "their words are near each other; whether they are on the same subject is for a reader to see"


def topic_of(finding: Finding) -> str:
    """The finding's topic, and whether nobody wrote it down; where it rests on none, how it came about."""
    learned = " (a phrase of both sides)" if finding.learned else ""
    return one_line(finding.topic or without_topic(finding)) + learned


def state_meaning(state: State) -> str:
    """What a check's state means, in one clause."""
    return _STATES[state]


def state_label(check: Check | None) -> str:
    """What must stand at a quote because of its check and its context's; empty where both are plain."""
    quote, context = quote_state(check), context_state(check)
    return "; ".join(part for part in (quote, context and f"in its context: {context}") if part)


def quote_state(check: Check | None) -> str:
    """What must stand at a quote because of its own check; empty where it may stand plain."""
    if check is None:
        return "not checked against its file"
    return "" if check.state.plain else _state(check.state, check.note)


def context_state(check: Check | None) -> str:
    """What must stand at a quote's context because of its check; a fault there is not the quote's."""
    return "" if check is None or check.context.plain else _state(check.context, check.context_note)


def _state(state: State, note: str) -> str:
    return f"{state}: {state_meaning(state)}" + (f" ({one_line(note)})" if note else "")


def fidelity_of(passage: Passage, source: Source) -> Fidelity:
    """How near a passage is to the words used: its own fidelity, else its source's."""
    return passage.fidelity or source.fidelity


def fidelity_label(passage: Passage, source: Source) -> str:
    """What must stand at a quote because of its fidelity; empty for verbatim."""
    return fidelity_of(passage, source).label


def speaker_of(passage: Passage, source: Source) -> str:
    """Whose words these are, with the role held; of quoted words also who quotes them; '' if nobody says."""
    who = ", ".join(part for part in (passage.speaker, passage.role) if part)
    if passage.kind is BlockKind.QUOTATION:
        by = f"quoted by {source.speaker}" if source.speaker else "quoted in the source"
        return one_line(f"{who} ({by})" if who else by)
    return one_line(who)


def organisation_of(passage: Passage) -> str:
    """The organisation the speaker speaks for, where it is known and not the speaker."""
    return one_line(passage.organisation) if passage.organisation != passage.speaker else ""


def date_of(passage: Passage, source: Source) -> str:
    """When the words were said or written, in words; empty where nobody says."""
    return date_words(passage.date or source.meta.date)


def title_of(source: Source) -> str:
    """The source's title, else its file's name."""
    return one_line(source.meta.title or source.name)


def title(comparison: Comparison) -> str:
    """'Example Lab: letters to government beside public statements'; of many holders the first are named."""
    metas = [reading.source.meta for reading in comparison.side(Side.LETTER)]
    names = list(
        dict.fromkeys(one_line(m.organisation or m.author) for m in metas if m.organisation or m.author)
    )
    if not names:
        return "Letters to government beside public statements"
    told, more = names[:_MOST_HOLDERS], len(names) - _MOST_HOLDERS
    end = f" and {count(more, 'other')}" if more > 0 else ""
    return f"{', '.join(told)}{end}: letters to government beside public statements"


_MOST_HOLDERS = 3
"""Holders that a title names."""


def position_words(position: Position | None) -> str:
    """What a side does with the topic, with the cue words that say so; empty where no position was found."""
    if position is None:
        return ""
    cues = ", ".join(in_marks(one_line(" ".join(cue.text.split()))) for cue in position.cues)
    return f"{position.stance}{f' ({cues})' if cues else ''}"


def search_line(search: Search) -> str:
    """How much was searched for a counterpart, in one sentence."""
    terms, sources = count(len(search.terms), "term"), count(len(search.sources), "source")
    skipped = f"; {count(len(search.not_searched), 'source')} not searched" if search.not_searched else ""
    doubt = f"; {search.thin or perhaps_words(search)}" if search.thin or perhaps_words(search) else ""
    public = f"; the letter itself is linked in {one_line(search.published[0])}" if search.published else ""
    how = "looked at" if TOO_LITTLE in search.thin else f"searched for {terms} in"
    return f"{how} {sources}, {count(search.words, 'word')}{skipped}{doubt}{public}"


def perhaps_words(search: Search) -> str:
    """Where it may be said after all, in other words; empty where nothing came that near."""
    near = next((each for each in search.nearest if each.perhaps), None)
    return f"perhaps said in other words in {one_line(near.passage.source)}" if near else ""


def silence_word(search: Search) -> str:
    """What the search came to, in a few words: nothing, something that may say so, or not enough to tell."""
    if search.thin:
        return "not enough to tell"
    return "perhaps, in other words" if perhaps_words(search) else "none found"


def near_head(near: Nearest) -> str:
    """What stands ahead of the reason beside one of the nearest passages."""
    return "Perhaps the same" if near.perhaps else "Not the same"


def looked_words(search: Search) -> tuple[tuple[str, str], ...]:
    """What was looked at, part by part, what not, and how: a head and its words each, for a view's list."""
    parts = (
        ("By date", search.times),
        ("By speaker", search.speakers),
        ("By fidelity", search.fidelities),
        ("By language", tuple(replace(part, kind=name_of(part.kind)) for part in search.languages)),
    )
    told = [(head, "; ".join(_parts(found))) for head, found in parts]
    rest = (("Open", "; ".join(search.gaps)), ("How", "; ".join(search.ways)))
    return tuple((head, one_line(words)) for head, words in (*told, *rest) if words)


_MOST_PARTS = 5
"""Parts of a kind (speakers among them) that a view names, those with most words first."""


def _parts(found: Sequence[Part]) -> Iterator[str]:
    """The parts in words, those beyond the first ones together, so that what is told adds up."""
    shown = found if len(found) <= _MOST_PARTS + 1 else found[:_MOST_PARTS]
    yield from map(_part, shown)
    if rest := found[len(shown) :]:
        sources, words = sum(part.sources for part in rest), sum(part.words for part in rest)
        yield _part(Part(f"{len(rest):,} more", sources, words))


def _part(part: Part) -> str:
    return f"{part.kind or 'not known'} ({count(part.sources, 'source')}, {count(part.words, 'word')})"


def hits_meaning(finding: Finding) -> str:
    """What the number behind each term of a one-sided finding's search counts."""
    other = side_noun(Side.STATEMENT if finding.letter else Side.LETTER, 2)
    return f"in brackets: how many passages of the {other} have the term, or the heading right above"


def term_words(search: Search) -> str:
    """The terms that were searched for, each with the number of passages that have it."""
    pairs = zip(search.terms, search.hits, strict=True)
    return ", ".join(f"{one_line(term)} ({hits})" for term, hits in pairs)


_SIGNS = {Decision.CONFIRMED: "✓", Decision.REJECTED: "✗", Decision.NEEDS_REPLY: "?"}


def suggested_by(comparison: Comparison) -> str:
    """What suggested pairs besides the passages' words, if the user asked for that; else empty."""
    if not comparison.vectors:
        return ""
    return f"pairs were also suggested by vectors ({comparison.vectors}); each says so among its reasons"


def decision_word(decision: Decision) -> str:
    """A reviewer's decision."""
    return decision.value


def decision_words(verdict: Verdict, finding: Finding) -> str:
    """A verdict's sign and word, for lists; one given on another relation stands in brackets and says so."""
    words = f"{_SIGNS[verdict.decision]} {decision_word(verdict.decision)}"
    return words if verdict_stands(verdict, finding) else f"({words}, when ‘{verdict.relation}’)"


def verdict_words(verdict: Verdict, finding: Finding) -> str:
    """A verdict in one line; one given on another relation says so, since it judges nothing now."""
    stood = "" if verdict_stands(verdict, finding) else f", given when it stood as ‘{verdict.relation}’"
    return marked_words(verdict, stood)


def marked_words(verdict: Verdict, stood: str = "") -> str:
    """What was decided, by whom, when and why; `stood` is what has to be said of it besides."""
    who = f" by {one_line(verdict.who)}" if verdict.who else ""
    on = f" on {date_words(verdict.when)}" if verdict.when else ""
    by = f", marked so{who}{on}" if who or on else ""
    why = f": {one_line(verdict.why)}" if verdict.why else ""
    return f"{decision_word(verdict.decision)}{by}{stood}{why}"


def verdict_stands(verdict: Verdict, finding: Finding) -> bool:
    """Whether a verdict was given on the relation that the finding still has."""
    return verdict.relation is finding.relation
