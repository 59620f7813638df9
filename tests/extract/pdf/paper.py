"""Makes the smallest PDFs that show one thing each; places are points from the page's top left."""

from collections.abc import Callable
from io import BytesIO
from typing import Any

from reportlab.lib.utils import simpleSplit
from reportlab.pdfgen.canvas import Canvas

from letterdiff.model import BlockKind, Document

WIDTH, HEIGHT = 612.0, 792.0
WORDS = (
    "The grid is short of parts that take years to make and months to ship, and every plant that "
    "could make them waits for an order which nobody dares to place until the next plant is built."
)

Draw = Callable[[Canvas], None]


def paper(*pages: Draw, **boxes: Any) -> bytes:
    """A PDF of these pages; `boxes` as reportlab's canvas takes them (`cropBox`, …)."""
    out = BytesIO()
    canvas = Canvas(out, pagesize=(WIDTH, HEIGHT), invariant=1, **boxes)
    for draw in pages:
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def put(canvas: Canvas, x: float, y: float, text: str, *, size: float = 11, font: str = "Helvetica") -> None:
    """One line with its baseline at `y`."""
    canvas.setFont(font, size)
    canvas.drawString(x, HEIGHT - y, text)


def flow(
    canvas: Canvas,
    text: str,
    y: float,
    *,
    x: float = 72,
    width: float = 468,
    leading: float = 14,
    size: float = 11,
) -> float:
    """A paragraph broken to the width, from baseline `y`; returns the next free baseline."""
    for line in simpleSplit(text, "Helvetica", size, width):
        put(canvas, x, y, line, size=size)
        y += leading
    return y


def lines(canvas: Canvas, y: float, *texts: str, x: float = 72, leading: float = 14) -> None:
    """Lines as they are, one below the other."""
    for text in texts:
        put(canvas, x, y, text)
        y += leading


def texts(document: Document, *kinds: BlockKind) -> list[str]:
    """The texts of the document's blocks, or of those of these kinds."""
    return [document.text[b.start : b.end] for b in document.blocks if not kinds or b.kind in kinds]


def pages_of(document: Document, words: str) -> set[int]:
    """The pages on which these words of the document stand."""
    start = document.text.index(words)
    return {run.place.page for run in document.runs_in(start, start + len(words)) if run.place.kind == "page"}
