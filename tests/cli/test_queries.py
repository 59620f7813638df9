import json
from pathlib import Path

import pytest

from letterdiff.cli.exits import Exit
from letterdiff.cli.main import main
from support.library import small_library

QUESTION = "Please explain how the pension liability of the company was measured at the year's end."
ANSWER = "An outside actuary looks at this each spring, and her figures are what we use in our books."
FAR = "The harbour was closed for three weeks while its eastern wall was built again by the city."
Capture = pytest.CaptureFixture[str]


@pytest.fixture
def library(tmp_path: Path) -> Path:
    root = small_library(tmp_path / "library").root
    (root / "statements" / "acme").mkdir()
    text = f"{FAR}\n\n{QUESTION}\n\nResponse:\n\n{ANSWER}\n\n{FAR}\n"
    (root / "statements" / "acme" / "answers.txt").write_text(text)
    return root


def queries(folder: Path, *rows: object) -> str:
    path = folder / "queries.jsonl"
    path.write_text("\n".join(row if isinstance(row, str) else json.dumps(row) for row in rows))
    return str(path)


def asked(library: Path, *rows: object) -> list[str]:
    return ["find", "--queries", queries(library, *rows), str(library), "--format", "jsonl"]


def test_the_answer_follows_its_question(library: Path, capsys: Capture) -> None:
    assert main(asked(library, {"query_id": 7, "text": QUESTION})) == Exit.FINE
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [row["rank"] for row in rows] == list(range(1, len(rows) + 1))
    assert list(rows[0])[:5] == ["query_id", "rank", "text", "source", "block"]
    assert (rows[0]["place"], rows[0]["line"], rows[0]["page"]) == ("line 3", 3, None)
    assert (rows[0]["query_id"], rows[0]["text"], rows[0]["block"]) == (7, QUESTION, 1)
    assert ANSWER in [row["text"] for row in rows[1:3]]


def test_the_same_bytes_twice(library: Path, capsys: Capture) -> None:
    words = asked(library, {"query_id": "x", "text": "loan guarantees for manufacturers"})
    main(words)
    first = capsys.readouterr().out
    main(words)
    assert first and capsys.readouterr().out == first


def test_within_keeps_to_a_path(library: Path, capsys: Capture) -> None:
    text = f"{QUESTION} {FAR} loan guarantees"
    row = {"query_id": 1, "text": text, "within": "statements/acme"}
    assert main([*asked(library, row, {"query_id": 2, "text": text}), "--side", "statements"]) == Exit.FINE
    found = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert {row["source"] for row in found if row["query_id"] == 1} == {"statements/acme/answers.txt"}
    assert {row["source"] for row in found if row["query_id"] == 2} > {"statements/b.md"}


def test_broken_rows_are_named_and_skipped(library: Path, capsys: Capture) -> None:
    good = {"query_id": 1, "text": "loan guarantees"}
    rows = ("{", "", {"text": "x"}, {"query_id": 2, "text": ""}, good, good, {**good, "query_id": True})
    assert main(asked(library, *rows)) == Exit.FAILED
    said = capsys.readouterr()
    assert {json.loads(line)["query_id"] for line in said.out.splitlines()} == {1}
    for words in (
        "1 is no JSON",
        "3 has no 'query_id'",
        "4 'text' is empty",
        "6 has the query_id 1",
        "7 has no",
    ):
        assert f"queries.jsonl: line {words}" in said.err


def test_a_field_that_is_misspelt_is_named_and_others_are_let_be(library: Path, capsys: Capture) -> None:
    good = {"query_id": 1, "text": "loan guarantees", "note": "mine", "texts": "let be"}
    assert main(asked(library, good, {"query_id": 2, "text": "loans", "wihtin": "statements"})) == Exit.FAILED
    said = capsys.readouterr()
    assert {json.loads(line)["query_id"] for line in said.out.splitlines()} == {1}
    assert "line 2 has 'wihtin', which is no field: write 'within'" in said.err


def test_a_path_without_sources_is_named(library: Path, capsys: Capture) -> None:
    row = {"query_id": 1, "text": "loan guarantees", "within": "statements/acm"}
    assert main(asked(library, row)) == Exit.FAILED
    said = capsys.readouterr()
    assert said.out == "" and "no source that was read lies under 'statements/acm'" in said.err


@pytest.mark.parametrize("words", [["loan guarantees"], ["loan guarantees", "LIBRARY"]])
def test_words_and_queries_exclude_each_other(library: Path, words: list[str], capsys: Capture) -> None:
    path = queries(library, {"query_id": 1, "text": "x"})
    assert main(["find", *words, "--queries", path, "--format", "jsonl"]) == Exit.WRONG_USE
    assert "WORDS and --queries exclude each other" in capsys.readouterr().err


def test_an_answer_can_be_cited(library: Path, capsys: Capture) -> None:
    words = asked(library, {"query_id": "x", "text": "neither have nor want loan guarantees"})
    main(words[:-2])  # JSON lines without being asked for
    row = json.loads(capsys.readouterr().out.splitlines()[0])
    assert (row["side"], row["speaker"], row["organisation"]) == ("statement", "B. Speaker", "Example Lab")
    assert (row["date"], row["fidelity"], row["file"]) == ("2025-11-06", "verbatim", "statements/b.md")
