"""Pictures of the letters' passages, cut from their pages by workers."""

from letterdiff.extract.pool import Pool
from letterdiff.extract.requests import Crop, Picture
from letterdiff.library import Library
from letterdiff.model import Comparison, PageBox, Passage
from letterdiff.pipeline.events import OnEvent, Progress, Step, silent

SCALE = 1.5
"""Pixels a point: 108 dpi, readable on a screen and small enough to be carried in the report."""


def crops(library: Library, comparison: Comparison, on_event: OnEvent = silent) -> dict[str, bytes]:
    """A PNG for each passage that stands on pages, by passage id; none where the picture cannot be made.

    A file that is no longer the one that was compared gives none: its pages may show other words.
    """
    shown = [(passage, boxes) for passage in _own(comparison) if (boxes := _boxes(passage))]
    requests = [_request(library, comparison, passage, boxes) for passage, boxes in shown]
    pictures: dict[str, bytes] = {}
    with Pool() as pool:
        for done, (index, reply) in enumerate(pool.run(requests), start=1):
            on_event(Progress(Step.DRAW, done, len(shown), shown[index][0].source))
            if isinstance(reply, Picture):
                pictures[shown[index][0].id] = reply.png
    return pictures


def _own(comparison: Comparison) -> list[Passage]:
    """The passages that are findings' own, each once."""
    return list({p.id: p for finding in comparison.findings for p in finding.passages()}.values())


def _boxes(passage: Passage) -> tuple[PageBox, ...]:
    return tuple(place for place in passage.anchor.places if isinstance(place, PageBox))


def _request(library: Library, comparison: Comparison, passage: Passage, boxes: tuple[PageBox, ...]) -> Crop:
    source = comparison.reading(passage.source).source
    return Crop(library.file(source), boxes, SCALE)
