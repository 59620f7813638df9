"""Verdicts are files of their own: written once, merged by copying, foreign ones said."""

import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from letterdiff.library import CannotWrite
from letterdiff.library.reviews import Reviews
from letterdiff.model import Decision, Relation, Verdict, codec, content_id

FIRST = Verdict("f1", Relation.OTHER_SCOPE, Decision.CONFIRMED, "read both", "A. R.", "2025-11-08T14:03:00Z")
LATER = replace(FIRST, decision=Decision.REJECTED, when="2025-11-09T08:00:00Z")


def test_the_latest_verdict_on_a_finding_counts(tmp_path: Path) -> None:
    reviews = Reviews(tmp_path)
    for verdict in (LATER, FIRST, replace(FIRST, finding="f2")):
        reviews.add(verdict)
    assert reviews.current() == {"f1": LATER, "f2": replace(FIRST, finding="f2")}
    assert len(reviews.all()[0]) == 3


def test_two_folders_merge_by_copying(tmp_path: Path) -> None:
    mine, theirs = Reviews(tmp_path / "mine"), Reviews(tmp_path / "theirs")
    mine.add(FIRST)
    theirs.add(FIRST)
    theirs.add(LATER)
    shutil.copytree(tmp_path / "theirs", tmp_path / "mine", dirs_exist_ok=True)
    assert mine.all() == ((FIRST, LATER), ())


def test_two_verdicts_of_one_second_are_told_apart_the_same_way_everywhere(tmp_path: Path) -> None:
    other = replace(FIRST, who="B. R.")
    one, two = Reviews(tmp_path / "1"), Reviews(tmp_path / "2")
    for reviews, verdicts in ((one, (FIRST, other)), (two, (other, FIRST))):
        for verdict in verdicts:
            reviews.add(verdict)
    assert one.current() == two.current()


def test_a_verdict_is_readable_and_adding_it_again_changes_nothing(tmp_path: Path) -> None:
    path = Reviews(tmp_path).add(FIRST)
    assert json.loads(path.read_text())["decision"] == "confirmed"
    state = path.stat()
    assert Reviews(tmp_path).add(FIRST) == path
    assert (path.stat().st_ino, path.stat().st_mtime_ns) == (state.st_ino, state.st_mtime_ns)


def test_no_folder_means_no_verdicts(tmp_path: Path) -> None:
    assert Reviews(tmp_path / "reviews").all() == ((), ())


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("notes.txt", "call them", "is not a verdict"),
        ("x.json", "{", "is not a verdict: "),
        ("x.json", '{"finding": "f1"}', "is not a verdict: relation"),
        ("a\x1b[31m.json", "{}", "is not a verdict: "),
    ],
)
def test_a_foreign_file_is_a_problem(tmp_path: Path, name: str, data: str, reason: str) -> None:
    Reviews(tmp_path).add(FIRST)
    (tmp_path / name).write_text(data)
    verdicts, problems = Reviews(tmp_path).all()
    assert verdicts == (FIRST,)
    assert problems[0].reason.startswith(reason)
    assert problems[0].name.isprintable()


@pytest.mark.parametrize(("old", "new"), [("confirmed", "rejected"), ("14:03:00Z", "14:03")])
def test_a_verdict_that_was_changed_does_not_count(tmp_path: Path, old: str, new: str) -> None:
    path = Reviews(tmp_path).add(FIRST)
    path.write_text(path.read_text().replace(old, new))
    verdicts, problems = Reviews(tmp_path).all()
    assert verdicts == ()
    assert len(problems) == 1


def test_a_file_in_a_verdicts_place_is_not_overwritten(tmp_path: Path) -> None:
    path = Reviews(tmp_path).add(FIRST)
    path.write_text("mine")
    with pytest.raises(CannotWrite):
        Reviews(tmp_path).add(FIRST)
    assert path.read_text() == "mine"


def test_a_verdict_of_before_passages_were_kept_still_counts(tmp_path: Path) -> None:
    old = {key: value for key, value in json.loads(codec.to_json(FIRST)).items() if key != "about"}
    text = json.dumps(old, separators=(",", ":"), ensure_ascii=False)
    (tmp_path / f"{content_id(text)}.json").write_text(text, "utf-8")
    assert Reviews(tmp_path).all() == ((FIRST,), ())
    kept = replace(FIRST, about=("“We ask.” (letters/a.pdf, page 1)",))
    assert Reviews(tmp_path).add(kept) and set(Reviews(tmp_path).all()[0]) == {FIRST, kept}
