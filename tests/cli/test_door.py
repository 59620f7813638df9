"""The front door from outside: streams, codes, and what is loaded."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from letterdiff.cli.exits import Exit
from letterdiff.cli.main import main
from support.library import small_library


def command(*words: str, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "letterdiff", *words],
        cwd=cwd,
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
        check=False,
    )


def test_importing_the_engine_loads_neither_terminal_nor_templates() -> None:
    code = "import letterdiff, letterdiff.cli.main as m, sys; m._parser(); print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    heavy = {"textual", "jinja2", "rich", "numpy", "lxml", "pdfplumber", "pydantic", "trafilatura"}
    assert not heavy & set(loaded.stdout.split())


def test_bare_letterdiff_without_a_terminal(tmp_path: Path) -> None:
    small_library(tmp_path)
    done = command(cwd=tmp_path / "letters")
    assert done.returncode == Exit.WRONG_USE
    assert f"the reading room of {tmp_path}" in done.stderr
    assert not done.stdout


def test_wrong_words(tmp_path: Path) -> None:
    assert command("compare", str(tmp_path / "none")).returncode == Exit.WRONG_USE
    assert command("find").returncode == Exit.WRONG_USE


def test_no_comparison_yet(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = str(small_library(tmp_path).root)
    for words in (["report", root, "-o", str(tmp_path / "r.html")], ["verify", root], ["explain", "a", root]):
        assert main(words) == Exit.NOT_DONE
        assert "run: letterdiff compare" in capsys.readouterr().err


def test_a_reader_that_goes_away_costs_no_comparison(tmp_path: Path) -> None:
    library = small_library(tmp_path)
    line = f"'{sys.executable}' -m letterdiff compare '{library.root}' | true"
    done = subprocess.run(["bash", "-c", line], capture_output=True, text=True, check=False)
    assert "Traceback" not in done.stderr
    assert library.load().findings


@pytest.mark.skipif(os.name != "posix", reason="signals as on POSIX")
def test_ctrl_c_ends_with_a_word_and_leaves_a_usable_library(tmp_path: Path) -> None:
    library = small_library(tmp_path)
    for number in range(200):
        (tmp_path / "statements" / f"{number}.txt").write_text(f"We want loan guarantee number {number}.")
    run = subprocess.Popen(
        [sys.executable, "-m", "letterdiff", "compare", str(library.root)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    kept = tmp_path / ".letterdiff"
    while not kept.exists() and run.poll() is None:  # until it is at work, however slow the machine
        time.sleep(0.05)
    time.sleep(0.5)
    run.send_signal(signal.SIGINT)
    _, said = run.communicate(timeout=30)
    assert run.returncode in (Exit.INTERRUPTED, Exit.FINE)
    if run.returncode == Exit.INTERRUPTED:
        assert "interrupted" in said
        assert "Traceback" not in said
    assert main(["status", str(library.root)]) == Exit.FINE
