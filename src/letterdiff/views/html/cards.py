"""What the report's template shows of a finding, put together from the model and the shared words."""

import base64
import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby
from urllib.parse import quote

from letterdiff.model import Check, Comparison, Finding, Nearest, Passage, ScopeRow, Side, Source, Verdict
from letterdiff.views import labels, links, scope, standing, wording
from letterdiff.views.html.context import ahead, behind
from letterdiff.views.quote import brief, source_line
from letterdiff.views.segments import Mark, Segment, marked

_PNG = b"\x89PNG\r\n\x1a\n"
_EXCERPT = 120
"""Cells of a passage that the list of findings shows; more where what the finding rests on needs it."""

_TAG = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*", re.ASCII)


@dataclass(frozen=True, slots=True)
class Original:
    """What a translated passage stands for: its words, its source in a line, what its check found."""

    passage: Passage
    line: str
    state: str


@dataclass(frozen=True, slots=True)
class Quoted:
    """One passage as it is shown: its source, what must stand at it, its words in pieces, its picture.

    `before` is its context ahead as far and near part, `after` that behind as near and far part; `state` and
    `context_state` what their checks found, `fallen` what stands at it where it does not hold, `brief` its
    words for the list. `crop` is a data address or empty; `file` the link to the file or empty.
    """

    side: Side
    passage: Passage
    source: Source
    brief: str
    label: str
    state: str
    context_state: str
    fallen: str
    before: tuple[str, str]
    segments: tuple[Segment, ...]
    after: tuple[str, str]
    crop: str
    origin: str
    archive: str
    file: str
    original: Original | None

    @property
    def runs(self) -> tuple[tuple[bool, tuple[Segment, ...]], ...]:
        """The segments, those that follow each other under one `key` together."""
        return tuple((key, tuple(run)) for key, run in groupby(self.segments, key=lambda one: one.key))


@dataclass(frozen=True, slots=True)
class Answers:
    """One question of the scope card with both sides' answers in words."""

    row: ScopeRow
    letter: str
    statement: str


@dataclass(frozen=True, slots=True)
class Card:
    """One finding as it is shown: its passages, its scope, the nearest ones of its search, its verdict.

    `decision` is the verdict's sign and word, 'not reviewed' where there is none.
    """

    number: int
    finding: Finding
    quotes: tuple[Quoted, ...]
    answers: tuple[Answers, ...]
    differences: tuple[scope.Difference, ...]
    nearest: tuple[tuple[Quoted, Nearest], ...]
    verdict: str
    decision: str
    stands: bool


def card(
    number: int,
    finding: Finding,
    comparison: Comparison,
    verdict: Verdict | None,
    crops: Mapping[str, bytes],
    library: str | None,
) -> Card:
    """The card of one finding."""

    def shown(passage: Passage, side: Side, segments: tuple[Segment, ...], brief: str = "") -> Quoted:
        return _quoted(passage, side, segments, brief, comparison, crops, library)

    nearest = finding.search.nearest if finding.search else ()
    room = _EXCERPT * (2 if finding.relation.one_sided else 1)
    return Card(
        number=number,
        finding=finding,
        quotes=tuple(
            shown(passage, side, marked(finding, side), brief(finding, side, room))
            for side in Side
            if (passage := finding.passage(side))
        ),
        answers=_answers(finding, comparison),
        differences=scope.differences(finding),
        nearest=tuple(
            (shown(near.passage, _side(near.passage, comparison), _whole(near.passage)), near)
            for near in nearest
        ),
        verdict=wording.verdict_words(verdict, finding) if verdict else "",
        decision=wording.decision_words(verdict, finding) if verdict else "not reviewed",
        stands=verdict is not None and wording.verdict_stands(verdict, finding),
    )


def _answers(finding: Finding, comparison: Comparison) -> tuple[Answers, ...]:
    """The questions that at least one side answers."""

    def words(row: ScopeRow, side: Side) -> str:
        return scope.answer_words(row, side, finding)

    rows = scope.said_rows(finding.scope) if finding.scope else ()
    return tuple(Answers(row, words(row, Side.LETTER), words(row, Side.STATEMENT)) for row in rows)


def _side(passage: Passage, comparison: Comparison) -> Side:
    return comparison.reading(passage.source).source.side


def _whole(passage: Passage) -> tuple[Segment, ...]:
    return (Segment(Mark.NONE, passage.text),)


def _quoted(
    passage: Passage,
    side: Side,
    segments: tuple[Segment, ...],
    brief: str,
    comparison: Comparison,
    crops: Mapping[str, bytes],
    library: str | None,
) -> Quoted:
    source = comparison.reading(passage.source).source
    check = comparison.check(passage.id)
    return Quoted(
        side=side,
        passage=passage,
        source=source,
        brief=brief,
        label=labels.fidelity_label(passage, source),
        state=labels.quote_state(check),
        context_state=labels.context_state(check),
        fallen=standing.mark(check),
        before=ahead(passage.shown_before),
        segments=segments,
        after=behind(passage.shown_after),
        crop=_picture(crops.get(passage.id, b"")),
        origin=links.origin_link(source, passage, check),
        archive=links.archive_link(source),
        file=_file(source, passage, check, library),
        original=_original(passage.original, comparison) if passage.original else None,
    )


def _original(passage: Passage, comparison: Comparison) -> Original:
    source = comparison.reading(passage.source).source
    state = labels.quote_state(comparison.check(passage.id))
    return Original(passage, source_line(source, passage), state)


def _file(source: Source, passage: Passage, check: Check | None, library: str | None) -> str:
    link = links.file_link(source, passage, check)
    return f"{quote(library.rstrip('/'))}/{link}" if library and link else ""


def _picture(png: bytes) -> str:
    """The picture as a data address; empty for anything that is not a PNG."""
    return f"data:image/png;base64,{base64.b64encode(png).decode()}" if png.startswith(_PNG) else ""


def language_tag(language: str) -> str:
    """The language as a BCP 47 tag for a `lang` attribute; empty where it is none."""
    return language if _TAG.fullmatch(language) else ""
