"""Pages on which the second engine has text, and the first none: damage that only one of them can mend."""

from collections.abc import Sequence
from typing import Any

from letterdiff.extract import cuts
from letterdiff.extract.pdf.pdfium.signs import page_of
from letterdiff.extract.pdf.sheets import Sheet

ANEW = "open it elsewhere and save it anew"


def pages(sheets: Sequence[Sheet], second: Any) -> tuple[int, ...]:
    """The numbers of these pages; `second` is the file as the second engine opened it, or None."""
    empty = (sheet.number for sheet in sheets if not (sheet.segments or sheet.askew or sheet.hidden))
    return tuple(number for number in empty if _has_text(second, number))


def _has_text(second: Any, number: int) -> bool:
    page = page_of(second, number)
    return page is not None and any(sign.middle is not None for sign in page.signs)


def notes_on(numbers: Sequence[int], sheets: Sequence[Sheet]) -> tuple[str, ...]:
    """What to say of these pages, as the sheets are now: OCR may have read some of them."""
    worded = {sheet.number for sheet in sheets if sheet.segments or sheet.askew}
    lost = [number for number in numbers if number not in worded]
    read = [number for number in numbers if number in worded]
    notes = []
    if lost:
        notes.append(cuts.note(f"{cuts.pages(lost, 'has', 'have')} text that one engine of two finds", ANEW))
    if read:
        notes.append(f"{cuts.pages(read)} damaged: one engine of two finds text there, and OCR read it")
    return tuple(notes)
