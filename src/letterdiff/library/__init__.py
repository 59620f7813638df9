"""The folder of letters and statements: what lies there, what is declared of it, what is kept beside it."""

from letterdiff.library.errors import (
    Busy,
    CannotWrite,
    Damaged,
    Edited,
    LibraryError,
    NoLibrary,
    NotCompared,
    OtherVersion,
)
from letterdiff.library.library import Library
from letterdiff.library.scan import Scan

__all__ = [
    "Busy",
    "CannotWrite",
    "Damaged",
    "Edited",
    "Library",
    "LibraryError",
    "NoLibrary",
    "NotCompared",
    "OtherVersion",
    "Scan",
]
