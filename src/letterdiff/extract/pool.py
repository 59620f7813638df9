"""Workers, as many as there is work and room for: each request has its limits, each fault costs its file."""

import os
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from queue import Empty, SimpleQueue
from types import TracebackType
from typing import Self

from letterdiff.extract.child import Child, Dead
from letterdiff.extract.limits import Limits
from letterdiff.extract.requests import Reply, Request, request_line
from letterdiff.model import Problem
from letterdiff.text.clean import one_line

MOST = 8
"""Workers at most where no number is given: each may use the whole of its memory limit."""

_USUAL = Limits()
_POLL = 0.5
_AHEAD = 2
"""Requests a worker that are under way or answered while an earlier one is still awaited."""


class Pool:
    """Worker processes that start when first needed and end with the `with` block, however it ends."""

    def __init__(self, workers: int | None = None, limits: Limits = _USUAL) -> None:
        self._limits = limits
        self._workers = max(1, workers or min(MOST, _cores()))
        self._threads: ThreadPoolExecutor | None = None
        self._idle: list[Child] = []
        self._busy: dict[Child, threading.Event] = {}
        self._lock = threading.Lock()
        self._closed = threading.Event()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def run(self, requests: Iterable[Request]) -> Iterator[tuple[int, Reply]]:
        """The replies as they come, each with its request's index; closing the iterator stops the rest."""
        if self._threads is None:
            self._threads = ThreadPoolExecutor(self._workers, "letterdiff-worker")
        stop = threading.Event()
        done: SimpleQueue[Future[Reply]] = SimpleQueue()
        futures = [self._threads.submit(self._ask, request, stop) for request in requests]
        for future in futures:
            future.add_done_callback(done.put)
        index_of = {future: index for index, future in enumerate(futures)}
        try:
            for _ in futures:
                future = _next(done)
                yield index_of[future], future.result()
        finally:
            stop.set()
            for future in futures:
                future.cancel()
            self._kill(stop)

    def in_order(self, requests: Iterable[Request | Problem]) -> Iterator[Reply]:
        """The replies in the order of the requests, which are taken as room comes, so that few are held.

        A Problem among the requests is its own reply; closing the iterator stops the rest.
        """
        if self._threads is None:
            self._threads = ThreadPoolExecutor(self._workers, "letterdiff-worker")
        stop = threading.Event()
        waiting: deque[Future[Reply] | Problem] = deque()
        try:
            for request in requests:
                if isinstance(request, Problem):
                    waiting.append(request)
                else:
                    waiting.append(self._threads.submit(self._ask, request, stop))
                if len(waiting) > _AHEAD * self._workers:
                    yield _settled(waiting.popleft())
            while waiting:
                yield _settled(waiting.popleft())
        finally:
            stop.set()
            for future in waiting:
                if isinstance(future, Future):
                    future.cancel()
            self._kill(stop)

    def close(self) -> None:
        """End every worker; nothing can be asked afterwards."""
        self._closed.set()
        self._kill(None)
        if self._threads is not None:
            self._threads.shutdown(wait=True, cancel_futures=True)
        while self._idle:
            self._idle.pop().close()

    def _kill(self, stop: threading.Event | None) -> None:
        """Kill the workers that are busy for this run, or for any; their threads then find them dead."""
        with self._lock:
            for child, run in self._busy.items():
                if stop is None or run is stop:
                    child.stop()

    def _ask(self, request: Request, stop: threading.Event) -> Reply:
        """The reply to one request; tried again in a fresh worker where the first may have died of others."""
        name = one_line(request.file.name)
        try:
            line = request_line(request)
        except ValueError:  # a lone surrogate: a file name that is no UTF-8
            return Problem(name, "its path is not valid UTF-8", "rename it, or the folders it lies in")
        try:
            return self._try(line, stop, fresh=False)
        except Dead as dead:
            if dead.certain:
                return Problem(name, dead.reason, dead.next_step)
        except OSError as error:
            return _no_worker(name, error)
        try:
            return self._try(line, stop, fresh=True)
        except Dead as dead:
            return Problem(name, dead.reason, dead.next_step)
        except OSError as error:
            return _no_worker(name, error)

    def _try(self, line: bytes, stop: threading.Event, *, fresh: bool) -> Reply:
        with self._lock:
            if stop.is_set() or self._closed.is_set():
                raise Dead("was not read: the work was stopped", "run again", certain=True)
            child = self._idle.pop() if self._idle and not fresh else Child(self._limits)
            self._busy[child] = stop
        try:
            reply = child.ask(line)
        except Dead:
            with self._lock:
                del self._busy[child]
            child.close()
            raise
        with self._lock:
            del self._busy[child]
            self._idle.append(child)
        return reply


def _no_worker(name: str, error: OSError) -> Problem:
    reason = f"no reader could be started: {error.strerror or type(error).__name__}"
    return Problem(name, reason, "close other programs, and run again")


def _next(done: SimpleQueue[Future[Reply]]) -> Future[Reply]:
    """Wait for the next; in turns, since some systems deliver Ctrl-C only between them."""
    while True:
        try:
            return done.get(timeout=_POLL)
        except Empty:
            continue


def _settled(waiting: Future[Reply] | Problem) -> Reply:
    """Wait for the reply; in turns, as above."""
    while isinstance(waiting, Future):
        wait([waiting], timeout=_POLL)
        if waiting.done():
            return waiting.result()
    return waiting


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
