"""The library: a folder with `letters/`, `statements/`, `topics.toml` and `reviews/`, and the way into it."""

import os
from contextlib import AbstractContextManager
from pathlib import Path

from letterdiff.extract.requests import File
from letterdiff.library import lock, reviews, saved
from letterdiff.library.atomic import STATE
from letterdiff.library.cache import Cache
from letterdiff.library.errors import NoLibrary
from letterdiff.library.people import read as read_people
from letterdiff.library.reviews import Reviews
from letterdiff.library.scan import Scan, scan
from letterdiff.library.topics import read as read_topics
from letterdiff.library.watching import fingerprint
from letterdiff.model import Comparison, People, Problem, Side, Source, Topic


class Library:
    """A library on disk; `root` is its absolute path. Reading it needs no lock and writes nothing."""

    def __init__(self, root: Path) -> None:
        self.root = root

    @classmethod
    def open(cls, path: Path | None = None) -> "Library":
        """The library at this folder, or the nearest of the current folder and its parents; NoLibrary."""
        if path is not None:
            return cls(_checked(path))
        here = Path.cwd()
        found = next((folder for folder in (here, *here.parents) if _is_library(folder)), None)
        if found is None:
            reason = f"neither it nor a folder above it has {Side.LETTER.folder}/"
            raise NoLibrary(here, reason, "name the library, or make one with: letterdiff init my-library")
        return cls(found)

    def scan(self) -> Scan:
        """The sources as they lie there now, and what is wrong with the others."""
        return scan(self.root)

    def topics(self) -> tuple[tuple[Topic, ...], tuple[Problem, ...]]:
        """The topics of `topics.toml` in the order written, and what is wrong with the file."""
        return read_topics(self.root)

    def people(self) -> tuple[People, tuple[Problem, ...]]:
        """The people of `people.toml`, and what is wrong with the file."""
        return read_people(self.root)

    @property
    def cache(self) -> Cache:
        """The documents read so far."""
        return Cache(self.root / STATE / "cache")

    @property
    def reviews(self) -> Reviews:
        """The verdicts."""
        return Reviews(self.root / reviews.FOLDER)

    def lock(self) -> AbstractContextManager[None]:
        """Hold this while writing below `.letterdiff/`; Busy at once if another run does; CannotWrite."""
        return lock.held(self.root / STATE)

    def save(self, comparison: Comparison) -> None:
        """Keep the comparison as the library's latest; CannotWrite."""
        saved.save(self.root / STATE / saved.NAME, comparison)

    def load(self) -> Comparison:
        """The latest comparison; NotCompared, OtherVersion, Damaged or Edited."""
        return saved.load(self.root / STATE / saved.NAME)

    def fingerprint(self) -> str:
        """A digest that changes when a source, sidecar or topic file does; cheap, no file is read."""
        return fingerprint(self.root)

    def path(self, name: str) -> Path:
        """The absolute path of the file with this name."""
        return self.root / name

    def file(self, source: Source) -> File:
        """The source's file as workers find it: with the bytes that the source was made of."""
        member = source.name.removeprefix(f"{source.container}/") if source.container else ""
        return File(str(self.path(source.file)), source.name, source.sha256, member)


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # one may not even look there
        return False


def _is_library(folder: Path) -> bool:
    return _is_folder(folder / Side.LETTER.folder)


def _checked(path: Path) -> Path:
    if not os.path.lexists(path):
        raise NoLibrary(path, "there is no such folder", f"make it with: letterdiff init {path}")
    if not _is_folder(path):
        raise NoLibrary(path, "is not a folder one can go into", "name the folder that has letters/ in it")
    if not _is_library(path):
        step = f"name the folder that has it, or make one here with: letterdiff init {path}"
        raise NoLibrary(path, f"has no folder {Side.LETTER.folder}/", step)
    return path.resolve()
