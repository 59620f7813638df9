"""CPU of `letterdiff --help` and of the reading room to its first paint, against a bare Python start.

Usage: startup.py [LIBRARY]. The library needs a saved comparison (`letterdiff compare`).
"""

import argparse
import os
import resource
import statistics
import subprocess
import sys
from pathlib import Path

RUNS = 7

PAINT = """
import asyncio, sys
from pathlib import Path
from letterdiff.library import Library
from letterdiff_tui.app import ReadingRoom
from letterdiff_tui.desk import LibraryDesk

async def main():
    async with ReadingRoom(LibraryDesk(Library.open(Path(sys.argv[1])))).run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        os._exit(0)

import os
asyncio.run(main())
"""


def cpu(command: list[str]) -> float:
    """The median CPU seconds of a command as a whole process."""
    seconds = []
    for _ in range(RUNS):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(
            command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False, env=os.environ
        )
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        seconds.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return statistics.median(seconds)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("library", nargs="?", default=".", type=Path)
    library = str(parser.parse_args().library)
    python = sys.executable
    bare = cpu([python, "-c", "pass"])
    rows = {
        "bare Python": bare,
        "letterdiff --help": cpu([python, "-m", "letterdiff", "--help"]),
        "import textual": cpu([python, "-c", "import textual.app"]),
        "reading room to first paint": cpu([python, "-c", PAINT, library]),
    }
    for name, seconds in rows.items():
        print(f"{name:30} {seconds:6.3f} s CPU  {seconds / bare:6.1f} x bare Python")


if __name__ == "__main__":
    main()
