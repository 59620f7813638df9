import shutil
import subprocess
from pathlib import Path

import pytest

from extract.pdf.paper import WORDS, Canvas, flow, lines, paper, put, texts
from letterdiff.extract.pdf import read
from letterdiff.extract.pdf.geometry import Box, Frame
from letterdiff.extract.pdf.page.device import Glyph, Look
from letterdiff.extract.pdf.page.forms import plain_forms
from letterdiff.extract.pdf.page.pages import Drawn
from letterdiff.extract.pdf.page.turned import as_read
from letterdiff.extract.pdf.page.words import words_of
from letterdiff.extract.pdf.pdfium.from_right import Placed, in_words, opened
from letterdiff.extract.pdf.pdfium.raised import Part
from letterdiff.extract.pdf.setting.lines import lines_of, segments_of
from letterdiff.model import BlockKind, PageBox, State

PRINT = Look("Font", 0.0, 0, False)
FRAME = Frame((0, 0, 400, 500), 0)


def _page(glyphs: list[Glyph]) -> list[str]:
    reading = as_read(Drawn(1, FRAME, tuple(glyphs)))
    return [line.text for line in lines_of(1, segments_of(words_of(reading.glyphs)), ())]


def _level(text: str, x: float, y: float) -> list[Glyph]:
    return [
        Glyph(sign, Box(x + 6 * i, y - 8, x + 6 * i + 6, y + 2), y, 10, PRINT, True)
        for i, sign in enumerate(text)
    ]


def _down(text: str, x: float) -> list[Glyph]:
    return [
        Glyph(sign, Box(x, 50 + 12 * i, x + 12, 62 + 12 * i), 62 + 12 * i, 12, PRINT, False, 90)
        for i, sign in enumerate(text)
    ]


def test_words_from_right_to_left_are_read_in_their_order() -> None:
    seen = "הבוט הלאש"  # as the eye meets it from the left
    assert _page(_level(seen, 100, 100)) == ["שאלה טובה"]


def test_words_from_left_to_right_within_them_keep_theirs() -> None:
    assert _page(_level("(OECD 2024) תוברע", 100, 100)) == ["ערבות (OECD 2024)"]


def test_a_word_from_right_to_left_within_a_line_is_turned_alone() -> None:
    assert _page(_level("The word תוברע means guarantee", 50, 100)) == ["The word ערבות means guarantee"]


def test_columns_written_downwards_are_read_from_the_right() -> None:
    glyphs = _down("政府は融資保証を求められている", 300) + _down("と当社は述べた。", 270)
    assert _page(glyphs) == ["政府は融資保証を求められている", "と当社は述べた。"]


def test_a_page_of_text_that_runs_up_is_read_and_its_boxes_are_where_it_is_shown() -> None:
    def page(canvas: Canvas) -> None:
        canvas.rotate(90)
        canvas.setFont("Helvetica", 11)
        canvas.drawString(100, -200, "The grid is short of parts that take years")
        canvas.drawString(100, -214, "to make.")
        canvas.rotate(-90)
        put(canvas, 300, 770, "7")

    made = read(paper(page))
    assert texts(made, BlockKind.FURNITURE) == ["7"]
    assert " ".join(texts(made, BlockKind.PARAGRAPH)) == "The grid is short of parts that take years to make."
    first = made.runs[0].place
    assert isinstance(first, PageBox)
    assert 189 < first.x0 < first.x1 < 205
    assert first.bottom == 792 - 100


def test_a_stamp_at_the_side_is_furniture() -> None:
    def page(canvas: Canvas) -> None:
        flow(canvas, WORDS, 100)
        canvas.rotate(90)
        canvas.drawString(100, -30, "RECEIVED")

    made = read(paper(page))
    assert texts(made, BlockKind.PARAGRAPH) == [WORDS]
    assert [text.replace(" ", "") for text in texts(made, BlockKind.FURNITURE)] == ["RECEIVED"]


