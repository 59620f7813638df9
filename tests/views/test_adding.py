from letterdiff.views import adding
from views.samples import MADE


def test_what_is_known_of_a_file_stands_behind_its_name() -> None:
    reading = MADE.reading("statements/b.md")
    known = f"{reading.format}, {reading.words} words, B. Speaker, A long post, 6 November 2025"
    assert adding.as_text("statements/b.md", "", reading, 0) == f"statements/b.md: {known}"
    line = adding.as_text("statements/b.md", "statements/b.md.toml", reading, 0)
    assert line == f"statements/b.md: {known}; with statements/b.md.toml"


def test_of_an_archive_the_pages_are_counted() -> None:
    assert adding.as_text("statements/crawl.warc", "", None, 1) == "statements/crawl.warc: 1 page"
    assert adding.as_text("statements/crawl.warc", "", None, 2400) == "statements/crawl.warc: 2,400 pages"
