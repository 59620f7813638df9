"""The cues of a WebVTT or SubRip file, with the lines they stand on.

WebVTT as in https://www.w3.org/TR/webvtt1/#file-parsing: blocks end at an empty line or where a line with an
arrow begins the next cue. What a damaged file leaves outside of any cue is counted, not guessed at.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_CLOCK = r"(?:(\d{1,4}):)?([0-5]?\d):([0-5]?\d)[.,](\d{1,3})"
_TIMING = re.compile(rf"\s*{_CLOCK}[ \t]*-->[ \t]*{_CLOCK}(?=\s|$)")
_ARROW = "-->"

Line = tuple[int, str]
"""A line's number from 1, and its text."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A caption: seconds from the start of the medium, and its lines."""

    start: float
    end: float
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Captions:
    """A caption file: header lines and comments (without their mark), cues, and how many lines were lost."""

    head: tuple[str, ...]
    comments: tuple[tuple[str, ...], ...]
    cues: tuple[Cue, ...]
    lost: int


def parse(text_lines: Sequence[str]) -> Captions:
    """The captions in these lines; comments behind the first cue are left out."""
    head: tuple[str, ...] = ()
    comments: list[tuple[str, ...]] = []
    cues: list[Cue] = []
    lost = 0
    signed = bool(text_lines) and re.match(r"WEBVTT(?:[ \t]|$)", text_lines[0]) is not None
    for number, block in enumerate(_blocks(text_lines)):
        first = block[0][1]
        timing = next((at for at, (_, line) in enumerate(block[:2]) if _ARROW in line), None)
        if number == 0 and signed:
            head = tuple(line for _, line in block[1:])
        elif re.match(r"NOTE(?:[ \t]|$)", first):
            comments += [] if cues else [_comment(block)]
        elif timing is None and re.match(r"(?:STYLE|REGION)\s*$", first):
            continue
        elif timing is not None and (found := _TIMING.match(block[timing][1])):
            cues.append(Cue(*_seconds(found), tuple(block[timing + 1 :])))
        else:
            lost += sum(1 for _, line in block if line.strip() and not line.strip().isdigit())
    return Captions(head, tuple(comments), tuple(cues), lost)


def _blocks(text_lines: Sequence[str]) -> Iterator[list[Line]]:
    """Lines up to an empty one, or to one with an arrow that can only begin the next cue."""
    block: list[Line] = []
    timed = False
    for number, line in enumerate(text_lines, start=1):
        arrow = _ARROW in line
        if block and (not line or (arrow and (timed or len(block) > 1))):
            held = block.pop() if arrow and len(block) > 1 and block[-1][1].strip().isdigit() else None
            if block:
                yield block
            block, timed = [held] if held else [], False
        if line and (block or line.strip()):
            block.append((number, line))
            timed = timed or arrow
    if block:
        yield block


def _comment(block: Sequence[Line]) -> tuple[str, ...]:
    """A comment's lines, the word NOTE left out."""
    texts = [line for _, line in block]
    return tuple(filter(None, (texts[0][4:].strip(), *texts[1:])))


def _seconds(found: re.Match[str]) -> tuple[float, float]:
    start, end = (
        int(hours or 0) * 3600 + int(minutes) * 60 + int(seconds) + int(part.ljust(3, "0")) / 1000
        for hours, minutes, seconds, part in (found.groups()[:4], found.groups()[4:])
    )
    return start, end
