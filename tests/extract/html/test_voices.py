"""Another's words in a page: quotations, embedded posts, interviews."""

import pytest

from letterdiff.extract import html
from letterdiff.model import Block, Document

TEXT = (
    "<p>We spoke with her about the guarantees that the company asked the government for in its letter.</p>"
    * 3
)
POST = (
    "<blockquote class='twitter-tweet'><p>We do not want guarantees.</p>&mdash; Some One (@someone) "
    "<a href='https://twitter.com/someone/status/1?ref_src=x'>November 6, 2025</a></blockquote>"
)


def read(inside: str) -> Document:
    return html.read(f"<html><body><article>{TEXT}{inside}{TEXT}</article></body></html>".encode())


def block(document: Document, words: str) -> Block:
    return next(b for b in document.blocks if words in document.text[b.start : b.end])


@pytest.mark.parametrize(
    ("inside", "speaker"),
    [
        ("<blockquote>Help is needed.</blockquote>", ""),
        ("<blockquote><p>Help is needed.</p><p>— Jane Example</p></blockquote>", "Jane Example"),
        (
            "<blockquote><p>Help is needed.</p><footer>Jane Example, minister</footer></blockquote>",
            "Jane Example",
        ),
        ("<blockquote><p>Help is needed.</p><cite>Jane Example</cite></blockquote>", "Jane Example"),
        (
            "<figure><blockquote>Help is needed.</blockquote><figcaption>Jane Example</figcaption></figure>",
            "Jane Example",
        ),
    ],
)
def test_a_quotation_names_its_speaker_where_the_page_does(inside: str, speaker: str) -> None:
    found = block(read(inside), "Help is needed.")
    assert (found.kind.value, found.speaker) == ("quotation", speaker)


def test_an_embedded_post_has_its_speaker_day_and_address() -> None:
    document = read(POST)
    found = block(document, "We do not want")
    assert (found.kind.value, found.speaker) == ("quotation", "Some One (@someone)")
    assert (found.date, found.origin) == ("2025-11-06", "https://twitter.com/someone/status/1")
    assert block(document, "@someone").kind.value == "signature"


def test_a_page_that_is_indented_throughout_quotes_nobody() -> None:
    document = html.read(f"<body><blockquote>{TEXT}</blockquote></body>".encode())
    assert {b.kind.value for b in document.blocks} == {"paragraph"}


@pytest.mark.parametrize(
    ("one", "other"), [("<b>Q:</b>", "<b>A:</b>"), ("Q.", "A."), ("<b>ANN LEE</b>:", "<b>BO DAY</b>:")]
)
def test_an_interview_has_turns(one: str, other: str) -> None:
    turns = f"<p>{one} What do you want?</p><p>{other} Nothing.</p><p>Nothing at all.</p>"
    document = read(turns + f"<p>{one} Sure?</p><p>{other} We said so.</p>")
    speakers = [block(document, words).speaker for words in ("What do", "at all", "Sure?", "We said so")]
    assert speakers[1] == speakers[3] and speakers[0] == speakers[2] and "" not in speakers
    assert speakers[0] != speakers[1]


def test_a_bold_word_ahead_of_a_colon_is_no_interview() -> None:
    document = read("<p><b>Note:</b> this is one.</p><p><b>Update:</b> this is another.</p>")
    assert {b.speaker for b in document.blocks} == {""}
