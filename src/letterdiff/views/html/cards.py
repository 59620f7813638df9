"""What the report's template shows of a finding, put together from the model and the shared words."""

import base64
import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby
from urllib.parse import quote

from letterdiff.model import Comparison, Finding, Passage, Position, Side, Source, Verdict
from letterdiff.views import links, wording
from letterdiff.views.quote import telling
from letterdiff.views.segments import Mark, Segment, marked

_PNG = b"\x89PNG\r\n\x1a\n"
_EXCERPT = 120
"""Characters of a passage that the list of findings shows."""

_TAG = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*", re.ASCII)


@dataclass(frozen=True, slots=True)
class Quoted:
    """One passage as it is shown: its source, what must stand at it, its words in pieces, its picture.

    `crop` is a data address or empty; `file` the link to the file or empty.
    """

    side: Side
    passage: Passage
    source: Source
    telling: str
    label: str
    state: str
    segments: tuple[Segment, ...]
    crop: str
    origin: str
    archive: str
    file: str

    @property
    def beginning(self) -> str:
        """The first telling words of the passage, for the list; what is left out is marked."""
        flat = " ".join(self.telling.split())
        if len(flat) <= _EXCERPT:
            return flat
        return f"{flat[:_EXCERPT].rsplit(' ', 1)[0]} […]"

    @property
    def runs(self) -> tuple[tuple[bool, tuple[Segment, ...]], ...]:
        """The segments, those that follow each other under one `key` together."""
        return tuple((key, tuple(run)) for key, run in groupby(self.segments, key=lambda one: one.key))


@dataclass(frozen=True, slots=True)
class Card:
    """One finding as it is shown: its passages, the nearest ones of its search, its verdict."""

    number: int
    finding: Finding
    quotes: tuple[Quoted, ...]
    nearest: tuple[tuple[Quoted, str], ...]
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

    def shown(
        passage: Passage, side: Side, segments: tuple[Segment, ...], position: Position | None = None
    ) -> Quoted:
        return _quoted(passage, side, segments, position, comparison, crops, library)

    nearest = finding.search.nearest if finding.search else ()
    return Card(
        number,
        finding,
        tuple(
            shown(passage, side, marked(finding, side), finding.position(side))
            for side in Side
            if (passage := finding.passage(side))
        ),
        tuple(
            (shown(near.passage, _side(near.passage, comparison), _whole(near.passage)), near.why_not)
            for near in nearest
        ),
        wording.verdict_words(verdict, finding) if verdict else "",
        _decision(verdict, finding),
        verdict is not None and wording.verdict_stands(verdict, finding),
    )


def _decision(verdict: Verdict | None, finding: Finding) -> str:
    if verdict is None:
        return ""
    stood = "" if wording.verdict_stands(verdict, finding) else f" (when ‘{verdict.relation}’)"
    return wording.decision_word(verdict.decision) + stood


def _side(passage: Passage, comparison: Comparison) -> Side:
    return comparison.reading(passage.source).source.side


def _whole(passage: Passage) -> tuple[Segment, ...]:
    return (Segment(Mark.NONE, passage.text),)


def _quoted(
    passage: Passage,
    side: Side,
    segments: tuple[Segment, ...],
    position: Position | None,
    comparison: Comparison,
    crops: Mapping[str, bytes],
    library: str | None,
) -> Quoted:
    source = comparison.reading(passage.source).source
    return Quoted(
        side=side,
        passage=passage,
        source=source,
        telling=telling(passage, position),
        label=wording.fidelity_label(source),
        state=wording.state_label(comparison.check(passage.id)),
        segments=segments,
        crop=_picture(crops.get(passage.id, b"")),
        origin=links.origin_link(source, passage.anchor),
        archive=links.archive_link(source),
        file=_file(source, passage, library),
    )


def _file(source: Source, passage: Passage, library: str | None) -> str:
    link = links.file_link(source, passage.anchor)
    return f"{quote(library.rstrip('/'))}/{link}" if library and link else ""


def _picture(png: bytes) -> str:
    """The picture as a data address; empty for anything that is not a PNG."""
    return f"data:image/png;base64,{base64.b64encode(png).decode()}" if png.startswith(_PNG) else ""


def language_tag(language: str) -> str:
    """The language as a BCP 47 tag for a `lang` attribute; empty where it is none."""
    return language if _TAG.fullmatch(language) else ""
