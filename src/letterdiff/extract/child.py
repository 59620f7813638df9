"""One worker process as its parent sees it: started, asked, timed, and given up when it dies."""

import subprocess
import sys
from typing import BinaryIO, cast

from letterdiff.extract.deadline import Deadline
from letterdiff.extract.limits import Limits
from letterdiff.extract.requests import Reply, more_of, reply_of
from letterdiff.model import Problem
from letterdiff.model.codec import BadModel

MODULE = "letterdiff.extract.worker"
ANEW = "open it in a viewer, save or print it anew, and run again"
SPLIT = "split it into smaller files, and run again"


class Dead(Exception):
    """The worker gave no answer and is gone: why, what to do, and whether its request alone did it."""

    def __init__(self, reason: str, next_step: str, *, certain: bool) -> None:
        super().__init__(reason)
        self.reason = reason
        self.next_step = next_step
        self.certain = certain


class Child:
    """A running worker; OSError where none can be started. After Dead only `close` may be called."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._answers = 0
        arguments = (str(limits.seconds), str(limits.memory), str(limits.longest))
        # -P: a file of the library must not stand in for a module of Python.
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-m", MODULE, *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )

    def ask(self, line: bytes) -> Reply:
        """The worker's answer to a request's line; Dead where time or memory ran out or it crashed."""
        deadline = Deadline(self._limits, self._process.kill)
        try:
            reply = self._exchange(line, deadline)
        finally:
            deadline.over()
        if deadline.passed:
            raise Dead(deadline.reason, SPLIT, certain=True)
        # A worker that has read other files may have died of what they left behind.
        fresh = self._answers == 0
        self._answers += 1
        if reply is None:
            raise Dead("the reader crashed on it", ANEW, certain=fresh)
        if isinstance(reply, Problem) and reply.reason == self._limits.memory_reached:
            raise Dead(self._limits.memory_reached, SPLIT, certain=fresh)
        return reply

    def stop(self) -> None:
        """Kill the process, from any thread; the one that waits for its answer then meets its end."""
        self._process.kill()

    def close(self) -> None:
        """Kill the process and give back what it holds; not while another thread is asking."""
        self._process.kill()
        self._process.wait()
        for pipe in self._pipes():
            try:
                pipe.close()
            except OSError:  # what was left to flush has no reader
                continue

    def _pipes(self) -> tuple[BinaryIO, BinaryIO]:
        return cast(BinaryIO, self._process.stdin), cast(BinaryIO, self._process.stdout)

    def _exchange(self, line: bytes, deadline: Deadline) -> Reply | None:
        to_worker, from_worker = self._pipes()
        try:
            to_worker.write(line)
            to_worker.flush()
            answer = from_worker.readline()
            while (seconds := more_of(answer)) is not None:
                deadline.more(seconds)
                answer = from_worker.readline()
            return reply_of(answer)
        except (OSError, BadModel):
            return None
