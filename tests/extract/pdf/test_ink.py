import pytest

from extract.pdf.paper import HEIGHT, Canvas, lines, paper, put, texts
from letterdiff.extract.pdf import read
from letterdiff.model import BlockKind, State

SEEN = ("The words that a reader sees on this page", "go on to a second line of it.")


def _white(canvas: Canvas) -> None:
    canvas.setFillGray(1)
    put(canvas, 72, 300, "unseen words")


def _over_a_line(canvas: Canvas) -> None:
    canvas.setFillGray(1)
    put(canvas, 90, 101, "unseen words")


def _mode_three(canvas: Canvas) -> None:
    text = canvas.beginText(72, HEIGHT - 300)
    text.setTextRenderMode(3)
    text.textOut("unseen words")
    canvas.drawText(text)


def _outside(canvas: Canvas) -> None:
    put(canvas, 700, 300, "unseen words")


def _tiny(canvas: Canvas) -> None:
    put(canvas, 72, 300, "unseen words", size=0.8)


def _covered(canvas: Canvas) -> None:
    put(canvas, 72, 300, "unseen words")
    canvas.setFillGray(0)
    canvas.rect(60, HEIGHT - 310, 200, 30, stroke=0, fill=1)


def _clipped(canvas: Canvas) -> None:
    path = canvas.beginPath()
    path.rect(10, 10, 5, 5)
    canvas.clipPath(path, stroke=0, fill=0)
    put(canvas, 72, 300, "unseen words")


@pytest.mark.parametrize("hide", [_white, _over_a_line, _mode_three, _outside, _tiny, _covered, _clipped])
def test_what_no_reader_sees_is_kept_apart(hide) -> None:
    def page(canvas: Canvas) -> None:
        lines(canvas, 100, *SEEN)
        hide(canvas)

    made = read(paper(page))
    assert texts(made) == [" ".join(SEEN), "unseen words"]
    assert made.blocks[1].kind is BlockKind.HIDDEN
    assert made.blocks[1].states == (State.HIDDEN,)
    assert made.notes[0] == "2 words stand in the file that no reader sees on the page; they are never quoted"


@pytest.mark.parametrize(("ground", "ink"), [(0.0, 1.0), (0.3, 1.0), (0.85, 1.0), (1.0, 0.75)])
def test_pale_print_and_white_on_dark_are_seen(ground: float, ink: float) -> None:
    def page(canvas: Canvas) -> None:
        canvas.setFillGray(ground)
        canvas.rect(60, HEIGHT - 120, 400, 40, stroke=0, fill=1)
        canvas.setFillGray(ink)
        put(canvas, 72, 104, "The head of a table")

    assert texts(read(paper(page))) == ["The head of a table"]
