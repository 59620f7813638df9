"""Paragraphs printed in many layouts and read again: how many come out exact, layout by layout.

Usage: rendered.py OUT FOLDER [FOLDER …] [--seed 1] [--texts 24] [--times 2] [--layout NAME] [--misses N]

Paragraphs are taken out of the HTML and Markdown files below each FOLDER, printed by a headless Chromium in
every layout of rendered_layouts.py, each so many times with type, measure and spacing chosen by the seed, and
read by this reader and by pdfminer.six. Since the texts are known, so is what must come out. Folded on both
sides as in letters.py, and the letter or number of a list item besides. OUT keeps each page's HTML and PDF.
"""

import argparse
import difflib
import random
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import letters
from rendered_layouts import LAYOUTS
from rendered_texts import paragraphs_in, taken
from rendered_type import Laid, Layout

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
FLAGS = ("--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer")

_LETTER = re.compile(r"^(?:\([a-z]\)|[–o])\s+")

Read = Callable[[Path], list[str]]


def fold(text: str) -> str:
    return letters.fold(_LETTER.sub("", letters.fold(text)))


def printed(browser: str, laid: Laid, page: Path) -> Path:
    """The PDF that the browser prints of a layout; the page's HTML stands beside it."""
    document = f"<!doctype html><meta charset=utf-8><style>{laid.style}</style>{laid.body}"
    page.write_text(document, encoding="utf-8")
    target = page.with_suffix(".pdf")
    subprocess.run(
        [browser, *FLAGS, f"--print-to-pdf={target}", page.resolve().as_uri()],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    return target


def pages(asked: argparse.Namespace, layout: Layout, texts: Sequence[str]) -> Iterator[tuple[Path, Laid]]:
    """The prints of one layout, each with type and texts of its own."""
    for time in range(asked.times):
        dice = random.Random(f"{asked.seed} {layout.__name__} {time}")
        laid = layout(dice, taken(texts, asked.texts, dice.randrange(len(texts))))
        yield printed(asked.browser, laid, asked.out / f"{layout.__name__}-{time + 1}.html"), laid


def hits(read: Read, pdf: Path, gold: Sequence[str], misses: int = 0) -> tuple[int, int]:
    """How many texts come out as a block of their own, exactly and without white space."""
    found = [fold(text) for text in read(pdf)]
    bare = {text.replace(" ", "") for text in found}
    for text in [text for text in map(fold, gold) if text not in found][:misses]:
        near = difflib.get_close_matches(text, found, n=1, cutoff=0.0)
        print(f"--- {pdf.name}\n  gold: {text}\n  near: {near[0] if near else ''}")
    return (
        sum(fold(text) in found for text in gold),
        sum(fold(text).replace(" ", "") in bare for text in gold),
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("folders", type=Path, nargs="+", metavar="FOLDER")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--texts", type=int, default=24, help="paragraphs of one print")
    parser.add_argument("--times", type=int, default=2, help="prints of each layout")
    parser.add_argument("--layout", default="", help="only this one")
    parser.add_argument("--misses", type=int, default=0, help="how many paragraphs of a print to show")
    asked = parser.parse_args()
    asked.browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    if asked.browser is None:
        sys.exit(f"no browser that prints: install one of {', '.join(BROWSERS)}")
    texts = paragraphs_in(asked.folders)
    if not texts:
        sys.exit("no paragraphs in these folders: they need .html or .md files with running text")
    random.Random(asked.seed).shuffle(texts)
    asked.out.mkdir(parents=True, exist_ok=True)
    print(f"{len(texts)} paragraphs to choose from, seed {asked.seed}")
    print(f"{'layout':16}{'texts':>6}{'exact':>8}{'no space':>10}{'pdfminer.six':>14}")
    total = [0, 0, 0, 0]
    for layout in LAYOUTS:
        if asked.layout in ("", layout.__name__):
            counts = _measured(asked, layout, texts)
            total = [before + now for before, now in zip(total, counts, strict=True)]
            _line(layout.__name__, counts)
    _line("all", total)


def _measured(asked: argparse.Namespace, layout: Layout, texts: Sequence[str]) -> list[int]:
    """Texts of one layout, and how many came out: exact, without white space, exact by the other reader."""
    counts = [0, 0, 0, 0]
    for pdf, laid in pages(asked, layout, texts):
        ours = hits(letters.ours, pdf, laid.gold, asked.misses)
        theirs = hits(letters.pdfminer, pdf, laid.gold)
        counts = [a + b for a, b in zip(counts, (len(laid.gold), *ours, theirs[0]), strict=True)]
    return counts


def _line(name: str, counts: Sequence[int]) -> None:
    count, exact, bare, other = counts
    print(f"{name:16}{count:6}{exact / count:8.3f}{bare / count:10.3f}{other / count:14.3f}")


if __name__ == "__main__":
    main()
