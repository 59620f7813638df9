import contextlib
import gzip
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letterdiff.extract.archives import records, streams, wacz
from letterdiff.extract.archives import zipped as zips
from letterdiff.extract.errors import Unreadable
from letterdiff.model import Gravity
from support.archived import PAGE, http, parted, record, sha1, zipped

SECOND = PAGE.replace(b"want", b"seek")
ONE, TWO = record(), record(http(SECOND), "https://example.org/2")
THREE = record(http(PAGE + b"<p>More</p>"), "https://example.org/3")


def found(data: bytes) -> tuple[list[str], list[tuple[str, Gravity]]]:
    """The addresses of the pages, each of which can be had by its name, and what is said."""
    members, problems = parted(list(records.members(data)))
    for member in members:
        assert len(records.member(data, member.name)) == member.size
    return [member.meta.origin for member in members], [(p.reason, p.gravity) for p in problems]


def test_a_file_cut_in_the_middle_of_a_record() -> None:
    addresses, said = found(ONE + TWO[:-30])
    assert addresses == ["https://example.org/post"]
    reason = f"is cut in the middle of record 2, at byte {len(ONE)}: what stood before it was read"
    assert said == [(reason, Gravity.CUT)]


@pytest.mark.parametrize("whole", [True, False], ids=["one stream", "a stream a record"])
def test_a_gzip_file_cut_in_the_middle(whole: bool) -> None:
    data = gzip.compress(ONE + TWO) if whole else gzip.compress(ONE) + gzip.compress(TWO)
    addresses, said = found(data[:-12])
    assert addresses == ["https://example.org/post"]
    assert "is cut in the middle of record 2" in said[0][0]


def test_a_file_cut_at_the_very_end_of_a_page_is_whole() -> None:
    block = http(PAGE, content_length=str(len(PAGE)))
    assert found(record(block)[:-3]) == (["https://example.org/post"], [])


@pytest.mark.parametrize("at", [20, 60, 150], ids=["head", "headers", "page"])
def test_a_damaged_gzip_stream_costs_its_record(at: int) -> None:
    parts = [bytearray(gzip.compress(one)) for one in (ONE, TWO, THREE)]
    parts[1][at] ^= 0xFF
    addresses, said = found(b"".join(parts))
    assert addresses == ["https://example.org/post", "https://example.org/3"]
    assert said


def test_noise_between_records_costs_nothing_else() -> None:
    addresses, said = found(ONE + b"noise, not a record\r\n\r\n" + TWO)
    assert addresses == ["https://example.org/post", "https://example.org/2"]
    assert said == [(f"is damaged: not read is record 2, at byte {len(ONE)}", Gravity.CUT)]


@pytest.mark.parametrize("length", ["60", "400", "none"])
def test_a_record_of_wrong_length_is_read_where_a_digest_confirms_it(length: str) -> None:
    wrong = record(http(SECOND), "https://example.org/2", length=length, WARC_Block_Digest=sha1(http(SECOND)))
    assert found(ONE + wrong + THREE)[0] == [
        "https://example.org/post",
        "https://example.org/2",
        "https://example.org/3",
    ]


def test_a_record_of_wrong_length_is_not_read_where_nothing_confirms_it() -> None:
    addresses, said = found(ONE + record(http(SECOND), "https://example.org/2", length="60") + THREE)
    assert addresses == ["https://example.org/post", "https://example.org/3"]
    assert "nothing confirms what is left of it" in said[0][0]


def test_a_page_that_holds_a_record_is_one_page() -> None:
    inner = http(b"<pre>\r\n\r\n" + TWO + b"</pre>")
    assert found(record(inner) + THREE)[0] == ["https://example.org/post", "https://example.org/3"]


def test_more_than_a_stream_may_unpack_to_is_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(streams, "MOST_UNPACKED", 1000)
    addresses, said = found(gzip.compress(ONE + record(http(b"<p>" + b"x" * 10_000_000))))
    assert addresses == ["https://example.org/post"]
    assert said[0][1] is Gravity.CUT


def test_what_packs_very_well_is_read_to_its_end() -> None:
    large = http(b"<p>" + b"The same words. " * 600_000 + b"</p>")
    addresses, said = found(gzip.compress(record(large) + TWO))
    assert (addresses, said) == (["https://example.org/post", "https://example.org/2"], [])


def test_more_pages_than_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(records, "MOST", 2)
    addresses, said = found(ONE + TWO + THREE)
    assert len(addresses) == 2
    assert said == [("only its first 2 pages were read, 1 more were not", Gravity.CUT)]


ARC = (
    b"filedesc://x.arc 0.0.0.0 20140216050221 text/plain 75\n1 0 Maker\n"
    b"URL IP-address Archive-date Content-type Archive-length\n\n\n"
)


def arc(url: str, block: bytes, length: int | None = None) -> bytes:
    size = len(block) if length is None else length
    return f"{url} 192.0.2.1 20140216050221 text/html {size}\n".encode() + block + b"\n"


def test_an_arc_file() -> None:
    data = ARC + arc("http://example.org/a b", http()) + arc("http://example.org/2", http(SECOND))
    (first, second), problems = parted(list(records.members(data)))
    assert (first.meta.origin, first.meta.captured) == (
        "http://example.org/a%20b",
        "2014-02-16T05:02:21+00:00",
    )
    assert (records.member(data, second.name), problems) == (SECOND, [])


def test_a_bad_record_in_an_arc_file_costs_itself() -> None:
    data = ARC + arc("http://example.org/1", http(), -1) + arc("http://example.org/2", http(SECOND))
    assert found(data)[0] == ["http://example.org/2"]


GOOD = (
    (records, ONE + TWO),
    (records, gzip.compress(ONE) + gzip.compress(TWO)),
    (records, ARC + arc("http://example.org/1", http())),
    (wacz, zipped({"archive/a.warc": ONE, "pages/pages.jsonl": "{}", "datapackage.json": "{}"})),
    (zips, zipped({"a.html": PAGE, "a.html.toml": "author = 'x'"})),
)


@given(
    st.sampled_from(GOOD),
    st.lists(st.tuples(st.integers(0, 2000), st.integers(0, 255)), min_size=1, max_size=5),
    st.integers(0, 2000),
)
def test_no_bytes_make_a_reader_fail(
    good: tuple[ModuleType, bytes], changes: list[tuple[int, int]], end: int
) -> None:
    reader, data = good
    changed = bytearray(data)
    for at, value in changes:
        changed[at % len(changed)] = value
    broken = bytes(changed[:end] if end % 2 else changed)
    with contextlib.suppress(Unreadable):
        for member in parted(list(reader.members(broken)))[0]:
            assert len(reader.member(broken, member.name)) == member.size
