"""Real archives: how many pages each holds, and that each page is what its list promises."""

import hashlib
from pathlib import Path

import pytest

from letterdiff.extract import registry
from support.archived import parted

CORPUS = Path(__file__).parents[4] / "shared/corpus/web-archives"
PAGES = {
    "warc/bad.arc": 0,
    "warc/example-bad-non-chunked.warc.gz": 1,
    "warc/example-digest.warc": 0,
    "warc/example-iana.org-chunked.warc": 1,
    "warc/example-resource.warc.gz": 1,
    "warc/example-space-in-target-uri.warc.gz": 0,
    "warc/example-space-in-url.arc": 1,
    "warc/example-trunc.warc": 1,
    "warc/example-wget-bad-target-uri.warc.gz": 1,
    "warc/example-wrong-chunks.warc.gz": 1,
    "warc/example.arc": 1,
    "warc/example.arc.gz": 1,
    "warc/example.warc": 1,
    "warc/example.warc.gz": 1,
    "warc/post-test.warc.gz": 0,
    "wacz/invalid_example_1.wacz": 0,
    "wacz/invalid_signed_example_1.wacz": 1,
    "wacz/valid_example_1.wacz": 1,
    "wacz/valid_example_2.wacz": 1,
    "wacz/valid_signed_example_1.wacz": 1,
}


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus of real files is not here")
@pytest.mark.parametrize("name", PAGES)
def test_the_pages_of_a_real_archive(name: str) -> None:
    data = (CORPUS / name).read_bytes()
    members, _ = parted(list(registry.members(data, name)))
    assert len(members) == PAGES[name]
    for member in members:
        page = registry.member(data, name, member.name)
        assert hashlib.sha256(page).hexdigest() == member.sha256
        assert member.meta.origin.startswith("http")
        assert member.meta.captured
        assert registry.read(page, member.name).text
