"""Verdicts on disk: one JSON file an event, named by its content, so that two folders merge by copying."""

import re
from collections.abc import Iterable
from pathlib import Path

from letterdiff.library import atomic, snapshot
from letterdiff.library.errors import CannotWrite
from letterdiff.model import Problem, Verdict, codec, content_id
from letterdiff.text import clean

FOLDER = "reviews"
MAX_BYTES = 1024 * 1024
"""The largest file that is read as a verdict, in bytes."""

_WHEN = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", re.A)
_ASIDE = "move it out of reviews/"
_NOTHING = ',"about":[]}'


class Reviews:
    """The verdicts in a library's `reviews/`; a file there is written once and never changed or removed."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def add(self, verdict: Verdict) -> Path:
        """Write the verdict and give its path; one that is there already is left as it is; CannotWrite."""
        path = self._folder / f"{_id(verdict)}.json"
        data = codec.to_json(verdict, indent=2) + b"\n"
        if not atomic.create(path, data) and not self._holds(path, verdict):
            raise CannotWrite(path, "another file has this verdict's name", _ASIDE)
        return path

    def all(self) -> tuple[tuple[Verdict, ...], tuple[Problem, ...]]:
        """Every verdict, oldest first, and a problem for each file that is none."""
        verdicts: list[Verdict] = []
        problems: list[Problem] = []
        for path in self._files():
            try:
                verdicts.append(_read(path))
            except snapshot.Unfit as fault:
                name = clean.one_line(f"{FOLDER}/{path.name}")
                problems.append(Problem(name, fault.reason, fault.next_step))
        return tuple(sorted(verdicts, key=lambda v: (v.when, _id(v)))), tuple(problems)

    def current(self) -> dict[str, Verdict]:
        """The latest verdict on each finding, by its id; of two at the same second the higher id's."""
        return latest(self.all()[0])

    def _files(self) -> list[Path]:
        try:
            found = sorted(self._folder.iterdir())
        except OSError:
            return []
        return [path for path in found if not path.name.startswith(".") and path.name != "README.md"]

    def _holds(self, path: Path, verdict: Verdict) -> bool:
        try:
            return _read(path) == verdict
        except snapshot.Unfit:
            return False


def latest(verdicts: Iterable[Verdict]) -> dict[str, Verdict]:
    """Of these verdicts, oldest first, the last one on each finding, by its id."""
    return {verdict.finding: verdict for verdict in verdicts}


def _id(verdict: Verdict) -> str:
    """The id of its content; verdicts of before `about` was kept have the id that they were named for."""
    text = codec.to_json(verdict).decode()
    return content_id(text if verdict.about else f"{text.removesuffix(_NOTHING)}}}")


def _read(path: Path) -> Verdict:
    """The verdict in a file; Unfit where it holds none, or not the one it was named for."""
    if path.suffix != ".json":
        raise snapshot.Unfit("is not a verdict", _ASIDE)
    try:
        verdict = codec.from_json(Verdict, snapshot.read_small(path, MAX_BYTES))
    except codec.BadModel as error:
        raise snapshot.Unfit(f"is not a verdict: {clean.one_line(str(error))}", _ASIDE) from error
    if not _WHEN.fullmatch(verdict.when):
        raise snapshot.Unfit("is not a verdict: when is no time such as 2025-11-08T14:03:00Z", _ASIDE)
    if path.stem != _id(verdict):
        raise snapshot.Unfit("was changed after it was written, so it does not count", _ASIDE)
    return verdict
