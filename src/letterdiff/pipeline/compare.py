"""Per library and per letter: passages, index, pairs, positions, findings, checked quotes."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import letterdiff
from letterdiff.align.across import across
from letterdiff.align.found import Known
from letterdiff.align.index import Index, build
from letterdiff.align.pairs import Paired, pairs_of
from letterdiff.extract.pool import Pool
from letterdiff.findings.asks.own_names import other_names
from letterdiff.findings.evidence import Evidence, positions_by_passage
from letterdiff.findings.judge import judged
from letterdiff.library import Library
from letterdiff.library.errors import BadTopics
from letterdiff.model import Check, Comparison, Finding, Gravity, Pair, Passage, Problem, Side, Topic
from letterdiff.pipeline import languages, translations
from letterdiff.pipeline.events import OnEvent, Progress, Step, silent
from letterdiff.pipeline.inputs import digest
from letterdiff.pipeline.kept import Kept
from letterdiff.pipeline.passages import passages_of
from letterdiff.pipeline.read import Read, read
from letterdiff.pipeline.topics import fitted, learned
from letterdiff.pipeline.translations import with_originals
from letterdiff.pipeline.vectors import Vectors, load
from letterdiff.pipeline.verify import check_quotes


def compare(
    library: Library, on_event: OnEvent = silent, *, workers: int | None = None, vectors: bool = False
) -> Comparison:
    """Compare the library's letters with its statements; same input, same comparison to the byte.

    With `vectors`, those suggest pairs besides. BadTopics where `topics.toml` is there and cannot be read,
    NoVectors where vectors are asked for and not installed.
    """
    suggesting = load() if vectors else None
    topics, faults = library.topics()
    for fault in faults:
        if fault.gravity is Gravity.BROKEN:
            raise BadTopics(fault.name, fault.reason, fault.next_step)
    with Pool(workers) as pool:
        found = read(library, on_event, pool=pool)
        evidence = _evidence(found, topics, on_event, suggesting, Kept(library))
        on_event(Progress(Step.FIND, 0, 1))
        unread = tuple(languages.problems((*evidence.letters, *evidence.statements)))
        ordered, left_out, unlisted = judged(evidence)
        on_event(Progress(Step.FIND, 1, 1))
        sources = [reading.source for reading in found.readings]
        checks = check_quotes(library, _shown(ordered), found.documents, sources, pool, on_event)
    kept, unseen = _seen(ordered, checks)
    return Comparison(
        program=f"letterdiff {letterdiff.__version__}",
        readings=found.readings,
        problems=(*evidence.problems, *translations.problems(found), *unread, *faults, *unseen),
        topics=tuple(topic.name for topic in topics),
        findings=kept,
        checks=tuple(checks[passage.id] for passage in _shown(kept)),
        inputs=digest(found.scan, topics, found.people),
        left_out=left_out,
        vectors=suggesting.name if suggesting else "",
        unlisted=unlisted,
    )


def _evidence(
    found: Read, topics: Sequence[Topic], on_event: OnEvent, vectors: Vectors | None, kept: Known
) -> Evidence:
    """All that is judged: what stands on both sides, paired, with positions and the way to the nearest."""
    letters, statements = (_passages(found, side) for side in Side)
    topics, doubts = fitted(topics, (*letters, *statements))
    index = build((*letters, *statements), topics, kept)
    near = _pairs(letters, index, on_event)
    pairs = near.pairs
    pairs = (*pairs, *across(letters, statements, _known(pairs)))
    if vectors:
        from letterdiff.align.vectors import suggested

        pairs = (*pairs, *suggested(letters, index, vectors.embed, _known(pairs)))
    known, stanced = tuple(topics), (*letters, *statements)
    if not topics:
        known, stanced = learned(letters, statements, pairs)
    of_letters = frozenset(passage.id for passage in letters)

    def nearest(passage: Passage, most: int) -> Sequence[tuple[str, float]]:
        other = Side.STATEMENT if passage.id in of_letters else Side.LETTER
        return index.nearest(passage.text, passage.language, most, side=other)

    return Evidence(
        letters=letters,
        statements=statements,
        pairs=pairs,
        positions=positions_by_passage(stanced, known, other_names(letters, found.people)),
        topics=known,
        readings=found.readings,
        problems=(*found.problems, *doubts),
        people=found.people,
        left_out=near.left_out,
        nearest=nearest,
    )


def _known(pairs: Sequence[Pair]) -> frozenset[tuple[str, str]]:
    return frozenset((pair.letter, pair.statement) for pair in pairs)


def _pairs(letters: Sequence[Passage], index: Index, on_event: OnEvent) -> Paired:
    """The pairs of each letter in turn: one letter needs no other, so they may come in any order."""
    of_letter: dict[str, list[Passage]] = {}
    for passage in letters:
        of_letter.setdefault(passage.source, []).append(passage)
    pairs: list[Pair] = []
    left_out = 0
    for done, (name, passages) in enumerate(of_letter.items(), start=1):
        paired = pairs_of(passages, index)
        pairs += paired.pairs
        left_out += paired.left_out
        on_event(Progress(Step.PAIR, done, len(of_letter), name))
    return Paired(tuple(sorted(pairs, key=lambda pair: (-pair.score, pair.letter, pair.statement))), left_out)


def _passages(found: Read, side: Side) -> tuple[Passage, ...]:
    return with_originals(passages_of(found, found.side(side)), found)


def _shown(judged: Sequence[Finding]) -> list[Passage]:
    """Every passage that the findings show, once, in their order."""
    return list({passage.id: passage for finding in judged for passage in finding.quoted()}.values())


def _seen(
    judged: Sequence[Finding], checks: Mapping[str, Check]
) -> tuple[tuple[Finding, ...], tuple[Problem, ...]]:
    """The findings whose own quotes hold, and a problem for each quote that stopped one."""
    kept: list[Finding] = []
    problems: dict[str, Problem] = {}
    for finding in judged:
        told = replace(finding, elsewhere=tuple(p for p in finding.elsewhere if checks[p.id].holds))
        failed = [p for p in finding.quoted() if not checks[p.id].holds]
        for passage in failed:
            check = checks[passage.id]
            own = not check.state.holds
            state, note = (check.state, check.note) if own else (check.context, check.context_note)
            what = "a place of a finding" if passage in finding.elsewhere else "a finding"
            reason = f"{what} was left out, since what it would show does not hold: {state}, {note}"
            problems[passage.id] = Problem(passage.source, reason, "open the file and look", Gravity.NOTE)
        if all(checks[p.id].holds for p in told.quoted()):
            kept.append(told)
    return tuple(kept), tuple(problems.values())
