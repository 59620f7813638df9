"""Which reader reads which file."""

import pytest

from letterdiff.extract import registry
from letterdiff.extract.errors import Unreadable


@pytest.mark.parametrize(
    ("name", "head", "format"),
    [
        ("a.pdf", b"%PDF-1.7\n", "pdf"),
        ("letters/A.PDF", b"junk\n\n%PDF-1.4\n", "pdf"),
        ("a.htm", b"<p>no doctype", "html"),
        ("a.html", b"\xef\xbb\xbf<!DOCTYPE html>", "html"),
        ("a.md", b"---\ntitle: x\n---\n", "md"),
        ("a.txt", b"a note on %PDF-1.7 headers", "txt"),
        ("a.vtt", b"WEBVTT\n", "vtt"),
        ("a.b.WARC.gz", b"\x1f\x8b", "warc"),
        ("a.docx", b"PK\x03\x04", "docx"),
        ("a.srt", b"1\n00:00:01,000 --> 00:00:02,000\n", "vtt"),
    ],
)
def test_a_file_goes_to_the_reader_its_name_and_bytes_agree_on(name: str, head: bytes, format: str) -> None:
    assert registry.format_of(name, head).name == format


@pytest.mark.parametrize(
    ("name", "head", "reason"),
    [
        ("a.pdf", b"<!-- saved --><html><body>%PDF-1.4", "is not a PDF but a web page"),
        ("a.pdf", b"Dear Sir", "is not a PDF: it does not begin like one"),
        ("a.pdf", b"PK\x03\x04", "is not a PDF but a ZIP archive or an Office document"),
        ("a.txt", b"%PDF-1.7", "is not plain text but a PDF"),
        ("a.txt", b"\xff\xfe" + "<!doctype html>".encode("utf-16-le"), "is not plain text but a web page"),
        ("a.pdf", b"", "the file is empty"),
        ("a.pages", b"PK\x03\x04", "no reader for .pages files"),
        ("letters/note", b"x", "no reader for files without a suffix"),
        ("a.\x1b[31mx", b"x", "no reader for .\\x1b[31mx files"),
    ],
)
def test_a_file_that_is_something_else_says_what_it_is(name: str, head: bytes, reason: str) -> None:
    with pytest.raises(Unreadable) as error:
        registry.format_of(name, head)
    assert error.value.reason == reason
    assert error.value.next_step


def test_an_unknown_suffix_lists_what_can_be_read() -> None:
    with pytest.raises(Unreadable) as error:
        registry.by_suffix("a.pages")
    assert all(suffix in error.value.next_step for suffix in registry.suffixes())


def test_only_pages_can_be_cropped() -> None:
    with pytest.raises(Unreadable, match="no pages"):
        registry.crop(b"words", "a.txt", [], 1.0)


def test_a_row_of_comments_takes_no_time() -> None:
    with pytest.raises(Unreadable):
        registry.format_of("a.pdf", b"<!---->" * 500)
    with pytest.raises(Unreadable, match="a web page"):
        registry.format_of("a.pdf", b"<!---->\n" * 400 + b"<html>")