def test_numbers_that_count_the_lines_are_furniture() -> None:
    def page(canvas: Canvas) -> None:
        flow(canvas, WORDS * 4, 100, x=108, width=400)
        lines(canvas, 100, *map(str, range(1, 11)), x=60)

    made = read(paper(page))
    assert texts(made, BlockKind.FURNITURE) == [" ".join(map(str, range(1, 11)))]
    assert texts(made, BlockKind.PARAGRAPH) == [WORDS * 4]


def _upright_down(text: str, x: float) -> list[Glyph]:
    return [
        Glyph(sign, Box(x, 50 + 12 * i, x + 12, 62 + 12 * i), 62 + 12 * i, 12, PRINT, True)
        for i, sign in enumerate(text)
    ]


def test_columns_of_upright_characters_are_read_downwards_from_the_right() -> None:
    glyphs = _upright_down("政府は融資保証を求められている︑", 300) + _upright_down("と当社は述べた︒", 270)
    assert _page(glyphs) == ["政府は融資保証を求められている、", "と当社は述べた。"]


def test_letters_under_codes_of_their_forms_are_the_letters() -> None:
    assert plain_forms("\ufeb7\ufeae\ufedb\ufe94 \u2f47 ﹁ fi ２") == "شركة 日 「 fi ２"


def test_a_mark_stands_behind_the_letter_it_was_drawn_with() -> None:
    letters = _level("אבג", 100, 100)
    mark = Glyph("\u05b8", Box(105, 92, 105, 102), 100.5, 10, PRINT, True)
    assert _page([letters[0], mark, letters[1], letters[2]]) == ["גב\u05b8א"]


HTML = """<html dir=rtl><meta charset=utf-8><body style="font:14px 'DejaVu Sans';width:420px">
<p>אנו מבקשים 25 ערבויות (OECD 2024) בסך 1,250,000 דולר לפני 31/12/2025, מפני שהמפעלים זקוקים לזמן רב. זהו.
<p>نطلب من الحكومة تقديم 25 ضمانًا للقروض (OECD 2024) قبل 31/12/2025، لأن المصانع تحتاج إلى وقت. نعم.</body>"""


def test_both_engines_have_the_same_words_from_the_right(tmp_path: Path) -> None:
    browser = shutil.which("chromium") or shutil.which("chromium-browser")
    if browser is None:
        pytest.skip("no Chromium here to print a page from right to left")
    (tmp_path / "page.html").write_text(HTML, encoding="utf-8")
    out = tmp_path / "page.pdf"
    subprocess.run(
        [browser, "--headless", "--no-sandbox", "--disable-gpu", f"--print-to-pdf={out}",
         "--no-pdf-header-footer", str(tmp_path / "page.html")],
        check=False, capture_output=True, timeout=60,
    )  # fmt: skip
    if not out.exists():
        pytest.skip("Chromium prints nothing here")
    made = read(out.read_bytes())
    assert [block.states for block in made.blocks] == [(State.VERIFIED,)] * 2
    assert "25 ערבויות (OECD 2024) בסך 1,250,000 דולר לפני 31/12/2025, מפני" in made.text
    assert "25 ضمانًا للقروض (OECD 2024) قبل 31/12/2025، لأن" in made.text


def test_the_second_engines_letters_are_read_word_by_word() -> None:
    placed = [
        Placed(1, 50, 0, "2"), Placed(1, 44, 1, "1"), Placed(0, 90, 2, "א"), Placed(0, 84, 3, "ב"),
    ]  # fmt: skip
    assert [part.text for part in in_words(placed)] == ["א", "ב", "1", "2"]


def test_other_letters_of_the_second_engine_stay_other() -> None:
    parts = opened("(אב)", [Part("", sign, True) for sign in ")אג("])
    assert "".join(part.text for part in parts) == "(אג)"


def test_a_stamp_that_runs_up_the_side_is_one_piece_of_furniture_in_words() -> None:
    def page(canvas: Canvas) -> None:
        flow(canvas, WORDS * 2, 100)
        canvas.translate(40, 300)
        canvas.rotate(90)
        canvas.setFont("Helvetica", 9)
        canvas.drawString(0, 0, "Received 12 May by the Office")

    assert texts(read(paper(page)), BlockKind.FURNITURE) == ["Received 12 May by the Office"]
