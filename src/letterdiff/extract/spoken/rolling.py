"""Captions that show words more than once: lines that roll up, and lines that grow word by word."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from letterdiff.extract.builder import Piece
from letterdiff.extract.spoken import voices
from letterdiff.extract.spoken.cues import Cue
from letterdiff.extract.spoken.voices import Said
from letterdiff.model.place import part

_WORD_TIME = re.compile(r"<\d+:[\d:.]+>")
_SHARE = 3
"""One cue in so many shows words again where a file's captions roll or grow; fewer are said twice."""
_TOUCH = 0.1
"""Seconds between two cues of which one can show the other's words again."""


class Shown(NamedTuple):
    """A cue, what its voices say, and the words of each."""

    cue: Cue
    said: list[Said]
    texts: list[str]


def once(cues: Sequence[Cue]) -> Iterator[Said]:
    """What is said, each word once."""
    names = voices.names(cues)
    shown = [_shown(cue, names) for cue in cues]
    timed = any(_WORD_TIME.search(line) for cue in cues for _, line in cue.lines)
    filled = [entry for entry in shown if entry.said or timed]
    rolls = timed or _often(sum(0 < _again(*pair) < len(pair[1].said) for pair in pairwise(filled)), filled)
    grows = _often(sum(_grown(*pair) > 0 for pair in pairwise(filled)), filled)
    before: Shown | None = None
    for entry in shown:
        entries = entry.said
        again = _again(before, entry) if before and rolls else 0
        grown = _grown(before, entry) if before and grows and not again else 0
        if grown:
            yield from (said for said in _behind(entries, grown) if said.text)
        else:
            yield from entries[again if again < len(entries) or timed else 0 :]
        if entries:
            before = entry
        elif before:
            before = before._replace(cue=entry.cue)


def _shown(cue: Cue, names: voices.Names) -> Shown:
    said = [(each, text) for each in voices.voices(cue, names) if (text := each.text)]
    return Shown(cue, [each for each, _ in said], [text for _, text in said])


def _often(count: int, shown: Sequence[Shown]) -> bool:
    return count * _SHARE >= max(1, len(shown) - 1)


def _again(before: Shown, now: Shown) -> int:
    """How many of the first lines were the last ones of the cue before."""
    if now.cue.start > before.cue.end + _TOUCH:
        return 0
    old, new = before.texts, now.texts
    for count in range(min(len(old), len(new)), 0, -1):
        if old[-count:] == new[:count]:
            return count
    return 0


def _grown(before: Shown, now: Shown) -> int:
    """How many characters, white space left out, the cue shows of the one before that it goes on from."""
    if now.cue.start > before.cue.end + _TOUCH or not before.texts:
        return 0
    old, new = " ".join(before.texts), " ".join(now.texts)
    goes_on = new.startswith(old + " ") and len(new) > len(old)
    return len("".join(old.split())) if goes_on else 0


def _behind(entries: Sequence[Said], count: int) -> Iterator[Said]:
    """The entries without their first `count` characters, white space left out."""
    for said in entries:
        kept: list[Piece] = []
        for piece in said.pieces:
            at = 0
            while at < len(piece.text) and count:
                count -= not piece.text[at].isspace()
                at += 1
            place = part(piece.place, at, len(piece.text)) if piece.place else None
            kept += [Piece(piece.text[at:], place)] if at < len(piece.text) else []
        yield replace(said, pieces=kept)
