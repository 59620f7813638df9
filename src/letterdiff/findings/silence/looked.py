"""What was looked at before silence was told, what was not, and whether it was enough."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from letterdiff.findings.dates import within_a_year
from letterdiff.findings.evidence import Evidence
from letterdiff.findings.languages import name_of
from letterdiff.findings.silence.other_side import OtherSide
from letterdiff.model import Gravity, Part, Passage, Reading, Search, Side

ENOUGH = 1000
"""Words of the passage's time, or without a date, below which silence tells nothing: two pages of print."""
NEAR, FAR = "within a year of it", "more than a year away"
DATED, UNDATED = "with a date", "without a date"
NOBODY = "nobody named"
_BY_NAMES = "for which no topic has terms: there, names and figures alone are looked for"


def looked_at(passage: Passage, other: OtherSide, evidence: Evidence) -> Search:
    """The search for a passage, as far as no words are looked for; what others say is none of it."""
    every = [each for each in evidence.readings if each.source.side is other.side and each.words]
    others = other.common.whose(other.side, other.passages).words(passage)
    own = (replace(each, words=max(0, each.words - others.get(each.name, 0))) for each in every)
    readings = [each for each in own if each.words]
    day, missed = passage.date, _missed(other.side, evidence)
    times = _parts(readings, lambda each: _time(day, each))
    languages = other.languages(passage)
    strange = _without_terms(passage.language, languages, evidence)
    return Search(
        terms=(),
        hits=(),
        sources=tuple(each.name for each in readings),
        not_searched=tuple(missed),
        words=sum(each.words for each in readings),
        times=times,
        speakers=_parts(readings, lambda each: each.source.speaker or NOBODY),
        fidelities=_parts(readings, lambda each: each.source.fidelity.value),
        languages=languages,
        gaps=(
            *(f"{name}: {why}" for name, why in missed.items()),
            *_of_others(others, passage.holder),
            *_of_time(day, other.side, times),
            *(f"{part.words:,} words in {name_of(part.kind)}, {_BY_NAMES}" for part in strange),
        ),
        thin=_thin(times, other.side, sum(part.words for part in strange)),
    )


def _time(day: str, reading: Reading) -> str:
    near = within_a_year(day, reading.days)
    if near is None:
        return DATED if reading.days else UNDATED
    return NEAR if near else FAR


def _parts(readings: Iterable[Reading], kind: Callable[[Reading], str]) -> tuple[Part, ...]:
    """The readings by kind, the kind with most words first."""
    found: dict[str, list[int]] = {}
    for reading in readings:
        found.setdefault(kind(reading), []).append(reading.words)
    parts = [Part(name, len(words), sum(words)) for name, words in found.items()]
    return tuple(sorted(parts, key=lambda part: (-part.words, part.kind)))


def _missed(other: Side, evidence: Evidence) -> dict[str, str]:
    """Files of the other side that were not read, or not whole, and why, by name."""
    inside = f"{other.folder}/"
    empty = {r.name: "no words in it" for r in evidence.readings if r.source.side is other and not r.words}
    lost = {
        problem.name: problem.reason
        for problem in evidence.problems
        if problem.gravity is not Gravity.NOTE and problem.name.startswith(inside)
    }
    return dict(sorted((empty | lost).items()))


def _words(parts: Iterable[Part], *kinds: str) -> tuple[int, int]:
    """Sources and words of some kinds."""
    found = [part for part in parts if part.kind in kinds]
    return sum(part.sources for part in found), sum(part.words for part in found)


def _of_others(others: Mapping[str, int], holder: str) -> Iterable[str]:
    """What others than the holder say, in words."""
    if others:
        words = sum(others.values())
        where = count_sources(len(others))
        yield f"{words:,} words in {where} are others’ than {holder}’s: no answer, and not counted"


def _of_time(day: str, other: Side, times: tuple[Part, ...]) -> Iterable[str]:
    """What the dates leave open, in words."""
    ours = "letter" if other is Side.STATEMENT else "statement"
    far, undated = _words(times, FAR), _words(times, UNDATED)
    if not day:
        yield f"the {ours} has no date, so that nothing tells which sources are of its time"
    if far[0]:
        yield f"{count_sources(far[0])} with {far[1]:,} words, more than a year from the {ours}"
    if undated[0]:
        yield f"{count_sources(undated[0])} with {undated[1]:,} words, without a date, may be of any time"


def _without_terms(language: str, languages: tuple[Part, ...], evidence: Evidence) -> list[Part]:
    """How much is in languages other than the passage's for which no topic has terms."""
    named = {term.language.partition("-")[0] for topic in evidence.topics for term in topic.all_terms()}
    known = {"", "und", language.partition("-")[0], *named}
    return [part for part in languages if part.kind.partition("-")[0] not in known]


def _thin(times: tuple[Part, ...], other: Side, strange: int) -> str:
    """Why it was not enough to tell; '' where it was. Words in languages without terms do not count."""
    _, words = _words(times, NEAR, DATED, UNDATED)
    _, far = _words(times, FAR)
    if words - strange >= ENOUGH:
        return ""
    what = "public material" if other is Side.STATEMENT else "of the letters"
    of_time = f" of its time or without a date ({far:,} of other times)" if far else " in all"
    apart = f", {min(words, strange):,} of them in languages without terms" if strange else ""
    return f"not enough {what} to tell: {words:,} words{of_time}{apart}"


def count_sources(number: int) -> str:
    """'1 source', '1,234 sources'."""
    return "1 source" if number == 1 else f"{number:,} sources"
