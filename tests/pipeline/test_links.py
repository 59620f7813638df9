from dataclasses import replace

import pytest

from letterdiff.model import Metadata, Reading, Side, Source
from letterdiff.pipeline.links import with_links
from support.build import document


def _links(link: str, name: str, origin: str = "", page: str = "") -> tuple[str, ...]:
    letter = Reading(Source(name, Side.LETTER, "1", 1, Metadata(origin=origin)), "pdf", 1, 1, 1)
    post = Reading(Source("statements/b.md", Side.STATEMENT, "2", 1, Metadata(origin=page)), "md", 0, 1, 1)
    documents = {name: document("a"), "statements/b.md": replace(document("b"), links=(link,))}
    return with_links((letter, post), documents)[1].links


@pytest.mark.parametrize(
    ("link", "origin", "page"),
    [
        ("/wp-content/2018/Our%20Submission.pdf", "", ""),
        ("https://example.org/our submission.PDF?download=1", "", ""),
        ("http://www.example.org/docs/17/", "https://example.org/docs/17", ""),
        ("17", "https://example.org/docs/17", "https://example.org/docs/16"),
    ],
)
def test_a_link_to_a_letter(link: str, origin: str, page: str) -> None:
    assert _links(link, "letters/Our Submission.pdf", origin, page) == ("letters/Our Submission.pdf",)


@pytest.mark.parametrize(
    ("link", "name"),
    [
        ("/a/letter.pdf", "letters/letter.pdf"),
        ("/a/other.pdf", "letters/our-submission.pdf"),
        ("https://elsewhere.example/files/submission.pdf", "letters/submission.pdf"),
        ("http://[", "l/x.pdf"),
    ],
)
def test_a_common_name_or_another_file_is_none(link: str, name: str) -> None:
    assert _links(link, name) == ()


@pytest.mark.parametrize(
    ("link", "origin", "page"),
    [
        ("https://example.org/docket?id=99", "https://example.org/docket?id=12", ""),
        ("/", "https://example.org/", "https://example.org/news/1"),
        ("#content", "https://example.org/news/1", "https://example.org/news/1"),
        ("https://elsewhere.example/our-submission-2.pdf", "https://example.org/docs/17", ""),
    ],
)
def test_an_address_is_known_whole_and_no_site_is_a_letter(link: str, origin: str, page: str) -> None:
    assert _links(link, "letters/our-submission-2.pdf", origin, page) == ()
