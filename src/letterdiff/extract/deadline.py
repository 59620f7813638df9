"""A moment by which a request must be answered, that its worker may ask to put off."""

import threading
import time
from collections.abc import Callable

from letterdiff.extract.limits import Limits


class Deadline:
    """Calls `late` in a thread of its own once the time is over; `passed` is then true."""

    def __init__(self, limits: Limits, late: Callable[[], None]) -> None:
        self.passed = False
        self._late = late
        self._start = time.monotonic()
        self._seconds, self._longest = limits.seconds, max(limits.seconds, limits.longest)
        self._timer = self._started()

    @property
    def left(self) -> float:
        """Seconds from now to the deadline."""
        return self._start + self._seconds - time.monotonic()

    @property
    def reason(self) -> str:
        """The reason in words where the time was used up."""
        return f"took longer than {self._seconds:g} s"

    def more(self, seconds: float) -> None:
        """Put it off by these seconds, as far as the longest time allows; what is over stays over."""
        self._seconds = min(self._longest, self._seconds + max(0.0, seconds))
        self._timer.cancel()
        if not self.passed:
            self._timer = self._started()

    def over(self) -> None:
        """Nothing is late any more."""
        self._timer.cancel()

    def _started(self) -> threading.Timer:
        timer = threading.Timer(max(0.0, self.left), self._pass)
        timer.daemon = True
        timer.start()
        return timer

    def _pass(self) -> None:
        self.passed = True
        self._late()
