import shutil

import pytest

from extract.pdf.raw import FREE, raw, stream
from letterdiff.extract import wishes
from letterdiff.extract.pdf import read
from letterdiff.extract.pdf.sight.altered import altered
from letterdiff.model import Block, BlockKind, Document, PageBox, Run, State

PLAIN = "We support the export controls."
LINE = f"BT /T 14 Tf 72 600 Td ({PLAIN}) Tj ET"


def _with_map(*pairs: tuple[str, str]) -> bytes:
    """A line in a font that names its letters, with a map for copying that changes these."""
    changed = dict(pairs)
    rows = "\n".join(f"<{ord(c):02x}> <{ord(changed.get(c, c)):04x}>" for c in sorted(set(PLAIN)))
    space = "begincmap 1 begincodespacerange <00> <ff> endcodespacerange"
    table = f"{space}\n{len(set(PLAIN))} beginbfchar\n{rows}\nendbfchar endcmap"
    names = f"/Encoding /WinAnsiEncoding /ToUnicode {FREE + 1} 0 R"
    font = f"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica {names} >>"
    return raw(LINE, font, stream(table), resources=f"/Font << /T {FREE} 0 R >>")


needs_ocr = pytest.mark.skipif(shutil.which("tesseract") is None, reason="tesseract is not installed")


@needs_ocr
def test_ink_that_reads_otherwise_than_the_text_layer_is_told() -> None:
    made = read(_with_map(("e", "o"), ("o", "e")))
    assert PLAIN not in made.text
    assert made.blocks[0].states == (State.SHOWN_TEXT_ALTERED,)


def test_without_ocr_the_doubt_is_noted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(wishes.OCR, wishes.Ocr.NEVER)
    made = read(_with_map(("e", "o"), ("o", "e")))
    assert made.blocks[0].states == (State.VERIFIED,)
    assert "may show other letters than they say" in " ".join(made.notes)


def test_a_true_map_raises_no_doubt() -> None:
    made = read(_with_map())
    assert (made.text, made.blocks[0].states, made.notes) == (PLAIN, (State.VERIFIED,), ())


@pytest.mark.parametrize(
    ("seen", "expected"),
    [
        (["We", "support", "it"], False),
        (["We", "supp0rt", "it"], True),
        (["We", "oppose", "it"], True),
        (None, False),
    ],
)
def test_a_word_that_is_not_seen_on_the_page_is_altered(seen: list[str] | None, expected: bool) -> None:
    run = Run(3, 10, PageBox(1, 0, 0, 9, 9))
    made = Document("0" * 64, "pdf", "", "We support it", (Block(BlockKind.PARAGRAPH, 0, 13),), (run,))
    assert altered(made, [run], lambda page, box: seen) is expected
