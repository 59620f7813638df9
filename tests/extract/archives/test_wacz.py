import hashlib
import json

import pytest

from letterdiff.extract.archives import wacz
from letterdiff.extract.errors import Unreadable
from letterdiff.extract.requests import Member
from letterdiff.model import Problem
from support.archived import PAGE, http, parted, record, zipped

FRAME = record(http(b"<p>An advertisement</p>"), "https://ads.example/frame")
MOVED = record(http(b"", "301 Moved", location="/post"), "https://example.org/old")
WARC = record() + FRAME + MOVED


def pages(*urls: str) -> str:
    rows = [{"format": "json-pages-1.0"}, *({"url": url, "title": f"Title of {url}"} for url in urls)]
    return "\n".join(json.dumps(row) for row in rows) + "\nno JSON\n"


def packed(warc: bytes = WARC, listed: str = "", **more: str) -> bytes:
    files: dict[str, bytes | str] = {"archive/one.warc": warc}
    if listed:
        files["pages/pages.jsonl"] = listed
    digest = "sha256:" + hashlib.sha256(warc).hexdigest()
    package = {"resources": [{"path": "archive/one.warc", "hash": more.pop("digest", digest)}]}
    files["datapackage.json"] = json.dumps(package)
    return zipped({**files, **{name.replace("_", "-") + ".json": text for name, text in more.items()}})


def of(data: bytes) -> tuple[list[Member], list[Problem]]:
    """Members, each of which can be had by its name, and problems."""
    members, problems = parted(list(wacz.members(data)))
    for member in members:
        assert len(wacz.member(data, member.name)) == member.size
    return members, problems


def test_the_list_tells_which_records_are_pages() -> None:
    (member,), (note,) = of(packed(listed=pages("https://Example.org/post#top")))
    assert member.name == "1-0-example.org-post.html"
    assert member.meta.title == "Title of https://Example.org/post#top"
    assert "1 file not in its list of pages" in note.reason


def test_without_a_list_every_page_is_read() -> None:
    assert len(of(packed())[0]) == 2


def test_a_listed_address_that_led_on_to_another() -> None:
    (member,), notes = of(packed(listed=pages("https://example.org/old")))
    assert member.meta.origin == "https://example.org/post"
    assert not [note for note in notes if "of which no page" in note.reason]


def test_a_listed_page_that_is_not_there_is_said() -> None:
    _, notes = of(packed(listed=pages("https://example.org/post", "https://example.org/gone")))
    assert notes[0].reason.startswith("its list of pages has https://example.org/gone, of which no page")


def test_a_part_that_was_changed_is_said_and_read() -> None:
    members, problems = of(packed(digest="sha256:" + "0" * 64))
    assert len(members) == 2
    assert (problems[0].name, "is not what was packed" in problems[0].reason) == ("archive/one.warc", True)


def test_the_older_form_of_digests() -> None:
    stats = {"hash": hashlib.sha256(WARC).hexdigest(), "bytes": len(WARC)}
    package = {"resources": [{"path": "archive/one.warc", "stats": stats, "hashing": "sha256"}]}
    right = zipped({"archive/one.warc": WARC, "datapackage.json": json.dumps(package)})
    wrong = zipped({"archive/one.warc": WARC + b"\r\n", "datapackage.json": json.dumps(package)})
    assert [len(of(data)[1]) for data in (right, wrong)] == [1, 2]


@pytest.mark.parametrize(
    ("seal", "reason"),
    [
        ({"path": "datapackage.json", "hash": "sha256:" + "0" * 64}, "is not what was packed"),
        ({"signedData": {"signature": "…"}}, "has a signature, which was not checked"),
    ],
)
def test_the_seal_of_the_list_of_digests(seal: dict[str, object], reason: str) -> None:
    problem = of(packed(datapackage_digest=json.dumps(seal)))[1][0]
    assert problem.reason.startswith(reason)


def test_several_warc_files() -> None:
    data = zipped(
        {"archive/b.warc": record(http(PAGE)), "archive/a.warc.gz": b"noise", "datapackage.json": "{}"}
    )
    members, problems = of(data)
    assert [member.name for member in members] == ["2-0-example.org-post.html"]
    assert problems


def test_a_zip_file_of_pages_is_no_wacz() -> None:
    with pytest.raises(Unreadable, match="is no WACZ"):
        of(zipped({"a.html": PAGE}))
