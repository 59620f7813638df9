import json

import pytest

from letterdiff.extract.html import metadata
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
