"""Whose words a mail's stretches are: the sender's own, or another's in a reply or a forwarded mail."""

import re
from collections.abc import Sequence

from letterdiff.extract.builder import Builder
from letterdiff.extract.mail import forwards, replies
from letterdiff.extract.mail.chunks import Chunk
from letterdiff.model import BlockKind

_DASHES = re.compile(r"--\s*|——?")
_RULE = re.compile(r"([-_=*~#])(?:\s*\1){2,}")
_ARMOUR = re.compile(r"-----(?:BEGIN|END) PGP .*-----")
_DEVICE = re.compile(
    r"(?:Sent (?:from|with|via)|Get Outlook|Von meine[mr]|Gesendet (?:mit|von)|Envoyé (?:de|depuis)|"
    r"Enviado desde)\b.{0,60}",
    re.IGNORECASE,
)
_LIST = re.compile(r"mailing list|unsubscribe|mailman|to unsubscribe", re.IGNORECASE)
_BEHIND_RULE = 20
"""Characters from which a rule may part a mailing list's own lines from the mail."""


class Voices:
    """Adds a mail's stretches to a builder; `shown` tells whether any can be quoted."""

    def __init__(self, builder: Builder) -> None:
        self.shown = self.unmarked = False
        self._builder = builder
        self._speakers: dict[int, str] = {}
        self._forwarded: set[int] = set()
        self._ending: dict[int, BlockKind] = {}
        self._section = ""

    def write(self, chunks: Sequence[Chunk]) -> None:
        """Add these stretches, in order."""
        at = 0
        while at < len(chunks):
            count = self._leading(chunks, at)
            for chunk in chunks[at : at + count]:
                self._add(chunk, BlockKind.FURNITURE)
            if not count:
                self._say(chunks, at)
            at += count or 1

    def _leading(self, chunks: Sequence[Chunk], at: int) -> int:
        """How many stretches from here on lead in another's words; whose they are is kept."""
        chunk = chunks[at]
        deeper = at + 1 < len(chunks) and chunks[at + 1].depth > chunk.depth
        if forwards.marks(chunk.text):
            if not deeper:
                self._forward(chunk.depth, "")
            return 1
        count, speaker = _head(chunks, at)
        if count:
            self._forward(chunk.depth, speaker)
            return count
        found = replies.lead(chunk.text)
        if found is None:
            return 0
        if deeper:
            self._speaks(chunk.depth + 1, found.speaker)
        elif found.sure and at + 1 < len(chunks):
            self.unmarked = self.unmarked or chunk.depth == 0
            self._forward(chunk.depth, found.speaker)
        return int(found.sure)

    def _forward(self, depth: int, speaker: str) -> None:
        self._speaks(depth, speaker)
        self._forwarded.add(depth)

    def _speaks(self, depth: int, speaker: str) -> None:
        """From here on another speaks at this depth, and whoever is quoted there is not known yet."""
        self._speakers = {level: name for level, name in self._speakers.items() if level < depth}
        self._forwarded = {level for level in self._forwarded if level <= depth}
        self._speakers[depth] = speaker
        self._ending.pop(depth, None)

    def _say(self, chunks: Sequence[Chunk], at: int) -> None:
        """Add a stretch that is someone's words, or what ends them."""
        chunk = chunks[at]
        self._ending = {level: kind for level, kind in self._ending.items() if level <= chunk.depth}
        if _DASHES.fullmatch(chunk.text):
            self._ending[chunk.depth] = BlockKind.SIGNATURE
            kind = BlockKind.FURNITURE
        elif _RULE.fullmatch(chunk.text) or _ARMOUR.fullmatch(chunk.text):
            if len(chunk.text) >= _BEHIND_RULE and _LIST.search(_rest(chunks, at)):
                self._ending[chunk.depth] = BlockKind.FURNITURE
            kind = BlockKind.FURNITURE
        else:
            kind = self._kind(chunk)
        self._add(chunk, kind)

    def _kind(self, chunk: Chunk) -> BlockKind:
        if chunk.depth in self._ending:
            return self._ending[chunk.depth]
        if chunk.kind.quotable and _DEVICE.fullmatch(chunk.text):
            return BlockKind.SIGNATURE
        if chunk.kind.quotable and (chunk.depth or chunk.depth in self._forwarded):
            return BlockKind.QUOTATION
        return chunk.kind

    def _add(self, chunk: Chunk, kind: BlockKind) -> None:
        if kind is BlockKind.HEADING:
            self._section = chunk.text
        quoted = chunk.depth > 0 or chunk.depth in self._forwarded
        speaker = self._speakers.get(chunk.depth, "") if quoted and kind.quotable else ""
        level = chunk.level if kind is chunk.kind else 0
        written = self._builder.block(kind, chunk.pieces, level=level, section=self._section, speaker=speaker)
        self.shown = self.shown or (written and kind.quotable and kind is not BlockKind.SIGNATURE)


def _head(chunks: Sequence[Chunk], at: int) -> tuple[int, str]:
    """How many stretches from here on repeat a mail's headers, and who it is from; 0 for none."""
    first = chunks[at]
    speaker = forwards.head(first.lines)
    if speaker is not None:
        return 1, speaker
    last = at
    while last < len(chunks) and chunks[last].depth == first.depth and forwards.labelled(chunks[last].text):
        last += 1
    speaker = forwards.head([chunk.text for chunk in chunks[at:last]]) if last - at > 1 else None
    return (0, "") if speaker is None else (last - at, speaker)


def _rest(chunks: Sequence[Chunk], at: int) -> str:
    """What follows a rule, where it is not much."""
    rest = chunks[at + 1 :]
    return " ".join(chunk.text for chunk in rest) if len(rest) <= 6 else ""
