from collections import Counter

import pytest

from extract.pdf.paper import WORDS, Canvas, flow, lines, pages_of, paper, put, texts
from letterdiff.extract.pdf import read
from letterdiff.extract.pdf.setting.hyphens import Seam, Usage, seam
from letterdiff.model import BlockKind

PARAGRAPH, FURNITURE = BlockKind.PARAGRAPH, BlockKind.FURNITURE


def test_a_paragraph_runs_over_a_page_end_with_a_running_head_between() -> None:
    whole = " ".join([WORDS] * 3)

    def first(canvas: Canvas) -> None:
        put(canvas, 72, 40, "Example Lab to the Office", size=9)
        flow(canvas, "We write about the grid. " + WORDS, 600)
        lines(canvas, 690, *_wrapped(whole)[:3])
        put(canvas, 300, 760, "1", size=9)

    def second(canvas: Canvas) -> None:
        put(canvas, 72, 40, "Example Lab to the Office", size=9)
        lines(canvas, 80, *_wrapped(whole)[3:])
        put(canvas, 300, 760, "2", size=9)

    made = read(paper(first, second))
    assert whole in texts(made, PARAGRAPH)
    assert pages_of(made, whole) == {1, 2}
    assert texts(made, FURNITURE) == ["Example Lab to the Office", "1", "Example Lab to the Office", "2"]


def _wrapped(text: str, width: float = 468) -> list[str]:
    from reportlab.lib.utils import simpleSplit

    return list(simpleSplit(text, "Helvetica", 11, width))


@pytest.mark.parametrize("spacing", [1.0, 1.15, 1.5, 2.0])
def test_paragraphs_part_at_a_gap_at_any_line_spacing(spacing: float) -> None:
    def page(canvas: Canvas) -> None:
        after = flow(canvas, WORDS * 2, 100, leading=12.7 * spacing)
        flow(canvas, WORDS, after + 10 * spacing, leading=12.7 * spacing)

    assert texts(read(paper(page))) == [WORDS * 2, WORDS]


def test_paragraphs_part_at_an_indent_without_a_gap() -> None:
    def page(canvas: Canvas) -> None:
        for y, part in ((100, _wrapped(WORDS)), (100 + 14 * len(_wrapped(WORDS)), _wrapped(WORDS))):
            put(canvas, 90, y, part[0].removeprefix("The "))
            lines(canvas, y + 14, *part[1:])

    assert texts(read(paper(page))) == [WORDS.removeprefix("The ")] * 2


def test_two_columns_are_read_one_after_the_other() -> None:
    left, right = "Left side. " + WORDS, "Right side. " + WORDS

    def page(canvas: Canvas) -> None:
        flow(canvas, "A head over both columns. " + WORDS, 80)
        flow(canvas, left, 160, width=220)
        flow(canvas, right, 163, x=320, width=220)

    assert texts(read(paper(page)))[1:] == [left, right]


def test_bullets_numbers_and_headings() -> None:
    def page(canvas: Canvas) -> None:
        put(canvas, 72, 80, "II. Loan guarantees", size=14, font="Helvetica-Bold")
        flow(canvas, WORDS, 110)
        for y in (180, 222):
            put(canvas, 90, y, "•")
            flow(canvas, WORDS, y, x=108, width=432)
        lines(canvas, 264, "1.", x=72)
        lines(canvas, 264, "We ask for this.", x=108)

    made = read(paper(page))
    assert [(b.kind.value, b.level) for b in made.blocks] == [
        ("heading", 1), ("paragraph", 0), ("list item", 1), ("list item", 1), ("list item", 1),
    ]  # fmt: skip
    assert {b.section for b in made.blocks[1:]} == {"II. Loan guarantees"}


