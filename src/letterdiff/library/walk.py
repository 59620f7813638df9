"""The files below a library's folder: which are sources', which sidecars, which left out, what is wrong."""

import os
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from letterdiff.extract import registry
from letterdiff.extract.aside import aside
from letterdiff.library import snapshot
from letterdiff.model import Gravity, Problem
from letterdiff.text.clean import one_line

SIDECAR = ".toml"


@dataclass(slots=True)
class Found:
    """What lies below a folder: names (relative to the library, forward slashes) of files and sidecars."""

    files: list[str] = field(default_factory=list)
    sidecars: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def order(name: str) -> tuple[str, str]:
    """The key that sorts names: in composed form, so that one name sorts alike on every file system."""
    return unicodedata.normalize("NFC", name), name


def walk(root: Path, folder: str) -> Found:
    """Every file below `root/folder`, sub-folders too, in order; nothing is opened."""
    found = Found()
    read: dict[tuple[int, int], str] = {}
    ahead = [folder]
    while ahead:
        ahead += reversed(_enter(root, ahead.pop(), read, found))
    found.files.sort(key=order)
    found.sidecars.sort(key=order)
    return found


def _enter(root: Path, folder: str, read: dict[tuple[int, int], str], found: Found) -> list[str]:
    """Sort out what lies in one folder, and give its sub-folders.

    `read` has the folders so far by device and inode: each is read once, however many links lead to it.
    """
    try:
        state = (root / folder).stat()
        if Path(os.path.realpath(root)).is_relative_to(os.path.realpath(root / folder)):
            found.problems.append(_problem(folder, "is a link back to the library itself", "remove the link"))
            return []
        first = read.setdefault((state.st_dev, state.st_ino), folder)
        if first != folder:
            reason = f"is a link to a folder that is read already, as {one_line(first)}/"
            found.problems.append(Problem(one_line(folder), reason, "remove the link", Gravity.NOTE))
            return []
        entries = sorted(os.scandir(root / folder), key=lambda entry: order(entry.name))
    except OSError as error:
        fault = snapshot.unfit(error)
        found.problems.append(_problem(folder, fault.reason, fault.next_step))
        return []
    names = {entry.name for entry in entries}
    kept = [entry for entry in entries if not aside(entry.name, names)]
    return [sub for entry in kept for sub in _place(root, f"{folder}/{entry.name}", entry, found)]


def _place(root: Path, name: str, entry: os.DirEntry[str], found: Found) -> Iterator[str]:
    """Put one entry where it belongs; gives its name back where it is a folder to go into."""
    try:
        name.encode()
        if entry.is_symlink():
            found.problems.extend(_about_link(root, name))
        mode = entry.stat().st_mode
    except UnicodeEncodeError:
        found.problems.append(_problem(name, "its name is not valid UTF-8", "rename it"))
        return
    except OSError as error:
        found.problems.append(_about_broken(name, entry, error))
        return
    if entry.is_dir() and not name.lower().endswith(registry.suffixes()):
        yield name
        return
    try:
        snapshot.check_kind(mode)
    except snapshot.Unfit as fault:
        found.problems.append(_problem(name, fault.reason, fault.next_step))
        return
    (found.sidecars if name.lower().endswith(SIDECAR) else found.files).append(name)


def _about_broken(name: str, entry: os.DirEntry[str], error: OSError) -> Problem:
    if entry.is_symlink() and isinstance(error, FileNotFoundError):
        return _problem(name, "is a link to a file that is gone", "remove the link, or put the file here")
    fault = snapshot.unfit(error)
    return _problem(name, fault.reason, fault.next_step)


def _about_link(root: Path, name: str) -> Iterator[Problem]:
    """A note where a link leads out of the library: others who get the folder may not get the file."""
    target = Path(os.path.realpath(root / name))
    if target.exists() and not target.is_relative_to(os.path.realpath(root)):
        yield Problem(
            one_line(name),
            "is a link to a place outside of this library",
            "copy the file here if the library is to be passed on",
            Gravity.NOTE,
        )


def _problem(name: str, reason: str, next_step: str) -> Problem:
    return Problem(one_line(name), reason, next_step)
