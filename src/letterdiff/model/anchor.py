"""Anchors: the W3C Web Annotation selectors of a span, and its places in the file.

TextQuoteSelector and TextPositionSelector as in https://www.w3.org/TR/annotation-model/#selectors.
"""

from dataclasses import dataclass

from letterdiff.model.place import Place

CONTEXT = 32
"""Characters of prefix and suffix that a text quote selector carries."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """A span of one source's document, pointed at in three ways: by quote, by position, by place.

    `start` and `end` (exclusive) count characters of the document's text; `exact` is that slice, `prefix` and
    `suffix` what stands directly around it; `places` are the span's places in reading order.
    """

    start: int
    end: int
    exact: str
    prefix: str
    suffix: str
    places: tuple[Place, ...]
