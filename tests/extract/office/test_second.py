"""The second way sees what the first one left out, and any text of a file stands at its place."""

from xml.sax.saxutils import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.office.made import READERS, misplaced, opendocument, paragraph, text, word
from letterdiff.extract.office import docx, odt, rtf
from letterdiff.model import Anchor, DomRange, ValueRange
from letterdiff.model.check import State
from letterdiff.text.agreement import agreement

XML = st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff")
WORDS = st.lists(st.text(XML, min_size=1, max_size=12), min_size=1, max_size=5)
PATH = "/w:document/w:body/w:p[1]/w:r[{}]/w:t/text()[1]"


def anchor(*places: DomRange | ValueRange) -> Anchor:
    return Anchor(0, 1, "x", "", "", places)


def place(run: int, start: int, end: int) -> DomRange:
    return DomRange(PATH.format(run), start, end, "word/document.xml")


def test_a_word_between_the_places_shows() -> None:
    data = word({"body": paragraph(text("We do "), text("not "), text("ask.")) + paragraph(text("More."))})
    assert docx.second(data, [anchor(place(1, 0, 6), place(3, 0, 4))]) == ("We do not ask.",)


@pytest.mark.parametrize(
    "wrong",
    [
        place(4, 0, 1),
        place(1, 0, 99),
        DomRange("/w:document", 0, 1, "word/document.xml"),
        DomRange("//w:t/text()[1]", 0, 1, "word/document.xml"),
        DomRange(PATH.format(1), 0, 1, "word/none.xml"),
        ValueRange("/text", 0, 1),
    ],
)
def test_a_place_that_is_not_there_reads_nothing(wrong: DomRange | ValueRange) -> None:
    data = word({"body": paragraph(text("Words.")) + paragraph(text("More."))})
    assert docx.second(data, [anchor(wrong)]) == (None,)


def test_a_file_that_is_no_package_any_more_reads_nothing() -> None:
    assert docx.second(b"x", [anchor(place(1, 0, 1))]) == (None,)


@given(WORDS)
@settings(max_examples=40, deadline=None)
def test_any_words_of_a_word_file_are_verified(words: list[str]) -> None:
    agreed(word({"body": paragraph(text("a"), *(text(escape(one)) for one in words))}), "docx")


@given(WORDS)
@settings(max_examples=40, deadline=None)
def test_any_words_of_an_opendocument_are_verified(words: list[str]) -> None:
    spans = "".join(f"<text:span>{escape(one)}</text:span>{escape(one)}<!--c-->" for one in words)
    agreed(opendocument({"text": f"<text:p>a{spans}</text:p>"}), "odt")


@given(
    st.lists(
        st.text(st.characters(exclude_categories=("Cs", "Cc", "Cn")), min_size=1, max_size=12), max_size=5
    )
)
@settings(max_examples=60, deadline=None)
def test_any_words_of_an_rtf_are_verified(words: list[str]) -> None:
    agreed(rb"{\rtf1\ansi\uc1 Beginning " + b"".join(map(coded, words)) + rb"\par}", "rtf")


def coded(words: str) -> bytes:
    """Words in a group of their own, each character by its number."""
    halves = words.encode("utf-16-le")
    numbers = (int.from_bytes(halves[at : at + 2], "little", signed=True) for at in range(0, len(halves), 2))
    return b"{\\b " + b"".join(b"\\u%d?" % number for number in numbers) + b"}"


def agreed(data: bytes, kind: str) -> None:
    document = READERS[kind].read(data)
    assert misplaced(document, data) == []
    anchors = [document.anchor(block.start, block.end) for block in document.blocks]
    for one, found in zip(anchors, READERS[kind].second(data, anchors), strict=True):
        assert agreement(one.exact, found)[0] is State.VERIFIED


def test_words_around_hidden_ones_are_marked_in_rtf() -> None:
    data = rb"{\rtf1 We do {\v not }ask.\par We pay.}"
    document = rtf.read(data)
    anchors = [document.anchor(block.start, block.end) for block in document.blocks[:2]]
    read = zip(anchors, rtf.second(data, anchors), strict=True)
    assert [agreement(one.exact, found)[0] for one, found in read] == [State.ONE_ENGINE, State.VERIFIED]


def test_the_bytes_of_a_picture_cost_no_text() -> None:
    lines = b"89504e470d0a1a0a" * 4 + b"\r\n"
    agreed(rb"{\rtf1 Before {\pict\pngblip " + lines * 200 + rb"}and behind.\par}", "rtf")


def test_no_anchors_read_nothing() -> None:
    assert docx.second(b"", ()) == odt.second(b"", ()) == rtf.second(b"", ()) == ()
