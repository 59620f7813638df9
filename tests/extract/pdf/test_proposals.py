from typing import Any

from extract.pdf.paper import WORDS, Canvas, flow, lines, paper, put
from letterdiff.extract.pdf import read
from letterdiff.model import Document, Metadata

ADDRESS = ("Michael Kratsios", "Office of Science and Technology Policy", "Washington, D.C.")


def letter(canvas: Canvas, *, subject: str = "Re: Request for information") -> None:
    put(canvas, 72, 60, "EXAMPLE LAB", size=20)
    lines(canvas, 110, "October 27, 2025")
    lines(canvas, 145, "VIA EMAIL")
    lines(canvas, 180, *ADDRESS)
    if subject:
        lines(canvas, 250, subject)
    lines(canvas, 290, "Dear Mr. Kratsios:")
    flow(canvas, WORDS * 3, 320)


def close(canvas: Canvas, *names: str) -> None:
    flow(canvas, WORDS * 3, 100)
    lines(canvas, 400, "Sincerely,")
    lines(canvas, 450, *names)


def proposed(document: Document) -> dict[str, str]:
    return {one.field: one.value for one in reversed(document.proposals)}


def witness(document: Document, field: str) -> str:
    return next(one.witness for one in document.proposals if one.field == field)


def test_a_letter_says_who_when_and_why() -> None:
    made = read(paper(letter, lambda canvas: close(canvas, "Christopher Lehane", "Chief Officer")))
    assert proposed(made) == {
        "date": "2025-10-27",
        "subject": "Request for information",
        "addressee": "Michael Kratsios, Office of Science and Technology Policy",
        "letterhead": "EXAMPLE LAB",
        "author": "Christopher Lehane",
    }
    assert witness(made, "date") == "page 1, line “October 27, 2025”"
    assert witness(made, "author") == "page 2, line “Sincerely,” and “Christopher Lehane” below it"


def test_nothing_that_is_proposed_is_used_as_metadata() -> None:
    assert read(paper(letter)).found == Metadata()


def test_a_salutation_names_the_addressee_where_there_is_no_address() -> None:
    def page(canvas: Canvas) -> None:
        lines(canvas, 100, "Dear Senator Becker,")
        flow(canvas, WORDS * 3, 130)

    made = read(paper(page))
    assert proposed(made) == {"addressee": "Senator Becker"}


def test_lines_of_a_subject_are_joined_and_meant_breaks_kept() -> None:
    long = "Subject: Response to the request for information on the regulatory reform of every machine"

    def page(canvas: Canvas) -> None:
        lines(canvas, 100, long, "that learns", "Docket ID ABC-2025-0001")
        lines(canvas, 180, "Dear Ms. Murphy:")
        flow(canvas, WORDS * 3, 210)

    made = read(paper(page))
    assert proposed(made)["subject"] == f"{long[9:]} that learns; Docket ID ABC-2025-0001"
    assert proposed(made)["docket"] == "ABC-2025-0001"
    assert witness(made, "docket") == "page 1, line “Docket ID ABC-2025-0001”"


def test_an_address_in_the_margin_is_the_writers() -> None:
    def page(canvas: Canvas) -> None:
        lines(canvas, 100, "88 Example Street", "San Francisco, CA 94107", x=30)
        lines(canvas, 100, "March 14, 2025", x=200)
        lines(canvas, 200, "Dear Mr. D’Souza:", x=200)
        flow(canvas, WORDS * 3, 230, x=200, width=340)

    assert proposed(read(paper(page)))["addressee"] == "Mr. D’Souza"


def test_a_title_page_has_a_title_and_whom_it_is_submitted_to() -> None:
    def page(canvas: Canvas) -> None:
        put(canvas, 72, 200, "Submission to the Productivity", size=22)
        put(canvas, 72, 230, "Commission regarding data", size=22)
        lines(canvas, 300, "September 2025")

    made = read(paper(page, lambda canvas: close(canvas)))
    assert proposed(made)["title"] == "Submission to the Productivity Commission regarding data"
    assert proposed(made)["date"] == "2025-09"
    assert proposed(made)["addressee"] == "Productivity Commission"


def test_a_date_beside_the_close_counts_where_the_first_page_has_none() -> None:
    def page(canvas: Canvas) -> None:
        lines(canvas, 100, "Dear Ms O’Shea")
        flow(canvas, WORDS * 3, 130)
        lines(canvas, 400, "Yours sincerely", "", "", "Jessica Wilson", "", "2 October 2025")

    assert proposed(read(paper(page)))["date"] == "2025-10-02"


def test_a_list_of_signers_or_a_body_is_no_author() -> None:
    many = ("Anna Berg", "Bela Cruz", "Carl Dunn", "Dora Eder", "Emil Funk", "Fay Gold")
    for names in (many, ("Division of Corporation Finance",), ("Example Labs",)):
        made = read(paper(letter, lambda canvas, names=names: close(canvas, *names)))  # type: ignore[misc]
        assert "author" not in proposed(made)


def test_a_date_in_a_sentence_and_a_name_in_the_text_propose_nothing() -> None:
    def page(canvas: Canvas) -> None:
        flow(canvas, "On October 27, 2025 we wrote to Mr. Kratsios. " + WORDS * 3, 100)

    assert read(paper(page)).proposals == ()


def _info(**info: Any) -> Document:
    def page(canvas: Canvas) -> None:
        for name, value in info.items():
            getattr(canvas, f"set{name}")(value)
        flow(canvas, WORDS, 100)

    return read(paper(page))


def test_document_information_is_a_proposal() -> None:
    made = _info(Title="A letter to the Office", Author="Ada Lovelace")
    assert proposed(made) == {"title": "A letter to the Office", "author": "Ada Lovelace"}
    assert witness(made, "title") == "the PDF's document information"
    assert made.found == Metadata()


def test_file_names_and_logins_are_not_proposed() -> None:
    for title in ("Microsoft Word - final.docx", "GitHub response.docx", "untitled", "Slide 1"):
        assert proposed(_info(Title=title, Author="collinska")) == {}
