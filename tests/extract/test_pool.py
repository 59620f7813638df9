"""The pool of workers: a fault costs its file and nothing else, and nobody is left behind."""

import hashlib
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from letterdiff.extract import child
from letterdiff.extract.limits import Limits
from letterdiff.extract.pool import Pool
from letterdiff.extract.requests import Extract, File, Reply
from letterdiff.model import Document, Problem

LIMITS = Limits(seconds=20, memory=512 * 2**20)
Write = Callable[..., list[Extract]]


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Write:
    monkeypatch.setattr(child, "MODULE", "hostile_worker")
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parent))

    def files(*orders: str) -> list[Extract]:
        requests = []
        for number, order in enumerate(orders):
            path = tmp_path / f"{number}.txt"
            path.write_text(order)
            requests.append(Extract(File(str(path), path.name, hashlib.sha256(order.encode()).hexdigest())))
        return requests

    return files


def results(requests: Sequence[Extract], workers: int = 1, limits: Limits = LIMITS) -> list[str]:
    with Pool(workers, limits) as pool:
        return [told(reply) for _, reply in sorted(pool.run(requests), key=lambda pair: pair[0])]


def told(reply: Reply) -> str:
    assert isinstance(reply, Document | Problem)
    return reply.reason if isinstance(reply, Problem) else reply.text.rsplit(" ", 1)[0]


def gone(pid: int, within: float) -> bool:
    end = time.monotonic() + within
    while time.monotonic() < end:
        try:
            os.kill(pid, 0)
            if Path(f"/proc/{pid}/stat").read_text().split(") ")[1][0] == "Z":
                return True
        except (ProcessLookupError, FileNotFoundError):
            return True
        time.sleep(0.05)
    return False


def test_a_worker_that_crashes_costs_its_file_and_is_replaced(write: Write) -> None:
    assert results(write("one", "crash", "two")) == ["one", "the reader crashed on it", "two"]


def test_a_file_that_takes_too_long_costs_the_limit_and_no_more(write: Write) -> None:
    start = time.monotonic()
    assert results(write("hang", "two"), limits=Limits(seconds=3)) == ["took longer than 3 s", "two"]
    assert time.monotonic() - start < 20


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux holds a process to its address space")
def test_a_file_that_needs_too_much_memory_is_a_problem(write: Write) -> None:
    assert results(write("eat", "two")) == ["needed more than 0.5 GB of memory", "two"]


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux holds a process to its address space")
def test_what_others_left_behind_costs_no_file(write: Write) -> None:
    orders = ["leave 200 MB behind"] * 3
    assert results(write(*orders)) == orders


def test_one_worker_reads_many_files_and_several_share_them(write: Write) -> None:
    with Pool(2, LIMITS) as pool:
        replies = dict(pool.run(write(*map(str, range(6)))))
        again = dict(pool.run(write("again")))
    texts = [reply.text for reply in (*replies.values(), *again.values()) if isinstance(reply, Document)]
    assert sorted(text.split()[0] for text in texts) == ["0", "1", "2", "3", "4", "5", "again"]
    assert len({text.split()[1] for text in texts}) <= 2


def test_nothing_is_started_for_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(child, "MODULE", "no_such_module")
    with Pool() as pool:
        assert list(pool.run([])) == []


def test_a_worker_that_cannot_start_is_a_problem_for_each_file(
    write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    requests = write("one", "two")
    monkeypatch.setattr(child.sys, "executable", "/no/such/python")
    assert results(requests) == ["no reader could be started: No such file or directory"] * 2


def test_a_path_that_is_not_utf_8_is_a_problem(write: Write) -> None:
    write()
    assert results([Extract(File("\udcff.txt", "\udcff.txt", "00"))]) == ["its path is not valid UTF-8"]


def test_the_rest_is_stopped_when_nobody_waits_for_it(write: Write, tmp_path: Path) -> None:
    requests = write("one", f"tell {tmp_path / 'pid'}", "three")
    start = time.monotonic()
    with Pool(1, LIMITS) as pool:
        replies = pool.run(requests)
        assert told(next(replies)[1]) == "one"
        until(tmp_path / "pid")
        replies.close()
        assert [told(reply) for _, reply in pool.run(write("four"))] == ["four"]
    assert gone(int((tmp_path / "pid").read_text()), 2)
    assert time.monotonic() - start < 20


def until(path: Path) -> None:
    end = time.monotonic() + 10
    while time.monotonic() < end and not (path.exists() and path.read_text()):
        time.sleep(0.02)
    assert path.exists()


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="needs /proc")
@pytest.mark.parametrize("ending", [signal.SIGKILL, signal.SIGINT])
def test_no_worker_outlives_its_parent(write: Write, tmp_path: Path, ending: signal.Signals) -> None:
    (request,) = write(f"tell {tmp_path / 'pid'}")
    script = (
        "from letterdiff.extract import child\nfrom letterdiff.extract.pool import Pool\n"
        "from letterdiff.extract.requests import Extract, File\n"
        "child.MODULE = 'hostile_worker'\n"
        f"file = File({request.file.path!r}, 'a', {request.file.sha256!r})\n"
        "with Pool(1) as pool:\n    list(pool.run([Extract(file)]))\n"
    )
    with subprocess.Popen([sys.executable, "-c", script], stderr=subprocess.DEVNULL) as parent:
        until(tmp_path / "pid")
        parent.send_signal(ending)
        start = time.monotonic()
        parent.wait(timeout=5)
    assert gone(int((tmp_path / "pid").read_text()), 3)
    assert time.monotonic() - start < 3
