import pytest

from letterdiff.extract.ocr.hocr import SeenLine, SeenWord, lines_of
from letterdiff.extract.ocr.languages import chosen

PAGE = """<?xml version="1.0" encoding="UTF-8"?>
<html xmlns="http://www.w3.org/1999/xhtml"><body><div class='ocr_page'>
<span class='ocr_line' title="bbox 100 50 300 90; baseline 0.01 -8; x_size 40; x_descenders 8">
<span class='ocrx_word' title='bbox 100 50 180 90; x_wconf 96'>R&amp;D</span>
<span class='ocrx_word' title='bbox 200 50 300 84; x_wconf 41'><em>tax</em></span></span>
<span class='ocr_line' title="bbox 10 10 20 90; textangle 90; x_size 9">
<span class='ocrx_word' title='bbox 10 10 20 90; x_wconf 9'>aside</span></span>
<span class='ocr_line' title="bbox 0 0 1 1"><span class='ocrx_word' title='bbox 0 0 1 1'> </span></span>
</div></body></html>"""


def test_lines_have_words_a_baseline_at_their_middle_and_a_height() -> None:
    level, turned = lines_of(PAGE.encode())
    words = (SeenWord("R&D", 100, 50, 180, 90, 96), SeenWord("tax", 200, 50, 300, 84, 41))
    assert level == SeenLine(words, 83.0, 40.0, True)
    assert not turned.level


@pytest.mark.parametrize(
    ("declared", "installed", "ways"),
    [
        ("de-AT", ("deu", "eng", "jpn"), ("deu+eng",)),
        ("en", ("deu", "eng"), ("eng",)),
        ("", ("deu", "eng", "jpn", "osd"), ("eng+deu", "jpn+eng")),
        ("fr", ("eng",), ("eng",)),
        ("en", ("osd",), ()),
    ],
)
def test_a_declared_language_is_read_alone_else_the_likely_ones(
    declared: str, installed: tuple[str, ...], ways: tuple[str, ...]
) -> None:
    assert chosen(declared, installed) == ways
