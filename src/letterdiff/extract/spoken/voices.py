"""The lines of a caption as what each voice says: tags and marks left out, names heard, sounds told apart.

A name is told by a voice tag (`<v Name>`), by `NAME:` at a line's start, or by `[Name]` there, the last two
where the whole file uses them so.
"""

import html
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum

from letterdiff.extract import lines
from letterdiff.extract.builder import Piece
from letterdiff.extract.spoken import labels, sounds
from letterdiff.extract.spoken.cues import Cue
from letterdiff.model import CueTime

_TAG = re.compile(
    r"<v(?:\.[^\s<>]*)?[ \t]+(?P<name>[^<>]*)>|(?P<end></v>)|</?[A-Za-z0-9][^<>]*>|</>|\{\\[^}]*\}"
)
_MARK = re.compile(r"\s*(?:(?P<voices>(?:&gt;|>){2,})|[-–—](?=\s|[A-ZÀ-Þ¿¡\[(♪]))\s*")
_INNER = re.compile(r"(?<=[\s\])}.?!])(?:&gt;|>){2,3}(?=\s|$)")
_COLON = re.compile(r"\s*(?P<name>[^\W\d_][^\n:：\[\]<>\"“”]{0,68}?)\s*[:：](?!//)(?:\s+|$|(?<=：))")
_FINISHED = re.compile(r"[.!?…。！？\])♪][\"'”’)\]」』]*\s*$")
_BRACKET = re.compile(r"\s*\[(?P<name>[^\[\]]{1,40})\]:?\s*")
_LOWER_REMARKS = 3
"""Remarks in small letters that show that, in this file, one that begins with a capital is a name."""
_TELLING = re.compile(r"[\[\]()（）♪♫♬♩>]|&gt;")
"""What a line must hold to hold more than words."""
_NOTE = re.compile("[♪♫♬♩]")


class Told(Enum):
    """How a speaker is told: not here, by a tag, by a name ahead of the words, by one in brackets."""

    NOT = "not"
    TAG = "tag"
    LABEL = "label"
    BRACKET = "bracket"


@dataclass(slots=True)
class Said:
    """What one voice says on one line of a cue.

    `turn` where another voice begins, `marked` where the sign of one ('>>', a dash) says so; `sound` where it
    is no speech; `lost` where lines of the file behind which it stands belong to no caption.
    """

    cue: Cue
    speaker: str = ""
    told: Told = Told.NOT
    turn: bool = False
    marked: bool = False
    sound: bool = False
    lost: bool = False
    pieces: list[Piece] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The words, white space folded."""
        return " ".join("".join(piece.text for piece in self.pieces).split())


@dataclass(frozen=True, slots=True)
class Names:
    """The names that a file's captions put ahead of the words: before a colon, and in brackets.

    `inner` finds the former in the middle of a line. `remarks` where the file has sounds in brackets, so that
    one ahead of words is none of them.
    """

    labels: frozenset[str] = frozenset()
    brackets: frozenset[str] = frozenset()
    remarks: bool = False
    inner: re.Pattern[str] | None = None


def names(cues: Sequence[Cue]) -> Names:
    """The names that these captions use."""
    plain: list[tuple[str, bool]] = []
    marked: list[str] = []
    remarks: list[str] = []
    voices, before = 0, ""
    for line in (line for cue in cues for _, line in cue.lines):
        bare = _TAG.sub("", line)
        mark = _MARK.match(bare)
        at = mark.end() if mark else 0
        behind = bool(mark and mark["voices"])
        voices += behind
        if label := _COLON.match(bare, at):
            name = _clean(label["name"])
            if behind:
                marked.append(name)
            else:
                plain.append((name, bool(mark) or _opens(before)))
        elif remark := _BRACKET.match(bare, at):
            remarks.append(_clean(remark["name"]) if bare[remark.end() :].strip() else remark["name"].lower())
        plain += [(_clean(inner["name"]), True) for inner in labels.CAPITALS.finditer(bare)]
        before = bare if bare.strip() else before
    told = labels.speakers(marked, marked=True) | labels.speakers(
        (name for name, _ in plain), known=voices > 1
    )
    told |= labels.heard(plain, loud=not _all_capitals(cues))
    small = sum(remark[:1].islower() for remark in remarks) >= _LOWER_REMARKS
    return Names(told, _bracketed(remarks) if small else frozenset(), small, labels.behind_sentences(told))


def _opens(before: str) -> bool:
    """Whether a sentence can begin behind this line."""
    return not before or _FINISHED.search(before) is not None


def _all_capitals(cues: Sequence[Cue]) -> bool:
    """Whether hardly any letter is a small one, so that capitals tell no name."""
    letters = [c for cue in cues for _, line in cue.lines for c in _TAG.sub("", line) if c.isalpha()]
    return sum(c.islower() for c in letters) * 10 < len(letters)


def voices(cue: Cue, names: Names) -> Iterator[Said]:
    """What each voice says on each line; a tagged voice speaks until it is closed or the cue is over."""
    speaker, told = "", Told.NOT
    sung = _sung(cue)
    lost = bool(cue.behind)
    dashed = sum(bool(_MARK.match(_TAG.sub("", line))) for _, line in cue.lines) > 1
    for at, (number, line) in enumerate(cue.lines):
        said = Said(cue, speaker, told, lost=lost)
        for token in _tokens(line, names, at in sung):
            if token.kind in ("words", "sound"):
                sound = token.kind == "sound"
                if said.pieces and said.sound != sound:
                    yield said
                    said = Said(cue, said.speaker, said.told)
                said.sound = sound
                said.pieces += _pieces(cue, number, line, token.start, token.end)
                continue
            if said.pieces:
                yield said
            turn, empty = token.kind in ("turn", "mark", "dash"), not said.pieces
            sign = token.kind == "mark" or (token.kind == "dash" and dashed)
            marked = sign or (said.marked and empty)
            told = {"tag": Told.TAG, "label": Told.LABEL, "bracket": Told.BRACKET}.get(token.kind, Told.NOT)
            said = Said(cue, token.name, told, turn or (said.turn and empty), marked, lost=said.lost)
            speaker, told = (token.name, told) if told is Told.TAG else ("", Told.NOT)
        if said.pieces:
            yield said
        lost = lost and not said.pieces


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    start: int = 0
    end: int = 0
    name: str = ""


def _tokens(line: str, names: Names, sung: bool) -> Iterator[_Token]:
    """A line's marks, names, words and sounds in order."""
    at, fresh = 0, True
    whole = _alone(line)
    for tag in [*_TAG.finditer(line), None]:
        stop = tag.start() if tag else len(line)
        if at < stop:
            start = at
            if fresh:
                for token in _openings(line, at, stop, names):
                    yield token
                    start = token.end
                fresh = not line[start:stop].strip()
            yield from _words(line, start, stop, None if sung else names, whole)
        if tag and (tag["name"] is not None or tag["end"]):
            yield _Token("tag", name=_clean(html.unescape(tag["name"] or "")))
        at = max(at, tag.end()) if tag else at


