from extract.pdf.paper import HEIGHT, WORDS, Canvas, flow, paper, put, texts
from letterdiff.extract.pdf import read
from letterdiff.model import BlockKind, Cell

ROWS = (("Year", "Requests"), ("2023", "140"), ("2024", "An estimate"))


def _grid(canvas: Canvas, xs: tuple[float, ...], ys: tuple[float, ...]) -> None:
    for y in ys:
        canvas.line(xs[0], HEIGHT - y, xs[-1], HEIGHT - y)
    for x in xs:
        canvas.line(x, HEIGHT - ys[0], x, HEIGHT - ys[-1])


def _table(canvas: Canvas) -> None:
    after = flow(canvas, "The text begins here. " + WORDS, 80)
    flow(canvas, "The text goes on here. " + WORDS, after + 120)
    _grid(canvas, (72, 200, 400), (150, 170, 190, 210))
    for y, row in zip((164, 184, 204), ROWS, strict=True):
        for x, text in zip((78, 206), row, strict=True):
            put(canvas, x, y, text)


def test_a_ruled_table_is_read_cell_by_cell_between_the_text_around_it() -> None:
    made = read(paper(_table))
    cells = [(b.cell, made.text[b.start : b.end]) for b in made.blocks if b.kind is BlockKind.TABLE]
    assert cells == [
        (Cell(1, row, column), text)
        for row, texts in enumerate(ROWS, 1)
        for column, text in enumerate(texts, 1)
    ]
    kinds = [block.kind.value for block in made.blocks]
    assert kinds == ["paragraph", *["table"] * 6, "paragraph"]


def test_tables_are_counted_over_pages() -> None:
    made = read(paper(_table, _table))
    assert {block.cell.table for block in made.blocks if block.cell} == {1, 2}


def test_a_cell_over_two_columns_and_lines_is_one_block() -> None:
    def page(canvas: Canvas) -> None:
        _grid(canvas, (72, 200, 400), (170, 190, 220))
        canvas.rect(72, HEIGHT - 170, 328, 30)
        put(canvas, 78, 156, "A head over both of the columns of it")
        for x, y, text in ((78, 184, "2023"), (206, 184, "140"), (78, 203, "2024"), (206, 203, "first line")):
            put(canvas, x, y, text)
        put(canvas, 206, 216, "second line")

    assert texts(read(paper(page)), BlockKind.TABLE) == [
        "A head over both of the columns of it", "2023", "140", "2024", "first line second line",
    ]  # fmt: skip


def test_a_box_around_a_paragraph_is_no_table() -> None:
    def page(canvas: Canvas) -> None:
        canvas.rect(60, HEIGHT - 200, 492, 120)
        flow(canvas, WORDS, 100)

    assert [block.kind for block in read(paper(page)).blocks] == [BlockKind.PARAGRAPH]
