import json
from pathlib import Path

import pytest

from letterdiff.cli.exits import Exit
from letterdiff.cli.main import main
from support.library import small_library

ASK = "We ask the government to offer loan guarantees to manufacturers."
ASK_FOR = "We ask for loan guarantees for manufacturers."
DENIAL = "We do not want loan guarantees for our datacenters."
OTHER = "The weather was fine in spring."
Capture = pytest.CaptureFixture[str]


def pairs(folder: Path, *rows: object) -> str:
    path = folder / "pairs.jsonl"
    path.write_text("\n".join(row if isinstance(row, str) else json.dumps(row) for row in rows))
    return str(path)


def out(capsys: Capture) -> list[dict[str, object]]:
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_on_what_both_texts_name(tmp_path: Path, capsys: Capture) -> None:
    path = pairs(tmp_path, {"a": ASK, "b": ASK}, {"a": ASK, "b": DENIAL}, {"a": ASK, "b": OTHER})
    assert main(["relate", "--pairs", path]) == Exit.FINE
    rows = out(capsys)
    said = [(row["index"], row["relation"]) for row in rows]
    assert said == [(0, "restated"), (1, "other scope"), (2, "none")]
    assert all(row["reasons"] for row in rows)
    assert rows[1]["slots"] and not rows[2]["slots"]


def test_with_a_library_s_topics_positions_are_compared(tmp_path: Path, capsys: Capture) -> None:
    root = small_library(tmp_path / "library").root
    against = "We oppose loan guarantees for manufacturers."
    path = pairs(tmp_path, {"a": ASK, "b": DENIAL}, {"a": ASK_FOR, "b": against})
    assert main(["relate", "--pairs", path, str(root)]) == Exit.FINE
    first, second = out(capsys)
    assert first["relation"] == "other scope"
    assert first["slots"]["beneficiary"] == {  # type: ignore[index]
        "match": "different",
        "a": "manufacturers",
        "b": "our datacenters",
    }
    assert second["relation"] == "opposed"


def test_empty_sides_are_named_and_skipped(tmp_path: Path, capsys: Capture) -> None:
    rows = ({"a": " ", "b": ASK}, {"a": ASK}, {"a": ASK, "b": "\x00"}, "[1]", "", {"a": ASK, "b": ASK})
    assert main(["relate", "--pairs", pairs(tmp_path, *rows)]) == Exit.FAILED
    said = capsys.readouterr()
    assert [json.loads(line)["index"] for line in said.out.splitlines()] == [4]
    for words in ("line 1 'a' is empty", "line 2 has no 'b'", "line 3 'b' is empty", "line 4 is no JSON obj"):
        assert f"pairs.jsonl: {words}" in said.err


def test_a_file_that_is_not_there(tmp_path: Path, capsys: Capture) -> None:
    assert main(["relate", "--pairs", str(tmp_path / "no.jsonl")]) == Exit.WRONG_USE
    assert "no.jsonl: there is no such file" in capsys.readouterr().err


def test_topics_of_a_file_that_is_no_library(tmp_path: Path, capsys: Capture) -> None:
    topics = tmp_path / "mine.toml"
    topics.write_text('[[topic]]\nname = "Guarantees"\n[[topic.instrument]]\nname = "loan guarantee"\n')
    with topics.open("a") as more:
        more.write('terms.en = ["loan guarantee"]\n[[topic]]\nname = "Empty"\n')
    path = pairs(tmp_path, {"a": ASK_FOR, "b": "We oppose loan guarantees for manufacturers."})
    assert main(["relate", "--pairs", path, "--topics", str(topics)]) == Exit.FINE
    said = capsys.readouterr()
    assert json.loads(said.out)["relation"] == "opposed"
    assert "mine.toml: topic 'Empty': terms are missing" in said.err


@pytest.mark.parametrize("words", ["[[topic", None])
def test_a_file_of_topics_that_cannot_be_read(tmp_path: Path, capsys: Capture, words: str | None) -> None:
    topics = tmp_path / "mine.toml"
    if words:
        topics.write_text(words)
    path = pairs(tmp_path, {"a": ASK, "b": ASK})
    assert main(["relate", "--pairs", path, "--topics", str(topics)]) != Exit.FINE
    assert "mine.toml: " in capsys.readouterr().err


@pytest.mark.parametrize(
    ("first", "second", "relation"),
    [
        ("The fund covered the losses.", "The fund never covered any losses.", "opposed"),
        ("We support encryption.", "We oppose encryption.", "opposed"),
        ("We ask for loan guarantees now.", "We oppose loan guarantees.", "opposed"),
        ("融資保証を求める。", "融資保証を求めない。", "opposed"),
        ("The board pays for the new plant.", "The board did not pay for the new plant.", "changed"),
        (ASK_FOR, "We oppose loan guarantees for our datacenters.", "other scope"),
        (ASK, ASK.replace("manufacturers", "datacenters"), "other scope"),
        (
            "Tariffs on steel and copper imports end at each port of Ohio.",
            "Tariffs on steel and copper imports end at each port of Iowa.",
            "related",
        ),
    ],
)
def test_claims_of_one_speaker(
    first: str, second: str, relation: str, tmp_path: Path, capsys: Capture
) -> None:
    assert main(["relate", "--pairs", pairs(tmp_path, {"a": first, "b": second})]) == Exit.FINE
    assert out(capsys)[0]["relation"] == relation


def test_an_expression_that_takes_too_long_is_told_of(tmp_path: Path, capsys: Capture) -> None:
    topics = tmp_path / "mine.toml"
    topics.write_text('[[topic]]\nname = "Slow"\nterms = ["re:(?:a|aa)+$"]\n')
    path = pairs(tmp_path, {"a": "a" * 3000 + "b", "b": "We want it."})
    assert main(["relate", "--pairs", path, "--topics", str(topics)]) == Exit.FINE
    told = "mine.toml: topic 'Slow': 're:(?:a|aa)+$' takes too long to look for and is not used"
    assert told in capsys.readouterr().err
