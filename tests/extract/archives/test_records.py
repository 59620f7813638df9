import gzip
import hashlib
import zlib

import pytest

from letterdiff.extract.archives import records
from letterdiff.extract.errors import Unreadable
from letterdiff.extract.requests import Member
from letterdiff.model import Gravity, Problem
from support.archived import DATE, PAGE, http, parted, record, sha1

SECOND = PAGE.replace(b"want", b"seek")


def of(data: bytes) -> tuple[list[Member], list[Problem]]:
    return parted(list(records.members(data)))


def pages(data: bytes) -> list[bytes]:
    """The bytes of each page, asked for by name; each is what the list promised."""
    members, _ = of(data)
    found = [records.member(data, one.name) for one in members]
    assert [hashlib.sha256(one).hexdigest() for one in found] == [one.sha256 for one in members]
    assert [len(one) for one in found] == [one.size for one in members]
    return found


def reasons(data: bytes) -> list[str]:
    return [problem.reason for problem in of(data)[1]]


def test_a_page_has_its_address_and_time() -> None:
    data = record(url="https://example.org/about/us")
    (member,), problems = of(data)
    assert member.name == "0-example.org-about-us.html"
    assert (member.meta.origin, member.meta.captured) == (
        "https://example.org/about/us",
        DATE.replace("Z", "+00:00"),
    )
    assert (pages(data), problems, member.note) == ([PAGE], [], "")


ONE, TWO = record(), record(http(SECOND), "https://example.org/2")


@pytest.mark.parametrize(
    "data",
    [
        ONE + TWO,
        gzip.compress(ONE) + gzip.compress(TWO),
        gzip.compress(ONE + TWO),
        gzip.compress(ONE[:90]) + gzip.compress(ONE[90:] + TWO),
    ],
    ids=["plain", "a stream a record", "one stream", "streams that part a record"],
)
def test_every_way_to_pack_records(data: bytes) -> None:
    assert pages(data) == [PAGE, SECOND]


def test_the_same_address_twice_is_told_apart_by_its_time() -> None:
    members, _ = of(ONE + record(http(SECOND), date="2025-12-01T00:00:00Z"))
    assert [one.name.partition("-")[2] for one in members] == [
        "example.org-post.html",
        "example.org-post-20251201T000000.html",
    ]
    assert pages(ONE + record(http(SECOND), date="2025-12-01T00:00:00Z")) == [PAGE, SECOND]


def chunked(*parts: bytes) -> bytes:
    return b"".join(b"%x\r\n%b\r\n" % (len(part), part) for part in (*parts, b""))


@pytest.mark.parametrize(
    "block",
    [
        http(gzip.compress(PAGE), content_encoding="gzip"),
        http(zlib.compress(PAGE), content_encoding="deflate"),
        http(zlib.compress(PAGE)[2:-4], content_encoding="deflate"),
        http(chunked(PAGE[:20], PAGE[20:]), transfer_encoding="chunked"),
        http(chunked(gzip.compress(PAGE)), transfer_encoding="chunked", content_encoding="gzip"),
        http(PAGE, transfer_encoding="chunked", content_encoding="br"),
    ],
    ids=["gzip", "deflate", "bare deflate", "chunks", "gzip in chunks", "decoded already"],
)
def test_codings_are_taken_off(block: bytes) -> None:
    assert pages(record(block)) == [PAGE]


@pytest.mark.parametrize(
    ("block", "reason"),
    [
        (http(gzip.compress(PAGE)[:-9], content_encoding="gzip"), "does not unpack"),
        (http(chunked(PAGE)[:-9], transfer_encoding="chunked"), "chunks do not fit together"),
        (http(b"\x0b\x02", content_encoding="zstd"), "is coded as 'zstd'"),
    ],
)
def test_a_page_that_cannot_be_decoded_costs_itself(block: bytes, reason: str) -> None:
    members, (problem,) = of(record(block) + TWO)
    assert [one.meta.origin for one in members] == ["https://example.org/2"]
    assert reason in problem.reason
    assert (problem.name, problem.gravity) == ("0-example.org-post.html", Gravity.BROKEN)


@pytest.mark.parametrize("said", [sha1(PAGE), "SHA-256:" + hashlib.sha256(PAGE).hexdigest()])
def test_a_digest_that_agrees(said: str) -> None:
    assert of(record(WARC_Payload_Digest=said))[0][0].note == ""


def test_a_digest_that_does_not_agree_is_said_of_its_page() -> None:
    (first, second), _ = of(ONE + record(WARC_Payload_Digest=sha1(b"another")))
    assert first.note == ""
    assert second.note.startswith("its digest is not the one the archive records")


@pytest.mark.parametrize(
    ("date", "stamp"), [("2025-12", "202512"), ("2025-12-01T09:00:00.5Z", "20251201T090000")]
)
def test_times_as_exact_as_they_are_known(date: str, stamp: str) -> None:
    assert of(ONE + record(http(SECOND), date=date))[0][1].name.endswith(f"-post-{stamp}.html")


def test_what_is_no_page_is_counted() -> None:
    others = (
        record(http(b"", "302 Found", location="https://example.org/")),
        record(http(PAGE, "404 Not Found")),
        record(kind="revisit"),
        record(http(b"\x89PNG", content_type="image/png")),
        record(http(b"{}", content_type="application/json")),
        record(kind="request"),
        record(b"a log", "metadata://tool/log", kind="resource", content_type="text/plain"),
    )
    assert reasons(ONE + b"".join(others)) == [
        "1 page was read, left out: 2 answers other than a page (status 302, 404), 1 later look at an "
        "unchanged page, 2 files of other kinds"
    ]


def test_a_file_without_records() -> None:
    with pytest.raises(Unreadable, match="no record"):
        of(b"no archive at all\n")


@pytest.mark.parametrize(
    ("data", "note"),
    [
        (record(WARC_Truncated="length"), "the archive holds only its start (length)"),
        (record(http(content_length="5000")), "it is shorter than the server said, and may be cut"),
    ],
)
def test_a_page_that_is_not_all_there_is_said(data: bytes, note: str) -> None:
    assert [member.note for member in of(data)[0]] == [note]


def test_a_page_in_segments_is_not_read() -> None:
    members, (problem,) = of(record(WARC_Segment_Number="1") + record(kind="continuation") + TWO)
    assert len(members) == 1
    assert "in several parts" in problem.reason


@pytest.mark.parametrize("kind", ["resource", "conversion"])
def test_what_is_archived_without_a_server(kind: str) -> None:
    data = record(PAGE, "file:///home/page.html", kind=kind, content_type="text/html; charset=utf-8")
    (member,), problems = of(data)
    assert (member.name, member.meta.origin) == ("0-home-page.html", "")
    assert [problem.reason for problem in problems] == (
        ["1 page was converted: made by the archive's maker, not what a server sent"]
        if kind == "conversion"
        else []
    )
