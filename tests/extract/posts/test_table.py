import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letterdiff.extract.errors import Unreadable
from letterdiff.extract.posts import cells, table
from letterdiff.model import BlockKind, ValueRange


@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_the_delimiter_is_told_by_the_head(mark: str) -> None:
    document = table.read(f'Text{mark}AUTHOR\n"a,b;c\td"{mark}Example Agency\n'.encode())
    assert (document.text, document.blocks[0].speaker) == ("a,b;c d", "Example Agency")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_the_encodings_of_spreadsheets_are_read(encoding: str) -> None:
    rows = "text;date\r\nDie Behörde wünscht keine Bürgschaften für größere Anlagen.;2025-11-06\r\n"
    data = rows.encode(encoding)
    document = table.read(data)
    assert document.text == "Die Behörde wünscht keine Bürgschaften für größere Anlagen."
    assert table.second(data, [document.anchor(0, 11)]) == ("Die Behörde",)


def test_rows_are_counted_as_a_spreadsheet_shows_them() -> None:
    document = table.read(b'\ntext,date\none,\n\n"",\ntwo,\n')
    assert document.anchor(5, 8).places == (ValueRange("/4/text", 0, 3),)
    assert table.second(b'\ntext,date\none,\n\n"",\ntwo,\n', [document.anchor(5, 8)]) == ("two",)


def test_rows_of_one_address_stay_posts_of_their_own() -> None:
    document = table.read(
        b"text,url\none,https://example.org\ntwo,https://example.org\none,https://example.org\n"
    )
    assert document.text == "one\n\ntwo"
    assert document.notes[1] == "posts that stood in the file again word for word, kept once: 1"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"a,b\n1,2\n", "it is no table of posts that is known: its first row names no column 'text'"),
        (b'text,date\n"one,2025\ntwo,2025\n', "broken table at line 3"),
        (b'text,date\n"one" more,2025\n', "broken table at line 2"),
        (b"text,date\n", "the export holds no posts"),
        (b"text,date\n,2025-11-06\n", "none of its 1 posts has any text"),
    ],
)
def test_what_cannot_be_read_is_said(data: bytes, reason: str) -> None:
    with pytest.raises(Unreadable) as caught:
        table.read(data)
    assert caught.value.reason.startswith(reason)


@pytest.mark.parametrize("path", ["", "/0/text", "/9/text", "/1/none", "/1/author", "/x/text", "/²/text"])
def test_places_that_are_not_there_give_nothing(path: str) -> None:
    anchor = table.read(b"text,date\none,2025\n").anchor(0, 3)
    moved = type(anchor)(0, 3, "one", "", "", (ValueRange(path, 0, 3),))
    assert table.second(b"text,date\none,2025\n", [moved]) == (None,)


@given(
    st.lists(
        st.lists(st.text(st.sampled_from('ab",;\n\r\té '), max_size=6), min_size=2, max_size=3), min_size=1
    )
)
def test_both_parsers_read_the_same_cells(rows: list[list[str]]) -> None:
    written = io.StringIO(newline="")
    csv.writer(written).writerows(rows)
    assert [row for row in cells.table(written.getvalue(), ",") if row != [""]] == rows


@given(
    st.lists(
        st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20), min_size=1, max_size=5
    )
)
def test_any_cells_are_found_again(texts: list[str]) -> None:
    written = io.StringIO(newline="")
    csv.writer(written).writerows([("text", "date"), *((text, "2025") for text in texts)])
    data = b"\xef\xbb\xbf" + written.getvalue().encode()
    try:
        document = table.read(data)
    except Unreadable:
        return
    anchors = [document.anchor(block.start, block.end) for block in document.blocks]
    found = [" ".join((text or "").split()) for text in table.second(data, anchors)]
    assert found == [anchor.exact for anchor in anchors]


def test_a_row_that_passes_on_anothers_words() -> None:
    rows = b"Mike,RT @ada: Mining is theft.,2025-11-06\nMike,We like it.,2025-11-07\n"
    document = table.read(b"author,text,date\n" + rows)
    first, _ = document.blocks
    assert (first.kind, first.speaker) == (BlockKind.QUOTATION, "@ada")
    assert document.text.startswith("Mining is theft.")
