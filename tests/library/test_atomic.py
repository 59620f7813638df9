"""A file is written whole or not at all, and a refusal says why."""

import errno
import os
from pathlib import Path

import pytest

from letterdiff.library import CannotWrite, atomic


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_file_is_replaced_whole_and_folders_are_made(tmp_path: Path) -> None:
    path = tmp_path / "a/b/c.json"
    atomic.write(path, b"one")
    atomic.write(path, b"two")
    assert path.read_bytes() == b"two"
    assert names(path.parent) == ["c.json"]


def test_what_is_there_is_never_overwritten_by_create(tmp_path: Path) -> None:
    assert atomic.create(tmp_path / "a", b"one")
    assert not atomic.create(tmp_path / "a", b"two")
    (tmp_path / "b").symlink_to("nowhere")
    assert not atomic.create(tmp_path / "b", b"two")
    assert (tmp_path / "a").read_bytes() == b"one"
    assert names(tmp_path) == ["a", "b"]


def test_create_needs_no_hard_links(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(atomic.os, "link", refusing(errno.EPERM))
    assert atomic.create(tmp_path / "a", b"one")
    assert not atomic.create(tmp_path / "a", b"two")
    assert names(tmp_path) == ["a"]


def refusing(code: int):
    def refuse(*_: object) -> None:
        raise OSError(code, os.strerror(code))

    return refuse


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        (errno.ENOSPC, "the disk is full"),
        (errno.EROFS, "the disk can only be read"),
        (errno.EACCES, "you have no right to write here"),
        (errno.EIO, os.strerror(errno.EIO)),
    ],
)
def test_a_refusal_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, reason: str
) -> None:
    path = tmp_path / "a"
    atomic.write(path, b"old")
    monkeypatch.setattr(atomic.os, "fsync", refusing(code))
    for attempt in (lambda: atomic.write(path, b"new"), lambda: atomic.create(tmp_path / "b", b"new")):
        with pytest.raises(CannotWrite) as error:
            attempt()
        assert error.value.reason == reason
        assert error.value.next_step
    assert path.read_bytes() == b"old"
    assert names(tmp_path) == ["a"]


def test_a_full_disk_is_one_clear_error(tmp_path: Path) -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("needs /dev/full")
    with pytest.raises(OSError) as error, full.open("wb", buffering=0) as file:
        file.write(b"x")
    assert atomic.cannot_write(full, error.value).reason == "the disk is full"


def test_what_the_program_derives_is_named_without_the_way_to_it(tmp_path: Path) -> None:
    (tmp_path / ".letterdiff").write_text("a file in the way")
    with pytest.raises(CannotWrite) as error:
        atomic.write(tmp_path / ".letterdiff/cache/x.json", b"x")
    assert error.value.name == ".letterdiff/cache/x.json"


def test_a_folder_or_a_file_in_the_way_is_said(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").write_text("x")
    with pytest.raises(CannotWrite, match="a folder of that name is there"):
        atomic.write(tmp_path / "folder", b"x")
    for put in (atomic.write, atomic.create):
        with pytest.raises(CannotWrite, match="a file"):
            put(tmp_path / "file/below", b"x")
    assert names(tmp_path) == ["file", "folder"]


def test_an_interrupt_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(_: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(atomic.os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        atomic.write(tmp_path / "a", b"x")
    assert names(tmp_path) == []


def test_leftovers_of_a_killed_run_are_cleaned(tmp_path: Path) -> None:
    left = tmp_path / "cache/ab" / f".0{atomic.SUFFIX}"
    left.parent.mkdir(parents=True)
    left.write_text("half")
    young = tmp_path / f".1{atomic.SUFFIX}"
    young.write_text("still being written")
    os.utime(left, (0, 0))
    (tmp_path / "comparison.json").write_text("{}")
    atomic.clean(tmp_path)
    assert (left.exists(), young.exists()) == (False, True)
    assert (tmp_path / "comparison.json").exists()
