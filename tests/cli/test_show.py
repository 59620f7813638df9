import json
import shutil
from pathlib import Path

import pytest

from extract.pdf.paper import WORDS, Canvas, flow, lines, paper
from letterdiff.cli.exits import Exit
from letterdiff.cli.main import main
from support.library import small_library

SAMPLE = Path(__file__).parents[2] / "letters" / "openai-ostp-2025-10-27.pdf"
PNG = b"\x89PNG\r\n\x1a\n"

Capture = pytest.CaptureFixture[str]


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with a PDF among its letters, compared."""
    root = small_library(tmp_path_factory.mktemp("library")).root
    shutil.copy(SAMPLE, root / "letters" / "letter.pdf")
    assert main(["compare", str(root)]) == Exit.FINE
    return root


@pytest.fixture(scope="module")
def letter(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A PDF of one page with a date and a paragraph."""

    def page(canvas: Canvas) -> None:
        lines(canvas, 80, "October 27, 2025")
        lines(canvas, 110, "Dear Mr. Kratsios:")
        flow(canvas, WORDS, 140)

    path = tmp_path_factory.mktemp("files") / "letter.pdf"
    path.write_bytes(paper(page))
    return str(path)


def finding(library: Path, source: str) -> str:
    saved = json.loads(next((library / ".letterdiff").glob("comparison*.json")).read_bytes())
    found = saved.get("comparison", saved)["findings"]
    return next(str(f["id"]) for f in found if (f["letter"] or {}).get("source") == source)


def size(path: Path) -> tuple[int, int]:
    head = path.read_bytes()[:24]
    assert head.startswith(PNG)
    return int.from_bytes(head[16:20]), int.from_bytes(head[20:24])


def test_many_files_in_their_order(tmp_path: Path, capsys: Capture) -> None:
    names = [str(tmp_path / f"{name}.txt") for name in "cab"]
    for name in names:
        Path(name).write_text(f"In {name}.")
    assert main(["show", *names, "--format", "jsonl"]) == Exit.FINE
    rows = [json.loads(row) for row in capsys.readouterr().out.splitlines()]
    assert [row["source"] for row in rows] == names


def test_a_file_that_cannot_be_read_costs_itself_alone(tmp_path: Path, capsys: Capture) -> None:
    (tmp_path / "a.txt").write_text("Whole.")
    assert main(["show", str(tmp_path / "none.txt"), str(tmp_path / "a.txt")]) == Exit.FAILED
    out, err = capsys.readouterr()
    assert "Whole." in out
    assert "none.txt" in err


def test_about_a_file(letter: str, capsys: Capture) -> None:
    assert main(["show", letter, "--about"]) == Exit.FINE
    out = capsys.readouterr().out
    assert "earlier revisions: none" in out
    assert "proposed: date 27 October 2025 (page 1, line “October 27, 2025”)" in out


def test_a_block_is_drawn(letter: str, tmp_path: Path, capsys: Capture) -> None:
    out = tmp_path / "block.png"
    assert main(["show", letter, "--crop", "2", "-o", str(out)]) == Exit.FINE
    assert capsys.readouterr().out.strip() == str(out)
    width, height = size(out)
    assert width == 1224
    assert height < 200


def test_a_page_is_drawn_with_its_blocks(letter: str, tmp_path: Path) -> None:
    out = tmp_path / "new" / "page.png"
    assert main(["show", letter, "--page", "1", "--overlay", "-o", str(out)]) == Exit.FINE
    width, height = size(out)
    assert width > 1224
    assert height > 1584


