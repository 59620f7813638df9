"""What a worker may use, and how it holds itself to it where the operating system can."""

import signal
from collections.abc import Callable
from dataclasses import dataclass

_GRACE = 5

_grant: Callable[[float], None] | None = None


@dataclass(frozen=True, slots=True)
class Limits:
    """Limits of one request: `seconds` of wall time, `memory` in bytes of the worker's address space.

    A file of many pages is given more time page by page, up to `longest` seconds.
    """

    seconds: float = 120.0
    memory: int = 2 * 1024**3
    longest: float = 3600.0

    @property
    def memory_reached(self) -> str:
        """The reason in words where the memory was used up."""
        return f"needed more than {self.memory / 1024**3:.3g} GB of memory"


def hold_memory(limits: Limits) -> None:
    """Limit this process's address space, as far as the system can; a crash leaves no image of it on disk."""
    try:
        import resource
    except ImportError:  # Windows
        return
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    try:
        hard = resource.getrlimit(resource.RLIMIT_AS)[1]
        soft = limits.memory if hard == resource.RLIM_INFINITY else min(limits.memory, hard)
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))
    except (ValueError, OSError):  # macOS refuses what is below its present size
        return


def hold_time(seconds: float | None) -> None:
    """Let the system end this process soon after these seconds, should its parent not; None calls it off.

    An alarm needs no turn of the interpreter, so it ends even a loop inside a library.
    """
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_REAL, 0 if seconds is None else max(seconds, 0) + _GRACE)


def on_more(grant: Callable[[float], None] | None) -> None:
    """Set what gives a request more time in this process; None where nothing limits it."""
    global _grant
    _grant = grant


def more(seconds: float) -> None:
    """Say that the file at hand honestly takes these seconds more: one page of a long one, one scan."""
    if _grant is not None:
        _grant(seconds)
