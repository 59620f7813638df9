"""What a worker may use, and how it holds itself to it where the operating system can."""

import signal
from dataclasses import dataclass

_GRACE = 5


@dataclass(frozen=True, slots=True)
class Limits:
    """Limits of one request: `seconds` of wall time, `memory` in bytes of the worker's address space."""

    seconds: float = 120.0
    memory: int = 2 * 1024**3

    @property
    def seconds_reached(self) -> str:
        """The reason in words where the time was used up."""
        return f"took longer than {self.seconds:g} s"

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


def hold_time(limits: Limits | None) -> None:
    """Let the system end this process soon after the time limit, should its parent not; None calls it off.

    An alarm needs no turn of the interpreter, so it ends even a loop inside a library.
    """
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_REAL, limits.seconds + _GRACE if limits else 0)
