from extract.pdf.paper import WORDS, Canvas, flow, lines, paper, put, texts
from letterdiff.extract.pdf import read
from letterdiff.model import BlockKind

BOLD = "Helvetica-Bold"
CHAPTERS = ("Parts", "Plants", "Loan guarantees")


def _entries(canvas: Canvas, *numbers: str, gap: str = "") -> None:
    for row, (text, number) in enumerate(zip(CHAPTERS, numbers, strict=True)):
        put(canvas, 72, 120 + 16 * row, text + gap)
        canvas.drawRightString(540, 792 - 120 - 16 * row, number)


def _chapters(canvas: Canvas) -> None:
    y = 80.0
    for text in CHAPTERS:
        put(canvas, 72, y, text, font=BOLD)
        y = flow(canvas, WORDS, y + 20) + 20


def test_entries_that_lead_to_pages_are_furniture_and_so_is_their_title() -> None:
    def page(canvas: Canvas) -> None:
        put(canvas, 72, 80, "Contents", font=BOLD)
        _entries(canvas, "2", "2", "3")

    made = read(paper(page, _chapters))
    assert texts(made, BlockKind.FURNITURE) == ["Contents", "Parts 2", "Plants 2", "Loan guarantees 3"]
    assert texts(made, BlockKind.HEADING) == list(CHAPTERS)


def test_dots_that_lead_to_numbers_need_no_title() -> None:
    def page(canvas: Canvas) -> None:
        flow(canvas, WORDS, 400)
        lines(canvas, 120, "One ........................ 3", "Two ........................ 5")
        lines(canvas, 148, "Three ...................... 9")

    assert len(texts(read(paper(page)), BlockKind.FURNITURE)) == 3


def test_a_list_with_numbers_at_the_right_is_kept_where_nothing_calls_it_contents() -> None:
    def page(canvas: Canvas) -> None:
        flow(canvas, WORDS, 400)
        _entries(canvas, "2", "4", "9")

    assert texts(read(paper(page)), BlockKind.FURNITURE) == []


def test_a_list_of_the_headings_to_come_is_a_table_of_contents_without_pages() -> None:
    def page(canvas: Canvas) -> None:
        lines(canvas, 100, *CHAPTERS, "Permits", leading=24)

    def last(canvas: Canvas) -> None:
        put(canvas, 72, 80, "Permits", font=BOLD)
        flow(canvas, WORDS, 110)

    assert texts(read(paper(page, _chapters, last)), BlockKind.FURNITURE) == [*CHAPTERS, "Permits"]


def test_what_stands_before_a_table_of_contents_is_no_section_of_what_comes_after() -> None:
    def first(canvas: Canvas) -> None:
        put(canvas, 72, 80, "Contact", size=18)
        flow(canvas, WORDS, 110)

    def second(canvas: Canvas) -> None:
        put(canvas, 72, 80, "Contents", font=BOLD)
        _entries(canvas, "3", "3", "3")

    def last(canvas: Canvas) -> None:
        put(canvas, 72, 80, "Legal notice", size=18)
        flow(canvas, WORDS, 110)

    made = read(paper(first, second, _chapters, last))
    assert [block.section for block in made.blocks if block.kind is BlockKind.PARAGRAPH] == [
        "Contact", *CHAPTERS, "Legal notice",
    ]  # fmt: skip


def test_a_line_on_what_the_last_chapter_is_about_belongs_to_it() -> None:
    def page(canvas: Canvas) -> None:
        put(canvas, 72, 80, "Contents", font=BOLD)
        for row, (text, number) in enumerate(zip(CHAPTERS, "223", strict=True)):
            put(canvas, 72, 120 + 40 * row, text)
            canvas.drawRightString(540, 792 - 120 - 40 * row, number)
            put(canvas, 90, 140 + 40 * row, f"What {text.lower()} are for")

    assert len(texts(read(paper(page, _chapters)), BlockKind.FURNITURE)) == 7
