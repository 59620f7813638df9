"""What a scan makes of a library's folders, the odd and the broken ones too."""

import hashlib
import os
import socket
from pathlib import Path

import pytest

from letterdiff.library import Scan, snapshot
from letterdiff.library.scan import scan
from letterdiff.model import Fidelity, Gravity, Problem, Side

PDF = b"%PDF-1.7\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    put(tmp_path, "letters/a.pdf", PDF)
    put(tmp_path, "statements/b.md", b"We want nothing.")
    return tmp_path


def put(root: Path, name: str, data: bytes | str = b"words") -> Path:
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return path


def names(found: Scan) -> list[str]:
    return [source.name for source in found.sources]


def only(found: Scan) -> Problem:
    assert len(found.problems) == 1, found.problems
    return found.problems[0]


def test_sources_come_letters_first_sorted_with_hash_and_size(root: Path) -> None:
    put(root, "statements/2024/z.txt", b"a")
    put(root, "statements/A.md", b"b")
    found = scan(root)
    assert names(found) == ["letters/a.pdf", "statements/2024/z.txt", "statements/A.md", "statements/b.md"]
    assert found.sources[0].sha256 == hashlib.sha256(PDF).hexdigest()
    assert (found.sources[0].size, found.sources[0].side) == (9, Side.LETTER)
    assert found.problems == ()


def test_hidden_files_licences_readmes_and_companions_are_left_out(root: Path) -> None:
    for name in (".DS_Store", "LICENSE", "LICENSE-CC-BY", "README.md", "readme.txt", "~$b.docx", "Thumbs.db"):
        put(root, f"statements/{name}")
    put(root, "statements/page.html", b"<p>a")
    put(root, "statements/page_files/ad.html")
    assert names(scan(root)) == ["letters/a.pdf", "statements/b.md", "statements/page.html"]
    assert scan(root).problems == ()


def test_a_letter_whose_name_only_begins_like_a_licence_is_read(root: Path) -> None:
    put(root, "letters/license-to-operate.txt")
    assert "letters/license-to-operate.txt" in names(scan(root))


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("letters/empty.txt", b"", "the file is empty"),
        ("letters/x.pdf/y.txt", b"words", "is a folder with a file's name"),
        ("letters/x.pdf", b"words", "is not a PDF: it does not begin like one"),
        ("letters/x.pages", b"PK\x03\x04", "no reader for .pages files"),
        ("letters/gone.pdf.toml", b"title = 'x'", "is a sidecar, and the file it speaks of is gone"),
    ],
)
def test_a_bad_file_is_one_problem_and_the_rest_goes_on(
    root: Path, name: str, data: bytes, reason: str
) -> None:
    put(root, name, data)
    found = scan(root)
    assert only(found).reason == reason
    assert only(found).next_step
    assert names(found) == ["letters/a.pdf", "statements/b.md"]


def test_a_folder_that_is_missing_or_empty_is_said(tmp_path: Path) -> None:
    (tmp_path / "letters").mkdir()
    found = scan(tmp_path)
    assert [(p.name, p.gravity) for p in found.problems] == [
        ("letters/", Gravity.NOTE),
        ("statements/", Gravity.BROKEN),
    ]


def test_the_same_bytes_are_one_source_with_both_names(root: Path) -> None:
    put(root, "letters/copy.pdf", PDF)
    found = scan(root)
    assert found.sources[0].also == ("letters/copy.pdf",)
    assert only(found).reason == "has the same bytes as letters/a.pdf, and is read once"
    assert only(found).gravity is Gravity.NOTE


def test_many_copies_of_one_file_are_one_note(root: Path) -> None:
    for number in range(50):
        put(root, f"letters/copy{number:02}.pdf", PDF)
    found = scan(root)
    assert len(found.sources[0].also) == 50
    assert only(found).name == "letters/a.pdf"
    assert only(found).reason.startswith("50 other files have the same bytes, letters/copy00.pdf the first")


def test_the_same_bytes_on_both_sides_are_a_source_each(root: Path) -> None:
    put(root, "statements/a.pdf", PDF)
    found = scan(root)
    assert names(found) == ["letters/a.pdf", "statements/a.pdf", "statements/b.md"]
    assert "so each stands on both sides" in only(found).reason


def test_names_that_differ_in_case_or_composition_only_are_noted(root: Path) -> None:
    if (root / "letters/A.pdf").exists():
        pytest.skip("this file system ignores case")
    put(root, "letters/A.pdf", PDF + b"2")
    put(root, "statements/e\u0301.md", b"1")
    put(root, "statements/\u00e9.md", b"2")
    assert [p.reason.split(" but ")[0] for p in scan(root).problems] == [
        "has the name of letters/A.pdf",
        "has the name of statements/e\u0301.md",
    ]


def test_links_that_lead_nowhere_or_in_circles_are_problems(root: Path) -> None:
    (root / "letters/gone.pdf").symlink_to(root / "nowhere.pdf")
    (root / "letters/self.pdf").symlink_to("self.pdf")
    (root / "letters/up").symlink_to(root / "letters", target_is_directory=True)
    found = scan(root)
    assert names(found) == ["letters/a.pdf", "statements/b.md"]
    assert [(p.name, p.reason) for p in found.problems] == [
        ("letters/gone.pdf", "is a link to a file that is gone"),
        ("letters/self.pdf", "is a link that leads back to itself"),
        ("letters/up", "is a link to a folder that is read already, as letters/"),
    ]


