from io import BytesIO

import pypdfium2
import pytest
from PIL import Image

from extract.pdf.paper import WORDS, Canvas, flow, paper, put, texts
from letterdiff.extract import ocr, registry
from letterdiff.extract.errors import Unreadable
from letterdiff.extract.pdf import read
from letterdiff.model import BlockKind, Fidelity, PageBox

needs_tesseract = pytest.mark.skipif(ocr.installed() is None, reason="tesseract is not installed")


def prose(canvas: Canvas) -> None:
    put(canvas, 72, 80, "A letter on the grid", size=16, font="Helvetica-Bold")
    flow(canvas, WORDS, flow(canvas, WORDS, 120) + 14)


def pictured(data: bytes, scale: float = 200 / 72) -> Image.Image:
    with pypdfium2.PdfDocument(data) as document:
        image: Image.Image = document[0].render(scale=scale, grayscale=True).to_pil()
    return image


def scan(data: bytes) -> bytes:
    out = BytesIO()
    pictured(data).save(out, "PDF", resolution=200)
    return out.getvalue()


def stamped(canvas: Canvas) -> None:
    """A scan with a line of text laid over it, as courts do."""
    canvas.drawInlineImage(pictured(paper(prose)), 0, 0, 612, 792)
    put(canvas, 72, 20, "Case 1:25 Document 4 Filed today", size=8)


@needs_tesseract
def test_a_scan_reads_like_the_page_it_shows() -> None:
    page, seen = read(paper(prose)), read(scan(paper(prose)))
    assert texts(seen) == texts(page)
    assert [block.kind for block in seen.blocks] == [block.kind for block in page.blocks]
    assert seen.found.fidelity is Fidelity.OCR
    assert seen.reader.startswith("pdf") and "tesseract" in seen.reader


@needs_tesseract
def test_places_of_ocr_are_those_of_the_text() -> None:
    page, seen = read(paper(prose)), read(scan(paper(prose)))
    for own, other in zip(page.runs, seen.runs, strict=True):
        assert isinstance(own.place, PageBox) and isinstance(other.place, PageBox)
        assert abs(own.place.x0 - other.place.x0) < 3
        assert abs(own.place.bottom - other.place.bottom) < 3


@needs_tesseract
def test_a_stamp_makes_no_scan_a_page_of_text() -> None:
    assert WORDS in read(paper(stamped)).text


def test_a_page_of_text_is_not_read_by_ocr() -> None:
    made = read(paper(prose))
    assert made.found.fidelity is None
    assert made.reader in registry.reader_versions("a.pdf")


@pytest.mark.parametrize(
    ("wish", "next_step"), [("", "install tesseract (Debian: "), ("never", "run again without --no-ocr")]
)
def test_without_ocr_scans_are_said_to_be_unread(
    wish: str, next_step: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ocr, "installed", lambda: None)
    monkeypatch.setenv("LETTERDIFF_OCR", wish)
    (note,) = read(paper(prose, stamped, stamped)).notes
    assert note.startswith(f"not read: pages 2 and 3 are scans; {next_step}")
    with pytest.raises(Unreadable) as refused:
        read(scan(paper(prose)))
    assert refused.value.next_step.startswith(next_step)


@needs_tesseract
def test_what_is_named_in_a_document_is_what_the_cache_asks_for(monkeypatch: pytest.MonkeyPatch) -> None:
    assert read(scan(paper(prose)), "en").reader in registry.reader_versions("a.pdf", "en")
    monkeypatch.setenv("LETTERDIFF_OCR", "all")
    made = read(paper(prose), "en")
    assert (made.reader,) == registry.reader_versions("a.pdf", "en")
    assert made.found.fidelity is Fidelity.OCR


def test_words_that_an_earlier_ocr_laid_under_a_picture_are_labelled() -> None:
    def overlaid(canvas: Canvas) -> None:
        canvas.drawInlineImage(pictured(paper(prose)), 0, 0, 612, 792)
        text = canvas.beginText(72, 792 - 80)
        text.setFont("Helvetica-Bold", 16)
        text.setTextRenderMode(3)
        text.textLine("A letter on the grid")
        canvas.drawText(text)

    made = read(paper(overlaid))
    assert made.found.fidelity is Fidelity.OCR
    assert "page 1 was read by an earlier OCR" in made.notes
    assert texts(made, BlockKind.HIDDEN) == []
