"""Opening a source with the system's own opener."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from letterdiff.model import Anchor, PageBox


def address_of(path: Path, anchor: Anchor) -> str:
    """The file's own address, at the anchor's page where it has pages."""
    page = next((place.page for place in anchor.places if isinstance(place, PageBox)), 0)
    return path.resolve().as_uri() + (f"#page={page}" if page else "")


def opener() -> str:
    """The system's opener; empty where there is none, or no screen to open anything on."""
    if sys.platform == "darwin":
        return shutil.which("open") or ""
    screen = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    return (shutil.which("xdg-open") or "") if screen else ""


def lacking() -> str:
    """Why nothing can be opened here, in words."""
    if sys.platform == "darwin":
        return "the program open is not there"
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        return "there is no screen to open it on, neither DISPLAY nor WAYLAND_DISPLAY is set"
    return "the program xdg-open is not there"


def open_address(address: str) -> bool:
    """Hand an address to the system's opener, without waiting for it; False where there is none.

    A browser that would draw in this terminal is never started.
    """
    if sys.platform == "win32":
        os.startfile(address)
        return True
    program = opener()
    if program:
        quiet = subprocess.DEVNULL
        subprocess.Popen([program, address], stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True)
    return bool(program)
