import pytest

from extract.pdf.paper import WORDS, Canvas, flow, lines, paper, put, texts
from letterdiff.extract.pdf import read
from letterdiff.extract.pdf.roles.headings import Ranks
from letterdiff.model import BlockKind, Document

BOLD = "Helvetica-Bold"


def _kinds(document: Document) -> list[tuple[str, str]]:
    return [(b.kind.value, document.text[b.start : b.end][:20]) for b in document.blocks]


def test_a_letter_greets_and_signs() -> None:
    def page(canvas: Canvas) -> None:
        put(canvas, 72, 80, "Dear Director:")
        flow(canvas, WORDS, 110)
        put(canvas, 300, 200, "Respectfully submitted,")
        lines(canvas, 240, "Name of the writer", "Title of the writer", x=300)
        put(canvas, 72, 320, "cc: The Secretary")

    assert _kinds(read(paper(page))) == [
        ("salutation", "Dear Director:"),
        ("paragraph", WORDS[:20]),
        ("signature", "Respectfully submitt"),
        ("signature", "Name of the writer"),
        ("signature", "Title of the writer"),
        ("paragraph", "cc: The Secretary"),
    ]


def test_words_set_in_after_a_colon_and_in_quote_marks_are_a_quotation() -> None:
    def page(canvas: Canvas) -> None:
        after = flow(canvas, WORDS + " The report says:", 100)
        after = flow(canvas, f"\u201c{WORDS}\u201d", after + 14, x=108, width=396)
        flow(canvas, WORDS, after + 14)

    assert [block.kind.value for block in read(paper(page)).blocks] == ["paragraph", "quotation", "paragraph"]


def test_a_proposal_set_in_after_a_colon_is_the_writers_own() -> None:
    def page(canvas: Canvas) -> None:
        after = flow(canvas, WORDS + " We ask that:", 100)
        flow(canvas, WORDS, after + 14, x=108, width=432)

    assert [block.kind.value for block in read(paper(page)).blocks] == ["paragraph", "paragraph"]


def test_a_caption_is_told_from_a_sentence_about_a_table() -> None:
    def page(canvas: Canvas) -> None:
        put(canvas, 72, 100, "Table 2: Requests by year")
        flow(canvas, "Table 2 shows that requests rise. " + WORDS, 130)

    assert [kind for kind, _ in _kinds(read(paper(page)))] == ["caption", "paragraph"]


def test_a_whole_sentence_in_bold_is_no_heading() -> None:
    def page(canvas: Canvas) -> None:
        put(canvas, 72, 80, "What we ask for", font=BOLD)
        flow(canvas, WORDS, 110)
        put(canvas, 72, 190, "We ask the Office to set up a standing committee on parts.", font=BOLD)
        flow(canvas, WORDS, 220)

    assert [kind for kind, _ in _kinds(read(paper(page)))] == [
        "heading",
        "paragraph",
        "paragraph",
        "paragraph",
    ]


def test_a_bold_entry_of_a_table_of_contents_is_no_heading() -> None:
    def page(canvas: Canvas) -> None:
        flow(canvas, WORDS, 100)
        for y, text, number in ((170, "Parts", "3"), (186, "Plants", "7")):
            put(canvas, 72, y, text, font=BOLD)
            put(canvas, 530, y, number, font=BOLD)

    assert [kind for kind, _ in _kinds(read(paper(page)))] == ["paragraph"] * 3


def test_bold_items_of_a_list_are_items() -> None:
    def page(canvas: Canvas) -> None:
        flow(canvas, WORDS, 100)
        put(canvas, 90, 160, "\u2022", font=BOLD)
        put(canvas, 108, 160, "Set up a committee", font=BOLD)

    assert [kind for kind, _ in _kinds(read(paper(page)))] == ["paragraph", "list item"]


def test_items_nest_by_their_edge_within_their_list() -> None:
    def page(canvas: Canvas) -> None:
        flow(canvas, WORDS, 100)
        for y, x in ((160, 72), (180, 108), (200, 108), (220, 72)):
            lines(canvas, y, "\u2022", x=x)
            lines(canvas, y, "An item of the list.", x=x + 18)

    levels = [block.level for block in read(paper(page)).blocks if block.kind is BlockKind.LIST_ITEM]
    assert levels == [1, 2, 2, 1]


def test_headings_of_one_print_nest_by_their_numbering() -> None:
    def page(canvas: Canvas) -> None:
        y = 80.0
        for text in ("I. The industrial base", "A. Where it is thin", "B. Loan guarantees", "II. Permits"):
            put(canvas, 72, y, text, font=BOLD)
            y = flow(canvas, WORDS, y + 20) + 20

    made = read(paper(page))
    assert [block.section for block in made.blocks if block.kind is BlockKind.PARAGRAPH] == [
        "I. The industrial base",
        "I. The industrial base › A. Where it is thin",
        "I. The industrial base › B. Loan guarantees",
        "II. Permits",
    ]


@pytest.mark.parametrize(
    ("headings", "levels"),
    [
        (["I. a", "A. b", "B. c", "C. d", "II. e"], [1, 2, 2, 2, 1]),
        (["1. a", "1.1 b", "1.1.1 c", "2. d"], [1, 2, 3, 1]),
        (["A. a", "B. b", "H. c", "I. d"], [1, 1, 1, 1]),
        (["Summary", "I. a", "A. b", "Conclusion"], [1, 1, 2, 1]),
        (["PART 1—a", "Division 1—b", "1 c", "2 d", "PART 2—e"], [1, 2, 3, 3, 1]),
    ],
)
def test_levels_of_numbered_headings(headings: list[str], levels: list[int]) -> None:
    ranks = Ranks([((11.0, 2), text) for text in headings])
    assert [ranks.level(index) for index in range(len(headings))] == levels


def test_a_title_is_no_section() -> None:
    def page(canvas: Canvas) -> None:
        put(canvas, 72, 80, "Answer to the Request", size=20)
        put(canvas, 72, 120, "Parts", font=BOLD)
        flow(canvas, WORDS, 140)
        put(canvas, 72, 220, "Plants", font=BOLD)
        flow(canvas, WORDS, 240)

    made = read(paper(page))
    assert [block.section for block in made.blocks] == ["", "", "Parts", "", "Plants"]


def test_an_address_keeps_its_lines() -> None:
    def page(canvas: Canvas) -> None:
        lines(canvas, 80, "The Honourable Minister", "Department of Parts", "P.O. Box 12", "Springfield")
        flow(canvas, WORDS, 180)

    assert len(texts(read(paper(page)))) == 5
