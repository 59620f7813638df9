"""Where a library is found, and what is said where there is none."""

from pathlib import Path

import pytest

from letterdiff.library import Library, NoLibrary


def test_the_nearest_folder_with_letters_is_the_library(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "letters/2025").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "letters/2025")
    assert Library.open().root == tmp_path


def test_a_folder_may_be_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "mine/letters").mkdir(parents=True)
    monkeypatch.chdir(tmp_path)
    assert Library.open(Path("mine")).root == tmp_path / "mine"


def test_no_library_says_why_and_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("x")
    monkeypatch.chdir(tmp_path)
    reasons = []
    for path in (None, tmp_path, tmp_path / "no\nwhere", tmp_path / "file"):
        with pytest.raises(NoLibrary) as error:
            Library.open(path)
        reasons.append(error.value.reason)
        assert error.value.next_step
        assert "\n" not in str(error.value)
    assert reasons == [
        "neither it nor a folder above it has letters/",
        "has no folder letters/",
        "there is no such folder",
        "is not a folder one can go into",
    ]
