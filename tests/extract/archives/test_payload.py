import brotli
import pytest

from letterdiff.extract import html
from letterdiff.extract.archives import digests, names, payload, records
from support.archived import http, parted, record

TEXT = "<p>“Não queremos garantias”, disse o diretor à comissão.</p>"


@pytest.mark.parametrize(
    ("body", "charset"),
    [
        (TEXT.encode("cp1252"), "windows-1252"),
        (TEXT.encode("utf-16-be"), "utf-16be"),
        ("<p>政府の保証は求めていません。</p>".encode("shift_jis"), "Shift_JIS"),
    ],
)
def test_a_character_set_that_only_the_server_names(body: bytes, charset: str) -> None:
    data = record(http(body, content_type=f"text/html; charset={charset}"))
    (member,), (note,) = parted(list(records.members(data)))
    document = html.read(records.member(data, member.name))
    assert document.text == body.decode(charset)[3:-4]
    assert note.reason == "1 page was given in UTF-8, since only the server said the encoding"


@pytest.mark.parametrize(
    ("body", "charset"),
    [
        (TEXT.encode(), "iso-8859-1"),
        (b"<meta charset=iso-8859-15>" + TEXT.encode("cp1252"), "cp1252"),
        (TEXT.encode("cp1252"), "no-such-set"),
        (b"<p>plain</p>", "shift_jis"),
    ],
    ids=["UTF-8", "declared in the page", "unknown", "ASCII"],
)
def test_other_pages_stay_as_they_are(body: bytes, charset: str) -> None:
    assert payload.in_utf8(body, charset) == body


@pytest.mark.parametrize(
    ("said", "agrees"),
    [
        ("sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ", True),
        ("sha1:3i42h3s6nnfq2msvx7xzkyaysc x5qbyj", False),
        ("sha1:da39a3ee5e6b4b0d3255bfef95601890afd80709", True),
        ("sha1:DA39A3EE5E6B4B0D3255BFEF95601890AFD80709", True),
        ("sha1:2jmj7l5rSw0yVb/vlWAYkK/YBwk=", True),
        ("sha1:2jmj7l5rSw0yVb_vlWAYkK_YBwk", True),
        ("sha1:2JMJ7L5RSW0YVB/VLWAYKK/YBWK=", False),
        ("sha-256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", True),
        ("crc32:00000000", None),
        ("", None),
    ],
)
def test_digests_of_nothing_as_archives_write_them(said: str, agrees: bool | None) -> None:
    assert digests.agrees(said, b"") is agrees


@pytest.mark.parametrize(
    ("address", "stem"),
    [
        ("https://Example.org/About/Us.html?x=1#y", "example.org-About-Us"),
        ("https://example.org", "example.org"),
        ("https://example.org/../../etc/passwd", "example.org-etc-passwd"),
        ("https://example.org/%E5%A3%B0%E6%98%8E", "example.org-声明"),
        ("https://example.org/a%00b%2F..%5Cc", "example.org-a-b-c"),
        ("https://[bad/", "https-bad"),
        ("file:///", "page"),
    ],
)
def test_names_are_safe(address: str, stem: str) -> None:
    assert names.stem(address) == stem
    assert len(names.stem(address + "x" * 500)) <= 80


@pytest.mark.parametrize(
    ("media_type", "kind", "suffix"),
    [
        ("text/html", "", ".html"),
        ("application/pdf", "pdf", ".pdf"),
        ("text/plain", "html", ".html"),
        ("", "pdf", ".pdf"),
        ("application/octet-stream", "", ""),
        ("text/css", "", ""),
        ("text/html", "a PNG picture", ""),
        ("image/svg+xml", "html", ""),
    ],
)
def test_the_suffix_is_what_the_bytes_are(media_type: str, kind: str, suffix: str) -> None:
    assert names.suffix(media_type, kind) == suffix


def test_a_page_that_a_server_packed_with_brotli() -> None:
    body = b"<p>We want no guarantees.</p>" * 5000
    data = record(http(brotli.compress(body), content_encoding="br"))
    (member,), _ = parted(list(records.members(data)))
    assert records.member(data, member.name) == body
