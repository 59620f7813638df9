from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letterdiff.model import (
    Anchor,
    BlockKind,
    Check,
    DomRange,
    Fidelity,
    LineRange,
    Metadata,
    PageBox,
    Passage,
    Place,
    Side,
    Source,
    State,
    ValueRange,
)
from letterdiff.views import links
from support.build import cue


def anchor(*places: Place, exact: str = "We want no guarantees.") -> Anchor:
    return Anchor(0, len(exact), exact, "", "", places)


def at(*places: Place, exact: str = "We want no guarantees.", origin: str = "") -> Passage:
    where = anchor(*places, exact=exact)
    return Passage("p", "letters/a.pdf", where, where, (0,), BlockKind.PARAGRAPH, "en", origin=origin)


def page(number: int) -> PageBox:
    return PageBox(number, 0, 0, 1, 1)


def source(origin: str, fidelity: Fidelity | None = None, name: str = "letters/a.pdf") -> Source:
    return Source(name, Side.LETTER, "0" * 64, 1, Metadata(origin=origin, fidelity=fidelity))


DOM = DomRange("/html/body/p[2]/text()[1]", 0, 22)


@pytest.mark.parametrize(
    ("places", "words"),
    [
        ((page(3),), "page 3"),
        ((page(3), page(4)), "pages 3–4"),
        ((LineRange(12, 0, 12, 5), LineRange(14, 0, 14, 5)), "lines 12–14"),
        ((cue(7, 83.5, 90.0, 10), cue(9, 90.0, 95.0, 10)), "00:01:23"),
        ((DOM,), "in the saved page’s text"),
        ((), "place not known"),
    ],
)
def test_place_in_words(places: tuple[Place, ...], words: str) -> None:
    assert links.place_of(anchor(*places)) == words


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "//example.org",
        "https://example.org/\x1b[31m",
        "https://example.org/a b",
        "java\nscript:alert(1)",
        "https:///x",
        "",
        "https://example.org\u202egpj.exe",
        "https://bank.example@evil.example/",
        "https://[::1",
        r"https:\\x",
    ],
)
def test_refused_addresses(address: str) -> None:
    assert links.web_address(address) == ""
    assert links.origin_link(source(address), at(page(3))) == ""


def test_a_pdf_opens_at_its_page() -> None:
    address = "https://example.org/a.pdf"
    assert links.origin_link(source(address), at(page(3), page(4))) == f"{address}#page=3"
    assert links.origin_link(source(address + "#top"), at(page(3))) == f"{address}#top"
    assert links.origin_link(source("https://example.org/a"), at(page(3))) == "https://example.org/a"


@pytest.mark.parametrize("fidelity", [Fidelity.RECONSTRUCTION, Fidelity.TRANSLATION])
def test_other_words_have_no_place_in_the_published_text(fidelity: Fidelity) -> None:
    for address, place in (("https://example.org/a.pdf", page(3)), ("https://example.org/a", DOM)):
        assert links.origin_link(source(address, fidelity), at(place)) == address


def test_a_page_opens_where_its_check_found_that_it_surely_does() -> None:
    web = source("https://example.org/a", name="statements/a.html")
    checked = Check("p", State.VERIFIED, fragment="#:~:text=No%2C%20re%2Dread")
    assert links.origin_link(web, at(DOM), checked) == "https://example.org/a#:~:text=No%2C%20re%2Dread"
    assert links.file_link(web, at(DOM), checked) == "statements/a.html#:~:text=No%2C%20re%2Dread"
    assert links.origin_link(web, at(DOM)) == "https://example.org/a"


@pytest.mark.parametrize(
    ("address", "opened"),
    [
        ("https://www.youtube.com/watch?v=x&t=1", "https://www.youtube.com/watch?v=x&t=83s"),
        ("https://youtu.be/x", "https://youtu.be/x?t=83s"),
        ("https://example.org/talk.mp4?a=1", "https://example.org/talk.mp4?a=1#t=83"),
        ("https://example.org/a-page", "https://example.org/a-page"),
    ],
)
def test_a_recording_opens_at_its_second(address: str, opened: str) -> None:
    assert links.origin_link(source(address), at(cue(7, 83.5, 90.0, 10))) == opened


def test_a_post_has_an_address_of_its_own() -> None:
    said = at(ValueRange("/3/full_text", 0, 22), origin="https://example.org/post/3")
    assert links.origin_link(source("https://example.org/feed"), said) == "https://example.org/post/3"
    assert links.place_of(said.anchor) == "at /3/full_text"


def test_a_page_in_an_archive_leads_to_the_archive() -> None:
    inside = replace(source("", name="statements/a.warc/3-example.org.html"), container="statements/a.warc")
    assert links.file_link(inside, at(DOM), Check("p", State.VERIFIED, fragment="#x")) == "statements/a.warc"


def test_file_link_stays_in_the_library() -> None:
    assert links.file_link(source(""), at(page(3))) == "letters/a.pdf#page=3"
    odd = source("", name="letters/50% #1\n?.pdf")
    assert links.file_link(odd, at(page(3))) == "letters/50%25%20%231%0A%3F.pdf#page=3"
    for name in ("/etc/passwd", "../a.pdf", "letters/../../a.pdf", "//evil.example/a", ""):
        assert links.file_link(replace(odd, name=name), at()) == ""
    assert ":" not in links.file_link(replace(odd, name="javascript:alert(1)"), at())


@given(st.text(), st.text())
def test_links_are_plain_ascii_or_the_address_itself(name: str, exact: str) -> None:
    made = source("https://example.org/a", name=name)
    for link in (
        links.file_link(made, at(exact=exact)),
        links.origin_link(made, at(DOM, exact=exact)),
    ):
        assert link.isascii() and not set(link) & set(" \n\"'<>\\")
