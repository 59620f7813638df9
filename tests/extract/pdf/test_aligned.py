from extract.pdf.paper import HEIGHT, WORDS, Canvas, flow, paper, put, texts
from letterdiff.extract.pdf import read
from letterdiff.model import BlockKind

ROWS = (("Net sales", "1,240", "(3.2)%"), ("Cost of sales", "860", "1.0%"), ("Net income", "(14)", "—"))


def _rows(canvas: Canvas, rows: tuple[tuple[str, ...], ...], y: float = 200) -> None:
    for row in rows:
        for x, text in zip((72, 330, 430), row, strict=False):
            put(canvas, x, y, text) if x == 72 else canvas.drawRightString(x + 60, HEIGHT - y, text)
        y += 15


def test_figures_that_line_up_beside_labels_are_a_table() -> None:
    def page(canvas: Canvas) -> None:
        flow(canvas, WORDS, 80)
        _rows(canvas, ROWS)
        flow(canvas, WORDS, 300)

    made = read(paper(page))
    cells = {(b.cell.row, b.cell.column): made.text[b.start : b.end] for b in made.blocks if b.cell}
    assert cells == {
        (row, column): text for row, texts_ in enumerate(ROWS, 1) for column, text in enumerate(texts_, 1)
    }
    assert texts(made, BlockKind.PARAGRAPH) == [WORDS, WORDS]


def test_a_label_over_two_lines_is_one_cell() -> None:
    def page(canvas: Canvas) -> None:
        flow(canvas, WORDS, 80)
        _rows(canvas, (*ROWS, ("Net income attributable to",), ("  common stockholders", "12", "2.0%")))

    assert "Net income attributable to common stockholders" in texts(read(paper(page)), BlockKind.TABLE)


def test_prose_in_two_columns_is_no_table_though_it_holds_numbers() -> None:
    def page(canvas: Canvas) -> None:
        flow(canvas, "In 2023 they made 140. " + WORDS * 2, 80, width=220)
        flow(canvas, "In 2024 they made 20. " + WORDS * 2, 80, x=320, width=220)

    assert texts(read(paper(page)), BlockKind.TABLE) == []


def test_addresses_beside_each_other_are_no_table() -> None:
    def page(canvas: Canvas) -> None:
        for x in (72, 240, 400):
            for row, text in enumerate(("The Hon. A. Berg", "Minister for Parts", "Springfield 2600")):
                put(canvas, x, 100 + 14 * row, text)
        flow(canvas, WORDS, 200)

    assert texts(read(paper(page)), BlockKind.TABLE) == []


def test_a_numbered_list_is_no_table() -> None:
    def page(canvas: Canvas) -> None:
        for number in range(1, 5):
            put(canvas, 72, 80 + 16 * number, f"{number}.")
            put(canvas, 108, 80 + 16 * number, "We ask for this.")

    assert texts(read(paper(page)), BlockKind.TABLE) == []


def test_titles_and_the_pages_they_lead_to_are_no_table() -> None:
    def page(canvas: Canvas) -> None:
        flow(canvas, WORDS, 80)
        _rows(canvas, (("Parts", "3"), ("Plants", "7"), ("Permits", "12")))

    assert texts(read(paper(page)), BlockKind.TABLE) == []


def test_telephone_and_mail_are_no_table() -> None:
    def page(canvas: Canvas) -> None:
        flow(canvas, WORDS, 80)
        for row, (label, text) in enumerate(
            (("T:", "+ 61 3 8636 4474"), ("F:", "03 8636 4455"), ("E:", "a@b.org"))
        ):
            put(canvas, 72, 200 + 15 * row, label)
            put(canvas, 110, 200 + 15 * row, text)

    assert texts(read(paper(page)), BlockKind.TABLE) == []


def test_rows_in_bold_over_the_columns_are_the_tables_head() -> None:
    def page(canvas: Canvas) -> None:
        canvas.setFont("Helvetica-Bold", 11)
        for x, name in ((390, "Number of sites"), (490, "Staff")):
            canvas.drawCentredString(x, HEIGHT - 160, name)
        _rows(canvas, (("Plants", "12", "340"), ("Depots", "7", "90"), ("Offices", "3", "41")), 184)

    made = read(paper(page))
    assert texts(made, BlockKind.HEADING) == []
    cells = [(b.cell.row, b.cell.column, made.text[b.start : b.end]) for b in made.blocks if b.cell]
    assert cells[:3] == [(1, 2, "Number of sites"), (1, 3, "Staff"), (2, 1, "Plants")]
