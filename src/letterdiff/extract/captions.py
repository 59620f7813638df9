"""Captions (.vtt, and .srt): what is said, by whom and when; places are cue times with line ranges.

Metadata stands in comments ahead of the first cue, as `key: value` lines under `NOTE` with the keys of front
matter (title, author, date, origin, language, fidelity …), or as `Language:` in the header. Captions that do
not say otherwise are a transcript.
"""

import re
from collections.abc import Sequence

from letterdiff.extract import cues, declared, encoding, lines, speech
from letterdiff.extract.builder import Builder
from letterdiff.extract.errors import Unreadable
from letterdiff.model import Anchor, BlockKind, Document, Fidelity, Metadata

READER = "captions 2"

_PAIR = re.compile(r"([A-Za-z][A-Za-z _-]{0,30}):\s*(.*\S)\s*")


def read(data: bytes) -> Document:
    """The document of a caption file; Unreadable where it is binary, empty or holds no caption."""
    decoded = encoding.readable(data)
    captions = cues.parse(lines.split(decoded.text))
    builder = Builder()
    said = [
        builder.block(BlockKind.PARAGRAPH, paragraph.pieces, speaker=paragraph.speaker)
        for paragraph in speech.paragraphs(captions.cues)
    ]
    if not any(said):
        raise Unreadable("the file holds no captions", "export it again from the video's page")
    found, notes = _metadata(captions)
    return builder.document(
        data,
        format="vtt",
        reader=READER,
        found=found.or_else(Metadata(fidelity=Fidelity.TRANSCRIPT)),
        notes=(*([decoded.note] if decoded.note else []), *notes, *_lost(captions)),
    )


def second(data: bytes, anchors: Sequence[Anchor]) -> tuple[str | None, ...]:
    """For each anchor what the file's lines hold at its places; see `lines.second`."""
    return lines.second(encoding.decode(data).text, anchors)


def _lost(captions: cues.Captions) -> tuple[str, ...]:
    if not captions.lost:
        return ()
    count = "1 line stands" if captions.lost == 1 else f"{captions.lost} lines stand"
    return (f"{count} outside of any caption with a time and cannot be quoted",)


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
