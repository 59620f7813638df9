"""The fingerprint changes with the library, and with nothing else."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from letterdiff.library.watching import fingerprint


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name in ("letters/a.txt", "statements/2024/b.txt", "topics.toml"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("words")
    return tmp_path


@pytest.mark.parametrize(
    "change",
    [
        lambda root: (root / "letters/new.pdf").write_text("x"),
        lambda root: (root / "letters/a.txt").unlink(),
        lambda root: (root / "letters/a.txt").rename(root / "letters/z.txt"),
        lambda root: (root / "statements/2024/b.txt").write_text("other words"),
        lambda root: os.utime(root / "letters/a.txt", ns=(1, 1)),
        lambda root: (root / "letters/a.txt.toml").write_text(""),
        lambda root: (root / "sources.toml").write_text(""),
        lambda root: (root / "topics.toml").unlink(),
        lambda root: (root / "letters/gone").symlink_to("nowhere"),
        lambda root: (root / "letters/again").symlink_to(root / "statements", target_is_directory=True),
    ],
)
def test_it_changes_with_every_change(root: Path, change: Callable[[Path], object]) -> None:
    before = fingerprint(root)
    assert fingerprint(root) == before
    change(root)
    assert fingerprint(root) != before


def test_what_the_program_writes_does_not_change_it(root: Path) -> None:
    before = fingerprint(root)
    for name in (".letterdiff/comparison.json", "reviews/x.json", "letters/.part"):
        (root / name).parent.mkdir(exist_ok=True)
        (root / name).write_text("x")
    assert fingerprint(root) == before
