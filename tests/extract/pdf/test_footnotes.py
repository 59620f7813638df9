from extract.pdf.paper import HEIGHT, WORDS, Canvas, flow, paper, put, texts
from letterdiff.extract.pdf import read
from letterdiff.model import BlockKind


def test_a_note_knows_its_mark() -> None:
    def page(canvas: Canvas) -> None:
        flow(canvas, WORDS, 100)
        put(canvas, 72, 700, "12", size=5)
        put(canvas, 80, 703, "The order is set by rules.", size=8)

    made = read(paper(page))
    assert [(block.kind, block.mark) for block in made.blocks] == [
        (BlockKind.PARAGRAPH, ""),
        (BlockKind.FOOTNOTE, "12"),
    ]


def test_a_note_ends_on_the_next_page_and_parts_no_paragraph() -> None:
    text = " ".join([WORDS] * 2)

    def first(canvas: Canvas) -> None:
        canvas.line(72, HEIGHT - 690, 200, HEIGHT - 690)
        flow(canvas, WORDS, 640)
        put(canvas, 72, 703, "1 The order is set by rules of the Commission which are long and", size=8)

    def second(canvas: Canvas) -> None:
        flow(canvas, text, 80)
        canvas.line(72, HEIGHT - 680, 200, HEIGHT - 680)
        put(canvas, 72, 693, "end on the next page.", size=8)
        put(canvas, 72, 705, "2 Another note.", size=8)

    made = read(paper(first, second))
    assert [note.split()[0] for note in texts(made, BlockKind.FOOTNOTE)] == ["1", "2"]
    assert texts(made, BlockKind.FOOTNOTE)[0].endswith("which are long and end on the next page.")


def test_a_mark_that_touches_its_word_stays_with_it_though_a_space_is_drawn() -> None:
    def page(canvas: Canvas) -> None:
        flow(canvas, WORDS, 80)
        put(canvas, 72, 200, "They wait in the queue. ")
        put(canvas, 72 + canvas.stringWidth("They wait in the queue.", "Helvetica", 11), 196, "1", size=6)

    assert texts(read(paper(page)))[-1] == "They wait in the queue.1"


def test_a_date_at_a_pages_foot_is_no_note() -> None:
    def title(canvas: Canvas) -> None:
        put(canvas, 72, 300, "On the shortage of parts", size=26)
        put(canvas, 72, 540, "15 February 2018")

    def page(canvas: Canvas) -> None:
        flow(canvas, WORDS * 4, 100, size=12)

    made = read(paper(title, page))
    assert texts(made, BlockKind.FOOTNOTE) == []
    assert "15 February 2018" in texts(made, BlockKind.PARAGRAPH)
