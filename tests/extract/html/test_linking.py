"""Text fragments: the shortest that leads to the words and nowhere else."""

from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml.html import document_fromstring

from letterdiff.extract import html
from letterdiff.extract.html.linking import fragment
from letterdiff.extract.html.searched import BREAK, OBJECT, fold, searched
from letterdiff.model import Document

LONG = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen end"


def opened(page: str, words: str, nth: int = 0) -> str | None:
    """The fragment for the nth occurrence of these words, in words."""
    document: Document = html.read(page.encode())
    at = -1
    for _ in range(nth + 1):
        at = document.text.index(words, at + 1)
    (found,) = html.fragments(page.encode(), [document.anchor(at, at + len(words))])
    return found and unquote(found.removeprefix("#:~:text=")).replace("%2D", "-")


@pytest.mark.parametrize(
    ("body", "words", "nth", "fragment"),
    [
        ("<p>We want none. We said so.</p>", "We want none.", 0, "We want none."),
        (f"<p>{LONG}.</p>", f"{LONG}.", 0, "one two three,fifteen sixteen end."),
        ("<p>First. We agree.</p><p>Then: we agree.</p>", "We agree.", 0, "First.-,We agree."),
        ("<p>A. We agree.</p><p>B. We agree.</p>", "We agree.", 1, "B.-,We agree."),
        ("<p>We <b>do not</b> agree&shy;.</p><p>x</p>", "We do not agree\u00ad.", 0, "We do not agree."),
        (
            "<p>Café society rules.</p><p>CAFE societý ruin</p>",
            "Café society rules.",
            0,
            "Café society rules.",
        ),
        (
            "<p>当社は、求めていない。</p><p>当社は、求める。</p>",
            "当社は、求めていない。",
            0,
            "当社は、求めていない。",
        ),
        ("<p>12</p><p>of all</p><p>12 of</p>", "12\n\nof all", 0, "12,all"),
        ("<p>Re:&nbsp;&nbsp;&nbsp;the letter of May.</p>", "Re: the letter of May.", 0, "Re:,of May."),
        ("<p>One&nbsp;space only.</p>", "One space only.", 0, "One space only."),
        ("<pre>As  it was\nwritten then.</pre>", "As it was written then.", 0, "As,written then."),
        (
            "<p style='white-space: pre-wrap'>As it was\nsaid once.</p>",
            "As it was said once.",
            0,
            "As it,said once.",
        ),
        ("<p>Please <i style='display:inline-block'>go</i> on.</p>", "Please go on.", 0, "Please,on."),
        (
            "<style>p .tag {display: inline-block}</style><p>Please <i class=tag>go</i> on.</p>",
            "Please go on.",
            0,
            "Please,on.",
        ),
        (
            "<style>@media screen {.kept{white-space: pre}}</style><p class=kept>As it was\nsaid once.</p>",
            "As it was said once.",
            0,
            "As it,said once.",
        ),
        (
            "<style>.tag::before {display: block}</style><p>Please <i class=tag>go</i> on.</p>",
            "Please go on.",
            0,
            "Please go on.",
        ),
        (
            "<style>.box b, nav i {display: block}</style><p class=box><b>Sum</b> <i>of</i> it.</p>",
            "Sum of it.",
            0,
            "Sum,it.",
        ),
        ("<p><input value='We said.'></p><p>We said. So.</p>", "We said.", 0, "We said.,-So."),
        ("<p>We said.<sup><a href='#n'>1</a></sup> So did we.</p>", "So did we.", 0, "So did we."),
        ("<p>See <img> it.</p><p><img>So.</p>", "See it.", 0, "See,it."),
        ("<p>Unhelpful.</p><p>Help</p><p>Full.</p>", "Help", 0, "Help"),
        (
            "<p>私は<ruby>漢字<rt>かんじ</rt></ruby>を書く。</p>",
            "私は漢字を書く。",
            0,
            "私は漢字,を書く。",
        ),
    ],
)
def test_the_shortest_that_leads_there(body: str, words: str, nth: int, fragment: str) -> None:
    assert opened(f"<html><body>{body}</body></html>", words, nth) == fragment


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("<p>Yes.</p><p>Yes.</p><p>Yes.</p>" * 20, "Yes."),
        ("<p>Shown.</p><p>Yes we can.</p><div hidden><p>Yes we can.</p></div>", "Yes we can."),
        ("<p>Shown all.</p><p>Yes we can.</p><ul><li>Yes</li><li>we can.</li></ul>", "Yes we can."),
        ("<p>Shown all.</p><p>Lódź æro 3.</p><p>Łodz AERO ٣.</p>", "Lódź æro 3."),
    ],
)
def test_none_where_it_might_lead_elsewhere(body: str, words: str) -> None:
    found = opened(f"<html><body>{body}</body></html>", words)
    assert found is None or "-" in found


def test_hidden_words_stand_in_no_part() -> None:
    words = "We said that we agree with all the others in this."
    assert opened("<p>We said <b hidden>never</b>" + words[7:] + "</p>", words) == "We said,others in this."
    twice = "<p>First of all.</p><p hidden>Then.</p><p>No.</p><p>End.</p><p>No.</p><p>End.</p>"
    assert opened(twice, "No.") is None


def test_a_prefix_is_no_cut_word() -> None:
    page = searched(document_fromstring(f"<p>{'x' * 400}</p><p>No.</p><p>{'y' * 400}</p><p>No.</p>"))
    assert fragment(page, page.text.index("no."), page.text.index("no.") + 3) is None


def test_a_path_of_another_file_gives_none() -> None:
    document = html.read(b"<html><body><div><p>We want none.</p></div></body></html>")
    assert html.fragments(b"<html><body><p>Other</p></body></html>", [document.anchor(0, 8)]) == (None,)


def test_pictures_and_line_breaks_part_the_words() -> None:
    page = searched(document_fromstring("<body><p>a<img>b<br>c</p><p>d</p></body>"))
    assert [sign for sign in page.text if not sign.isalnum()] == [OBJECT, BREAK, BREAK, BREAK]


@given(st.lists(st.sampled_from(["a", "b", "c d", "a b c", "—", "é"]), min_size=1, max_size=12))
def test_no_fragment_leads_to_other_words(parts: list[str]) -> None:
    page = searched(document_fromstring("<body>" + "".join(f"<p>{part}.</p>" for part in parts) + "</body>"))
    for start, end in _blocks(page.text):
        made = fragment(page, start, end)
        text = fold(unquote((made or "").removeprefix("#:~:text=")))
        assert made is None or page.text[start:end].rstrip() in text


def _blocks(text: str) -> list[tuple[int, int]]:
    found, at = [], 0
    for block in text.split(BREAK):
        if block.strip():
            found.append((at, at + len(block)))
        at += len(block) + 1
    return found
