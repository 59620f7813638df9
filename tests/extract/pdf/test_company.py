from extract.pdf.paper import HEIGHT, WORDS, Canvas, Draw, flow, lines, paper, put, texts
from letterdiff.extract.pdf import read
from letterdiff.model import BlockKind

BOLD = "Helvetica-Bold"
QUESTION = "2. Which of the proposed measures would do most for the makers of parts, and why?"


def test_numbered_questions_in_bold_are_headings_of_their_answers() -> None:
    def page(canvas: Canvas) -> None:
        put(canvas, 72, 80, QUESTION, font=BOLD)
        flow(canvas, WORDS, 110)
        put(
            canvas,
            72,
            190,
            "3. Please list any sources that you would like the working group to read.",
            font=BOLD,
        )
        flow(canvas, WORDS, 220)

    made = read(paper(page))
    assert len(texts(made, BlockKind.HEADING)) == 2
    assert next(b.section for b in made.blocks if b.kind is BlockKind.PARAGRAPH) == QUESTION


def test_one_question_in_bold_within_the_text_is_the_writers_own() -> None:
    def page(canvas: Canvas) -> None:
        flow(canvas, WORDS, 80)
        put(canvas, 72, 150, "Who will make these parts if the plants that could are not built?", font=BOLD)
        flow(canvas, WORDS, 180)

    assert texts(read(paper(page)), BlockKind.HEADING) == []


def test_a_list_in_the_print_of_headings_behind_a_colon_is_a_list() -> None:
    def page(canvas: Canvas) -> None:
        put(canvas, 72, 80, "This letter is endorsed by:")
        for row, name in enumerate(("Parts Union", "Plant Council", "Grid Forum", "Wire Guild")):
            put(canvas, 72, 110 + 20 * row, name, size=13)
        flow(canvas, WORDS * 2, 260)

    assert texts(read(paper(page)), BlockKind.HEADING) == []


def test_a_title_in_two_prints_of_one_size_is_one_heading() -> None:
    def page(canvas: Canvas) -> None:
        put(canvas, 72, 80, "02 / REGULATING THE", size=26)
        put(canvas, 90, 110, "MAKERS OF PARTS", size=26, font=BOLD)
        flow(canvas, WORDS, 150)

    assert texts(read(paper(page)), BlockKind.HEADING) == ["02 / REGULATING THE MAKERS OF PARTS"]


def test_a_numeral_alone_in_large_print_is_no_text() -> None:
    def page(canvas: Canvas) -> None:
        put(canvas, 72, 100, "1", size=40)
        put(canvas, 72, 150, "PARTS AND PLANTS", size=30)
        flow(canvas, WORDS, 240)

    made = read(paper(page))
    assert texts(made, BlockKind.FURNITURE) == ["1"]
    assert texts(made, BlockKind.HEADING) == ["PARTS AND PLANTS"]


def test_a_date_in_bold_is_no_heading() -> None:
    def page(canvas: Canvas) -> None:
        put(canvas, 72, 80, "Friday 7 July 2023", font=BOLD)
        flow(canvas, WORDS, 110)

    assert texts(read(paper(page)), BlockKind.HEADING) == []


def test_a_label_and_the_title_below_it_are_one_section() -> None:
    def page(canvas: Canvas) -> None:
        y = 80.0
        for label, title in (("Schedule 1", "Parts"), ("Schedule 2", "Plants")):
            put(canvas, 72, y, label, font=BOLD)
            put(canvas, 72, y + 24, title, size=14, font=BOLD)
            y = flow(canvas, WORDS, y + 50) + 30

    made = read(paper(page))
    assert [b.section for b in made.blocks if b.kind is BlockKind.PARAGRAPH] == [
        "Schedule 1 Parts",
        "Schedule 2 Plants",
    ]


def test_leaves_on_the_writer_are_no_sections_of_the_matter() -> None:
    def title(canvas: Canvas) -> None:
        put(canvas, 72, 80, "Answer to the Request", size=24)

    def leaf(canvas: Canvas) -> None:
        for y, text in ((80, "Who we are"), (200, "Contact")):
            put(canvas, 72, y, text, size=18)
            flow(canvas, WORDS, y + 30)

    def matter(canvas: Canvas) -> None:
        put(canvas, 72, 80, "General remarks", size=14)
        flow(canvas, WORDS * 12, 110)

    made = read(paper(title, leaf, matter))
    sections = [b.section for b in made.blocks if b.kind is BlockKind.PARAGRAPH]
    assert sections == ["Who we are", "Contact", "General remarks"]


