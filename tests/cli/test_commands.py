import json
from pathlib import Path

import pytest

from letterdiff.cli.exits import Exit
from letterdiff.cli.main import main
from letterdiff.library import Library
from letterdiff.model import Decision, Relation, Verdict
from support.library import small_library


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return small_library(tmp_path / "library").root


@pytest.fixture
def compared(library: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    assert main(["compare", str(library)]) == Exit.FINE
    capsys.readouterr()
    return library


def test_init_makes_and_never_overwrites(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["init", str(tmp_path / "mine")]) == Exit.FINE
    topics = tmp_path / "mine" / "topics.toml"
    topics.write_text("# my own\n")
    assert main(["init", str(tmp_path / "mine")]) == Exit.FINE
    assert topics.read_text() == "# my own\n"
    assert "letters/" in capsys.readouterr().err


def test_compare_prints_findings_on_stdout(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", str(library)]) == Exit.FINE
    out = capsys.readouterr().out
    assert "other scope: Loan guarantees" in out
    assert "Both can be true? possibly: the beneficiary differs" in out


def test_compare_as_json(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", str(library), "--json"]) == Exit.FINE
    assert json.loads(capsys.readouterr().out)["findings"][0]["relation"] == "other scope"


def test_status_names_every_source(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["status", str(library)]) == Exit.FINE
    out = capsys.readouterr().out
    assert "letters/a.txt" in out
    assert "27 October 2025" in out
    (library / "statements" / "empty.txt").touch()
    assert main(["status", str(library)]) == Exit.FAILED
    assert "statements/empty.txt: the file is empty; save it again" in capsys.readouterr().out


def test_status_as_json(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["status", str(library), "--json"]) == Exit.FINE
    sources = json.loads(capsys.readouterr().out)["sources"]
    assert [entry["source"]["name"] for entry in sources] == ["letters/a.txt", "statements/b.md"]


def test_find_gives_quotes_and_what_was_searched(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["find", "loan guarantee", str(library), "--side", "statements"]) == Exit.FINE
    said = capsys.readouterr()
    assert "“We neither have nor want loan guarantees for our datacenters.”" in said.out
    assert "1 sentence with “loan guarantee” in 1 statement" in said.err


def test_find_as_json_lines(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["find", "transformers", str(library), "--format", "jsonl"])
    row = json.loads(capsys.readouterr().out)
    assert (row["source"], row["place"]) == ("letters/a.txt", "line 5")


def test_explain_by_the_start_of_an_id(compared: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["compare", str(compared), "--json"])
    finding = json.loads(capsys.readouterr().out)["findings"][0]["id"]
    assert main(["explain", finding[:6], str(compared)]) == Exit.FINE
    out = capsys.readouterr().out
    assert "neither have nor want" in out
    assert main(["explain", "no-such", str(compared)]) == Exit.WRONG_USE


def test_report_is_written_and_a_foreign_file_kept(compared: Path, tmp_path: Path) -> None:
    output = tmp_path / "out" / "report.html"
    assert main(["report", str(compared), "-o", str(output)]) == Exit.FINE
    assert main(["report", str(compared), "-o", str(output)]) == Exit.FINE
    output.write_text("my notes")
    assert main(["report", str(compared), "-o", str(output)]) == Exit.WRONG_USE
    assert output.read_text() == "my notes"


def test_verify_before_and_after_a_change(compared: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["verify", str(compared)]) == Exit.FINE
    capsys.readouterr()
    letter = compared / "letters" / "a.txt"
    letter.write_bytes(letter.read_bytes().replace(b"manufacturers", b"manufacturerz"))
    assert main(["verify", str(compared), "--json"]) == Exit.FAILED
    rows = json.loads(capsys.readouterr().out)
    assert any(row["state"] == "NOT-FOUND" for row in rows)


def test_verify_refuses_an_edited_comparison(compared: Path, capsys: pytest.CaptureFixture[str]) -> None:
    saved = compared / ".letterdiff" / "comparison.json"
    saved.write_bytes(saved.read_bytes().replace(b"neither have nor want", b"both have and want"))
    assert main(["verify", str(compared)]) == Exit.FAILED
    assert "changed after it was saved" in capsys.readouterr().err


def test_show_gives_the_blocks_in_the_order_the_files_were_named(
    library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    letter, post = str(library / "letters" / "a.txt"), str(library / "statements" / "b.md")
    assert main(["show", post, letter, "--format", "jsonl"]) == Exit.FINE
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert list(dict.fromkeys(row["source"] for row in rows)) == [post, letter]
    assert [row["block"] for row in rows if row["source"] == letter] == [0, 1, 2]


def test_show_of_a_page_says_where_there_is_none(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", str(library / "letters" / "a.txt"), "--page", "3"]) == Exit.FINE
    said = capsys.readouterr()
    assert not said.out
    assert "nothing on page 3" in said.err
    assert main(["show", str(library / "no-such.pdf")]) == Exit.FAILED


def test_explain_shows_no_direction_mark(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    post = library / "statements" / "b.md"
    post.write_text(
        post.read_text("utf-8").replace("for our datacenters", "for our \u202edatacenters"), "utf-8"
    )
    main(["compare", str(library), "--json"])
    finding = json.loads(capsys.readouterr().out)["findings"][0]["id"]
    assert main(["explain", finding, str(library)]) == Exit.FINE
    out = capsys.readouterr().out
    assert "\u202e" not in out
    assert r"says “our \u202edatacenters”" in out


def test_a_report_that_cannot_be_written_is_one_line(
    compared: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").touch()
    assert main(["report", str(compared), "-o", str(tmp_path / "file" / "report.html")]) == Exit.NOT_DONE
    assert "a file stands where a folder should be" in capsys.readouterr().err


def test_explain_by_the_number_in_the_list(compared: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "1", str(compared)]) == Exit.FINE
    assert "neither have nor want" in capsys.readouterr().out


def test_a_library_that_has_changed_is_said(compared: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sidecar = compared / "letters" / "a.txt.toml"
    sidecar.write_text(sidecar.read_text().replace("A. Writer", "A. Other"))
    assert main(["verify", str(compared)]) == Exit.FAILED
    said = capsys.readouterr()
    assert "the library has changed since it was compared" in said.err
    assert "other things are declared: author" in said.out


def test_a_broken_topics_file_keeps_the_saved_comparison(
    compared: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = (compared / ".letterdiff" / "comparison.json").read_bytes()
    (compared / "topics.toml").write_text('[[topic]]\nname = "Loans\n')
    assert main(["compare", str(compared)]) == Exit.NOT_DONE
    assert "topics.toml" in capsys.readouterr().err
    assert (compared / ".letterdiff" / "comparison.json").read_bytes() == before


def test_a_command_that_is_nearly_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["stauts"]) == Exit.WRONG_USE
    assert "did you mean: letterdiff status" in capsys.readouterr().err


def test_what_cannot_be_kept_is_printed_all_the_same(
    library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (library / ".letterdiff").write_text("no folder")
    assert main(["compare", str(library)]) == Exit.NOT_DONE
    out, err = capsys.readouterr()
    assert "other scope: Loan guarantees" in out
    assert ".letterdiff: a file of that name is there; move that file away" in err


def test_a_folder_that_is_missing_is_no_statement(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (library / "statements" / "b.md").unlink()
    (library / "statements").rmdir()
    assert main(["compare", str(library)]) == Exit.FINE
    out, err = capsys.readouterr()
    assert "Statements  no statements\nNo statement was read, so there is nothing to lay beside" in out
    assert "statements/: there is no such folder; make it, and copy statements into it" in err


def test_a_verdict_whose_finding_is_gone_is_told(compared: Path, capsys: pytest.CaptureFixture[str]) -> None:
    verdict = Verdict("gone", Relation.RELATED, Decision.CONFIRMED, "asked", "me", "2025-11-08T14:03:00Z")
    Library.open(compared).reviews.add(verdict)
    for command in ("compare", "status"):
        assert main([command, str(compared)]) == Exit.FINE
        out, err = capsys.readouterr()
        said = out if command == "status" else err
        assert ("1 verdict is on a finding that is no longer there" in said) == (command == "compare")
        assert "no finding is there any more for a verdict: confirmed, marked so by me" in said


def test_signs_of_other_search_programs_are_told_to_mean_nothing(
    library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["find", "loan* OR grant", str(library)])
    assert "“*”, “OR” was looked for as it is written" in capsys.readouterr().err
    main(["find", "loan guarantee", str(library)])
    main(["find", "re:loan.*", str(library)])
    assert "as it is written" not in capsys.readouterr().err
