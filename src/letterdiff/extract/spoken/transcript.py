"""Transcripts in plain text: turns with their speaker and time, cut out of the file's lines.

A time that stands in the middle of a sentence waits for the sentence's end: the sentence is one stretch of
text, and what follows has the new time. A turn of another speaker never waits: words stay with whom the file
gives them to.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from letterdiff.extract.lines import Line
from letterdiff.extract.spoken import heads as turn_heads
from letterdiff.extract.spoken import labels, marks, sounds, stamps
from letterdiff.extract.spoken.head import Head
from letterdiff.extract.spoken.named import loud_inside
from letterdiff.extract.spoken.stamps import Scale, Stamp
from letterdiff.text.sentences import sentences

_FINISHED = re.compile(r"[.!?。！？—][\"'”’)\]」』]*\s*$")

_LONE = re.compile(r"\s*(?P<name>[A-ZÀ-Þ][A-ZÀ-Þ.'’ -]{3,40}):\s+[^\n]*[a-zß-ÿ]")


@dataclass(slots=True)
class Turn:
    """What one voice says from one time on.

    `date` is ISO 8601 with the time of day, `span` seconds of the recording; each only where the file says
    so. `body` are the lines said, blank ones between them; `aside` heads, times, sounds: kept, never quoted.
    """

    speaker: str = ""
    date: str = ""
    span: tuple[float, float] | None = None
    body: list[Line] = field(default_factory=list)
    aside: list[Line] = field(default_factory=list)

    @property
    def finished(self) -> bool:
        """Whether a sentence ends where its words end."""
        said = next((line.text for line in reversed(self.body) if line.text.strip()), "")
        return not said or _FINISHED.search(said) is not None


@dataclass(frozen=True, slots=True)
class Transcript:
    """The turns of a file in order, and what a reader must know of their times.

    `several` where a sign tells of another voice without its name.
    """

    turns: tuple[Turn, ...]
    notes: tuple[str, ...] = ()
    several: bool = False


def read(lines: Sequence[Line], day: str, language: str) -> Transcript | None:
    """The turns in these lines, None where it is no transcript; `day` (ISO 8601) is the file's own."""
    heads = turn_heads.heads(lines)
    clocked = [index for index in sorted(heads) if stamps.stamp(heads[index].clock)]
    times = [stamp for index in clocked if (stamp := stamps.stamp(heads[index].clock))]
    scale = stamps.scale(times)
    if scale is Scale.UNKNOWN and not any(head.name is not None for head in heads.values()):
        return Transcript((Turn(body=list(lines)),), several=True) if _another(lines) else None
    dates = stamps.moments(times, day) if scale is Scale.DAY else ("",) * len(times)
    spans = _spans(times) if scale is Scale.RECORDING else (None,) * len(times)
    at = {index: (date, span) for index, date, span in zip(clocked, dates, spans, strict=True)}
    named = marks.marked_names(lines) if marks.marked(lines) else None
    writer = _Writer(heads, at, named, _names_inside(lines, heads), language)
    for index, line in enumerate(lines):
        writer.line(index, line)
    several = any(head.name == "" for head in heads.values())
    return Transcript(tuple(writer.turns), _notes(scale, times, day), several)


def _another(lines: Sequence[Line]) -> bool:
    """Whether one label in capitals behind other words tells of another voice, too little for its name."""
    filled = [line.text for line in lines if line.text.strip()]
    found = [label for text in filled[1:] if (label := _LONE.match(text))]
    words = frozenset(re.findall(r"\w+", " ".join(filled))) if found else frozenset()
    return any(labels.lone(label["name"], words) for label in found)


def _names_inside(lines: Sequence[Line], heads: Mapping[int, Head]) -> frozenset[str]:
    """The names that begin a turn inside a line too: they are written as no word of a sentence is."""
    known = {head.name for head in heads.values() if head.name and labels.loud_name(head.name)}
    written = [*known, *loud_inside(lines)] if known else []
    return frozenset(known | labels.speakers(written, known=len(known) > 1))


