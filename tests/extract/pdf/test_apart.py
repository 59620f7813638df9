from extract.pdf.paper import WORDS, Canvas, flow, lines, paper, put, texts
from letterdiff.extract.pdf import read
from letterdiff.model import BlockKind


def test_a_letterhead_and_the_date_far_right_of_it_are_two_blocks() -> None:
    def page(canvas: Canvas) -> None:
        lines(canvas, 60, "12 Harbour Road", "desk@example.org")
        put(canvas, 540 - canvas.stringWidth("November 6, 2025", "Helvetica", 11), 74, "November 6, 2025")
        flow(canvas, WORDS, 120)

    assert texts(read(paper(page)))[:3] == ["12 Harbour Road", "desk@example.org", "November 6, 2025"]


def test_a_label_and_its_value_far_right_of_it_stay_one() -> None:
    def page(canvas: Canvas) -> None:
        for y, label, value in ((80, "Filed by:", "Example Lab"), (110, "Fee of the office", "$ 20")):
            put(canvas, 72, y, label)
            put(canvas, 540 - canvas.stringWidth(value, "Helvetica", 11), y, value)
        flow(canvas, WORDS, 140)

    assert texts(read(paper(page)))[:2] == ["Filed by: Example Lab", "Fee of the office $ 20"]


def test_a_number_in_the_margin_below_the_first_baseline_begins_its_item() -> None:
    def page(canvas: Canvas) -> None:
        flow(canvas, WORDS, 100, x=108, width=432)
        put(canvas, 72, 104, "34.")

    made = read(paper(page))
    assert texts(made, BlockKind.LIST_ITEM) == ["34. " + WORDS]


def test_a_large_numeral_beside_an_item_does_not_cut_it() -> None:
    def page(canvas: Canvas) -> None:
        flow(canvas, WORDS * 2, 100)
        flow(canvas, WORDS, 200, x=108, width=432)
        put(canvas, 80, 208, "1", size=17)

    made = read(paper(page))
    assert texts(made, BlockKind.PARAGRAPH) == [WORDS * 2, WORDS]
    assert texts(made, BlockKind.FURNITURE) == ["1"]


def test_two_signers_whose_lines_stand_below_each_other_are_not_mixed() -> None:
    def page(canvas: Canvas) -> None:
        put(canvas, 72, 80, "Dear Director:")
        flow(canvas, WORDS, 110)
        put(canvas, 72, 200, "Sincerely,")
        for y, one, other in ((240, "Ada Marsh", "Bo Lund-Hansen Ek"), (254, "Chair", "Director of Plants")):
            put(canvas, 72, y, one)
            put(canvas, 440, y, other)

    names = ["Ada Marsh", "Chair", "Bo Lund-Hansen Ek", "Director of Plants"]
    assert texts(read(paper(page)), BlockKind.SIGNATURE)[1:] == names
