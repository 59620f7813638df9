import pytest

from extract.pdf.paper import Canvas, paper, put
from letterdiff.extract.pdf import read
from letterdiff.extract.pdf.geometry import Box
from letterdiff.extract.pdf.page.boxes import Lookup, raised
from letterdiff.extract.pdf.pdfium.raised import Part, respaced
from letterdiff.model import BlockKind, State


def test_each_visible_block_is_checked_while_the_file_is_open() -> None:
    made = read(paper(lambda canvas: put(canvas, 72, 100, "Plain words of a letter.")))
    assert [block.states for block in made.blocks] == [(State.VERIFIED,)]


@pytest.mark.parametrize("gap", [0, 1, 3, 6])
def test_a_raised_marks_distance_makes_no_difference(gap: float) -> None:
    def page(canvas: Canvas) -> None:
        put(canvas, 72, 700, "1", size=6)
        put(canvas, 76 + gap, 704, "The order is set by rules of the Commission.")

    assert {b.states for b in read(paper(page)).blocks if b.kind is not BlockKind.FURNITURE} == {
        (State.VERIFIED,)
    }


def test_spaces_beside_a_raised_part_are_those_of_the_text_and_no_others() -> None:
    parts = [Part("", "1", True), *(Part("", letter, False) for letter in "Seeit")]
    assert respaced("1 See it", parts) == "1 Seeit"
    assert respaced("2 See it", parts) == "1Seeit"


def test_a_point_is_at_home_in_the_lowest_box_that_holds_it() -> None:
    boxes = [Box(0, 0, 100, 30), Box(40, 10, 50, 16), Box(0, 0, 1e9, 1e9)]
    lookup = Lookup(boxes)
    assert (lookup.home(45, 12), lookup.home(10, 12), lookup.home(5000, 40)) == (1, 0, 2)
    assert lookup.home(-5, 1) is None
    assert lookup.touching(Box(41, 11, 42, 12)) == {0, 1, 2}


def test_low_boxes_are_raised_marks() -> None:
    assert raised([Box(0, 0, 9, 12), Box(0, 0, 9, 12), Box(0, 0, 4, 7)]) == frozenset({2})
