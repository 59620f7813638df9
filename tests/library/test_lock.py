"""Two runs in one library do not collide."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from letterdiff.library import Busy, CannotWrite, atomic
from letterdiff.library.lock import held

HOLD = (
    "import sys, time\nfrom pathlib import Path\nfrom letterdiff.library.lock import held\n"
    "with held(Path(sys.argv[1])):\n    print('held', flush=True)\n    time.sleep(60)\n"
)


def test_a_second_run_is_told_and_a_killed_one_frees_the_lock(tmp_path: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", HOLD, str(tmp_path)], stdout=subprocess.PIPE) as other:
        assert other.stdout and other.stdout.readline() == b"held\n"
        with pytest.raises(Busy, match="another run of letterdiff is at work"), held(tmp_path):
            pass
        other.kill()
    with held(tmp_path):
        pass


def test_the_lock_is_freed_when_the_work_fails(tmp_path: Path) -> None:
    with pytest.raises(KeyError), held(tmp_path):
        raise KeyError
    with held(tmp_path):
        pass


def test_leftovers_are_cleaned_once_the_lock_is_held(tmp_path: Path) -> None:
    left = tmp_path / f".0{atomic.SUFFIX}"
    left.write_text("half")
    os.utime(left, (0, 0))
    with held(tmp_path):
        assert not left.exists()


def test_where_no_lock_can_be_had_it_is_said(tmp_path: Path) -> None:
    (tmp_path / ".letterdiff").write_text("a file in the way")
    with pytest.raises(CannotWrite), held(tmp_path / ".letterdiff"):
        pass
