import os
import shutil
import subprocess
from pathlib import Path

import pytest

from views.test_html import page

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
FLAGS = ("--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run")

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine")


def browse(tmp_path: Path, *arguments: str) -> str:
    file = tmp_path / "report.html"
    file.write_text(page(), "utf-8")
    command = [str(CHROMIUM), *FLAGS, f"--user-data-dir={tmp_path / 'profile'}", "--enable-logging=stderr"]
    done = subprocess.run(
        [*command, *arguments, file.as_uri()],
        capture_output=True,
        timeout=60,
        text=True,
        env=os.environ | {"HOME": str(tmp_path)},
    )
    assert "CONSOLE" not in done.stderr
    return done.stdout


def test_no_console_message_and_the_style_is_let_in(tmp_path: Path) -> None:
    dom = browse(tmp_path, "--dump-dom")
    assert "</html>" in dom and "Both can be true?" in dom


def test_prints(tmp_path: Path) -> None:
    browse(tmp_path, f"--print-to-pdf={tmp_path / 'report.pdf'}")
    assert (tmp_path / "report.pdf").read_bytes().startswith(b"%PDF")
