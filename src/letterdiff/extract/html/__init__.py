"""HTML pages: lxml parses, trafilatura judges what is main text, the characters come from the DOM."""

from collections.abc import Sequence

from letterdiff.extract.html.reader import READER, read
from letterdiff.model import Anchor

__all__ = ["READER", "fragments", "read", "second"]


def second(data: bytes, anchors: Sequence[Anchor]) -> tuple[str | None, ...]:
    """For each anchor the text that Lexbor has at its place, None where it has none."""
    from letterdiff.extract.html import lexbor

    return lexbor.second(data, anchors)


def fragments(data: bytes, anchors: Sequence[Anchor]) -> tuple[str | None, ...]:
    """For each anchor the text fragment that opens the page there and nowhere else; None where none does."""
    from letterdiff.extract.html import linking

    return linking.fragments(data, anchors)
