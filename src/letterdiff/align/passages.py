"""Cuts a document into passages: runs of sentences within one quotable block, each with its context."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import replace
from operator import itemgetter
from typing import NamedTuple

from letterdiff.align.asides import asides
from letterdiff.model import Anchor, Block, BlockKind, Document, Passage, People, Source, Who, content_id
from letterdiff.text.language import language_of
from letterdiff.text.profile import normalise
from letterdiff.text.quotations import quotations
from letterdiff.text.sentences import sentences
from letterdiff.text.tokens import size

LONGEST = 120
"""Words that a block may have and still be one passage; without spaces, two characters count as one."""
AIM = 85
"""Words that a run of sentences in a longer block aims at."""
CONTEXT = 600
"""Characters of context on either side of a passage, at most."""
NEIGHBOURS = 2
"""Blocks on either side that its context may be taken from."""


_SAYS_NOTHING = (BlockKind.HEADING, BlockKind.SALUTATION, BlockKind.SIGNATURE)
"""Blocks that take no position: they are context, never a passage."""


_NOBODY = People()


class _Cut(NamedTuple):
    block: int
    start: int
    end: int


def cut(document: Document, source: Source, people: People = _NOBODY) -> tuple[Passage, ...]:
    """The passages of a document, in reading order; `source` carries the merged metadata."""
    declared = source.meta.language
    language = language_of(document.text, declared)
    seen: dict[str, int] = {}
    return tuple(
        _passage(document, source, piece, language, seen, people) for piece in _pieces(document, language)
    )


def _pieces(document: Document, language: str) -> Iterator[_Cut]:
    for index, block in enumerate(document.blocks):
        if block.kind.quotable and block.kind not in _SAYS_NOTHING:
            for start, end in _runs(document.text[block.start : block.end], language):
                yield _Cut(index, block.start + start, block.start + end)


def _runs(text: str, language: str) -> Iterator[tuple[int, int]]:
    """Spans of a block's text: the whole, or runs of whole sentences of about equal size."""
    total = size(text)
    spans = sentences(text, language)
    if total <= LONGEST or len(spans) < 2:
        yield spans[0][0], spans[-1][1]
        return
    aim = total / max(2, round(total / AIM))
    first, words = 0, 0
    for index, (start, end) in enumerate(spans):
        own = size(text[start:end])
        if index > first and words and words + own / 2 > aim:
            yield spans[first][0], spans[index - 1][1]
            first, words = index, 0
        words += own
    yield spans[first][0], spans[-1][1]


def who_speaks(block: Block, document: Document, source: Source, people: People) -> Who:
    """Whose words a block's are: not the source's own where they are quoted, or one of several voices'."""
    date = block.day or source.meta.date
    meta = source.meta
    other = block.speaker and not people.same(block.speaker, meta.author)
    unnamed = document.voices and not block.speaker
    if other or unnamed or block.kind is BlockKind.QUOTATION:
        return people.who(block.speaker, date)
    return people.who(source.speaker, date, meta.organisation)


def whole_block(document: Document, source: Source, index: int, people: People = _NOBODY) -> Passage:
    """A whole block as one passage, whatever its length."""
    block = document.blocks[index]
    language = language_of(document.text, source.meta.language)
    piece = _Cut(index, block.start, block.end)
    return _passage(document, source, piece, language, {}, people)


def _passage(
    document: Document, source: Source, piece: _Cut, language: str, seen: dict[str, int], people: People
) -> Passage:
    anchor = document.anchor(piece.start, piece.end)
    words_alone = normalise(anchor.exact)
    ordinal = seen[words_alone] = seen.get(words_alone, -1) + 1
    own = (source.name,) if source.twin else ()
    return passage_of(
        document,
        source,
        piece.block,
        anchor,
        document.anchor(*_context(document, piece, language)),
        content_id(source.side, document.sha256, words_alone, str(ordinal), *own),
        language_of(anchor.exact, language if language != "und" else source.meta.language),
        people,
    )


def passage_of(
    document: Document,
    source: Source,
    index: int,
    anchor: Anchor,
    context: Anchor,
    id: str,
    language: str,
    people: People,
) -> Passage:
    """The passage at an anchor in the block with this index, with all that block and source say of it."""
    block = _told(document, index, anchor)
    who = who_speaks(block, document, source, people)
    near = document.blocks[max(0, index - NEIGHBOURS) : index + NEIGHBOURS + 1]
    met = [each for each in near if each.start < context.end and context.start < each.end]
    return Passage(
        id=id,
        source=source.name,
        anchor=anchor,
        context=context,
        blocks=(index,),
        kind=block.kind,
        language=language,
        section=block.section,
        speaker=who.speaker,
        role=who.role,
        organisation=who.organisation,
        date=block.day or source.meta.date,
        origin=block.origin,
        fidelity=source.own_fidelity(block.fidelity),
        asides=tuple(asides(met, block, source, document.voices)),
    )


def _told(document: Document, index: int, anchor: Anchor) -> Block:
    """The passage's block; as a quotation where the passage is a part of it within quotation marks."""
    block = document.blocks[index]
    start, end = anchor.start - block.start, anchor.end - block.start
    part = 0 < start < end <= block.end - block.start
    if not part or block.kind is not BlockKind.PARAGRAPH or block.speaker or document.voices:
        return block
    told = quotations(document.text[block.start : block.end]).inside(start, end)
    return replace(block, kind=BlockKind.QUOTATION) if told else block


def _context(document: Document, piece: _Cut, language: str) -> tuple[int, int]:
    """The span shown around a passage: whole sentences of its own block and of its neighbours."""
    near = range(max(0, piece.block - NEIGHBOURS), min(len(document.blocks), piece.block + NEIGHBOURS + 1))
    start, end = piece.start, piece.end
    for block in (document.blocks[index] for index in near):
        if block.kind.quotable:
            spans = sentences(document.text[block.start : block.end], language)
            first = bisect_left(spans, piece.start - CONTEXT - block.start, key=itemgetter(0))
            last = bisect_right(spans, piece.end + CONTEXT - block.start, key=itemgetter(1)) - 1
            start = min(start, block.start + spans[first][0]) if first < len(spans) else start
            end = max(end, block.start + spans[last][1]) if last >= 0 else end
    return start, end
