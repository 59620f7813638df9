"""Which blocks of a page are another's words, and whose."""

from collections.abc import Sequence

from lxml.html import HtmlElement

from letterdiff.extract.html import embeds
from letterdiff.extract.html.blocks import DomBlock
from letterdiff.extract.html.embeds import Voice
from letterdiff.extract.html.main_text import Part
from letterdiff.model import BlockKind

_LAYOUT = 0.7
"""Share of the main text from which quotations are no quotations but the page's way to indent."""


class Voices:
    """Kinds of quoted blocks and who says them; each quotation is looked at once."""

    def __init__(self, blocks: Sequence[DomBlock], parts: Sequence[Part]) -> None:
        self._known: dict[HtmlElement, Voice] = {}
        text = [block for block, part in zip(blocks, parts, strict=True) if part is Part.TEXT]
        quoted = sum(len(block.text) for block in text if block.quote is not None)
        self._layout = quoted > _LAYOUT * sum(len(block.text) for block in text)

    def of(self, block: DomBlock) -> tuple[BlockKind, Voice]:
        """The kind of a block of the main text, and who says it where it is quoted."""
        quote = block.quote
        if quote is None or (self._layout and not embeds.inside(block)):
            plain = BlockKind.PARAGRAPH if block.kind is BlockKind.QUOTATION else block.kind
            return plain, Voice()
        if quote not in self._known:
            self._known[quote] = embeds.voice_of(quote)
        kind = BlockKind.SIGNATURE if embeds.signs(block) else BlockKind.QUOTATION
        return kind, self._known[quote]