def _spans(times: Sequence[Stamp]) -> tuple[tuple[float, float], ...]:
    """From each time to the next; the last one has no length."""
    offsets = [each.offset for each in times]
    return tuple(zip(offsets, [*offsets[1:], *offsets[-1:]], strict=True))


def _notes(scale: Scale, times: Sequence[Stamp], day: str) -> tuple[str, ...]:
    if scale is Scale.UNKNOWN and times:
        return ("its times could be of the day or of the recording, or go back: none is used",)
    if scale is not Scale.DAY:
        return ()
    if len(day) < 10:
        return ("its times of day belong to no day that the file names: none is used",)
    back = stamps.falls(times)
    return (f"{back} of its times {'lies' if back == 1 else 'lie'} before the one ahead",) if back else ()


class _Writer:
    """Walks over the lines and fills turns."""

    def __init__(
        self,
        heads: Mapping[int, Head],
        at: Mapping[int, tuple[str, tuple[float, float] | None]],
        named: frozenset[str] | None,
        inside: frozenset[str],
        language: str,
    ) -> None:
        self.turns = [Turn()]
        self._heads, self._at, self._named, self._language = heads, at, named, language
        self._inner = labels.behind_sentences(inside)
        self._waiting: tuple[str, tuple[float, float] | None] | None = None

    def line(self, index: int, line: Line) -> None:
        """Take one line: its head, then what is said on it."""
        head = self._heads.get(index)
        if head:
            self._begin(head, index, line.part(0, head.end))
        rest = line.part(head.end) if head else line
        if not rest.text.strip():
            self._now.body += [] if head else [rest]
            return
        start = 0
        for mark, voice in self._inside(rest.text):
            self._say(rest.part(start, mark.start()))
            self._begin(voice, -1, rest.part(mark.start(), voice.end))
            start = voice.end
        self._say(rest.part(start))

    def _inside(self, text: str) -> Iterator[tuple[re.Match[str], Head]]:
        """The heads of turns that begin inside of a line, in order."""
        marked = marks.INNER.finditer(text) if self._named is not None else ()
        named = self._inner.finditer(text) if self._inner else ()
        found = [
            *((mark, marks.turn(mark, self._named or ())) for mark in marked),
            *((mark, Head(mark.end(), " ".join(mark["name"].split()))) for mark in named),
        ]
        end = 0
        for mark, voice in sorted(found, key=lambda each: each[0].start()):
            if mark.start() >= end:
                yield mark, voice
                end = voice.end

    @property
    def _now(self) -> Turn:
        return self.turns[-1]

    def _begin(self, head: Head, index: int, written: Line) -> None:
        """A new turn, or a time that waits for the end of the sentence."""
        when = self._at.get(index)
        if head.name is None:
            self._waiting = when or self._waiting
        else:
            date, span = when or self._waiting or (self._now.date, self._now.span)
            self._waiting = None
            self.turns.append(Turn(head.name, date, span))
        self._now.aside.append(written)

    def _say(self, line: Line) -> None:
        """Words and sounds of one line, or a part of it."""
        for start, end, speech in sounds.parted(line.text):
            part = line.part(start, end)
            if not speech:
                if self._now.finished:
                    self._wait_no_more()
                self._now.aside.append(part)
            elif part.text.strip():
                self._words(part)

    def _words(self, line: Line) -> None:
        if self._waiting and not self._now.finished:
            spans = sentences(line.text, self._language)
            rest = spans[1][0] if len(spans) > 1 else len(line.text)
            self._unbroken()
            self._now.body.append(line.part(0, rest)._replace(goes_on=bool(self._now.body)))
            line = line.part(rest)
        if line.text:
            self._wait_no_more()
            self._now.body.append(line)

    def _wait_no_more(self) -> None:
        """Begin a turn of the same voice at the time that waits."""
        if self._waiting:
            self.turns.append(Turn(self._now.speaker, *self._waiting))
            self._waiting = None

    def _unbroken(self) -> None:
        """Drop blank lines behind the words, which only stood around a time."""
        while self._now.body and not self._now.body[-1].text.strip():
            self._now.body.pop()