def test_an_underlined_line_that_goes_on_below_is_a_link() -> None:
    def page(canvas: Canvas) -> None:
        flow(canvas, WORDS, 80)
        lines(canvas, 160, "Platform work and how it may be set right by those who do", "it. Example Press.")
        canvas.line(
            72,
            792 - 162,
            72
            + canvas.stringWidth(
                "Platform work and how it may be set right by those who do", "Helvetica", 11
            ),
            792 - 162,
        )

    assert texts(read(paper(page)), BlockKind.HEADING) == []


def test_a_text_in_large_print_is_no_heading_line_by_line() -> None:
    def page(canvas: Canvas) -> None:
        put(canvas, 72, 80, "Answers of the makers of parts, who were asked what", size=13)
        put(canvas, 72, 102, "they need in the years to come", size=13)
        flow(canvas, WORDS * 4, 140)

    assert texts(read(paper(page)), BlockKind.HEADING) == []


def test_a_row_of_a_tables_head_is_no_heading() -> None:
    def page(canvas: Canvas) -> None:
        for x, text in ((72, "Year"), (200, "Parts"), (330, "Plants")):
            put(canvas, x, 80, text, font=BOLD)
        flow(canvas, WORDS, 110)

    assert texts(read(paper(page)), BlockKind.HEADING) == []


def test_a_title_tied_by_small_words_is_one_heading() -> None:
    def page(canvas: Canvas) -> None:
        put(canvas, 72, 100, "Submission to the Office of Parts", size=22, font=BOLD)
        put(canvas, 72, 140, "regarding the", size=15)
        put(canvas, 72, 175, "Inquiry into the grid", size=15, font=BOLD)
        flow(canvas, WORDS, 260)

    assert texts(read(paper(page)), BlockKind.HEADING) == [
        "Submission to the Office of Parts regarding the Inquiry into the grid"
    ]


def test_a_centred_title_whose_lines_differ_in_length_is_one_heading() -> None:
    def page(canvas: Canvas) -> None:
        canvas.setFont(BOLD, 16)
        rows = ("Joint submission of the makers of parts to the Council on", "its review", "of the grid")
        for row, text in enumerate(rows):
            canvas.drawCentredString(306, HEIGHT - 100 - 21 * row, text)
        flow(canvas, WORDS * 2, 220)

    assert len(texts(read(paper(page)), BlockKind.HEADING)) == 1


def test_larger_print_that_is_running_text_is_no_heading() -> None:
    item = "A review of what is known about the plants and of what the makers say they need"

    def page(canvas: Canvas) -> None:
        flow(canvas, WORDS, 80, size=12.5)
        flow(canvas, item, 170, size=12.5)
        flow(canvas, WORDS * 3, 240)

    made = read(paper(page))
    assert texts(made, BlockKind.HEADING) == []
    assert item in texts(made)


def test_an_authors_name_before_an_underlined_title_is_no_heading() -> None:
    entry = ("Marsh, Ada. Plants of the coast and how they fared in the years before the crisis of the",
             "Grid. London: Example Press, 2020.")  # fmt: skip

    def page(canvas: Canvas) -> None:
        lines(canvas, 100, *entry)
        start, end = (canvas.stringWidth(text, "Helvetica", 11) for text in ("Marsh, Ada. ", entry[0]))
        canvas.line(72 + start, HEIGHT - 101.5, 72 + end, HEIGHT - 101.5)
        flow(canvas, WORDS, 160)

    assert texts(read(paper(page)))[0] == " ".join(entry)


def test_an_entry_broken_behind_a_colon_is_one() -> None:
    entry = ("Marsh, Ada. Work under watch: what the plants of the coast have learned. New York:",
             "Example Press, 2021.")  # fmt: skip

    def page(canvas: Canvas) -> None:
        flow(canvas, WORDS, 80)
        lines(canvas, 150, *entry)
        flow(canvas, WORDS, 190)

    assert " ".join(entry) in texts(read(paper(page)))


def test_numbered_chapters_do_not_stand_under_the_summary_before_them() -> None:
    def summary(canvas: Canvas) -> None:
        flow(canvas, WORDS, 80)
        put(canvas, 72, 180, "Executive summary", size=24, font=BOLD)
        flow(canvas, WORDS, 220)

    def chapter(number: int) -> Draw:
        def page(canvas: Canvas) -> None:
            put(canvas, 72, 200, f"{number}. Plants", size=18, font=BOLD)
            flow(canvas, WORDS, 240)

        return page

    made = read(paper(summary, chapter(1), chapter(2)))
    sections = [b.section for b in made.blocks if b.kind is BlockKind.PARAGRAPH]
    assert sections == ["", "Executive summary", "1. Plants", "2. Plants"]
