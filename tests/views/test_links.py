from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letterdiff.model import Anchor, DomRange, Fidelity, LineRange, Metadata, PageBox, Place, Side, Source
from letterdiff.views import links
from support.build import cue


def anchor(*places: Place, exact: str = "We want no guarantees.") -> Anchor:
    return Anchor(0, len(exact), exact, "", "", places)


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
    assert links.origin_link(source(address), anchor(page(3))) == ""


def test_a_pdf_opens_at_its_page() -> None:
    address = "https://example.org/a.pdf"
    assert links.origin_link(source(address), anchor(page(3), page(4))) == f"{address}#page=3"
    assert links.origin_link(source(address + "#top"), anchor(page(3))) == f"{address}#top"
    assert links.origin_link(source("https://example.org/a"), anchor(page(3))) == "https://example.org/a"


@pytest.mark.parametrize("fidelity", [Fidelity.RECONSTRUCTION, Fidelity.TRANSLATION])
def test_other_words_have_no_place_in_the_published_text(fidelity: Fidelity) -> None:
    for address, place in (("https://example.org/a.pdf", page(3)), ("https://example.org/a", DOM)):
        assert links.origin_link(source(address, fidelity), anchor(place)) == address


def test_text_fragments() -> None:
    short = links.origin_link(source("https://example.org/a"), anchor(DOM, exact="No, re-read & see."))
    assert short == "https://example.org/a#:~:text=No%2C%20re%2Dread%20%26%20see."
    long = links.origin_link(source("https://example.org/a"), anchor(DOM, exact="a b c d e " * 12))
    assert long.endswith("#:~:text=a%20b%20c%20d%20e,a%20b%20c%20d%20e")
    assert "#" not in links.origin_link(source("https://example.org/a"), anchor(DOM, exact="a\n\nb"))


def test_file_link_stays_in_the_library() -> None:
    assert links.file_link(source(""), anchor(page(3))) == "letters/a.pdf#page=3"
    odd = source("", name="letters/50% #1\n?.pdf")
    assert links.file_link(odd, anchor(page(3))) == "letters/50%25%20%231%0A%3F.pdf#page=3"
    for name in ("/etc/passwd", "../a.pdf", "letters/../../a.pdf", "//evil.example/a", ""):
        assert links.file_link(replace(odd, name=name), anchor()) == ""
    assert ":" not in links.file_link(replace(odd, name="javascript:alert(1)"), anchor())


@given(st.text(), st.text())
def test_links_are_plain_ascii_or_the_address_itself(name: str, exact: str) -> None:
    made = source("https://example.org/a", name=name)
    for link in (
        links.file_link(made, anchor(exact=exact)),
        links.origin_link(made, anchor(DOM, exact=exact)),
    ):
        assert link.isascii() and not set(link) & set(" \n\"'<>\\")