def test_footnotes_stand_apart_and_their_mark_stays_at_its_word() -> None:
    def page(canvas: Canvas) -> None:
        flow(canvas, WORDS, 500)
        put(canvas, 72, 600, "They wait in the same queue.")
        put(
            canvas, 72 + canvas.stringWidth("They wait in the same queue.", "Helvetica", 11), 596, "1", size=6
        )
        put(canvas, 72, 740, "1", size=5)
        put(canvas, 78, 743, "The order is set by rules of the Commission.", size=8)

    made = read(paper(page))
    assert [(b.kind, made.text[b.start : b.end]) for b in made.blocks] == [
        (PARAGRAPH, WORDS),
        (PARAGRAPH, "They wait in the same queue.1"),
        (BlockKind.FOOTNOTE, "1 The order is set by rules of the Commission."),
    ]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("a rule on non-", "GAAP measures", "non-GAAP"),
        ("Refer to ASC 606-", "10-50-12(c)", "606-10-50-12(c)"),
        ("the loan guar-", "antees that loan guarantees are", "the loan guarantees that"),
        ("a long-", "term and long-term plan", "a long-term and"),
        ("short-", "and long-term plans", "short- and long-term"),
    ],
)
def test_hyphens_at_a_line_end(before: str, after: str, expected: str) -> None:
    def page(canvas: Canvas) -> None:
        lines(canvas, 100, *_wrapped(WORDS))
        right = 538 - canvas.stringWidth(before, "Helvetica", 11)
        put(canvas, 72, 200, "Here a line begins and goes on to")
        put(canvas, right, 200, before)
        put(canvas, 72, 214, after)

    assert expected in read(paper(page)).text


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("an auto\u00ad", "matic break", Seam.DROP_HYPHEN),
        ("a guar-", "antee", Seam.DROP_HYPHEN),
        ("a loan-", "guarantee", Seam.NOTHING),
        ("an unheard-", "of word", Seam.NOTHING),
        ("either/", "or", Seam.NOTHING),
        ("two lines", "of text", Seam.SPACE),
        ("see https://example.org/a/long/pa", "th/that-goes-on", Seam.NOTHING),
        ("see https://example.org/", "and the rest", Seam.SPACE),
        ("see https://example.org/by-the-gov", "ernments/ (which says", Seam.NOTHING),
        ("融資保証を求め", "る。送電網は", Seam.NOTHING),
    ],
)
def test_seams_follow_the_documents_own_usage(before: str, after: str, expected: Seam) -> None:
    usage = Usage(Counter(["guarantee", "loan-guarantee", "loan-guarantee", "loan"]), typeset=False)
    assert seam(before, after, usage) is expected


def test_a_picture_fonts_letter_before_a_line_is_a_bullet() -> None:
    def page(canvas: Canvas) -> None:
        flow(canvas, WORDS, 100)
        put(canvas, 90, 140, "l", font="ZapfDingbats")
        flow(canvas, WORDS, 140, x=108, width=432)

    assert [block.kind for block in read(paper(page)).blocks] == [PARAGRAPH, BlockKind.LIST_ITEM]


def test_a_bullets_sign_is_no_part_of_its_item_but_a_number_a_star_and_a_minus_are() -> None:
    signs = ("•", "–", "3.", "*", "-")

    def page(canvas: Canvas) -> None:
        flow(canvas, WORDS, 80)
        for row, sign in enumerate(signs):
            put(canvas, 90, 160 + 30 * row, sign)
            put(canvas, 110, 160 + 30 * row, "5 % of all parts" if sign == "-" else "They wait for parts.")

    item = "They wait for parts."
    assert texts(read(paper(page)), BlockKind.LIST_ITEM) == [
        item, item, f"3. {item}", f"* {item}", "- 5 % of all parts",
    ]  # fmt: skip


def test_a_whole_sentence_alone_at_a_pages_foot_is_a_paragraph() -> None:
    last = "Please write to us if you need more on any of the plants that are named in here. Thank you."

    def first(canvas: Canvas) -> None:
        flow(canvas, WORDS, 640)
        put(canvas, 72, 720, last)

    def second(canvas: Canvas) -> None:
        flow(canvas, WORDS, 80)

    assert texts(read(paper(first, second)))[1:] == [last, WORDS]
