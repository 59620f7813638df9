from itertools import pairwise

import pytest

from extract.pdf.paper import WORDS, Canvas, flow, lines, pages_of, paper, put, texts
from letterdiff.extract.pdf import read
from letterdiff.extract.pdf.setting.hyphens import Seam, Usage, seam, usage_of
from letterdiff.model import BlockKind


def _wide(canvas: Canvas, text: str) -> float:
    return float(canvas.stringWidth(text, "Helvetica", 11))


@pytest.mark.parametrize(("room", "expected"), [(0.0, "commercial"), (0.25 * 11, "com mercial")])
def test_a_space_that_takes_no_room_is_none(room: float, expected: str) -> None:
    def page(canvas: Canvas) -> None:
        put(canvas, 72, 100, "It is com ")
        put(canvas, 72 + _wide(canvas, "It is com") + room, 100, "mercial.")

    assert texts(read(paper(page))) == [f"It is {expected}."]


def test_columns_part_at_a_gutter_as_narrow_as_a_wide_word_space() -> None:
    left = [
        "We ask for a rule on parts",
        "that plants can build upon",
        "with orders of many years",
        "for it.",
    ]
    right = [
        "The second column has a text",
        "of its own which is read",
        "behind the first one, never",
        "across.",
    ]

    def page(canvas: Canvas) -> None:
        edge = 72 + max(_wide(canvas, text) for text in left)
        for row, (one, other) in enumerate(zip(left, right, strict=True)):
            put(canvas, edge - _wide(canvas, one) if row < 3 else 72, 100 + 14 * row, one)
            put(canvas, edge + 13, 100 + 14 * row, other)

    found = texts(read(paper(page)))
    assert not [text for text in found if "ask for" in text and "column" in text]
    assert any(" ".join(right) in text for text in found)


def test_one_column_may_begin_a_heading_above_the_other() -> None:
    def page(canvas: Canvas) -> None:
        flow(canvas, "A head over both columns. " + WORDS, 80)
        flow(canvas, WORDS, 174, width=220)
        put(canvas, 320, 160, "goes on here and then it ends.")
        flow(canvas, WORDS, 188, x=320, width=220)

    found = texts(read(paper(page)))
    assert found.index("goes on here and then it ends.") > found.index(WORDS)


def test_the_short_last_line_of_a_head_over_both_columns_stays_with_it() -> None:
    head = [WORDS[:88], "and then it ends."]

    def page(canvas: Canvas) -> None:
        lines(canvas, 80, *head)
        flow(canvas, WORDS, 124, width=220)
        flow(canvas, WORDS, 112, x=320, width=220)

    assert " ".join(map(str.strip, head)) in texts(read(paper(page)))


@pytest.mark.parametrize(
    ("last", "line"),
    [
        ("You may call the Staff Accountant of this office at (202) 551-3414 or me at", "(202) 551-3856."),
        ("We note that your report of last year names the Guidance on Compliance", "& Disclosure asks."),
        ("We ask for a comprehensive law on all such rights and for a Charter of Rights and", "Principles."),
    ],
)  # fmt: skip
def test_a_sentence_goes_on_though_its_next_word_had_room(last: str, line: str) -> None:
    def page(canvas: Canvas) -> None:
        flow(canvas, WORDS, 100)
        lines(canvas, 160, last, x=108)
        lines(canvas, 174, line, x=72 if line.startswith("(") else 108)

    assert f"{last} {line}" in texts(read(paper(page)))


def test_a_paragraph_that_is_not_closed_goes_on_over_the_page_end() -> None:
    def first(canvas: Canvas) -> None:
        flow(canvas, WORDS, 650)
        lines(canvas, 720, "Please tell us how you considered Question 100.03 from the Compliance", x=108)

    def second(canvas: Canvas) -> None:
        lines(canvas, 80, "& Disclosure Interpretations for such measures.", x=108)

    whole = "the Compliance & Disclosure Interpretations"
    assert pages_of(read(paper(first, second)), whole) == {1, 2}


def test_a_justified_paragraph_ends_where_its_last_line_stops_short() -> None:
    rows = [
        "Over the years we have taken part in what is said on safety",
        "and have spoken to all offices of it.",
    ]

    def first(canvas: Canvas) -> None:
        flow(canvas, WORDS, 560)
        for y, row in zip((692, 706), (rows[0], rows[0]), strict=True):
            canvas.setFont("Helvetica", 11)
            put_wide(canvas, y, row)
        put(
            canvas,
            72,
            720,
            "and we have spoken of it to all of the offices that have a part in such a process.",
        )

    def second(canvas: Canvas) -> None:
        lines(
            canvas,
            80,
            "Undertakings that we have made in answer to it before are listed here, and each",
            "says so.",
        )

    made = read(paper(first, second))
    assert any(text.startswith("Undertakings") for text in texts(made, BlockKind.PARAGRAPH))


def put_wide(canvas: Canvas, y: float, row: str) -> None:
    """A line set so wide that it ends at the right margin."""
    words = row.split()
    gap = (468 - sum(_wide(canvas, word) for word in words)) / (len(words) - 1)
    x = 72.0
    for word, after in pairwise((*words, "")):
        put(canvas, x, y, word)
        x += _wide(canvas, word) + gap if after else 0


@pytest.mark.parametrize(
    ("before", "after", "spaced", "expected"),
    [
        ("required by Item 10(e)", "(1)(i)(B) of Regulation S-K", False, Seam.NOTHING),
        ("required by Item 10(e)", "(1)(i)(B) of Regulation S-K", True, Seam.SPACE),
        ("as others say [3]", "[4] and we do", False, Seam.NOTHING),
        ("loans (the Loans)", "(see below)", False, Seam.SPACE),
        ("syndications/par-", "ticipations", False, Seam.DROP_HYPHEN),
        ("see example.org/par-", "ticipations", False, Seam.NOTHING),
    ],
)
def test_seams_of_citations_and_slashes(before: str, after: str, spaced: bool, expected: Seam) -> None:
    from collections import Counter

    assert seam(before, after, Usage(Counter(), typeset=True), spaced=spaced) is expected


def test_the_second_half_of_a_cut_word_counts_as_no_word() -> None:
    from letterdiff.extract.pdf.page.device import Look
    from letterdiff.extract.pdf.page.words import Word
    from letterdiff.extract.pdf.setting.lines import Line

    def line(text: str) -> Line:
        word = Word(text, (0, 0, 1, 1), 1, 1, Look("", 0.0, 0, False))  # type: ignore[arg-type]
        return Line(1, (word,), word.box, 1, 1, False, False)

    usage = usage_of([line("measures inc-"), line("lude the")])
    assert usage.words == {"measures": 1, "the": 1}
