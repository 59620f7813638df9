import io
import tomllib
from pathlib import Path

import pytest

from extract.pdf.paper import paper
from letterdiff.cli.exits import Exit
from letterdiff.cli.main import main
from support.library import small_library

LETTER = Path(__file__).parents[2] / "letters" / "openai-ostp-2025-10-27.pdf"
PAGE = "<html><body><main><h1>On guarantees</h1><p>We want no guarantees of a kind.</p></main></body></html>"


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return small_library(tmp_path / "library").root


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.html"
    path.write_text(PAGE)
    return path


def added(library: Path, *words: str) -> int:
    return main(["add", *words, "--library", str(library)])


def test_a_copy_with_its_sidecar(library: Path, page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said = ("--url", "https://example.org/a", "--date", "2025-11-06", "--author", 'B. "Bee" Speaker')
    assert added(library, str(page), *said) == Exit.FINE
    assert (library / "statements/page.html").read_bytes() == page.read_bytes()
    assert tomllib.loads((library / "statements/page.html.toml").read_text())["author"] == 'B. "Bee" Speaker'
    assert "statements/page.html: html," in capsys.readouterr().out


def test_what_nobody_said_is_named(library: Path, page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert added(library, str(page), "--side", "letters") == Exit.FINE
    assert not (library / "letters/page.html.toml").exists()
    err = capsys.readouterr().err
    assert "not known: when (date), who (author or organisation), where from (origin)" in err


def test_nothing_is_written_over(library: Path, page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (library / "statements/page.html").write_text("mine")
    assert added(library, str(page), "--author", "B. Speaker") == Exit.FAILED
    assert (library / "statements/page.html").read_text() == "mine"
    assert not (library / "statements/page.html.toml").exists()
    (library / "statements/other.html.toml").write_text("# mine")
    assert added(library, str(page), "--author", "B. Speaker", "--name", "other.html") == Exit.FAILED
    assert not (library / "statements/other.html").exists()
    assert "a file of that name is there" in capsys.readouterr().err


def test_what_cannot_be_read_is_not_added(library: Path, tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_text("no PDF")
    assert added(library, str(tmp_path / "a.pdf")) == Exit.FAILED
    assert not (library / "statements/a.pdf").exists()


@pytest.mark.parametrize(
    "words",
    [(), ("--date", "6/11/25"), ("--url", "javascript:alert(1)"), ("--fidelity", "roughly"), ("--paste",)],
)
def test_wrong_use_writes_nothing(library: Path, page: Path, words: tuple[str, ...]) -> None:
    before = sorted(library.rglob("*"))
    files = (str(page),) if words else ()
    assert added(library, *files, *words) == Exit.WRONG_USE
    assert sorted(library.rglob("*")) == before


@pytest.mark.parametrize(
    "name", ["../x.html", "a/b.html", "x\n.html", "..", "README.html", ".hidden.html", f"{'x' * 300}.html"]
)
def test_a_name_stays_in_its_folder(library: Path, page: Path, name: str) -> None:
    before = sorted(library.parent.rglob("*"))
    assert added(library, str(page), "--name", name) == Exit.FAILED
    assert sorted(library.parent.rglob("*")) == before


def test_a_pasted_text(library: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Pasted:
        buffer = io.BytesIO("We want no guarantees — none.".encode())

        def isatty(self) -> bool:
            return False

    monkeypatch.setattr("sys.stdin", Pasted())
    assert added(library, "--paste", "--date", "2025-11-06", "--author", "B. Speaker") == Exit.FINE
    (text,) = library.glob("statements/2025-11-06-b-speaker-*.txt")
    assert text.read_text("utf-8") == "We want no guarantees — none."
    assert "2025-11-06" in (library / "statements" / f"{text.name}.toml").read_text()


def test_what_the_file_says_otherwise_is_told(
    library: Path, page: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page.write_text(PAGE.replace("<body>", "<head><meta name='author' content='B. Speaker'></head><body>"))
    assert added(library, str(page), "--author", "C. Other") == Exit.FINE
    assert "the file itself says author B. Speaker, not C. Other" in capsys.readouterr().err


def test_what_may_be_a_letter_is_asked_about(
    library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "letter.pdf"
    path.write_bytes(LETTER.read_bytes())
    assert added(library, str(path)) == Exit.FAILED
    assert not (library / "statements/letter.pdf").exists()
    err = capsys.readouterr().err
    assert "is not added: it may be a letter (to " in err and "--side letters" in err
    assert added(library, str(path), "--side", "statements") == Exit.FINE


def test_pages_without_an_address_are_said_to_be_taken_for_a_statement(
    library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "plan.pdf"
    path.write_bytes(paper(lambda page: page.drawString(72, 700, "We want no guarantees of a kind.")))
    assert added(library, str(path)) == Exit.FINE
    assert "taken for a statement to the public" in capsys.readouterr().err
