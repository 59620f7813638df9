"""The worker process: one line in, one line out, whatever the readers do."""

import hashlib
import io
import subprocess
import sys
from pathlib import Path

import pytest

from letterdiff.extract import registry, worker
from letterdiff.extract.errors import Unreadable
from letterdiff.extract.limits import Limits
from letterdiff.extract.requests import (
    Crop,
    Extract,
    File,
    Picture,
    Reply,
    Request,
    Second,
    Texts,
    reply_line,
    reply_of,
    request_line,
    request_of,
)
from letterdiff.model import PageBox, Problem
from support.build import LETTER


def asked(path: Path, sha256: str = "") -> Extract:
    digest = sha256 or hashlib.sha256(path.read_bytes()).hexdigest()
    return Extract(File(str(path), f"letters/{path.name}", digest))


@pytest.mark.parametrize(
    "request_",
    [
        Extract(File("/a\nb.pdf", "letters/a\nb.pdf", "00")),
        Second(File("a.pdf", "letters/a.pdf", "00"), (LETTER.anchor(3, 9),)),
        Crop(File("a.pdf", "letters/a.pdf", "00"), (PageBox(1, 0.5, 1.0, 2.0, 3.0),), 2.0),
    ],
)
def test_requests_go_through_one_line(request_: Request) -> None:
    line = request_line(request_)
    assert line.count(b"\n") == 1
    assert request_of(line) == request_


@pytest.mark.parametrize(
    "reply", [LETTER, Texts(("a", None)), Picture(b"\x89PNG\r\n\x00"), Problem("a.pdf", "is empty")]
)
def test_replies_go_through_one_line(reply: Reply) -> None:
    line = reply_line(reply)
    assert line.count(b"\n") == 1
    assert reply_of(line) == reply


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (Unreadable("is encrypted", "remove its password"), "is encrypted"),
        (MemoryError(), "needed more than 2 GB of memory"),
        (RecursionError(), "is nested too deeply to be read"),
        (KeyError("Root"), "the reader failed on it (KeyError)"),
        (AssertionError(), "the reader failed on it (AssertionError)"),
    ],
)
def test_whatever_a_reader_raises_is_a_problem(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: Exception, reason: str
) -> None:
    def fail(data: bytes, name: str, language: str) -> None:
        raise error

    (tmp_path / "a.txt").write_text("words")
    monkeypatch.setattr(registry, "read", fail)
    reply = worker.answer(asked(tmp_path / "a.txt"), Limits())
    assert isinstance(reply, Problem)
    assert (reply.name, reply.reason) == ("letters/a.txt", reason)


def test_a_file_that_is_no_longer_the_one_scanned_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("words")
    reply = worker.answer(asked(tmp_path / "a.txt", "00"), Limits())
    assert isinstance(reply, Problem)
    assert reply.reason == "changes while it is read"


def test_a_file_that_is_gone_is_a_problem(tmp_path: Path) -> None:
    reply = worker.answer(asked(tmp_path / "a.txt", "00"), Limits())
    assert isinstance(reply, Problem)
    assert "No such file" in reply.reason


def test_every_line_is_answered_until_there_is_none(tmp_path: Path) -> None:
    lines = iter([request_line(Extract(File("gone.txt", "letters/gone.txt", "00")))] * 2 + [b""])
    out = io.BytesIO()
    worker.serve(lambda: next(lines), out, Limits())
    assert out.getvalue().count(b"\n") == 2


@pytest.mark.skipif(sys.platform == "win32", reason="needs the limits of POSIX")
def test_a_worker_holds_itself_to_its_memory_and_leaves_no_image_when_it_crashes() -> None:
    script = (
        "import resource as r\nfrom letterdiff.extract.limits import Limits, hold_memory\n"
        "hold_memory(Limits(memory=2**30))\n"
        "print(r.getrlimit(r.RLIMIT_AS)[0], r.getrlimit(r.RLIMIT_CORE)[0])\n"
    )
    told = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True).stdout.split()
    assert told[1] == b"0"
    assert told[0] == str(2**30).encode() or sys.platform != "linux"


def test_what_a_parser_prints_does_not_reach_the_answers(tmp_path: Path) -> None:
    script = (
        "import os, sys\n"
        "from letterdiff.extract import registry, worker\n"
        "def noisy(data, name, language):\n"
        "    print('stray'); os.write(1, b'stray'); os.system('echo stray')\n"
        "    raise KeyError\n"
        "registry.read = noisy\n"
        "sys.argv[1:] = ['60', str(2**31), '60']\n"
        "worker.main()\n"
    )
    (tmp_path / "a.txt").write_text("words")
    line = request_line(asked(tmp_path / "a.txt"))
    with subprocess.Popen(
        [sys.executable, "-c", script], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdin and process.stdout
        process.stdin.write(line)
        process.stdin.flush()
        answer = process.stdout.readline()
        process.stdin.close()
        rest = process.stdout.read()
    assert reply_of(answer) == Problem(
        "letters/a.txt",
        "the reader failed on it (KeyError)",
        "open it in a viewer, save or print it anew, and run again",
    )
    assert rest == b""
