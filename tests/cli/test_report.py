from pathlib import Path

import pytest

from letterdiff.cli.commands import report
from letterdiff.cli.exits import Exit
from letterdiff.cli.main import main
from letterdiff.views.csv import HEAD
from letterdiff.views.selection import Review
from support.library import small_library


@pytest.fixture
def compared(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    root = small_library(tmp_path / "library").root
    assert main(["compare", str(root)]) == Exit.FINE
    capsys.readouterr()
    return root


def test_some_findings_alone(compared: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    output = tmp_path / "report.html"
    words = ["--only", "unreviewed", "--only", "confirmed", "--relation", "other scope"]
    assert main(["report", str(compared), "-o", str(output), *words]) == Exit.FINE
    said = "those not reviewed or confirmed, of the relation “other scope”"
    assert said in capsys.readouterr().err
    page = output.read_text("utf-8")
    assert said in page and "Left out of this report" in page and "1 of 1 statement read" in page


def test_a_wish_that_is_none_is_wrong_use(compared: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["report", str(compared), "--only", "nonsense"])
    assert stopped.value.code == Exit.WRONG_USE
    assert "needs-reply" in capsys.readouterr().err


def test_the_command_knows_every_review() -> None:
    assert tuple(Review) == report.REVIEWS


def test_a_quote_that_no_longer_stands_is_marked_and_fails(
    compared: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output, post = tmp_path / "report.html", compared / "statements" / "b.md"
    post.write_text(post.read_text("utf-8").replace("nor want", "nor now want"), "utf-8")
    assert main(["report", str(compared), "-o", str(output)]) == Exit.FAILED
    assert "not hold (finding" in capsys.readouterr().err
    assert "✗ This quote does not hold" in output.read_text("utf-8")
    assert main(["explain", "1", str(compared), "--no-ocr"]) == Exit.FAILED
    assert "NOT-FOUND" in capsys.readouterr().out


def test_another_file_is_told_and_fails_nothing(compared: Path, tmp_path: Path) -> None:
    output = tmp_path / "report.html"
    (compared / "statements" / "new.md").write_text("We are late.\n", "utf-8")
    assert main(["report", str(compared), "-o", str(output)]) == Exit.FINE
    assert "The library has changed since it was compared" in output.read_text("utf-8")


def test_a_table_by_the_name_s_end_or_as_asked(compared: Path, tmp_path: Path) -> None:
    table, other, foreign = tmp_path / "x.csv", tmp_path / "y", tmp_path / "mine.csv"
    for _ in range(2):  # a table of ours is written over
        assert main(["report", str(compared), "-o", str(table)]) == Exit.FINE
    assert main(["report", str(compared), "-o", str(other), "--format", "csv"]) == Exit.FINE
    assert table.read_bytes() == other.read_bytes() and table.read_bytes().startswith(HEAD)
    foreign.write_text("a,b\n")
    assert main(["report", str(compared), "-o", str(foreign)]) == Exit.WRONG_USE
    assert report._TABLE == HEAD
