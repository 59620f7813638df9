"""Memory of reading one long PDF: its peak at a fifth of its pages and at all of them.

Two processes are measured: the worker that reads it, and the program that receives the document.

Usage: memory.py [FILE] [--pages N]

Without a file, one of N pages is made, each with a running head and a footnote. Each reading
runs in a process of its own, so that nothing of the one is left for the next.
"""

import argparse
import hashlib
import resource
import subprocess
import sys
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
    """Have a worker read one file; print the peak memory of both processes and the worker's time."""
    from letterdiff.extract.pool import Pool
    from letterdiff.extract.requests import Extract, File
    from letterdiff.model import Document

    file = File(str(path), path.name, hashlib.sha256(path.read_bytes()).hexdigest())
    with Pool(1) as pool:
        document = next(pool.in_order([Extract(file)]))
    if not isinstance(document, Document):
        raise SystemExit(f"{path.name}: {document}")
    worker, own = resource.getrusage(resource.RUSAGE_CHILDREN), resource.getrusage(resource.RUSAGE_SELF)
    peaks = f"worker {worker.ru_maxrss / 1024:.0f} MB, program {own.ru_maxrss / 1024:.0f} MB"
    size = f"{len(document.pages):5} pages, {len(document.runs):,} words"
    print(f"{size}: {peaks}, {worker.ru_utime:.1f} s CPU")


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