def test_a_finding_is_drawn_from_its_library(
    library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = finding(library, "letters/letter.pdf")
    out = tmp_path / "finding.png"
    assert main(["show", str(library), "--crop", one, "-o", str(out)]) == Exit.FINE
    first = out.read_bytes()
    monkeypatch.chdir(library / "letters")
    assert main(["show", "--crop", one, "-o", str(out)]) == Exit.FINE
    assert out.read_bytes() == first


def test_a_finding_without_pages_says_so(library: Path, tmp_path: Path, capsys: Capture) -> None:
    one = finding(library, "letters/a.txt")
    assert main(["show", str(library), "--crop", one, "-o", str(tmp_path / "x.png")]) == Exit.FAILED
    assert "stands on no page on either side; only passages of PDFs" in capsys.readouterr().err


def test_a_picture_of_ours_is_overwritten_and_nothing_else(
    letter: str, tmp_path: Path, capsys: Capture
) -> None:
    out = tmp_path / "x.png"
    draw = ["show", letter, "--crop", "2", "-o", str(out)]
    assert main(draw) == main(draw) == Exit.FINE
    for mine in (PNG + b"a photograph", b"my notes"):
        out.write_bytes(mine)
        assert main(draw) == Exit.WRONG_USE
        assert out.read_bytes() == mine
    assert "is no picture that letterdiff drew; name another file, or add --force" in capsys.readouterr().err
    assert main([*draw, "--force"]) == Exit.FINE
    assert size(out)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], "no file is named"),
        (["a.pdf", "-o", "x.png"], "there is nothing to draw"),
        (["a.pdf", "--crop", "1"], "the picture needs a file"),
        (["a.pdf", "--overlay", "-o", "x.png"], "--overlay draws a page"),
        (["--page", "1", "--overlay", "-o", "x.png"], "a picture is of one file"),
        (["a.pdf", "b.pdf", "--crop", "1", "-o", "x.png"], "a picture is of one file"),
        (["a.pdf", "--crop", "1", "--page", "1", "--overlay", "-o", "x.png"], "are two pictures"),
        (["a.pdf", "--crop", "1", "--format", "jsonl", "-o", "x.png"], "a picture is no text"),
        (["a.pdf", "--crop", "1e5", "-o", "x.png"], "is no number of a block"),
        (["a.pdf", "--crop", "1", "-o", "."], "is a folder"),
    ],
)
def test_wrong_use(
    words: list[str], said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["show", *words]) == Exit.WRONG_USE
    assert said in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_what_is_not_there_cannot_be_drawn(letter: str, tmp_path: Path, capsys: Capture) -> None:
    out = ["-o", str(tmp_path / "x.png")]
    (tmp_path / "a.txt").write_text("No pages.")
    assert main(["show", letter, "--crop", "9999", *out]) == Exit.FAILED
    assert main(["show", letter, "--page", "99", "--overlay", *out]) == Exit.FAILED
    assert main(["show", str(tmp_path / "a.txt"), "--crop", "0", *out]) == Exit.FAILED
    said = capsys.readouterr().err
    assert "has no block 9999; its blocks are 0 to" in said
    assert "has no page 99; its pages are 1 to 1" in said
    assert "a.txt: has no pages to draw" in said


def test_status_proposes_what_no_sidecar_says(library: Path, capsys: Capture) -> None:
    main(["status", str(library)])
    out, err = capsys.readouterr()
    assert "proposed: date 27 October 2025 (page 1, line “October 27, 2025”)" in out
    assert 'write it into letters/letter.pdf.toml: date = "2025-10-27"' in err
    (library / "letters" / "letter.pdf.toml").write_text("date = 2025-10-28\n")
    main(["status", str(library)])
    out, _ = capsys.readouterr()
    assert "28 October 2025" in out
    assert "proposed: date" not in out


def test_a_label_that_stands_in_a_sidecar(tmp_path: Path, capsys: Capture) -> None:
    root = small_library(tmp_path).root
    post, loose = root / "statements" / "c.txt", tmp_path / "d.txt"
    for path in (post, loose):
        path.write_text("We want none.")
    (root / "sources.toml").write_text('["statements/c.txt"]\nfidelity = "reconstruction"\n')
    (tmp_path / "d.txt.toml").write_text('fidelity = "translation"\n')
    assert main(["show", str(post), str(loose)]) == Exit.FINE
    out = capsys.readouterr().out
    assert "c.txt [a reconstruction, not the words used]" in out
    assert "d.txt [a translation, not the words used]" in out
    (tmp_path / "d.txt.toml").write_text('fidelity = "more or less"\n')
    assert main(["show", str(loose)]) == Exit.FAILED
    assert "does not say clearly how near its words are" in capsys.readouterr().err
