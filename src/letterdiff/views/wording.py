"""The words every view uses, so that terminal, report and plain text agree: numbers, relations, verdicts.

Nothing here accuses: a relation says how two passages stand.
"""

from letterdiff.findings.asks.titles import without_topic
from letterdiff.model import Comparison, Decision, Finding, Position, Relation, Side, Verdict
from letterdiff.text.clean import in_marks, one_line
from letterdiff.views.dates import date_words

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
_PERHAPS = "some of what the letter asks may stand in the statement, in other words; that is not settled"
_BY_WORDS = "their words are near each other; whether they are on the same subject is for a reader to see"
_SIDES = {Side.LETTER: ("letter", "letters"), Side.STATEMENT: ("statement", "statements")}
_MOST_HOLDERS = 3
"""Holders that a title names."""
_SIGNS = {Decision.CONFIRMED: "✓", Decision.REJECTED: "✗", Decision.NEEDS_REPLY: "?"}


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


def topic_of(finding: Finding) -> str:
    """The finding's topic, and whether nobody wrote it down; where it rests on none, how it came about."""
    learned = " (a phrase of both sides)" if finding.learned else ""
    return one_line(finding.topic or without_topic(finding)) + learned


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


def position_words(position: Position | None) -> str:
    """What a side does with the topic, with the cue words that say so; empty where no position was found."""
    if position is None:
        return ""
    cues = ", ".join(in_marks(one_line(" ".join(cue.text.split()))) for cue in position.cues)
    return f"{position.stance}{f' ({cues})' if cues else ''}"


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
