"""From cues to paragraphs of one speaker each: tags left out, rolled-up lines once, turns and pauses seen."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from letterdiff.extract import lines
from letterdiff.extract.builder import Piece
from letterdiff.extract.cues import Cue
from letterdiff.model import CueTime

_TAG = re.compile(
    r"<v(?:\.[^\s<>]*)?[ \t]+(?P<name>[^<>]*)>|(?P<end></v>)|</?[A-Za-z0-9][^<>]*>|</>|\{\\[^}]*\}"
)
_WORD_TIME = re.compile(r"<\d+:[\d:.]+>")
_TURN = re.compile(r"\s*(?:(?:&gt;|>){2,}|[-–](?=\s|[A-ZÀ-Þ¿¡\[]))\s*")
_FINISHED = re.compile(r"[.!?…。！？][\"'”’)\]」』]*\s*$")
_PAUSE, _LONG_PAUSE = 1.5, 4.0
"""Seconds of silence that end a paragraph behind a sentence, and anywhere."""
_FULL, _BRIMFUL = 500, 1500
"""Characters from which a paragraph ends at the next sentence, and at the next cue."""


@dataclass(slots=True)
class Paragraph:
    """What one speaker says without a pause; `speaker` is '' where the captions name nobody."""

    speaker: str
    end: float
    text: str = ""
    pieces: list[Piece] = field(default_factory=list)


@dataclass(slots=True)
class _Said:
    """What one voice says on one line of a cue; `turn` where a mark says that another voice begins."""

    cue: Cue
    speaker: str
    turn: bool
    pieces: list[Piece]

    @property
    def text(self) -> str:
        return " ".join("".join(piece.text for piece in self.pieces).split())


def paragraphs(cues: Sequence[Cue]) -> Iterator[Paragraph]:
    """The paragraphs of these cues, in their order."""
    paragraph: Paragraph | None = None
    for said in _unrolled(cues):
        if paragraph is None or _ends(paragraph, said):
            if paragraph:
                yield paragraph
            paragraph = Paragraph(said.speaker, said.cue.end)
        paragraph.pieces += [*said.pieces, Piece("\n", None)]
        paragraph.text = f"{paragraph.text} {said.text}"
        paragraph.end = said.cue.end
    if paragraph:
        yield paragraph


def _ends(paragraph: Paragraph, said: _Said) -> bool:
    """Whether the paragraph is over before these words."""
    if said.speaker != paragraph.speaker:
        return True
    pause = said.cue.start - paragraph.end
    if _FINISHED.search(paragraph.text):
        return said.turn or pause >= _PAUSE or len(paragraph.text) > _FULL
    return pause >= _LONG_PAUSE or len(paragraph.text) > _BRIMFUL


def _unrolled(cues: Sequence[Cue]) -> Iterator[_Said]:
    """What is said, without lines that only roll up from the cue before."""
    spoken = [[said for said in _voices(cue) if said.text] for cue in cues]
    rolling = any(_WORD_TIME.search(line) for cue in cues for _, line in cue.lines)
    before: list[str] = []
    end = 0.0
    for cue, entries in zip(cues, spoken, strict=True):
        texts = [said.text for said in entries]
        again = _again(before, texts) if cue.start <= end + 0.1 else 0
        yield from entries[again if rolling or again < len(entries) else 0 :]
        before, end = texts or before, cue.end


def _again(before: Sequence[str], texts: Sequence[str]) -> int:
    """How many of the first lines were the last ones of the cue before."""
    for count in range(min(len(before), len(texts)), 0, -1):
        if list(before[-count:]) == list(texts[:count]):
            return count
    return 0


def _voices(cue: Cue) -> Iterator[_Said]:
    """What each voice says on each line; a voice speaks until it is closed or the cue is over."""
    speaker = ""
    for number, line in cue.lines:
        mark = _TURN.match(line)
        said = _Said(cue, speaker, bool(mark), [])
        at = mark.end() if mark else 0
        for tag in _TAG.finditer(line):
            said.pieces += _pieces(cue, number, line, at, tag.start())
            at = max(at, tag.end())
            if tag["name"] is not None or tag["end"]:
                yield said
                speaker = " ".join((tag["name"] or "").split())
                said = _Said(cue, speaker, False, [])
        said.pieces += _pieces(cue, number, line, at, len(line))
        yield said


def _pieces(cue: Cue, number: int, line: str, start: int, end: int) -> Iterator[Piece]:
    if start < end:
        yield from lines.pieces(line[start:end], CueTime(cue.start, cue.end, number, start, number, end))
