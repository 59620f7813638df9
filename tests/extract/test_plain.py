import pytest
from hypothesis import given
from hypothesis import strategies as st

from letterdiff.extract import plain
from letterdiff.extract.errors import Unreadable
from letterdiff.model import BlockKind, LineRange
from support.readback import folded, misplaced


def blocks(text: str) -> list[str]:
    document = plain.read(text.encode())
    return [document.text[b.start : b.end] for b in document.blocks if b.kind.quotable]


def test_hard_wrapped_lines_are_joined_and_keep_their_places() -> None:
    document = plain.read(b"\xef\xbb\xbfWe ask\r\nfor loans.\rNow.\n")
    assert document.text == "We ask for loans. Now."
    assert document.anchor(7, 10).places == (LineRange(2, 0, 2, 3),)
    assert document.anchor(18, 22).places == (LineRange(3, 0, 3, 4),)


def test_a_file_that_does_not_wrap_has_a_paragraph_a_line() -> None:
    long = (
        "This line is longer than any wrapped line would be, since it holds a whole paragraph of the text. "
        * 2
    )
    assert blocks(f"{long}\n{long}\nEnd.") == [long.strip(), long.strip(), "End."]


def test_a_short_last_line_ends_a_paragraph_without_a_blank_line() -> None:
    text = "The first paragraph runs over\ntwo lines and stops.\nHere.\nThe second one begins on a line"
    assert blocks(text) == [text[:56].replace("\n", " "), "The second one begins on a line"]


def test_a_number_at_a_wrapped_line_s_start_is_no_list_item() -> None:
    assert blocks("The commitments come to about\n20. Nobody knows.") == [
        "The commitments come to about 20. Nobody knows."
    ]


def test_front_matter_alone_is_no_text() -> None:
    with pytest.raises(Unreadable, match="no text below its front matter"):
        plain.read(b"---\ntitle: T\n---\n\n")


def test_front_matter_is_found_and_never_quoted() -> None:
    document = plain.read(b"---\ntitle: T\n---\nText")
    assert document.found.title == "T"
    assert [block.kind for block in document.blocks] == [BlockKind.PARAGRAPH, BlockKind.FURNITURE]


@given(st.text(st.sampled_from("ab1 .-*\n\r\t[]:=#&;é日\u2028\x0b\u00ad"), min_size=1))
def test_every_run_stands_at_its_place_in_any_text(text: str) -> None:
    data = text.encode()
    try:
        document = plain.read(data)
    except Unreadable:
        return
    assert misplaced(document, data) == []
    visible = [character for character in folded(text) if character not in "-*"]
    kept = [character for character in folded(document.text) if character not in "-*"]
    assert sorted(kept) == sorted(visible)


@pytest.mark.parametrize(
    ("text", "several"),
    [
        ("We build tools.\n\n>> You want money.\n\n>> No.", True),
        ("—¿Quiere dinero?\n\n—No.", True),
        ("We build tools — well.\n\n— One item.\n\n— Another item.", False),
        ("We build tools.\n\n>> Read more", False),
    ],
)
def test_signs_of_other_voices_make_words_without_a_name_nobodys(text: str, several: bool) -> None:
    assert plain.read(text.encode()).voices is several
