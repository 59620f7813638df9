"""Form fields: what each shows on its page, drawn like the page's own text."""

from typing import Any

from pdfminer.pdftypes import PDFStream
from pdfminer.utils import apply_matrix_pt, mult_matrix

from letterdiff.extract.pdf.page import objects
from letterdiff.extract.pdf.page.annotations import annotations, shown
from letterdiff.extract.pdf.page.device import NOT_SHOWN

Matrix = tuple[float, float, float, float, float, float]

PLAIN: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def draw(page: Any, interpreter: Any, ctm: Matrix) -> None:
    """Draw a page's fields, and what its annotations hide; `ctm` takes user space to the shown page."""
    for annotation in annotations(page):
        interpreter.device.clip = None
        seen = shown(annotation)
        look = _appearance(annotation)
        rect = _numbers(annotation.get("Rect"), 4)
        if look is None or rect is None or (seen and objects.name(annotation.get("Subtype")) != "Widget"):
            continue
        if not seen:
            interpreter.device.begin_tag(NOT_SHOWN)
        _draw(look, rect, interpreter, ctm)
        if not seen:
            interpreter.device.end_tag()


def _appearance(annotation: dict[str, Any]) -> PDFStream | None:
    """The stream that draws a field in its present state."""
    look = objects.value(objects.table(annotation.get("AP")).get("N"))
    if isinstance(look, dict):
        look = objects.value(look.get(objects.name(annotation.get("AS"))))
    return look if isinstance(look, PDFStream) else None


def _draw(look: PDFStream, rect: tuple[float, ...], interpreter: Any, ctm: Matrix) -> None:
    box = _numbers(look.get("BBox"), 4)
    if box is None:
        return
    own = _numbers(look.get("Matrix"), 6)
    matrix: Matrix = (own[0], own[1], own[2], own[3], own[4], own[5]) if own else PLAIN
    placed = mult_matrix(matrix, _fitted(box, matrix, rect))
    resources = objects.table(look.get("Resources")) or interpreter.resources
    inner = interpreter.subinterp()
    inner.render_contents(resources, [look], ctm=mult_matrix(placed, ctm))


def _fitted(box: tuple[float, ...], matrix: Matrix, rect: tuple[float, ...]) -> Matrix:
    """What takes the appearance's box, turned by its own matrix, to the field's (ISO 32000-1, 12.5.5)."""
    corners = [apply_matrix_pt(matrix, (x, y)) for x in (box[0], box[2]) for y in (box[1], box[3])]
    xs, ys = zip(*corners, strict=True)
    left, low, wide, high = min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)
    x, y = min(rect[0], rect[2]), min(rect[1], rect[3])
    across = abs(rect[2] - rect[0]) / wide if wide else 1.0
    up = abs(rect[3] - rect[1]) / high if high else 1.0
    return (across, 0.0, 0.0, up, x - left * across, y - low * up)


def _numbers(found: Any, count: int) -> tuple[float, ...] | None:
    """An array of this many numbers; None where it is something else."""
    numbers = [objects.value(each) for each in objects.entries(found)]
    good = len(numbers) == count and all(isinstance(each, (int, float)) for each in numbers)
    return tuple(float(each) for each in numbers) if good else None