def _openings(line: str, start: int, stop: int, names: Names) -> Iterator[_Token]:
    """The mark of another voice and the name at the start of a line, as far as they stand there."""
    text = line[:stop]
    if mark := _MARK.match(text, start):
        small = not mark["voices"] and line[mark.end() : mark.end() + 1].islower()
        yield _Token("dash" if small else "mark", mark.start(), mark.end())
        start = mark.end()
    if (label := _COLON.match(text, start)) and _clean(label["name"]) in names.labels:
        yield _Token("label", label.start(), label.end(), _clean(label["name"]))
    elif (label := _BRACKET.match(text, start)) and _TAG.sub("", line[label.end() :]).strip():
        name = _clean(label["name"])
        if name in names.brackets:
            yield _Token("bracket", label.start(), label.end(), name)
        elif names.remarks and not sounds.hole(name):
            yield _Token("sound", label.start(), label.end())
            yield _Token("turn", label.end(), label.end())


def _words(line: str, start: int, stop: int, names: Names | None, whole: bool) -> Iterator[_Token]:
    """Words and sounds of a stretch without tags, all of it sung without `names`.

    '>>' inside of it begins another voice, as does one of the names behind a sentence.
    """
    inner = names.inner if names else None
    if start < stop and names and not inner and not _TELLING.search(line, start, stop):
        yield _Token("words", start, stop)
        return
    told = inner.finditer(line, start, stop) if inner else ()
    marks = sorted([*_INNER.finditer(line, start, stop), *told], key=lambda mark: mark.start())
    for mark in [*marks, None]:
        end = mark.start() if mark else stop
        for first, last, speech in sounds.parted(line[start:end], whole=whole):
            yield _Token("words" if speech and names else "sound", start + first, start + last)
        if mark:
            name = _clean(mark["name"]) if mark.re is inner else ""
            yield _Token("label" if name else "mark", mark.start(), mark.end(), name)
            start = mark.end()


def _alone(line: str) -> bool:
    """Whether all words of the line stand between the same two tags, or there are none."""
    return sum(bool(part.strip()) for part in _TAG.sub("\n", line).split("\n")) < 2


def _bracketed(remarks: Sequence[str]) -> frozenset[str]:
    """The remarks in brackets that are written as names, where one of them at least comes again."""
    counts = Counter(remarks)
    shaped = {name for name in counts if labels.shape(name) in ("title", "titled")}
    return frozenset(shaped if any(counts[name] > 1 for name in shaped) else ())


def _sung(cue: Cue) -> frozenset[int]:
    """The lines of a song that a note opens on one line and another closes on a later one."""
    noted = [at for at, (_, line) in enumerate(cue.lines) if _NOTE.search(line)]
    opens = [at for at in noted if len(_NOTE.findall(cue.lines[at][1])) == 1]
    if len(opens) != 2:
        return frozenset()
    return frozenset(range(opens[0], opens[1] + 1))


def _clean(name: str) -> str:
    return " ".join(name.split())


def _pieces(cue: Cue, number: int, line: str, start: int, end: int) -> Iterator[Piece]:
    yield from lines.pieces(line[start:end], CueTime(cue.start, cue.end, number, start, number, end))
