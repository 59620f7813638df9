import json

import pytest

from letterdiff.extract.html import likely, metadata
from letterdiff.extract.html.parse import parse
from letterdiff.model import Fidelity, Metadata


def found(head: str, lang: str = "") -> Metadata:
    return metadata.found(parse(f"<html{lang}><head>{head}</head><body>x</body></html>".encode()).root)[0]


def ld(value: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(value)}</script>'


ARTICLE = {
    "@type": "NewsArticle",
    "headline": "On guarantees",
    "author": [{"@type": "Person", "name": "A. Writer"}, {"@id": "#b"}],
    "publisher": {"@type": "Organization", "name": "The Example Paper"},
    "datePublished": "2025-11-06T08:00:00Z",
    "inLanguage": "en-GB",
}


def test_an_article_s_json_ld_is_read_with_its_references() -> None:
    meta = found(ld({"@graph": [ARTICLE, {"@id": "#b", "@type": "Person", "name": "B. Writer"}]}))
    assert meta == Metadata(
        title="On guarantees",
        author="A. Writer, B. Writer",
        organisation="The Example Paper",
        date="2025-11-06",
        language="en-GB",
    )


def test_an_organisation_that_writes_is_no_person() -> None:
    meta = found(ld({"@type": "Article", "author": {"@type": "Organization", "name": "Example Lab"}}))
    assert (meta.author, meta.organisation) == ("", "Example Lab")


def test_several_articles_are_none_unless_the_page_says_which() -> None:
    two = [{**ARTICLE, "url": "https://example.org/a"}, {**ARTICLE, "headline": "Other"}]
    assert found(ld(two)).title == ""
    assert found(ld(two) + '<link rel=canonical href="https://example.org/a">').title == "On guarantees"


@pytest.mark.parametrize("text", ["{", "[" * 50_000, '"x"', "null", '{"@type": 5, "@graph": 7}'])
def test_json_ld_that_is_none_is_no_crash(text: str) -> None:
    assert found(f'<script type="application/ld+json">{text}</script>') == Metadata()


def test_plain_metas_and_the_title_come_behind() -> None:
    meta = found(
        "<title>T | Site</title><meta name=author content='A'><meta property=og:site_name content=Site>"
        "<meta name=DC.date content='6 November 2025'><meta property=article:author content='https://x.org/a'>",
        " lang=en",
    )
    assert meta == Metadata("T", "A", "Site", date="2025-11-06", language="en")


def test_our_own_metas_are_the_strongest_and_are_checked() -> None:
    head = (
        "<meta name='letterdiff:fidelity' content='reconstruction'>"
        "<meta name='letterdiff:date' content='soon'>"
        "<meta name='letterdiff:author' content='B'><meta name=author content='A'>"
        "<meta name='letterdiff:origin' content='https://example.org/real'>"
        "<link rel=canonical href='https://example.org/copy'>"
    )
    meta, notes = metadata.found(parse(f"<head>{head}</head><p>x".encode()).root)
    assert (meta.fidelity, meta.author) == (Fidelity.RECONSTRUCTION, "B")
    assert meta.origin == "https://example.org/real"
    assert notes == ("date 'soon' is not a date such as 2025-10-27",)


@pytest.mark.parametrize("href", ["/a", "file:///a", "javascript:x", ""])
def test_only_a_web_address_is_an_origin(href: str) -> None:
    assert found(f'<link rel=canonical href="{href}"><meta property=og:url content="{href}">').origin == ""


def test_a_saved_page_says_where_it_was_saved_from() -> None:
    page = b"<!DOCTYPE html>\n<!-- saved from url=(0024)https://example.org/post -->\n<html><p>x"
    assert metadata.found(parse(page).root)[0].origin == "https://example.org/post"


def test_nothing_declared_is_nothing_known() -> None:
    assert found("<meta name=date content='11/06/2025'>") == Metadata()


def test_marks_in_the_body_count_where_they_agree() -> None:
    body = "<a rel=author>By A. Writer</a><time itemprop=datePublished datetime=2025-11-06T08:00>today</time>"
    assert found(f"</head><body>{body}") == Metadata(author="A. Writer", date="2025-11-06")
    assert found(f"</head><body>{body}<a rel=author>B. Writer</a>").author == ""


def test_the_day_last_changed_is_found_and_a_clock_s_start_is_no_day() -> None:
    meta = found(ld({**ARTICLE, "datePublished": "0001-01-01", "dateModified": "2025-11-07"}))
    assert (meta.date, meta.modified) == ("", "2025-11-07")


def test_witnesses_that_differ_are_noted() -> None:
    head = ld(ARTICLE) + "<meta property=article:published_time content=2025-11-05>"
    notes = metadata.found(parse(f"<head>{head}</head><p>x".encode()).root)[1]
    assert notes == ("date: '2025-11-06' in JSON-LD, '2025-11-05' in its meta elements",)


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("On loans | Site", "On loans"),
        ("On loans - Elsewhere", "On loans - Elsewhere"),
        ("Loans: yes", "Loans: yes"),
    ],
)
def test_the_site_s_name_is_no_part_of_the_title(title: str, expected: str) -> None:
    assert found(f"<title>{title}</title><meta property=og:site_name content=Site>").title == expected


@pytest.mark.parametrize(
    ("lines", "proposed"),
    [
        (["By Jane Example"], [("author", "Jane Example")]),
        (["By Jane Example, who writes here"], [("author", "Jane Example")]),
        (["By the way"], []),
        (["Published: 6 November 2025"], [("date", "2025-11-06")]),
        (["2025年11月6日"], [("date", "2025-11-06")]),
        (["06/11/2025"], []),
    ],
)
def test_lines_ahead_of_the_text_are_only_proposals(
    lines: list[str], proposed: list[tuple[str, str]]
) -> None:
    made = likely.proposals(parse(b"<p>x").root, Metadata(), lines)
    assert [(entry.field, entry.value) for entry in made] == proposed


@pytest.mark.parametrize(
    ("address", "day"),
    [
        ("https://x.org/2025/11/06/a", "2025-11-06"),
        ("https://x.org/2025/nov/6/a", "2025-11-06"),
        ("https://x.org/20251106", ""),
    ],
)
def test_an_address_may_have_a_day(address: str, day: str) -> None:
    assert likely.dated_address(address) == day


@pytest.mark.parametrize(
    ("time", "day"), [("20:00:31+00:00", "2018-08-30"), ("20:00:31-04:00", "2018-08-29")]
)
def test_a_time_in_utc_is_of_the_day_that_the_address_says(time: str, day: str) -> None:
    head = (
        '<link rel="canonical" href="https://example.org/2018/08/30/denied/">'
        f'<meta property="article:published_time" content="2018-08-29T{time}">'
    )
    assert found(head).date == day
