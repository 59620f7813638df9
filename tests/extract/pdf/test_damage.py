import subprocess
import sys
from pathlib import Path

import pytest

from extract.pdf.paper import Canvas, paper, put
from letterdiff.extract.errors import Unreadable
from letterdiff.extract.pdf import read

HOSTILE = Path(__file__).parents[4] / "shared" / "corpus" / "hostile-pdf"


def _page(canvas: Canvas) -> None:
    put(canvas, 72, 100, "A line of text.")


def _unseen(canvas: Canvas) -> None:
    canvas.setFillGray(1)
    _page(canvas)


def _locked() -> bytes:
    from reportlab.lib.pdfencrypt import StandardEncryption

    return paper(_page, encrypt=StandardEncryption("secret", canPrint=0))


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "the file is empty"),
        (b"<html>", "it is not a PDF"),
        (b"%PDF-1.7\nnothing else", "the PDF is damaged beyond reading"),
        (paper(lambda canvas: None), "no page has text that a reader sees: it is a scan, or empty"),
        (paper(_unseen), "the file holds text, but none of it is seen on its pages"),
        (_locked(), "the PDF is encrypted and needs a password"),
    ],
)
def test_what_cannot_be_read_says_why_and_what_next(
    data: bytes, reason: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LETTERDIFF_OCR", "never")
    with pytest.raises(Unreadable) as refused:
        read(data)
    assert refused.value.reason == reason
    assert refused.value.next_step


def test_an_empty_page_is_no_scan() -> None:
    assert read(paper(_page, lambda canvas: None)).notes == ()


def test_mail_headers_before_the_file_do_no_harm() -> None:
    assert read(b"Content-Type: application/pdf\n\n" + paper(_page)).text == "A line of text."


def test_the_package_loads_nothing_heavy() -> None:
    code = (
        "import sys, letterdiff.extract.pdf; "
        "assert not {'pdfplumber', 'pypdfium2', 'pdfminer', 'numpy', 'PIL'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


@pytest.mark.skipif(not HOSTILE.exists(), reason="the corpus of hostile files is not here")
@pytest.mark.parametrize("name", ["issue10084_reduced.pdf", "issue3584.pdf", "issue215.pdf"])
def test_a_hostile_file_is_read_or_refused(name: str) -> None:
    try:
        made = read((HOSTILE / "pdfjs" / name).read_bytes())
    except Unreadable as refused:
        assert refused.next_step
    else:
        assert any(block.kind.quotable for block in made.blocks)
