import pytest
from hypothesis import given
from hypothesis import strategies as st

from letterdiff.extract import html
from letterdiff.extract.errors import Unreadable
from letterdiff.model import Anchor, DomRange
from support.readback import folded, misplaced, shown

SENTENCE = "This sentence is long enough to be taken for the main text of a page about guarantees. "
PARAGRAPH = f"<p>{SENTENCE * 4}</p>"


def test_a_word_leads_to_its_text_node() -> None:
    document = html.read(b"<p>We <b>neither</b> have nor want it.</p>")
    assert document.anchor(3, 10).places == (DomRange("/html/body/p/b/text()[1]", 0, 7),)
    assert document.anchor(11, 15).places == (DomRange("/html/body/p/text()[2]", 1, 5),)


@pytest.mark.parametrize("data", [b"<div id=root></div><script>x</script>", b"<!-- x -->", b"<body hidden>x"])
def test_a_page_that_shows_nothing_says_so(data: bytes) -> None:
    with pytest.raises(Unreadable, match="the page has no text without its scripts"):
        html.read(data)


@pytest.mark.parametrize(
    ("data", "reason"), [(b" ", "the file is empty"), (b"%PDF\x00\x01\x02" * 9, "binary data")]
)
def test_what_is_no_page_says_so(data: bytes, reason: str) -> None:
    with pytest.raises(Unreadable, match=reason):
        html.read(data)


@pytest.mark.parametrize(
    "page",
    [
        f"<body>{'<div>' * 1500}{PARAGRAPH}",
        f"<body>\0{PARAGRAPH}<p>cut <b",
        f"<body>{PARAGRAPH * 300}",
        "<body><p>" + "many words in one line, " * 3000,
        "<body>" + "a line of words<br>" * 500,
        "<p " + "a=b " * 5000 + f">{SENTENCE}",
        f"<?xml version='1.0' encoding='utf-8'?><html>{PARAGRAPH}",
        f"<p>{SENTENCE}<table><tr><o:p>odd</o:p><my-x>tags</my-x><td>x",
    ],
    ids=["deep", "cut", "repeated", "one line", "breaks", "attributes", "xml", "odd tags"],
)
def test_odd_pages_are_read_and_lead_back(page: str) -> None:
    document = html.read(page.encode())
    assert len(document.text.split()) > 5
    assert misplaced(document, page.encode()) == []


def test_a_page_cut_at_its_depth_says_so() -> None:
    document = html.read(f"<body>{PARAGRAPH}{'<div>' * 5000}{PARAGRAPH}".encode())
    assert "nested too deep" in document.notes[0]


def test_the_encoding_is_the_declared_one() -> None:
    page = "<meta charset=shift_jis><p>融資保証を求めていない。</p>".encode("cp932")
    assert html.read(page).text == "融資保証を求めていない。"


def test_a_heading_repeated_in_a_list_of_contents_is_taken_once() -> None:
    chapters = "".join(
        f"<h2>Chapter {name}</h2><p>{name} {SENTENCE} {name}</p>" for name in ("one", "two", "six")
    )
    contents = "".join(f"<li><a href='#{name}'>Chapter {name}</a></li>" for name in ("one", "two", "six"))
    page = f"<body><ul>{contents}</ul><article>{chapters}</article>"
    assert shown(html.read(page.encode())).count("[heading 2 § Chapter two] Chapter two") == 1


def test_a_filing_is_taken_whole() -> None:
    short = "".join(f"<div>{number}. Please revise page {number}.</div>" for number in range(1, 9))
    tables = "<table><tr><td>Copper</td><td>29.5</td></tr></table>" * 40
    document = html.read(f"<body>{short}{tables}<div>Sincerely,</div></body>".encode())
    assert document.text.startswith("1. Please revise page 1.\n\n2. Please")
    assert document.text.endswith("Sincerely,")


def test_the_second_way_reads_what_stands_there_now() -> None:
    anchor = html.read(b"<p>We do not want loans, we said.</p>").anchor(0, 21)
    assert html.second(b"<p>We do not want loans, we said.</p>", [anchor]) == ("We do not want loans,",)
    assert html.second(b"<p>We do now want loans, we said.</p>", [anchor]) == ("We do now want loans,",)


def test_both_ways_leave_out_what_is_not_displayed() -> None:
    page = b"<style>.x{display:none}</style><p>We <b class=x>do not</b> ask<i hidden>!</i> twice."
    document = html.read(page)
    assert document.text.startswith("We ask twice.")
    assert folded(html.second(page, [document.anchor(0, 13)])[0]) == "Weasktwice."


def test_the_second_way_finds_nothing_where_no_path_leads() -> None:
    paths = ("/html/body/h1/text()[1]", "//p[count(//*) > 0]/text()", "/html/body/p/text()[9]")
    anchors = [Anchor(0, 1, "W", "", "", (DomRange(path, 0, 1),)) for path in paths]
    assert html.second(b"<p>We do.</p>", [*anchors, Anchor(0, 0, "", "", "", ())]) == (None,) * 4


NAMES = "p div b li ul td tr table h2 br sup a span blockquote /p /div /b /li /table /td"
TAGS = st.sampled_from(NAMES.split())
PARTS = st.lists(
    st.one_of(TAGS.map("<{}>".format), st.sampled_from(["a", " ", "&amp;", "é", "日", "<!-- -->", "1."]))
)


@given(PARTS)
def test_any_soup_leads_back_to_the_dom(parts: list[str]) -> None:
    page = f"<p>{SENTENCE}</p>{''.join(parts)}".encode()
    document = html.read(page)
    assert misplaced(document, page) == []
    first = document.blocks[0]
    anchor = document.anchor(first.start, first.end)
    assert folded(html.second(page, [anchor])[0]) == folded(anchor.exact)


def test_a_page_that_stops_in_the_middle_says_so() -> None:
    page = b"<html><body><main><p>We want none of it at all.</p><p>It has reached 125 pr"
    assert any("stops in the middle" in note for note in html.read(page).notes)
    whole = b"<html><body><main><p>We want none of it at all.</p><p>It has reached 125</p>"
    assert not any("stops in the middle" in note for note in html.read(whole).notes)
