"""Captions (.vtt, and .srt): what is said, by whom and when; places are cue times with line ranges.

Metadata stands in comments ahead of the first cue, as `key: value` lines under `NOTE` with the keys of front
matter (title, author, date, origin, language, fidelity …), or as `Language:` in the header. Captions that do
not say otherwise are a transcript.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from letterdiff.extract import declared, encoding, lines
from letterdiff.extract.builder import Builder, Piece
from letterdiff.extract.errors import Unreadable
from letterdiff.extract.lines import Line
from letterdiff.extract.spoken import cues, speech
from letterdiff.model import Anchor, BlockKind, Document, Fidelity, Metadata

READER = "captions 6"

_PAIR = re.compile(r"([A-Za-z][A-Za-z _-]{0,30}):\s*(.*\S)\s*")


def read(data: bytes) -> Document:
    """The document of a caption file; Unreadable where it is binary, empty or holds no caption."""
    decoded = encoding.readable(data)
    captions = cues.parse(lines.split(decoded.text))
    lost = [Line(*line) for each in (*(cue.behind for cue in captions.cues), captions.lost) for line in each]
    builder = Builder()
    shown = another = False
    for paragraph in speech.paragraphs(captions.cues):
        kind = BlockKind.FURNITURE if paragraph.sound else BlockKind.PARAGRAPH
        written = builder.block(kind, paragraph.pieces, speaker=paragraph.speaker)
        another = another or (shown and written and kind.quotable and paragraph.another)
        shown = shown or (written and kind.quotable)
    if not shown:
        raise Unreadable("the file holds no captions of speech", "export it again from the video's page")
    for line in lost:
        builder.block(BlockKind.FURNITURE, [Piece(line.text, line.place)])
    found, notes = _metadata(captions)
    return builder.document(
        data,
        format="vtt",
        reader=READER,
        found=found.or_else(Metadata(fidelity=Fidelity.TRANSCRIPT)),
        notes=(*([decoded.note] if decoded.note else []), *notes, *_lost(len(lost)), *_times(captions.cues)),
        voices=another,
    )


def second(data: bytes, anchors: Sequence[Anchor]) -> tuple[str | None, ...]:
    """For each anchor what the file's lines hold at its places; see `lines.second`."""
    return lines.second(encoding.decode(data).text, anchors)


def _lost(count: int) -> tuple[str, ...]:
    if not count:
        return ()
    lines = "1 line stands" if count == 1 else f"{count} lines stand"
    return (f"{lines} outside of any caption with a time and cannot be quoted",)


def _times(all_cues: Sequence[cues.Cue]) -> tuple[str, ...]:
    """Notes on times that cannot be right: the captions' words and order are the file's all the same."""
    crooked = sum(cue.crooked and bool(cue.lines) for cue in all_cues)
    back = sum(later.start < earlier.start for earlier, later in pairwise(all_cues))
    notes = []
    if crooked:
        notes.append(
            f"{_captions(crooked)} before {'it begins' if crooked == 1 else 'they begin'}, or before 0"
        )
    if back:
        notes.append(f"{back} caption{'' if back == 1 else 's'} with an earlier time than the one ahead")
    return tuple(notes)


def _captions(count: int) -> str:
    return "1 caption ends" if count == 1 else f"{count} captions end"


def _metadata(captions: cues.Captions) -> tuple[Metadata, tuple[str, ...]]:
    """What the header and comments of `key: value` lines declare."""
    values: dict[str, object] = {}
    for block in (captions.head, *captions.comments):
        pairs = [_PAIR.fullmatch(line) for line in block]
        unread = block is not captions.head and not all(pairs)
        if unread and any("fidelity" in line.lower() for line in block):
            raise declared.unclear_fidelity()
        if not unread:
            for pair in filter(None, pairs):
                values.setdefault(pair[1].strip().lower(), pair[2])
    found, notes = declared.of_file(values)
    return found, tuple(f"comment: {note}" for note in notes)
