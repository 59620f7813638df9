"""What can go wrong with a library as a whole, one class a failure, each with its reason and next step."""

from pathlib import Path

from letterdiff.model import Problem
from letterdiff.text.clean import one_line, told


class LibraryError(Exception):
    """A failure that ends the work at hand: which file or folder, why, what to do; all clean text."""

    def __init__(self, name: str | Path, reason: str, next_step: str) -> None:
        self.name = one_line(str(name))
        self.reason = one_line(reason)
        self.next_step = one_line(next_step)
        super().__init__(told(self.name, self.reason, self.next_step))

    @property
    def problem(self) -> Problem:
        """The same as data, for where the work goes on without it."""
        return Problem(self.name, self.reason, self.next_step)


class NoLibrary(LibraryError):
    """There is no library at this place."""


class CannotWrite(LibraryError):
    """A file could not be written; what stood there before stands there still."""


class Busy(LibraryError):
    """Another run is at work in this library."""


class BadTopics(LibraryError):
    """`topics.toml` cannot be read as a whole, so a comparison without it would be another one."""


class NotCompared(LibraryError):
    """No comparison has been saved yet."""


class OtherVersion(LibraryError):
    """The comparison was saved in a form of another version."""


class Damaged(LibraryError):
    """The saved comparison is not one: cut short, or not JSON at all."""


class Edited(LibraryError):
    """The saved comparison was changed after it was saved."""
