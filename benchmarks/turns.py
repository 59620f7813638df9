"""Speaker and time of every turn in transcripts and captions, against a small reading of the file's lines.

Usage: turns.py FOLDER

The other reading is a few regular expressions over the lines: `NAME [10:00:12 AM]`, `[4:04:40 PM]`, `>>` and
`Recorded On:` in text files; in captions the timing line above each line, and `<v Name>`, `[Name]` or
`NAME:` at its start. A turn is right where the words behind its head stand in a block with its speaker and
time. Of captions every line with words counts; of unlabelled lines only the time is compared.
"""

import argparse
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from letterdiff.extract import registry
from letterdiff.extract.errors import Unreadable
from letterdiff.model import Block, CueTime, Document, LineRange

HEAD = re.compile(r"(?P<name>[^\[\]]*?)\s*\[(?P<hour>\d+):(?P<rest>\d\d:\d\d) (?P<half>[AP])M\]\s*")
DAY = re.compile(r"Recorded On: (\d+)/(\d+)/(\d{4})")
SOUND = re.compile(r"♪.*?(?:♪♪|$)|\[(?:applause|laughter|cheers|commands)\]", re.I)
TIMING = re.compile(r"(?:(\d+):)?(\d\d):(\d\d)[.,](\d{3})\s+-->\s+(?:\d+:)?\d\d:\d\d[.,]\d{3}(?:\s|$)")
NAMED = re.compile(r"(?:-\s*)?(?:<v(?:\.\S+)?\s+([^>]+)>|\[([A-ZÀ-Þ]\w+)\](?=.*\w)|([A-Z][A-Z. ]+):\s)")


class Turn(NamedTuple):
    """The first words of a turn: line from 1, column, speaker (None: not compared), and its time."""

    line: int
    column: int
    speaker: str | None
    time: str | float


def clock(found: re.Match[str]) -> str:
    hour = int(found["hour"]) % 12 + (12 if found["half"] == "P" else 0)
    return f"T{hour:02}:{found['rest']}"


def of_text(lines: list[str]) -> Iterator[Turn]:
    """The turns of a text file whose every turn has a head or a '>>'."""
    day, speaker, time, waits = "", "", "", False
    for number, line in enumerate(lines, start=1):
        if found := DAY.match(line):
            day = f"{found[3]}-{int(found[1]):02}-{int(found[2]):02}"
        elif found := HEAD.fullmatch(line):
            time, waits = day + clock(found), bool(found["name"]) or waits
            speaker = found["name"]
        elif time:
            yield from _on_line(number, line, speaker, time, waits)
            waits = waits and not line.strip()


def _on_line(number: int, line: str, speaker: str, time: str, waits: bool) -> Iterator[Turn]:
    shown = SOUND.sub(lambda sound: " " * len(sound[0]), line)
    starts = [0] if waits else []
    starts += [mark.end() for mark in re.finditer(r">>\s", shown)]
    for start, end in zip(starts, [*starts[1:], len(shown)], strict=False):
        words = re.compile(r"[^\s>]").search(shown, start, end)
        if words:
            yield Turn(number, words.start(), speaker, time)


def of_captions(lines: list[str]) -> Iterator[Turn]:
    """The lines of cues: the time above them, the name ahead of them; lines that roll up count once."""
    start: float | None = None
    rolls = any(re.search(r"<\d\d:", line) for line in lines)
    before = ""
    for number, line in enumerate(lines, start=1):
        if found := TIMING.match(line):
            hours, minutes, seconds, part = (int(each or 0) for each in found.groups())
            start = hours * 3600 + minutes * 60 + seconds + part / 1000
        elif "-->" in line or not line:
            start = None
        elif start is not None:
            named = NAMED.match(line)
            name = next(filter(None, named.groups())) if named else None
            rest = re.sub(r"<[^>]*>|\[[^\]]*\]", lambda tag: " " * len(tag[0]), line)
            words = re.compile(r"\w").search(rest, named.end() if named else 0)
            again = rolls and "".join(rest.split()) == "".join(before.split())
            before = rest if words else before
            if words and not again:
                yield Turn(number, words.start(), name, start)


def measure(path: Path) -> tuple[int, int, int, list[str]]:
    """Turns of a file, how many have their speaker, how many their time, and what is wrong."""
    data = path.read_bytes()
    lines = re.split(r"\r\n|\n|\r", data.decode("utf-8-sig"))
    turns = list((of_text if path.suffix == ".txt" else of_captions)(lines))
    document = registry.read(data, path.name)
    speakers = times = 0
    wrong = []
    places = _index(document)
    for turn in turns:
        held = places.get((turn.line, turn.column))
        speaker = held is not None and turn.speaker in (None, held[0].speaker)
        time = held is not None and turn.time in (held[0].date, getattr(held[1], "start", None))
        speakers, times = speakers + speaker, times + time
        if not (speaker and time):
            held_as = (held[0].speaker, held[0].date, held[1]) if held else "not quotable"
            wrong.append(f"{turn} is {held_as}")
    return len(turns), speakers, times, wrong


def _index(document: Document) -> dict[tuple[int, int], tuple[Block, LineRange | CueTime]]:
    """Every character of the file that can be quoted, with its block and place."""
    held = {}
    for block in document.blocks:
        for run in document.runs_in(block.start, block.end) if block.kind.quotable else ():
            if isinstance(run.place, LineRange | CueTime):
                for column in range(run.place.column, run.place.end_column):
                    held[run.place.line, column] = block, run.place
    return held


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folder", type=Path)
    total = [0, 0, 0]
    print(f"{'file':40} {'turns':>6} {'speaker':>8} {'time':>6}")
    for path in sorted(parser.parse_args().folder.rglob("*")):
        if path.suffix not in (".txt", ".vtt", ".srt"):
            continue
        try:
            *row, wrong = measure(path)
        except Unreadable as error:
            print(f"{path.name[:40]:40} {error}")
            continue
        total = [one + other for one, other in zip(total, row, strict=True)]
        print(f"{path.name[:40]:40} {row[0]:6} {row[1]:8} {row[2]:6}")
        for line in wrong[:5]:
            print("   ", line)
    print(f"{'all':40} {total[0]:6} {total[1]:8} {total[2]:6}")


if __name__ == "__main__":
    main()
