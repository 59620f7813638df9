"""Where words stand: every sentence of the library that has them, and how much was searched."""

from collections.abc import Iterator
from dataclasses import dataclass

from letterdiff.align.passages import passage_of
from letterdiff.model import Document, Passage, People, Reading, Side, Span, content_id
from letterdiff.pipeline.read import Read
from letterdiff.stance.clear.surroundings import inside_quotation
from letterdiff.text.language import language_of
from letterdiff.text.search import find_term
from letterdiff.text.sentences import sentences


@dataclass(frozen=True, slots=True)
class Hit:
    """A sentence with the words, as a passage whose context is its block, and the spans of the words.

    `quoted`: it stands within quotation marks there, so that the words are not surely the speaker's.
    """

    passage: Passage
    spans: tuple[Span, ...]
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """What a search found, in the order of sources and of their text, and what it looked at."""

    words: str
    hits: tuple[Hit, ...]
    readings: tuple[Reading, ...]


def find(read: Read, words: str, side: Side | None = None) -> Found:
    """Every quotable sentence of one side, or of both, that has these words in any number or tense."""
    readings = tuple(r for r in read.readings if side in (None, r.source.side))
    hits = (
        hit
        for reading in readings
        for hit in _hits(reading, read.documents[reading.name], words, read.people)
    )
    return Found(words, tuple(hits), readings)


def _hits(reading: Reading, document: Document, words: str, people: People) -> Iterator[Hit]:
    source = reading.source
    for index, block in enumerate(document.blocks):
        if not block.kind.quotable:
            continue
        text = document.text[block.start : block.end]
        language = language_of(text, source.meta.language)
        found = find_term(text, words, language)
        for start, end in sentences(text, language) if found else ():
            inside = [span for span in found if start <= span[0] < end]
            if not inside:
                continue
            anchor = document.anchor(block.start + start, block.start + max(end, inside[-1][1]))
            passage = passage_of(
                document,
                source,
                index,
                anchor,
                document.anchor(block.start, block.end),
                content_id(document.sha256, anchor.exact, str(anchor.start)),
                language,
                people,
            )
            spans = (Span(block.start + a, block.start + b, text[a:b]) for a, b in inside)
            yield Hit(passage, tuple(spans), inside_quotation(text[:start], text[end:]))
