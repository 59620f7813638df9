"""The cues of a WebVTT or SubRip file, with the lines they stand on.

WebVTT as in https://www.w3.org/TR/webvtt1/#file-parsing: blocks end at an empty line or where a line with an
arrow begins the next cue. What a damaged file leaves outside of any cue is lost, and not guessed at.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_CLOCK = r"(-?)(?:(\d{1,4}):)?([0-5]?\d):([0-5]?\d)(?:[.,](\d{1,3})|(?<=\d\d))"
_TIMING = re.compile(rf"\s*{_CLOCK}[ \t]*-->[ \t]*{_CLOCK}(?=\s|$)")
_ARROW = re.compile("-->")
_TIME_AND_ARROW = re.compile(r"^\s*-?\d+:\d.*-->")
"""What begins a cue: in WebVTT any arrow, in SubRip one behind a time, since words may have arrows."""

Line = tuple[int, str]
"""A line's number from 1, and its text."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A caption: seconds from the start of the medium, and its lines.

    `end` is never before `start`; `crooked` where the file has it so, or has a time before nought. `behind`
    are the lines ahead of it that belong to no caption.
    """

    start: float
    end: float
    lines: tuple[Line, ...]
    crooked: bool = False
    behind: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class Captions:
    """A caption file: header lines, comments (without their mark), cues, and lines lost behind the last."""

    head: tuple[str, ...]
    comments: tuple[tuple[str, ...], ...]
    cues: tuple[Cue, ...]
    lost: tuple[Line, ...]


def parse(text_lines: Sequence[str]) -> Captions:
    """The captions in these lines; comments behind the first cue are left out."""
    head: tuple[str, ...] = ()
    comments: list[tuple[str, ...]] = []
    cues: list[Cue] = []
    lost: list[Line] = []
    signed = bool(text_lines) and re.match(r"WEBVTT(?:[ \t]|$)", text_lines[0]) is not None
    arrow = _ARROW if signed else _TIME_AND_ARROW
    for number, block in enumerate(_blocks(text_lines, arrow)):
        first = block[0][1]
        timing = next((at for at, (_, line) in enumerate(block[:2]) if arrow.search(line)), None)
        if number == 0 and signed:
            head = tuple(line for _, line in block[1:])
        elif re.match(r"NOTE(?:[ \t]|$)", first):
            comments += [] if cues else [_comment(block)]
        elif timing is None and re.match(r"(?:STYLE|REGION)\s*$", first):
            continue
        elif timing is not None and (found := _TIMING.match(block[timing][1])):
            cues.append(_cue(found, block[timing + 1 :], lost))
            lost = []
        else:
            lost += [each for each in block if each[1].strip() and not each[1].strip().isdigit()]
    return Captions(head, tuple(comments), tuple(cues), tuple(lost))


def _blocks(text_lines: Sequence[str], begins: re.Pattern[str]) -> Iterator[list[Line]]:
    """Lines up to an empty one, or to one with an arrow that can only begin the next cue."""
    block: list[Line] = []
    timed = False
    for number, line in enumerate(text_lines, start=1):
        arrow = begins.search(line) is not None
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


def _cue(timing: re.Match[str], lines: Sequence[Line], lost: Sequence[Line]) -> Cue:
    """The cue with these times; where they are crooked it begins at its own start, and lasts no time."""
    (start, before), (end, _) = _seconds(timing.groups()[:5]), _seconds(timing.groups()[5:])
    return Cue(start, max(start, end), tuple(lines), before or end < start, tuple(lost))


def _seconds(parts: Sequence[str | None]) -> tuple[float, bool]:
    """The seconds of a time, nought where it lies before nought, and whether it does."""
    sign, hours, minutes, seconds, part = parts
    value = int(hours or 0) * 3600 + int(minutes or 0) * 60 + int(seconds or 0)
    return (0.0, True) if sign else (value + int((part or "0").ljust(3, "0")) / 1000, False)
