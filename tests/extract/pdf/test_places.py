from io import BytesIO

import pytest
from PIL import Image

from extract.pdf.paper import WORDS, Canvas, flow, lines, paper, put, texts
from letterdiff.extract.errors import Unreadable
from letterdiff.extract.pdf import crop, read, second
from letterdiff.model import Document, PageBox


def _places(document: Document) -> list[PageBox]:
    return [run.place for run in document.runs if isinstance(run.place, PageBox)]


def _page(canvas: Canvas) -> None:
    put(canvas, 100, 200, "Alpha")
    put(canvas, 100, 214, "beta gamma.")


def _sideways(canvas: Canvas) -> None:
    """A page that is turned to be read, its text drawn so that it then stands upright."""
    canvas.setPageRotation(90)
    canvas.rotate(90)
    canvas.drawString(100, -200, "Alpha")


def test_boxes_count_from_the_top_left_of_the_page() -> None:
    first = _places(read(paper(_page)))[0]
    assert (first.page, first.x0) == (1, 100.0)
    assert first.top < 200 < first.bottom


def test_boxes_count_from_the_crop_box() -> None:
    made = read(paper(_page, cropBox=(50, 92, 562, 692)))
    first = _places(made)[0]
    assert (made.pages[0].width, made.pages[0].height) == (512.0, 600.0)
    assert first.x0 == 50.0
    assert first.top < 100 < first.bottom


def test_a_turned_page_is_read_as_it_is_shown() -> None:
    made = read(paper(_sideways))
    assert (made.pages[0].width, made.pages[0].height) == (612.0, 792.0)
    assert made.text == "Alpha"
    first = _places(made)[0]
    assert first.x0 == pytest.approx(100, abs=0.01)
    assert first.top < 200 < first.bottom


@pytest.mark.parametrize(
    ("draw", "boxes"),
    [(_page, {}), (_page, {"cropBox": (50, 92, 562, 692)}), (_sideways, {})],
)
def test_the_second_engine_finds_the_same_words_at_the_same_place(draw, boxes) -> None:
    data = paper(draw, **boxes)
    made = read(data)
    (found,) = second(data, [made.anchor(0, len(made.text))])
    assert found is not None
    assert found.split() == made.text.split()


def test_the_second_engine_gives_one_word_and_no_neighbour() -> None:
    data = paper(lambda canvas: flow(canvas, WORDS, 100) and None)
    made = read(data)
    start = made.text.index("months")
    assert second(data, [made.anchor(start, start + 6)]) == ("months",)


def test_the_second_engine_says_where_lines_and_pages_end() -> None:
    data = paper(lambda c: lines(c, 100, "in one", "and two"), lambda c: lines(c, 100, "and three"))
    made = read(data)
    (found,) = second(data, [made.anchor(0, len(made.text))])
    assert found is not None
    assert [line.strip() for line in found.splitlines() if line.strip()] == ["in one", "and two", "and three"]


def test_doors_work_again_after_their_first_use() -> None:
    data = paper(_page)
    anchor = read(data).anchor(0, 5)
    assert second(data, [anchor]) == second(data, [anchor]) == ("Alpha",)


def test_a_file_that_the_second_engine_cannot_open_has_no_second_text() -> None:
    anchor = read(paper(_page)).anchor(0, 5)
    assert second(b"%PDF-1.4 nothing", [anchor]) == (None,)


def test_a_crop_shows_the_passage_marked_and_the_pages_width() -> None:
    data = paper(_page, _page)
    places = _places(read(data))
    picture = Image.open(BytesIO(crop(data, places, 2.0))).convert("RGB")
    assert picture.width == 1224
    assert 150 < picture.height < 500
    assert any(red > 200 and blue < 130 for _, (red, _, blue) in picture.getcolors())
    assert crop(data, places, 2.0) == crop(data, places, 2.0)


def test_a_crop_of_a_huge_page_stays_small() -> None:
    picture = Image.open(BytesIO(crop(paper(_page), [PageBox(1, 100, 50, 200, 700)], 40.0)))
    assert picture.width <= 1400
    assert picture.height <= 3200


def test_a_page_that_is_not_there_cannot_be_cropped() -> None:
    with pytest.raises(Unreadable):
        crop(paper(_page), [PageBox(9, 100, 50, 200, 70)], 2.0)


def test_texts_keep_the_order_of_the_page() -> None:
    assert texts(read(paper(_page))) == ["Alpha", "beta gamma."]