def test_a_web_of_links_takes_no_time(root: Path) -> None:
    for name in range(12):
        (root / f"letters/{name}").mkdir()
        for other in range(12):
            (root / f"letters/{name}/{other}").symlink_to(root / f"letters/{other}", target_is_directory=True)
    assert names(scan(root)) == ["letters/a.pdf", "statements/b.md"]


def test_a_link_out_of_the_library_is_read_and_noted(
    root: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    outside = put(tmp_path_factory.mktemp("elsewhere"), "o.txt", b"outside")
    (root / "letters/o.txt").symlink_to(outside)
    found = scan(root)
    assert "letters/o.txt" in names(found)
    assert only(found).gravity is Gravity.NOTE
    assert str(outside) not in repr(found)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_pipes_and_sockets_are_never_opened(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    os.mkfifo(root / "letters/p.pdf")
    monkeypatch.chdir(root)
    with socket.socket(socket.AF_UNIX) as bound:
        bound.bind("letters/s.txt")
        found = scan(root)
    assert [p.reason for p in found.problems] == [
        "is a named pipe, not a file",
        "is a socket, not a file",
    ]


@pytest.mark.parametrize("name", ["a\nb.txt", "a\x1b[31m.txt", "a\u202etxt.md", "a\"'.pdf "])
def test_odd_names_are_shown_as_escapes(root: Path, name: str) -> None:
    put(root, f"letters/{name}")
    shown = only(scan(root)).name
    assert shown.isprintable()
    assert "\u202e" not in shown


def test_a_name_that_is_not_utf_8_is_a_problem(root: Path) -> None:
    try:
        (root / "letters" / os.fsdecode(b"\xff.txt")).write_bytes(b"words")
    except OSError:
        pytest.skip("this file system refuses such names")
    assert only(scan(root)).reason == "its name is not valid UTF-8"


def test_a_file_that_grows_once_is_read_again_and_one_that_keeps_growing_is_a_problem(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    growing = put(root, "letters/g.txt", b"1")
    still, readings = os.fstat, []

    def growing_fstat(descriptor: int) -> os.stat_result:
        if Path(f"/proc/self/fd/{descriptor}").readlink() == growing and len(readings) < limit:
            readings.append(descriptor)
            with growing.open("ab") as file:
                file.write(b"1")
        return still(descriptor)

    if not Path("/proc/self/fd").is_dir():
        pytest.skip("needs /proc")
    monkeypatch.setattr(snapshot.os, "fstat", growing_fstat)
    limit = 3
    assert "letters/g.txt" in names(scan(root))
    limit = 100
    assert only(scan(root)).reason == "changes while it is read"


def test_a_file_over_the_limit_is_not_read(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(snapshot, "MAX_BYTES", 2**20)
    put(root, "letters/big.txt", b"x" * (2**20 + 1))
    assert only(scan(root)).reason == "is too large: more than 1 MB"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_file_one_may_not_read_is_a_problem(root: Path) -> None:
    (root / "letters/a.pdf").chmod(0)
    assert only(scan(root)).reason == "cannot be read: you have no right to"


def test_a_refusal_of_the_system_is_a_problem(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: object, flags: int) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(snapshot.os, "open", refuse)
    assert {p.reason for p in scan(root).problems} == {"cannot be read: you have no right to"}


def test_sidecars_stand_over_sources_toml_field_by_field(root: Path) -> None:
    put(root, "letters/a.pdf.toml", 'title = "One"\ndate = 2025-10-27\n')
    put(root, "letters/a.toml", 'title = "Two"\nauthor = "A. Writer"\n')
    put(
        root,
        "sources.toml",
        '["letters/a.pdf"]\nlanguage = "en"\nauthor = "B"\nfidelity = "reconstruction"\n',
    )
    found = scan(root)
    meta = found.sources[0].meta
    assert (meta.title, meta.author, meta.date, meta.language) == ("One", "A. Writer", "2025-10-27", "en")
    assert meta.fidelity is Fidelity.RECONSTRUCTION
    assert found.problems == ()


def two_sidecars(root: Path, first: str, second: str) -> Scan:
    for name, said in (("a.txt", first), ("b.txt", second)):
        put(root, f"letters/{name}", "We ask for it.")
        put(root, f"letters/{name}.toml", said)
    return scan(root)


def test_the_same_bytes_of_two_speakers_are_a_source_each(tmp_path: Path) -> None:
    found = two_sidecars(tmp_path, 'author = "A. Writer"', 'author = "B. Speaker"')
    assert [(s.meta.author, s.twin) for s in found.sources] == [("A. Writer", False), ("B. Speaker", True)]
    assert any("each is read" in problem.reason for problem in found.problems)


def test_the_same_bytes_of_two_fidelities_are_nobodys(tmp_path: Path) -> None:
    found = two_sidecars(
        tmp_path, 'author = "A. Writer"\nfidelity = "reconstruction"', 'author = "A. Writer"'
    )
    assert not found.sources
    assert any("another fidelity" in problem.reason for problem in found.problems)


def test_of_the_same_bytes_the_name_with_a_sidecar_counts(tmp_path: Path) -> None:
    put(tmp_path, "letters/a.txt", "We ask for it.")
    put(tmp_path, "letters/b.txt", "We ask for it.")
    put(tmp_path, "letters/b.txt.toml", 'author = "B. Speaker"')
    (source,) = scan(tmp_path).sources
    assert (source.name, source.also, source.meta.author) == (
        "letters/b.txt",
        ("letters/a.txt",),
        "B. Speaker",
    )
