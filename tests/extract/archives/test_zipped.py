import zipfile
from io import BytesIO

import pytest

from letterdiff.extract.archives import packing
from letterdiff.extract.archives import zipped as reader
from letterdiff.extract.errors import Unreadable
from letterdiff.extract.requests import Member
from letterdiff.model import Fidelity, Gravity, Problem
from support.archived import PAGE, parted, zipped


def of(data: bytes) -> tuple[list[Member], list[Problem]]:
    """Members, each of which can be had by its name, and problems."""
    members, problems = parted(list(reader.members(data)))
    for member in members:
        assert len(reader.member(data, member.name)) == member.size
    return members, problems


def names(data: bytes) -> list[str]:
    return [member.name for member in of(data)[0]]


def test_files_that_can_be_read_are_sources_and_others_are_counted() -> None:
    members, problems = of(zipped({"a.html": PAGE, "in/b.txt": "x", "c.png": b"", "d.png": b"", "e": b""}))
    assert [member.name for member in members] == ["a.html", "in/b.txt"]
    assert [problem.reason for problem in problems] == [
        "files of other kinds were left out: 2 .png, 1 without a suffix"
    ]


@pytest.mark.parametrize(
    "name",
    ["a_files/frame.html", "__MACOSX/._a.html", ".hidden.html", ".git/a.txt", "README.md", "sub/~$b.txt"],
)
def test_what_lies_beside_pages_is_no_source(name: str) -> None:
    assert of(zipped({"a.html": PAGE, name: PAGE})) == of(zipped({"a.html": PAGE}))


def test_a_folder_with_such_a_name_and_no_page_beside_is_read() -> None:
    assert names(zipped({"a_files/b.html": PAGE})) == ["a_files/b.html"]


def test_scripts_are_no_exports_of_posts() -> None:
    data = zipped({"app.js": "let x = 1", "data/tweets.js": "window.YTD.tweets.part0 = []"})
    assert names(data) == ["data/tweets.js"]


@pytest.mark.parametrize(
    "name", ["../up.html", "in/../../up.html", "/etc/up.html", "C:\\up.html", "..\\up.html"]
)
def test_paths_that_climb_are_refused_by_name(name: str) -> None:
    data = zipped({"a.html": PAGE, name: PAGE})
    members, (problem,) = of(data)
    assert [member.name for member in members] == ["a.html"]
    assert (problem.name, problem.gravity) == (name.replace("\\", "/"), Gravity.BROKEN)
    with pytest.raises(Unreadable):
        reader.member(data, problem.name)


def test_a_name_that_is_there_twice() -> None:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as file, pytest.warns(UserWarning):
        file.writestr("a.txt", "first")
        file.writestr("a.txt", "the last")
    members, (note,) = of(out.getvalue())
    assert [member.size for member in members] == [len("the last")]
    assert "more than once" in note.reason


@pytest.mark.parametrize("encoding", ["utf-8", "cp437"])
def test_names_without_a_mark_of_their_encoding(encoding: str) -> None:
    plain = zipped({"XXXX.txt": "x"})
    raw = "Erklärung.txt".encode(encoding)
    placeholder = b"X" * (len(raw) - 4) + b".txt"
    data = zipped({placeholder.decode(): "x"}).replace(placeholder, raw)
    assert names(plain) == ["XXXX.txt"]
    assert names(data) == ["Erklärung.txt"]


def test_an_archive_in_an_archive_is_not_opened() -> None:
    _, (problem,) = of(zipped({"b.zip": zipped({"a.html": PAGE})}))
    assert (problem.name, problem.gravity) == ("b.zip", Gravity.BROKEN)


def flagged(data: bytes) -> bytes:
    """The archive with its first entry marked as encrypted, at its start and in the table of contents."""
    changed = bytearray(data)
    changed[6] |= 1
    changed[data.index(b"PK\x01\x02") + 8] |= 1
    return bytes(changed)


def damaged(data: bytes) -> bytes:
    """The archive with one byte of its first file changed."""
    changed = bytearray(data)
    changed[60] ^= 0xFF
    return bytes(changed)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (flagged(zipped({"a.html": PAGE})), "is encrypted"),
        (zipped({"a.html": b"<p>" + b"x" * 20_000_000}), "unpacks to far more"),
        (damaged(zipped({"a.html": PAGE})), "is damaged"),
    ],
    ids=["encrypted", "bomb", "damaged"],
)
def test_a_file_that_cannot_be_unpacked_costs_itself(data: bytes, reason: str) -> None:
    (problem,) = of(data)[1]
    assert problem.reason.startswith(reason)
    assert (problem.name, problem.gravity) == ("a.html", Gravity.BROKEN)


def test_more_than_is_read_in_all(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packing, "MOST_IN_ALL", 150)
    members, (problem,) = of(zipped({"a.html": PAGE, "b.html": PAGE}))
    assert (len(members), problem.gravity) == (1, Gravity.CUT)
    assert problem.reason == "only its first 1 files were read, 1 more were not"


def test_sidecars_are_honoured() -> None:
    sidecar = 'author = "B. Speaker"\nfidelity = "translation"\nnoise = 1\n'
    (member,), (note,) = of(zipped({"a.html": PAGE, "a.html.toml": sidecar, "a.toml": 'title = "A"'}))
    assert (member.meta.author, member.meta.title) == ("B. Speaker", "A")
    assert member.meta.fidelity is Fidelity.TRANSLATION
    assert note.reason == "a.html.toml: unknown field 'noise'"


@pytest.mark.parametrize("sidecar", ["fidelity = 'ocrr'", "fidelty = 'ocr'", "fidelity = "])
def test_a_sidecar_with_an_unclear_fidelity_leaves_its_page_out(sidecar: str) -> None:
    members, problems = of(zipped({"a.html": PAGE, "a.html.toml": sidecar, "b.txt": "x"}))
    assert [member.name for member in members] == ["b.txt"]
    assert problems[0].gravity is Gravity.BROKEN


@pytest.mark.parametrize("data", [b"PK\x03\x04", zipped({"a.html": PAGE})[:-30], b"PK\x03\x04" + b"\0" * 99])
def test_an_archive_that_is_cut(data: bytes) -> None:
    with pytest.raises(Unreadable, match="table of contents"):
        of(data)
