"""Passages of one text each, made for tests."""

from letterdiff.align.passages import whole_block
from letterdiff.extract.builder import Builder, Piece
from letterdiff.model import BlockKind, LineRange, Metadata, Passage, Side, Source


def passages(side: Side, *texts: str, language: str = "en") -> list[Passage]:
    """Each text as the only passage of a source of its own."""
    found = []
    for number, text in enumerate(texts):
        builder = Builder()
        builder.block(BlockKind.PARAGRAPH, [Piece(text, LineRange(1, 0, 1, len(text)))])
        document = builder.document(text.encode(), format="txt", reader="test 1")
        meta = Metadata(language=language)
        source = Source(f"{side.folder}/{number}.txt", side, document.sha256, len(text), meta)
        found.append(whole_block(document, source, 0))
    return found
