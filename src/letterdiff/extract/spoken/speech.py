"""From what voices say to paragraphs of one speaker each: turns and pauses seen, sounds set aside."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from letterdiff.extract.builder import Piece
from letterdiff.extract.spoken import rolling
from letterdiff.extract.spoken.cues import Cue
from letterdiff.extract.spoken.voices import Said, Told

_FINISHED = re.compile(r"[.!?…。！？][\"'”’)\]」』]*\s*$")
_PAUSE, _LONG_PAUSE = 1.5, 4.0
"""Seconds of silence that end a paragraph behind a sentence, and anywhere."""
_FULL, _BRIMFUL = 500, 1500
"""Characters from which a paragraph ends at the next sentence, and at the next cue."""


@dataclass(slots=True)
class Paragraph:
    """What one speaker says without a pause; `speaker` is '' where the captions name nobody.

    `another` where a sign says that it is another voice than before; `start` and `end` are those of its last
    caption; `sound` where it is applause, music and the like.
    """

    speaker: str
    end: float
    start: float = 0.0
    sound: bool = False
    another: bool = False
    text: str = ""
    pieces: list[Piece] = field(default_factory=list)


def paragraphs(cues: Sequence[Cue]) -> Iterator[Paragraph]:
    """The paragraphs of these cues, in their order."""
    paragraph: Paragraph | None = None
    for said in _carried(rolling.once(cues)):
        if said.sound:
            yield Paragraph(said.speaker, said.cue.end, sound=True, pieces=said.pieces)
            continue
        if paragraph is None or _ends(paragraph, said):
            if paragraph:
                yield paragraph
            paragraph = Paragraph(said.speaker, said.cue.end, another=said.marked)
        paragraph.pieces += [*said.pieces, Piece("\n", None)]
        paragraph.text = f"{paragraph.text} {said.text}"
        paragraph.start, paragraph.end = said.cue.start, said.cue.end
    if paragraph:
        yield paragraph


def _carried(all_said: Iterator[Said]) -> Iterator[Said]:
    """What is said, with names told ahead of the words kept until another voice begins.

    A name in brackets tells who is heard and not seen: it lasts for the sentence. Words that are lost could
    have been anybody's: no name lasts over them.
    """
    held, sentence, before = "", False, ""
    for said in all_said:
        if said.told in (Told.LABEL, Told.BRACKET):
            held, sentence = said.speaker, said.told is Told.BRACKET
        elif said.turn or said.lost or said.told is Told.TAG or (sentence and _FINISHED.search(before)):
            held, sentence = "", False
        if said.told is Told.NOT:
            said.speaker = held
        before = before if said.sound else said.text
        yield said


def _ends(paragraph: Paragraph, said: Said) -> bool:
    """Whether the paragraph is over before these words."""
    another = said.speaker != paragraph.speaker or said.turn or said.told is Told.LABEL
    if another or said.lost or said.cue.start < paragraph.start:
        return True
    pause = said.cue.start - paragraph.end
    if _FINISHED.search(paragraph.text):
        return pause >= _PAUSE or len(paragraph.text) > _FULL
    return pause >= _LONG_PAUSE or len(paragraph.text) > _BRIMFUL
