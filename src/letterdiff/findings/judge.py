"""The judge: from evidence to findings, in the order a reader should see them."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain
from typing import NamedTuple

from letterdiff.align.leads import answered
from letterdiff.diff.marks import mark
from letterdiff.findings import joined, memberships
from letterdiff.findings.evidence import Evidence
from letterdiff.findings.likeness.collapsed import collapsed
from letterdiff.findings.likeness.common import common
from letterdiff.findings.ranks.order import ordered, see_also
from letterdiff.findings.ranks.worth import Worth
from letterdiff.findings.rules import related
from letterdiff.findings.rules.answer import answer
from letterdiff.findings.rules.case import Case, Rule, case_of
from letterdiff.findings.rules.table import RULES, rule_for
from letterdiff.findings.silence import letter_only, public_only
from letterdiff.findings.silence.laying_out import lay_out, with_posts
from letterdiff.findings.silence.other_side import OtherSide
from letterdiff.findings.silence.published import posts_of
from letterdiff.model import Finding, Pair, Passage, Relation, Side, Spot, Unlisted, content_id

_RELATED = 3
"""Findings of no more than 'related' that one letter passage may have, sides on its instrument aside."""

_STRENGTH = (*(rule.relation for rule in RULES), Relation.LETTER_ONLY, Relation.PUBLIC_ONLY)
"""The relations, the strongest first."""
_SAYING_MORE = (Relation.RESTATED, Relation.AGREES, Relation.NARROWER)
"""What the search for an ask may find of a pair that the topics of its words only relate."""
_LEARNED = "nobody wrote the topic down: it was found in the library's own words"


class Judged(NamedTuple):
    """Every finding in order, how many weaker pairs are not listed, and those of them that were judged."""

    findings: tuple[Finding, ...]
    left_out: int
    weaker: tuple[Unlisted, ...] = ()


def judged(evidence: Evidence) -> Judged:
    """The findings, each with those that share a passage, and how many weaker pairs are not among them.

    Where nothing was there to be searched, nothing is said of silence.
    """
    sides = lay_out(evidence.letters, evidence.statements, evidence.people)
    often = common(evidence, sides[Side.LETTER].common.ask_of)
    joint = joined.pairs(evidence)
    every = _paired(joint.pairs, evidence, often)
    paired = _sparing(every)
    sides = with_posts(sides, posts_of(evidence.readings, paired, often))
    found = [*paired, *_silent(evidence, paired, often, sides)]
    each_once = collapsed(_once(sorted(_told_by_more(found), key=_strength)))
    shown = ordered(each_once, sides[Side.LETTER].common.ask_of)
    weaker = len(every) - len(paired) + len(each_once) - len(shown)
    also = see_also(shown)
    marked = tuple(replace(_marked(finding), see_also=also[finding.id]) for finding in shown)
    dropped = (*_without(every, paired), *_without(each_once, shown))
    return Judged(marked, evidence.left_out + joint.left_out + weaker, _unlisted(dropped))


def _without(found: Iterable[Finding], kept: Iterable[Finding]) -> Iterator[Finding]:
    ids = {finding.id for finding in kept}
    return (finding for finding in found if finding.id not in ids)


def _unlisted(dropped: Iterable[Finding]) -> tuple[Unlisted, ...]:
    """Where these pairs stand, each once, in the order of the letters' text."""
    made = {
        (ours.source, ours.anchor.start, theirs.source, theirs.anchor.start): (ours, theirs)
        for ours, theirs in ((each.letter, each.statement) for each in dropped)
        if ours and theirs
    }
    return tuple(Unlisted(_spot(made[key][0]), _spot(made[key][1])) for key in sorted(made))


def _spot(passage: Passage) -> Spot:
    places = passage.anchor.places
    return Spot(passage.source, passage.blocks[0], places if len(places) < 2 else (places[0], places[-1]))


def _told_by_more(found: Sequence[Finding]) -> Iterator[Finding]:
    """The findings but those that say of two passages no more than *related*, where another says more.

    Not left out is what is related on a topic that somebody wrote down.
    """
    more = {_both(each) for each in found if each.relation in _SAYING_MORE and each.statement}
    for each in found:
        own_topic = bool(each.topic) and not each.learned
        if each.relation is not Relation.RELATED or own_topic or _both(each) not in more:
            yield each


def _both(finding: Finding) -> tuple[str, ...]:
    return tuple(passage.id for passage in finding.passages())


def _once(found: Iterable[Finding]) -> Iterable[Finding]:
    """The first finding of each id: a pair that its asks tell more of is told by them alone."""
    kept: dict[str, Finding] = {}
    for finding in found:
        kept.setdefault(finding.id, finding)
    return kept.values()


