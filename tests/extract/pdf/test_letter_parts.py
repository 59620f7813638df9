from extract.pdf.paper import HEIGHT, WORDS, Canvas, flow, lines, paper, put, texts
from letterdiff.extract.pdf import read
from letterdiff.model import BlockKind

BOLD = "Helvetica-Bold"


def test_the_lines_of_a_subject_are_one_block() -> None:
    def page(canvas: Canvas) -> None:
        for row, text in enumerate(("Re: Example Lab Inc.", "Form 10-K for 2024", "File No. 001-12345")):
            put(canvas, 72 if row == 0 else 95, 100 + 14 * row, text, font=BOLD)
        put(canvas, 72, 170, "Dear Director:")
        flow(canvas, WORDS, 200)

    made = read(paper(page))
    assert texts(made, BlockKind.HEADING) == ["Re: Example Lab Inc. Form 10-K for 2024 File No. 001-12345"]
    assert {block.section for block in made.blocks} == {""}


def test_what_is_printed_above_the_date_is_no_heading() -> None:
    def page(canvas: Canvas) -> None:
        put(canvas, 72, 60, "OFFICE OF PARTS", size=16, font=BOLD)
        lines(canvas, 110, "October 27, 2025")
        put(canvas, 72, 150, "On the shortage of parts", font=BOLD)
        put(canvas, 72, 190, "Dear Director:")
        flow(canvas, WORDS, 220)

    assert texts(read(paper(page)), BlockKind.HEADING) == ["On the shortage of parts"]


def test_thanks_close_a_letter_where_a_name_follows() -> None:
    def page(canvas: Canvas) -> None:
        put(canvas, 72, 60, "Dear Director:")
        flow(canvas, WORDS, 90)
        lines(canvas, 170, "Thank you", "Ada Lovelace", leading=30)

    assert texts(read(paper(page)), BlockKind.SIGNATURE) == ["Thank you", "Ada Lovelace"]


def test_thanks_within_a_letter_close_nothing() -> None:
    def page(canvas: Canvas) -> None:
        lines(canvas, 60, "Thank you")
        flow(canvas, WORDS, 90)

    assert texts(read(paper(page)), BlockKind.SIGNATURE) == []


def test_signers_beside_each_other_are_read_one_by_one() -> None:
    def page(canvas: Canvas) -> None:
        flow(canvas, WORDS, 60)
        put(canvas, 72, 140, "Sincerely,")
        for x, name, title in (
            (72, "Ada Berg", "Chair"),
            (220, "Bela Cruz", "Lead"),
            (370, "Carl Dunn", "Clerk"),
        ):
            lines(canvas, 180, name, "", title, x=x)

    assert texts(read(paper(page)), BlockKind.SIGNATURE)[1:] == [
        "Ada Berg", "Chair", "Bela Cruz", "Lead", "Carl Dunn", "Clerk",
    ]  # fmt: skip


def test_signers_in_the_cells_of_a_table_sign() -> None:
    signers = (("Ada Marsh", "Chair, Parts Union"), ("Bo Lund", "Director, Plant Council"))

    def page(canvas: Canvas) -> None:
        put(canvas, 72, 80, "Dear Director:")
        flow(canvas, WORDS, 110)
        put(canvas, 72, 200, "Yours sincerely")
        for y in (230, 280, 330):
            canvas.line(70, HEIGHT - y, 470, HEIGHT - y)
        for x in (70, 270, 470):
            canvas.line(x, HEIGHT - 230, x, HEIGHT - 330)
        for y in (245, 295):
            for x, names in zip((72, 272), signers, strict=True):
                lines(canvas, y, *names, x=x)

    made = read(paper(page))
    assert texts(made, BlockKind.TABLE) == []
    assert texts(made, BlockKind.SIGNATURE)[1:3] == [
        "Ada Marsh Chair, Parts Union", "Bo Lund Director, Plant Council",
    ]  # fmt: skip


def test_what_is_listed_below_the_signature_does_not_sign() -> None:
    def page(canvas: Canvas) -> None:
        put(canvas, 72, 80, "Dear Director:")
        flow(canvas, WORDS, 110)
        lines(canvas, 200, "Sincerely,", "Ada Marsh")
        put(canvas, 72, 260, "Further reading:")
        put(canvas, 90, 290, "•")
        put(canvas, 108, 290, "The plants of the coast")

    made = read(paper(page))
    assert texts(made, BlockKind.SIGNATURE) == ["Sincerely,", "Ada Marsh"]
    assert texts(made, BlockKind.LIST_ITEM) == ["The plants of the coast"]
