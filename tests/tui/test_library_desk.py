from datetime import UTC, datetime
from pathlib import Path

import pytest

from letterdiff.library import Library
from letterdiff.model import Decision, Gravity
from letterdiff_tui.desk import DeskBusy, DeskError, Progress
from letterdiff_tui.library_desk import LibraryDesk, reviewer
from support.build import comparison

NOON = datetime(2025, 11, 8, 12, 0, tzinfo=UTC)
FIRST = comparison().findings[0]


@pytest.fixture
def library(tmp_path: Path) -> Library:
    for folder in ("letters", "statements"):
        (tmp_path / folder).mkdir()
    return Library.open(tmp_path)


@pytest.fixture
def desk(library: Library) -> LibraryDesk:
    return LibraryDesk(library, clock=lambda: NOON)


def test_what_was_saved_is_laid_out_and_nothing_where_nothing_was(
    library: Library, desk: LibraryDesk
) -> None:
    assert desk.comparison() is None
    library.save(comparison())
    assert desk.comparison() == comparison()


def test_an_edited_comparison_is_an_error_in_one_line(library: Library, desk: LibraryDesk) -> None:
    library.save(comparison())
    file = library.root / ".letterdiff" / "comparison.json"
    file.write_bytes(file.read_bytes().replace(b"loan", b"lean"))
    with pytest.raises(DeskError, match="changed after it was saved") as error:
        desk.comparison()
    assert "\n" not in str(error.value)


def test_a_verdict_is_one_file_dated_in_utc(
    library: Library, desk: LibraryDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LETTERDIFF_USER", "a reviewer")
    verdict = desk.decide(FIRST, Decision.CONFIRMED, "seen")
    assert (verdict.who, verdict.when) == ("a reviewer", "2025-11-08T12:00:00Z")
    assert desk.verdicts() == {FIRST.id: verdict} and not desk.verdicts_changed()
    assert len(list((library.root / "reviews").glob("*.json"))) == 1


def test_a_file_that_is_no_verdict_is_a_problem(library: Library, desk: LibraryDesk) -> None:
    desk.verdicts()
    (library.root / "reviews").mkdir()
    (library.root / "reviews" / "x.json").write_text("{", encoding="utf-8")
    assert desk.verdicts_changed()
    assert [problem.name for problem in desk.faults()] == ["reviews/x.json"]


def test_a_dropped_letter_changes_the_fingerprint_and_is_compared(
    library: Library, desk: LibraryDesk
) -> None:
    before, told = desk.fingerprint(), list[Progress]()
    (library.root / "letters" / "a.md").write_text("We ask for loan guarantees.\n", encoding="utf-8")
    assert desk.fingerprint() != before
    found = desk.refresh(told.append)
    assert [reading.name for reading in found.readings] == ["letters/a.md"]
    assert library.load() == found and told[0].what == "reading files"


def test_another_run_at_work_is_told_as_such(library: Library, desk: LibraryDesk) -> None:
    with library.lock(), pytest.raises(DeskBusy):
        desk.refresh(lambda _: None)


def test_a_library_that_cannot_be_written_to_is_read_all_the_same(
    library: Library, desk: LibraryDesk
) -> None:
    (library.root / ".letterdiff").write_text("a file in the way", encoding="utf-8")
    assert desk.refresh(lambda _: None).problems[-1].gravity is Gravity.NOTE


def nobody() -> str:
    raise OSError("no account has this number")


def test_nobody_is_guessed_to_be_the_reviewer(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LETTERDIFF_USER", "USER", "LOGNAME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("getpass.getuser", nobody)
    assert reviewer() == ""


def test_topics_that_cannot_be_read_are_a_problem_and_the_saved_comparison_stays(
    library: Library, desk: LibraryDesk
) -> None:
    library.save(comparison())
    (library.root / "topics.toml").write_text("[[topic]\n", encoding="utf-8")
    with pytest.raises(DeskError) as error:
        desk.refresh(lambda _: None)
    assert error.value.problem.name == "topics.toml" and error.value.problem.next_step
    assert desk.comparison() == comparison()