def _silent(
    evidence: Evidence, paired: list[Finding], often: frozenset[str], sides: Mapping[Side, OtherSide]
) -> Iterator[Finding]:
    """What one side alone has, and the asks that the search for it found to be said after all."""
    written, learned = evidence.written(), evidence.learned
    told = [replace(each, topic="") if each.topic in learned else each for each in paired]
    found = chain(
        letter_only.findings(written, told, often, sides[Side.STATEMENT]),
        public_only.findings(written, sides[Side.LETTER]),
    )
    return (each for each in found if each.search is None or each.search.words)


def cases(pair: Pair, passages: Mapping[str, Passage], evidence: Evidence) -> Iterator[Case]:
    """The pair's cases: one a topic that both passages name, or a single one without a topic.

    A passage that an answer follows repeats what was asked: it has no position to be compared.
    """
    letter, statement = passages[pair.letter], passages[pair.statement]
    if answered(statement):
        yield Case(letter, statement, pair)
        return
    shared = [
        (ours, theirs)
        for ours in evidence.positions.get(letter.id, ())
        if (theirs := evidence.position(statement, ours.topic))
    ]
    for ours, theirs in shared:
        yield case_of(letter, statement, pair, ours, theirs)
    if not shared:
        yield Case(letter, statement, pair)


def _paired(pairs: Iterable[Pair], evidence: Evidence, often: frozenset[str]) -> list[Finding]:
    """The strongest finding of each pair; passages that many sources have need a stance."""
    passages = {passage.id: passage for passage in (*evidence.letters, *evidence.statements)}
    learned = evidence.learned
    found = []
    for pair in pairs:
        if pair.letter not in passages or pair.statement not in passages:
            continue
        ruled = [(rule, case) for case in cases(pair, passages, evidence) if (rule := rule_for(case))]
        made = [_finding(rule, case) for rule, case in ruled]
        if made and (best := min(made, key=_strength)) and not _empty(best, often):
            also = memberships.reasons(evidence.people, passages[pair.letter], passages[pair.statement])
            own = best.topic in learned
            of_library = (_LEARNED,) if own else ()
            found.append(replace(best, reasons=(*best.reasons, *of_library, *also), learned=own))
    return found


def _empty(finding: Finding, often: frozenset[str]) -> bool:
    """Whether a finding shows but words that many sources have, and no stance."""
    stances = [p.stance.sign for p in (finding.letter_position, finding.statement_position) if p]
    return not any(stances) and any(passage.id in often for passage in finding.passages())


def _strength(finding: Finding) -> tuple[object, ...]:
    """The strongest relation first; then opposite stances, two stances, what is said, alike, near in time."""
    worth = Worth(finding, lambda passage: None)
    said = sum(slot.span is not None for position in worth.positions for slot in position.slots)
    score = finding.pair.score if finding.pair else 0.0
    first = finding.passages()[0]
    where = (first.source, first.anchor.start, finding.id)
    strong = (not worth.opposite, -worth.sided, -said, -score, worth.days)
    return (_STRENGTH.index(finding.relation), *strong, *where)


def _finding(rule: Rule, case: Case) -> Finding:
    return Finding(
        id=content_id("pair", case.letter.id, case.statement.id, case.topic),
        relation=rule.relation,
        topic=case.topic,
        reasons=tuple(reason for reason in rule.reasons(case) if reason),
        letter=case.letter,
        statement=case.statement,
        letter_position=case.letter_position,
        statement_position=case.statement_position,
        scope=answer(case, rule.relation),
        pair=case.pair,
    )


def _marked(finding: Finding) -> Finding:
    """The finding with what its two passages share and where they part."""
    if finding.letter is None or finding.statement is None:
        return finding
    return replace(finding, marks=mark(finding.letter, finding.statement))


def _sparing(found: list[Finding]) -> list[Finding]:
    """All findings but the weakest kind, of which a letter passage keeps one a source and few in all.

    Not counted out is where its own holder takes a side on the very instrument that it names.
    """
    seen: set[tuple[str, str]] = set()
    spent: Counter[str] = Counter()
    kept = []
    for finding in sorted(
        found, key=lambda each: (each.relation is Relation.RELATED, not each.topic, _strength(each))
    ):
        letter, statement = finding.letter, finding.statement
        key = (letter.id if letter else "", statement.source if statement else "")
        if finding.relation is Relation.RELATED:
            full = spent[key[0]] >= _RELATED and not related.sided(finding)
            if (key in seen and not related.led(finding)) or full or not related.telling(finding):
                continue
            spent[key[0]] += 1
        seen.add(key)
        kept.append(finding)
    return kept
