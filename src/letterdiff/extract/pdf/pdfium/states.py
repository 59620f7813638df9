"""Each block's state: what the second engine reads at its place, asked while the file is open."""

from dataclasses import replace
from typing import Any

from letterdiff.extract.pdf.pdfium.second_text import Second
from letterdiff.model import Block, Document
from letterdiff.text.agreement import agreement


def with_states(document: Document, engine: Any) -> Document:
    """The document with the states of its visible blocks; `engine` is its file as the second engine has it.

    Blocks keep the states that the reader gave them; hidden ones and furniture are not asked for, as
    nothing is quoted from them.
    """
    if engine is None:
        return document
    second = Second(engine)
    return replace(document, blocks=tuple(_stated(block, document, second) for block in document.blocks))


def _stated(block: Block, document: Document, second: Second) -> Block:
    if block.states or not block.kind.quotable:
        return block
    anchor = document.anchor(block.start, block.end)
    state, _ = agreement(anchor.exact, second.text(anchor))
    return replace(block, states=(state,))
