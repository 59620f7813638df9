"""Writes docs/images/reading-room.svg: the reading room over a library's saved comparison.

Run from the repository's root, after `letterdiff compare`:
    .venv/bin/python scripts/picture_of_reading_room.py [LIBRARY] [-o FILE] [--size 132x40] [--keys j,enter]
"""

import argparse
import asyncio
import re
from pathlib import Path

from letterdiff.library import Library
from letterdiff.model import Comparison
from letterdiff_tui.app import ReadingRoom
from letterdiff_tui.desk import OnProgress
from letterdiff_tui.library_desk import LibraryDesk

TARGET = Path("docs/images/reading-room.svg")


class StillDesk(LibraryDesk):
    """A library that is shown as it was saved, and not compared anew."""

    def refresh(self, on_progress: OnProgress) -> Comparison:
        return self._library.load()


def without_requests(svg: str) -> str:
    """The picture without its web fonts and with an id that does not change from run to run."""
    svg = re.sub(r"@font-face\s*{.*?}\s*", "", svg, flags=re.DOTALL)
    return re.sub(r"terminal-\d+", "reading-room", svg)


async def picture(library: Library, size: tuple[int, int], keys: list[str]) -> str:
    room = ReadingRoom(StillDesk(library))
    async with room.run_test(size=size) as pilot:
        await room.workers.wait_for_complete()
        await pilot.pause()
        await pilot.press(*keys)
        await pilot.pause()
        return without_requests(room.export_screenshot(title="letterdiff"))


def main() -> None:
    parser = argparse.ArgumentParser(description="Draw the reading room.")
    parser.add_argument("library", nargs="?", type=Path, default=Path())
    parser.add_argument("-o", "--output", type=Path, default=TARGET)
    parser.add_argument("--size", default="132x40", help="columns and rows")
    parser.add_argument("--keys", default="", help="keys to press first, with commas between")
    given = parser.parse_args()
    width, height = map(int, given.size.split("x"))
    keys = [key for key in given.keys.split(",") if key]
    svg = asyncio.run(picture(Library.open(given.library), (width, height), keys))
    given.output.parent.mkdir(parents=True, exist_ok=True)
    given.output.write_text(svg, encoding="utf-8")


if __name__ == "__main__":
    main()
