"""Round trip of OCR: pages of letters drawn at 200 dpi to PDFs of pictures alone, read again, word by word.

A word is right where OCR has the same word, letter for letter, at its place; a place is right within 3 points
at each side. Usage: ocr.py FOLDER… [--pages N] [--noise] [--wrong]
"""

import argparse
import random
import time
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

import pypdfium2
from PIL import Image, ImageFilter

from letterdiff.extract import registry
from letterdiff.extract.errors import Unreadable
from letterdiff.model import BlockKind, Document, PageBox

DPI = 200
NEAR = 3.0
LEADER = "...."
"""Dots that lead to a page number in a table of contents are no word."""


class Word(NamedTuple):
    text: str
    box: PageBox
    quoted: bool


def words(document: Document, page: int) -> Iterator[Word]:
    """Words with one place; those that run over a line's end have two and are left out."""
    for block in document.blocks:
        if block.kind is BlockKind.HIDDEN:
            continue
        at = block.start
        for text in document.text[block.start : block.end].split(" "):
            boxes = [r.place for r in document.runs_in(at, at + len(text)) if isinstance(r.place, PageBox)]
            at += len(text) + 1
            on_one = boxes and max(b.top for b in boxes) < min(b.bottom for b in boxes)
            if on_one and boxes[0].page == page and LEADER not in text:
                left, right = min(b.x0 for b in boxes), max(b.x1 for b in boxes)
                top, bottom = min(b.top for b in boxes), max(b.bottom for b in boxes)
                yield Word(text, PageBox(page, left, top, right, bottom), block.kind.quotable)


def pictured(data: bytes, page: int, noise: bool) -> bytes:
    """A PDF whose one page is a picture of this page."""
    with pypdfium2.PdfDocument(data) as document:
        image = document[page - 1].render(scale=DPI / 72, grayscale=True).to_pil()
    if noise:
        image = image.rotate(0.6, Image.Resampling.BICUBIC, fillcolor=255).filter(
            ImageFilter.GaussianBlur(0.8)
        )
        image = Image.blend(image, Image.effect_noise(image.size, 80).convert("L"), 0.25)
    out = BytesIO()
    image.save(out, "PDF", resolution=DPI)
    return out.getvalue()


def plain(text: str) -> str:
    return text.translate(str.maketrans("“”‘’–—", "\"\"''--"))


def off(one: PageBox, other: PageBox) -> float:
    """The largest distance between two boxes' sides, in points."""
    sides = ((one.x0, other.x0), (one.top, other.top), (one.x1, other.x1), (one.bottom, other.bottom))
    return max(abs(a - b) for a, b in sides)


def nearest(word: Word, seen: list[Word]) -> Word | None:
    return min((w for w in seen), key=lambda w: off(w.box, word.box), default=None)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--pages", type=int, default=20)
    parser.add_argument("--noise", action="store_true", help="skew, blur and grain the pictures")
    parser.add_argument("--wrong", action="store_true", help="print each wrong word")
    arguments = parser.parse_args()
    paths = sorted(path for folder in arguments.folders for path in folder.rglob("*.pdf"))
    random.Random(7).shuffle(paths)
    total = exact = alike = placed = quoted = quoted_right = kept_back = pages = 0
    seconds = 0.0
    for path in paths:
        if pages == arguments.pages:
            break
        data = path.read_bytes()
        try:
            truth = registry.read(data, path.name)
        except Unreadable:
            continue
        page = min(2, len(truth.pages))
        wanted = list(words(truth, page))
        if len(wanted) < 50:
            continue
        pages += 1
        start = time.perf_counter()
        try:
            read = registry.read(pictured(data, page, arguments.noise), path.name)
        except Unreadable as error:
            print(f"{path.name}: {error.reason}")
            total += len(wanted)
            continue
        seconds += time.perf_counter() - start
        seen = list(words(read, 1))
        for word in wanted:
            found = nearest(word, seen)
            total += 1
            if found is None:
                continue
            exact += found.text == word.text
            same = plain(found.text) == plain(word.text)
            alike += same
            placed += same and off(found.box, word.box) <= NEAR
            quoted += found.quoted and word.quoted
            quoted_right += found.quoted and word.quoted and same
            kept_back += word.quoted and not found.quoted
            if arguments.wrong and not (same and off(found.box, word.box) <= NEAR):
                print(
                    f"{path.parent.name}/{path.name} p{page}: {word.text!r} read as {found.text!r}, "
                    f"{off(found.box, word.box):.1f} points off"
                )
    print(f"{pages} pages, {total} words, {seconds / pages:.1f} s a page")
    print(f"right {exact / total:.4f}; but for the shape of quotes and dashes {alike / total:.4f}")
    if not arguments.noise:  # a skewed picture has its words elsewhere
        print(f"right and within {NEAR:g} points {placed / total:.4f}")
    print(f"in quotable blocks right {quoted_right / max(quoted, 1):.4f}; kept back {kept_back} words")


if __name__ == "__main__":
    main()
