"""Memory of reading one long PDF: its peak at a fifth of its pages and at all of them.

Usage: memory.py [FILE] [--pages N]

Without a file, one of N pages is made, each with a running head and a footnote. Each reading
runs in a process of its own, so that nothing of the one is left for the next.
"""

import argparse
import resource
import subprocess
import sys
import time
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

WORDS = (
    "The grid is short of parts that take years to make and months to ship, and every plant that could make "
    "them waits for an order which nobody dares to place until the next plant is built. "
)
PARTS = (1, 5)


def made(pages: int) -> bytes:
    """A letter of this many pages."""
    from reportlab.lib.utils import simpleSplit
    from reportlab.pdfgen.canvas import Canvas

    out = BytesIO()
    canvas = Canvas(out, pagesize=(612, 792), invariant=1)
    lines = simpleSplit(WORDS * 14, "Times-Roman", 11, 468)
    for number in range(1, pages + 1):
        canvas.setFont("Times-Roman", 9)
        canvas.drawString(72, 756, f"An answer to the Office, page {number}")
        canvas.setFont("Times-Roman", 11)
        for row, line in enumerate(lines[:40]):
            canvas.drawString(72, 720 - 14 * row - 8 * (row // 8), line)
        canvas.setFont("Times-Roman", 8)
        canvas.drawString(72, 60, f"{number} See the table of the Commission's order.")
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def read(path: Path) -> None:
    """Read one file in this process, and print its peak memory, time and size."""
    from letterdiff.extract import registry

    start, base = time.process_time(), _peak()
    document = registry.read(path.read_bytes(), path.name)
    seconds = time.process_time() - start
    print(
        f"{len(document.pages):5} pages: peak {_peak():6.0f} MB ({_peak() - base:.0f} MB above the start), "
        f"{seconds:.1f} s CPU, {len(document.blocks)} blocks"
    )


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    """Read the file, or made ones of a fifth of the pages and of all."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("file", nargs="?", type=Path)
    parser.add_argument("--pages", type=int, default=500, metavar="N")
    parser.add_argument("--here", action="store_true", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.here:
        read(arguments.file)
        return
    with TemporaryDirectory() as folder:
        for part in reversed(PARTS):
            path = arguments.file or Path(folder) / f"{part}.pdf"
            if not arguments.file:
                path.write_bytes(made(arguments.pages // part))
            subprocess.run([sys.executable, __file__, str(path), "--here"], check=True)
            if arguments.file:
                break


if __name__ == "__main__":
    main()
