"""CPU of reading PDFs (words, blocks, ink, the second engine) against bare pdfplumber in the same run.

Usage: extraction.py [FOLDER] [--most N]
"""

import argparse
import resource
import time
from collections.abc import Callable
from pathlib import Path

import pdfplumber

from letterdiff.extract import registry
from letterdiff.extract.errors import Unreadable


def bare(path: Path) -> None:
    with pdfplumber.open(path) as pdf:
        for page in pdf.pages:
            page.extract_words()
            page.close()


def ours(path: Path) -> None:
    registry.read(path.read_bytes(), path.name)


def cpu(work: Callable[[Path], None], path: Path) -> float:
    start = time.process_time()
    work(path)
    return time.process_time() - start


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=Path("letters"))
    parser.add_argument("--most", type=int, default=40, help="how many files at most")
    arguments = parser.parse_args()
    paths = sorted(arguments.folder.rglob("*.pdf"))[: arguments.most]
    for work in (bare, ours):  # imports and font tables are paid before anything is timed
        work(paths[0])
    total = {"bare": 0.0, "ours": 0.0}
    read = 0
    for path in paths:
        try:
            total["ours"] += cpu(ours, path)
        except Unreadable as error:
            print(f"left out: {path.name}: {error.reason}")
            continue
        total["bare"] += cpu(bare, path)
        read += 1
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{read} files; bare pdfplumber {total['bare']:.2f} s CPU, letterdiff {total['ours']:.2f} s CPU")
    print(f"ratio {total['ours'] / total['bare']:.2f}; peak memory of this process {peak:.0f} MB")


if __name__ == "__main__":
    main()
