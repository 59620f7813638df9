import pytest

from extract.pdf.handmade import WORDS, file_of, letter, page, stream
from extract.pdf.raw import raw, say
from letterdiff.extract import registry
from letterdiff.extract.errors import Unreadable
from letterdiff.extract.pdf import read
from letterdiff.model import BlockKind

FILES = "/Names << /EmbeddedFiles << /Names [(a.txt) 9 0 R (b.txt) 9 0 R] >> >>"


def annotated(*annotations: str, catalog: str = "") -> bytes:
    more = {f"o{number}": body for number, body in enumerate(annotations, start=6)}
    listed = " ".join(f"{number} 0 R" for number in range(6, 6 + len(annotations)))
    return file_of(letter(only_page=page(more=f"/Annots [{listed}]"), catalog=catalog, **more))


def refusal(data: bytes, name: str = "a.pdf") -> str:
    with pytest.raises(Unreadable) as refused:
        registry.read(data, name)
    return f"{refused.value.reason}; {refused.value.next_step}"


def test_a_portfolio_says_how_many_files_it_holds() -> None:
    data = file_of(letter(catalog=f"/Collection << >> {FILES}"))
    assert refusal(data).startswith("is a portfolio that holds 2 files; open it, save the files")


def test_an_xfa_form_says_that_it_shows_nothing() -> None:
    form = "/NeedsRendering true /AcroForm << /XFA [] /Fields [] >>"
    assert refusal(file_of(letter(catalog=form))).startswith("this form shows nothing without a program")


def test_attachments_are_said() -> None:
    assert read(file_of(letter(catalog=FILES))).notes == (
        "not read: 2 files are attached to it; open it, save them, and put those here",
    )


def test_comments_are_said_and_links_are_not() -> None:
    kinds = ("Text", "Link", "FreeText", "Redact")
    notes = read(
        annotated(*(f"<< /Type /Annot /Subtype /{kind} /Rect [9 9 20 20] >>" for kind in kinds))
    ).notes
    assert [note.split(";")[0] for note in notes] == [
        "page 1 holds 1 note typed or stamped over the text",
        "page 1 holds 1 comment to open, which are not read",
        "page 1 holds 1 place marked to be blacked out that are not yet",
    ]


def test_what_tags_say_to_screen_readers_is_said() -> None:
    tags = "/StructTreeRoot << /K << /S /P /K [6 0 R << /S /Span /ActualText (other) /K 0 >> 6 0 R 1] >> >>"
    body = letter(catalog=tags, o6="<< /S /Figure /Alt (a logo) /ActualText (\\255) >>")
    assert read(file_of(body)).notes == (
        "its tags hold 1 description of pictures and 1 other wording (ActualText) for screen readers; "
        "what is read is what the pages show",
    )


@pytest.mark.parametrize(
    ("drawn", "wording", "expected"),
    [
        ("office", "of\\223ce", 0),
        ("line-", "line", 0),
        ("not", "now", 1),
        ("not", "", 1),
        ("3.5", "3.5 ", 0),
        ("a", "\\\\u202da", 0),
    ],
)
def test_another_wording_of_what_is_drawn_is_said_and_not_read(
    drawn: str, wording: str, expected: int
) -> None:
    content = f"/Span << /ActualText ({wording}) >> BDC {say(drawn)} EMC {say('More words.', y=500)}"
    made = read(raw(content))
    assert made.text.startswith(drawn)
    notes = [note for note in made.notes if "1 passage with another wording" in note]
    assert len(notes) == expected


def test_a_form_fields_visible_value_is_read_where_it_stands() -> None:
    field = (
        "<< /Type /Annot /Subtype /Widget /FT /Tx /V (not this) /Rect [72 600 272 620] /AP << /N 7 0 R >> >>"
    )
    shown = stream(
        b"BT /F 12 Tf 2 6 Td (The value shown.) Tj ET",
        "/Type /XObject /Subtype /Form /BBox [0 0 200 20] /Resources << /Font << /F 4 0 R >> >>",
    )
    body = letter(only_page=page(more="/Annots [6 0 R]"), o6=field, o7=shown)
    made = read(file_of(body))
    assert made.text == "A line of text.\n\nThe value shown."
    assert made.runs[-1].place.kind == "page" and 170 < made.runs[-1].place.top < 192


def test_a_field_that_shows_nothing_is_said() -> None:
    field = "<< /Type /Annot /Subtype /Widget /FT /Tx /V (kept) /Rect [72 600 272 620] >>"
    assert read(annotated(field)).notes == ("1 form field is filled in with nothing to show it on the page",)


def test_mail_headers_of_any_length_are_passed_over() -> None:
    headers = b"Received: by a host\n" * 100
    assert registry.read(headers + file_of(letter()), "a.pdf").text == "A line of text."


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (
            b"PK\x03\x04" + b"\x00" * 26 + b"letter.pdf%PDF-1.4",
            "is a ZIP archive that holds letter.pdf;",
        ),
        (b"MIME-Version: 1.0\n\nJVBERi0=", "is not a PDF but an e-mail;"),
        (b"<!DOCTYPE html><p>%PDF-", "is not a PDF but a web page;"),
        (b"\x89PNG....", "is not a PDF but a PNG picture"),
    ],
)
def test_what_is_no_pdf_says_what_it_is(data: bytes, said: str) -> None:
    assert refusal(data).startswith(said)


def test_contents_are_words() -> None:
    assert read(file_of(letter(stream(WORDS)))).notes == ()


def test_print_that_a_larger_unit_makes_readable_is_no_hidden_text() -> None:
    small = say("We ask for loan guarantees.", size=1)
    document = read(raw(small, page="/UserUnit 10"))
    assert [block.kind for block in document.blocks] == [BlockKind.PARAGRAPH]
    assert any("UserUnit" in note for note in document.notes)
