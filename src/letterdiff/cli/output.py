"""The only writers: `result` for what was asked for (stdout), `say` for all else (stderr)."""

import os
import shutil
import sys
from typing import TextIO

from letterdiff.cli.exits import Stop
from letterdiff.model import Problem
from letterdiff.text.clean import told


def result(text: str) -> None:
    """Write a result to stdout, with a newline behind it where it has none."""
    _write(sys.stdout, text)


def result_bytes(data: bytes) -> None:
    """Write a result that is already encoded (JSON) to stdout, with a newline behind it."""
    result(data.decode("utf-8"))


def say(text: str) -> None:
    """Write a message to stderr."""
    _write(sys.stderr, text)


def problem(found: Problem) -> str:
    """A problem in one line: file, reason, next step."""
    return told(found.name, found.reason, found.next_step)


def width() -> int:
    """Columns of the terminal, within what can be read; 80 where there is none."""
    return min(100, max(40, shutil.get_terminal_size((80, 24)).columns))


def _write(stream: TextIO | None, text: str) -> None:
    """Write; what the stream's encoding lacks is written as an escape, never a crash.

    Once a stream's reader has gone (`letterdiff find … | head`) nothing is left to say to it, and the command
    goes on to its own end and exit code. A stream that cannot be written to for another reason is a Stop.
    """
    if stream is None:
        return
    encoding = stream.encoding or "utf-8"
    safe = text.encode(encoding, "backslashreplace").decode(encoding)
    try:
        stream.write(safe if safe.endswith("\n") else safe + "\n")
        stream.flush()
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
        if not isinstance(error, BrokenPipeError):
            raise Stop(
                f"the output cannot be written: {error.strerror}", "look at the disk it goes to"
            ) from error
