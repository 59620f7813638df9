"""Exit codes, all of them, and the error that carries one to the door."""

from enum import IntEnum


class Exit(IntEnum):
    """How a command ended."""

    FINE = 0
    FAILED = 1
    """Findings of the command's own kind failed: a quote is wrong, a source is broken."""
    WRONG_USE = 2
    NOT_DONE = 3
    """The work could not be done."""
    INTERRUPTED = 130


class Stop(Exception):
    """Ends a command with a line for the person: about what, reason, next step; and with an exit code."""

    def __init__(
        self, reason: str, next_step: str = "", code: Exit = Exit.NOT_DONE, *, name: str = "letterdiff"
    ) -> None:
        super().__init__(reason)
        self.name = name
        self.reason = reason
        self.next_step = next_step
        self.code = code
