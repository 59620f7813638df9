"""What most commands begin with: a library, its saved comparison, its verdicts; errors turned into a Stop."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from letterdiff.cli.exits import Exit, Stop
from letterdiff.cli.output import problem, say
from letterdiff.library import Library
from letterdiff.library.errors import Edited, LibraryError
from letterdiff.library.reviews import latest
from letterdiff.model import Comparison, Verdict


def opened(folder: Path | None) -> Library:
    """The library in this folder, or the nearest one."""
    try:
        return Library.open(folder)
    except LibraryError as error:
        raise Stop(error.reason, error.next_step, Exit.WRONG_USE, name=error.name) from error


def saved(library: Library, *, edited: Exit = Exit.NOT_DONE) -> Comparison:
    """The library's saved comparison; `edited` is how to end where it was changed after it was saved."""
    try:
        return library.load()
    except LibraryError as error:
        code = edited if isinstance(error, Edited) else Exit.NOT_DONE
        raise Stop(error.reason, error.next_step, code, name=error.name) from error


def warn_if_changed(library: Library, comparison: Comparison) -> None:
    """Say so where the library is no longer what was compared."""
    from letterdiff.pipeline import changed_since

    if changed_since(library, comparison):
        say("the library has changed since it was compared; to take that in, run: letterdiff compare")


def verdicts(library: Library) -> Mapping[str, Verdict]:
    """The current verdict on each finding; files that are none are named on stderr."""
    given, problems = library.reviews.all()
    for found in problems:
        say(problem(found))
    return latest(given)


@contextmanager
def writing() -> Iterator[None]:
    """Turn a library's error into a Stop: the work could not be done."""
    try:
        yield
    except LibraryError as error:
        raise Stop(error.reason, error.next_step, name=error.name) from error
