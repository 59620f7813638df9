from pathlib import Path

import pytest

from letterdiff.cli.main import main
from letterdiff.library import Library
from letterdiff.library.topics import read_file

LETTER = "We ask that {} get a loan guarantee of the state.\n\nA rail bridge is old in {}.\n\n"
POST = "The loan guarantee that {} has is discussed.\n\nThe rail bridge in {} is closed.\n\n"
PLACES = ("Avon", "Bern", "Cork", "Dover")


def _library(root: Path, *, statements: bool = True) -> Path:
    for folder, text in (("letters", LETTER), ("statements", POST)):
        (root / folder).mkdir()
        if folder == "letters" or statements:
            body = "".join(text.format(place, place) for place in PLACES)
            (root / folder / "one.md").write_text(body, "utf-8")
    return root


def test_proposals_are_read_back_and_nothing_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    library = _library(tmp_path)
    main(["topics", str(library)])
    printed = capsys.readouterr().out
    assert not (library / "topics.toml").exists()
    assert "# letters: 4 passages in 1 letter\n# statements: 4 passages in 1 statement\n" in printed
    (library / "topics.toml").write_text(printed, "utf-8")
    topics, faults = read_file(library / "topics.toml")
    assert faults == ()
    assert {"loan guarantee", "rail bridge"} <= {topic.name for topic in topics}
    assert Library.open(library).topics()[0] == topics


def test_what_the_user_wrote_down_is_not_proposed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    library = _library(tmp_path)
    (library / "topics.toml").write_text('[[topic]]\nname = "Aid"\nterms.en = ["loan guarantee"]\n', "utf-8")
    main(["topics", str(library)])
    printed = capsys.readouterr().out
    assert "rail bridge" in printed
    assert 'name = "loan guarantee"' not in printed


def test_find_takes_an_expression_and_says_what_is_wrong_with_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    library = str(_library(tmp_path))
    assert main(["find", "re:rail (?:bridge|road)", library]) == 0
    assert "rail bridge" in capsys.readouterr().out
    assert main(["find", "re:(", library]) == 2
    assert "missing ) (character 2 of it)" in capsys.readouterr().err


def test_an_empty_side_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["topics", str(_library(tmp_path, statements=False))])
    assert "nothing was read in statements" in capsys.readouterr().err


def test_a_term_of_nearly_every_passage_is_said_by_status_and_compare(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    library = _library(tmp_path)
    for number in range(40):
        (library / "letters" / f"{number}.md").write_text(f"The loan of {number}.\n\nThe rest is.", "utf-8")
    (library / "topics.toml").write_text(
        '[[topic]]\nname = "T"\nterms = ["the", "rail bridge", ""]\n', "utf-8"
    )
    main(["status", str(library)])
    main(["compare", str(library)])
    told = "".join(capsys.readouterr())
    assert told.count("'the' stands in ") == told.count("(limit 50%), tells nothing and is not used") == 2
    assert told.count("term 3 of terms is empty") == 2
