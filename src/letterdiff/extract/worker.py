"""The child process that reads strangers' files: one JSON line a request in, one a reply out.

Run as `python -P -m letterdiff.extract.worker SECONDS MEMORY LONGEST`. It ends when its standard input
closes, so that it cannot outlive its parent, and takes its replies' pipe away from whatever a parser prints.
"""

import hashlib
import os
import signal
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from queue import SimpleQueue
from typing import BinaryIO, cast

from letterdiff.extract import registry
from letterdiff.extract.errors import Unreadable
from letterdiff.extract.limits import Limits, hold_memory, hold_time, on_more
from letterdiff.extract.requests import (
    Extract,
    File,
    Fragments,
    List,
    Member,
    Members,
    Overlay,
    Picture,
    Reply,
    Request,
    Second,
    Texts,
    more_line,
    reply_line,
    request_of,
)
from letterdiff.model import Problem
from letterdiff.text.clean import one_line

OUT_OF_MEMORY = 3
"""The exit code after an answer that memory ran out: what is left of this process is not to be trusted."""


def answer(request: Request, limits: Limits) -> Reply:
    """The reply to one request; whatever goes wrong with its file is a Problem."""
    name = one_line(request.file.name)
    try:
        return _do(request, _bytes(request.file))
    except Unreadable as error:
        return Problem(name, one_line(error.reason), one_line(error.next_step))
    except MemoryError:
        return Problem(name, limits.memory_reached, "split it into smaller files")
    except RecursionError:
        return Problem(name, "is nested too deeply to be read", "save or print it anew from a viewer")
    except OSError as error:
        return Problem(name, f"cannot be read: {error.strerror or type(error).__name__}", "run again")
    except Exception as error:  # noqa: BLE001 (parsers fail on hostile files in ways nobody has listed)
        reason = f"the reader failed on it ({type(error).__name__})"
        return Problem(name, reason, "open it in a viewer, save or print it anew, and run again")


def _bytes(file: File) -> bytes:
    data = _stored(file.path)
    if file.member:
        data = registry.member(data, file.path, file.member)
    if file.sha256 and hashlib.sha256(data).hexdigest() != file.sha256:
        raise Unreadable("changes while it is read", "wait until it is complete, then run again")
    return data


def _stored(path: str) -> bytes:
    """The bytes of the file, an archive's kept for its next member."""
    state = Path(path).stat()
    key = (path, state.st_mtime_ns, state.st_size)
    if not registry.by_suffix(path).archive:
        return Path(path).read_bytes()
    if _LAST.get("key") != key:
        _LAST.clear()
        _LAST.update(key=key, data=Path(path).read_bytes())
    return cast(bytes, _LAST["data"])


_LAST: dict[str, object] = {}


def _do(request: Request, data: bytes) -> Reply:
    name = request.file.name
    if isinstance(request, Extract):
        return registry.read(data, name, request.language)
    if isinstance(request, Second):
        return Texts(registry.second(data, name, request.anchors))
    if isinstance(request, Fragments):
        return Texts(registry.fragments(data, name, request.anchors))
    if isinstance(request, List):
        found = list(registry.members(data, name))
        members = tuple(each for each in found if isinstance(each, Member))
        return Members(members, tuple(each for each in found if isinstance(each, Problem)))
    if isinstance(request, Overlay):
        return Picture(registry.overlay(data, name, request.page, request.marks, request.scale))
    return Picture(registry.crop(data, name, request.boxes, request.scale))


def serve(lines: Callable[[], bytes], out: BinaryIO, limits: Limits) -> None:
    """Answer each line until there is none."""
    while line := lines():
        _allow(limits, out)
        reply = answer(request_of(line), limits)
        hold_time(None)
        out.write(reply_line(reply))
        out.flush()
        if isinstance(reply, Problem) and reply.reason == limits.memory_reached:
            os._exit(OUT_OF_MEMORY)


def _allow(limits: Limits, out: BinaryIO) -> None:
    """Hold this process to its time; a reader that asks for more gets it here and at the parent alike."""
    start = time.monotonic()
    allowed = limits.seconds

    def grant(seconds: float) -> None:
        nonlocal allowed
        allowed = min(max(limits.seconds, limits.longest), allowed + seconds)
        out.write(more_line(seconds))
        out.flush()
        hold_time(start + allowed - time.monotonic())

    hold_time(limits.seconds)
    on_more(grant)


def _own_output() -> BinaryIO:
    """A private copy of standard output, which itself then leads nowhere."""
    out = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.close(nowhere)
    return out


def _incoming(pipe: BinaryIO) -> Callable[[], bytes]:
    """Lines of the pipe, read by a thread that ends the process at once when the pipe closes, busy or not."""
    lines: SimpleQueue[bytes] = SimpleQueue()

    def follow() -> None:
        while line := pipe.readline():
            lines.put(line)
        os._exit(0)

    threading.Thread(target=follow, daemon=True).start()
    return lines.get


def main() -> None:
    """Serve requests from standard input; an interrupt at the terminal is the parent's to handle."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    limits = Limits(float(sys.argv[1]), int(sys.argv[2]), float(sys.argv[3]))
    out = _own_output()
    hold_memory(limits)
    serve(_incoming(sys.stdin.buffer), out, limits)


if __name__ == "__main__":
    main()
