from collections.abc import Callable

import pytest

from extract.pdf.paper import HEIGHT, Canvas, lines, paper, put, texts
from extract.pdf.raw import FREE, raw, say
from letterdiff.extract.pdf import read
from letterdiff.model import BlockKind

ABOVE, STRUCK, BELOW = "The provider shall", "never revoke", "the license of its users."
START, END = 172.0, 236.0
"""Where the struck words begin and end, in points."""

Line = Callable[[Canvas], None]


def _page(line: Line) -> bytes:
    def draw(canvas: Canvas) -> None:
        put(canvas, 72, 100, ABOVE)
        put(canvas, START, 100, STRUCK)
        put(canvas, 242, 100, BELOW)
        line(canvas)

    return paper(draw)


def _level(above: float, start: float = START, end: float = END, width: float = 0.6) -> Line:
    """A line so many points above the baseline."""

    def draw(canvas: Canvas) -> None:
        canvas.setLineWidth(width)
        canvas.line(start, HEIGHT - 100 + above, end, HEIGHT - 100 + above)

    return draw


def _bar(canvas: Canvas) -> None:
    canvas.rect(START, HEIGHT - 100 + 3, END - START, 0.7, stroke=0, fill=1)


def _by_words(canvas: Canvas) -> None:
    _level(2.5, START, START + 30)(canvas)
    _level(2.5, START + 30.5, END)(canvas)


@pytest.mark.parametrize("line", [_level(3.0), _level(3.6), _bar, _by_words, _level(3.0, START - 3, END + 3)])
def test_words_that_a_line_crosses_are_struck_out(line: Line) -> None:
    made = read(_page(line))
    assert texts(made) == [f"{ABOVE} █ {BELOW}", STRUCK]
    assert (made.blocks[1].kind, made.blocks[1].mark) == (BlockKind.HIDDEN, "struck out")
    assert made.notes == ("words are struck out on page 1: they are not quoted",)


def _white(canvas: Canvas) -> None:
    canvas.setStrokeGray(1)
    _level(3.0)(canvas)


def _ruled_page(canvas: Canvas) -> None:
    for above in range(-40, 60, 12):
        _level(above + 3.0, 20, 590)(canvas)


def _over_white_words(canvas: Canvas) -> None:
    canvas.setFillGray(1)
    canvas.setStrokeGray(1)
    put(canvas, START, 99.5, "nowhere seen")
    _level(3.5)(canvas)


STANDING = {
    "an underline": _level(-1.5),
    "an underline that touches": _level(0.5),
    "a line above": _level(9.0),
    "a white line": _white,
    "a rule across the page": _level(3.0, 20, 590),
    "ruled paper": _ruled_page,
    "a dash before the words": _level(3.0, START - 30, START + 8),
}


@pytest.mark.parametrize("line", STANDING.values(), ids=STANDING)
def test_other_lines_leave_words_standing(line: Line) -> None:
    made = read(_page(line))
    assert texts(made, BlockKind.PARAGRAPH) == [f"{ABOVE} {STRUCK} {BELOW}"]
    assert not made.notes


def test_a_rule_with_a_word_set_into_it_strikes_nothing() -> None:
    def draw(canvas: Canvas) -> None:
        lines(canvas, 80, ABOVE)
        _level(3.0, 72, 540)(canvas)
        canvas.setFillGray(1)
        canvas.rect(280, HEIGHT - 105, 40, 15, stroke=0, fill=1)
        canvas.setFillGray(0)
        put(canvas, 290, 100, "or")

    assert not any(note.startswith("words are struck") for note in read(paper(draw)).notes)


@pytest.mark.parametrize(("flags", "hidden"), [(4, ["never revoke"]), (2, [])])
def test_an_annotation_strikes_words_out(flags: int, hidden: list[str]) -> None:
    quad = "104 610 172 610 104 597 172 597"
    kind = f"/Type /Annot /Subtype /StrikeOut /C [1 0 0] /F {flags}"
    strike = f"<< {kind} /Rect [104 597 172 610] /QuadPoints [{quad}] >>"
    content = say("They", x=76) + say("never revoke", x=105) + say("licenses.", x=178)
    made = read(raw(content, strike, page=f"/Annots [{FREE} 0 R]"))
    assert texts(made, BlockKind.HIDDEN) == hidden


def test_a_line_in_the_colour_of_white_words_strikes_no_others() -> None:
    made = read(_page(_over_white_words))
    assert "struck out" not in {block.mark for block in made.blocks}


def test_the_last_letter_of_a_word_may_be_struck_out_alone() -> None:
    content = (
        "BT /F 12 Tf 72 600 Td (The provider limit) Tj 1 0 0 rg (s) Tj 0 0 0 rg ( the use.) Tj ET "
        "164.1 603.3 5.8 0.7 re f"
    )
    made = read(raw(content))
    assert texts(made) == ["The provider limit █ the use.", "s"]
