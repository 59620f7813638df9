"""Annotations: which of them are drawn over a page and may cover its text."""

from collections.abc import Iterator, Sequence
from typing import Any

from pdfminer.pdftypes import resolve1

from letterdiff.extract.pdf.geometry import Box, Frame

UNSEEN_FLAGS = 0b100010
"""Bits of an annotation's flags: hidden, or not shown on a screen."""

_NEVER_COVER = ("Link", "Popup", "Underline", "Squiggly", "Text")


def stamps_of(page: Any, frame: Frame) -> Iterator[Box]:
    """The boxes of the annotations that may be drawn over the page's text; `page` is pdfminer's.

    Programs also draw those that say no more than their kind and colour.
    """
    for annotation in annotations(page):
        kind = getattr(resolve1(annotation.get("Subtype")), "name", "")
        box = box_of(annotation, frame)
        if box is not None and kind not in _NEVER_COVER and shown(annotation):
            yield box


def strikes_of(page: Any, frame: Frame) -> Iterator[Box]:
    """The lines that annotations of the kind StrikeOut draw: each through the middle of its text's box."""
    for annotation in annotations(page):
        if getattr(resolve1(annotation.get("Subtype")), "name", "") == "StrikeOut" and shown(annotation):
            listed = resolve1(annotation.get("QuadPoints"))
            points = [resolve1(each) for each in listed] if isinstance(listed, list) else []
            if all(isinstance(each, (int, float)) for each in points):
                yield from (_middle(points[at : at + 8], frame) for at in range(0, len(points) - 7, 8))


def _middle(quad: Sequence[float], frame: Frame) -> Box:
    """The level line through the middle of four points of user space, on the shown page."""
    box = frame.box(min(quad[::2]), min(quad[1::2]), max(quad[::2]), max(quad[1::2]))
    middle = (box.top + box.bottom) / 2
    return Box(box.x0, middle, box.x1, middle)


def annotations(page: Any) -> Iterator[dict[str, Any]]:
    """The page's annotations; what is no dictionary is passed over."""
    listed = resolve1(page.annots)
    for reference in listed if isinstance(listed, list) else ():
        annotation = resolve1(reference)
        if isinstance(annotation, dict):
            yield annotation


def shown(annotation: dict[str, Any]) -> bool:
    """Whether an annotation is shown on a screen, by its flags."""
    flags = resolve1(annotation.get("F", 0))
    return not (isinstance(flags, int) and flags & UNSEEN_FLAGS)


def box_of(annotation: dict[str, Any], frame: Frame) -> Box | None:
    """Where the annotation stands on the shown page; None where it does not say."""
    sides = resolve1(annotation.get("Rect"))
    numbers = [resolve1(side) for side in sides] if isinstance(sides, list) else []
    if len(numbers) != 4 or not all(isinstance(side, (int, float)) for side in numbers):
        return None
    return frame.box(*(float(side) for side in numbers))
