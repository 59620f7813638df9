import pytest

from extract.pdf.paper import HEIGHT, WORDS, Canvas, Draw, flow, paper, put, texts
from letterdiff.extract.pdf import read
from letterdiff.extract.pdf.setting.stamps import is_stamp
from letterdiff.model import BlockKind


def _page(head: str, number: str = "", size: float = 11) -> Draw:
    def page(canvas: Canvas) -> None:
        put(canvas, 72, 50, head, size=size)
        if number:
            put(canvas, 520, 50, number, size=size)
        flow(canvas, WORDS.replace("a", head[1:3]) * 5, 100)

    return page


def test_heads_that_name_the_chapter_beside_the_page_number_are_furniture() -> None:
    made = read(paper(_page("Parts", "1"), _page("Plants", "2"), _page("Permits", "3")))
    assert texts(made, BlockKind.FURNITURE) == ["Parts 1", "Plants 2", "Permits 3"]


def test_heads_in_small_print_are_furniture_though_each_says_something_else() -> None:
    made = read(paper(*(_page(text, size=8) for text in ("Parts", "Plants", "Permits"))))
    assert texts(made, BlockKind.FURNITURE) == ["Parts", "Plants", "Permits"]


def test_headings_at_the_top_of_each_page_are_headings() -> None:
    made = read(paper(*(_page(text, size=16) for text in ("Parts", "Plants", "Permits"))))
    assert texts(made, BlockKind.HEADING) == ["Parts", "Plants", "Permits"]


def test_a_watermark_over_the_text_is_furniture() -> None:
    def page(canvas: Canvas) -> None:
        flow(canvas, WORDS * 4, 100)
        canvas.setFillGray(0.85)
        put(canvas, 100, 176, "DRAFT", size=60)

    made = read(paper(page))
    assert texts(made, BlockKind.FURNITURE) == ["DRAFT"]
    assert texts(made, BlockKind.PARAGRAPH) == [WORDS * 4]


def test_a_diagonal_watermark_is_furniture() -> None:
    def page(canvas: Canvas) -> None:
        flow(canvas, WORDS * 4, 100)
        canvas.setFillGray(0.85)
        canvas.translate(150, HEIGHT - 400)
        canvas.rotate(45)
        canvas.setFont("Helvetica", 60)
        canvas.drawString(0, 0, "DRAFT")

    made = read(paper(page))
    assert texts(made, BlockKind.PARAGRAPH) == [WORDS * 4]
    assert [kind for kind in {b.kind for b in made.blocks} if kind.quotable] == [BlockKind.PARAGRAPH]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("DRW-0001234", True),
        ("EXAMPLE 00012345", True),
        ("CONFIDENTIAL", True),
        ("Privileged and Confidential", True),
        ("CONFIDENTIAL TREATMENT REQUESTED BY EXAMPLE LAB", True),
        ("OFFICIAL: Sensitive", True),
        ("Confidential business plans matter to us", False),
        ("Form 10-K", False),
        ("Draft recommendation 1.3", False),
    ],
)
def test_stamps(text: str, told: bool) -> None:
    assert is_stamp(text) is told


def test_an_archives_number_at_the_foot_is_furniture_on_a_single_page() -> None:
    def page(canvas: Canvas) -> None:
        flow(canvas, WORDS * 6, 100)
        put(canvas, 460, 770, "EXAMPLE-0001234", size=9)

    assert texts(read(paper(page)), BlockKind.FURNITURE) == ["EXAMPLE-0001234"]
