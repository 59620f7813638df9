"""The system's tesseract: whether it is there, which languages it reads, and one picture read by it."""

import os
import re
import shutil
import subprocess
from functools import lru_cache
from typing import NamedTuple
from xml.etree.ElementTree import ParseError

from letterdiff.extract.ocr.hocr import SeenLine, lines_of

INSTALL = "install tesseract (Debian: apt install tesseract-ocr) and run letterdiff compare again"
"""What a person can do where it is missing."""

SECONDS = 60.0
"""The longest that one picture may take; a page of small print takes five."""

_KEPT = ("PATH", "SYSTEMROOT", "TESSDATA_PREFIX", "TEMP", "TMP", "TMPDIR")
_VERSION = re.compile(r"tesseract v?(\d+(?:\.\d+)+)")


class Engine(NamedTuple):
    """An installed tesseract: its path, version, and languages by its own names, sorted."""

    path: str
    version: str
    languages: tuple[str, ...]


class Failed(Exception):
    """It gave no answer for a picture."""


@lru_cache(maxsize=1)
def installed() -> Engine | None:
    """The tesseract on this system's path, asked once a process; None where there is none that answers."""
    path = shutil.which("tesseract")
    if path is None:
        return None
    try:
        version = _VERSION.search(_said(path, "--version"))
        listed = _said(path, "--list-langs").splitlines()
    except (OSError, subprocess.SubprocessError):
        return None
    languages = tuple(sorted(line.strip() for line in listed if re.fullmatch(r"[a-z_]+", line.strip())))
    return Engine(path, version[1], languages) if version else None


def read(
    engine: Engine, pixels: bytes, width: int, height: int, dpi: int, languages: str
) -> tuple[SeenLine, ...]:
    """The lines of a grey picture (rows of bytes, 0 black); Failed where it gives none.

    It was drawn at `dpi`; `languages` are joined by `+`.
    """
    words = ["stdin", "stdout", "-l", languages, "--dpi", str(dpi), "--psm", "3", "hocr"]
    picture = b"P5 %d %d 255\n" % (width, height) + pixels
    try:
        done = subprocess.run(
            [engine.path, *words], input=picture, capture_output=True, timeout=SECONDS, env=_world()
        )
        return lines_of(done.stdout) if done.returncode == 0 else _fail()
    except (OSError, subprocess.SubprocessError, ParseError) as error:
        raise Failed(type(error).__name__) from error


def _fail() -> tuple[SeenLine, ...]:
    raise Failed("it ended with an error")


def _said(path: str, question: str) -> str:
    done = subprocess.run([path, question], capture_output=True, timeout=SECONDS, env=_world())
    return (done.stdout + done.stderr).decode("utf-8", "replace")


def _world() -> dict[str, str]:
    """Its environment: no more than it needs, and one thread, as workers already fill the cores."""
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    return {**kept, "OMP_THREAD_LIMIT": "1", "LC_ALL": "C"}
