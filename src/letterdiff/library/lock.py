"""The lock that keeps two runs in one library from colliding; the system frees it when a run is killed."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from letterdiff.library import atomic
from letterdiff.library.errors import Busy

NAME = "lock"


@contextmanager
def held(state: Path) -> Iterator[None]:
    """Hold the lock of the library whose `.letterdiff/` this is; Busy, or CannotWrite without one."""
    from filelock import FileLock, Timeout

    lock = FileLock(state / NAME, timeout=0)
    try:
        state.mkdir(parents=True, exist_ok=True)
        lock.acquire()
    except Timeout as error:
        reason = "another run of letterdiff is at work in this library"
        raise Busy(state.parent, reason, "wait until it is done, or end it, then run again") from error
    except OSError as error:
        raise atomic.cannot_write(state, error) from error
    try:
        atomic.clean(state)
        yield
    finally:
        lock.release()
