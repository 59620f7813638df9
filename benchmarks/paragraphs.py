"""Draws a sample of blocks beside pictures of their pages, to be read by hand, sentence by sentence.

Usage: paragraphs.py OUT FOLDER [FOLDER …] [--letters 20] [--blocks 3] [--seed 1] [--kind KIND]

Writes OUT/NN.png, the page with every block framed in its kind's colour and the drawn block marked by its
number, and OUT/sample.txt, the drawn blocks' text, one sentence a line. Every PDF below a FOLDER may be drawn
from; the same seed draws the same blocks as long as the reader finds the same ones.
"""

import argparse
import random
from collections.abc import Iterator, Sequence
from io import StringIO
from pathlib import Path

import pypdfium2
from PIL import Image, ImageDraw

from letterdiff.extract import registry
from letterdiff.extract.errors import Unreadable
from letterdiff.model import Block, BlockKind, Document, PageBox
from letterdiff.text.sentences import sentences

SCALE = 80 / 72
COLOURS = {
    BlockKind.HEADING: "#c00000",
    BlockKind.PARAGRAPH: "#2060c0",
    BlockKind.LIST_ITEM: "#109040",
    BlockKind.QUOTATION: "#806000",
    BlockKind.FOOTNOTE: "#8020a0",
    BlockKind.TABLE: "#00a0a0",
    BlockKind.CAPTION: "#d07000",
    BlockKind.SALUTATION: "#e040a0",
    BlockKind.SIGNATURE: "#e040a0",
    BlockKind.FURNITURE: "#909090",
    BlockKind.HIDDEN: "#000000",
}


def frames(document: Document, block: Block) -> dict[int, tuple[float, float, float, float]]:
    """A block's outline on each of its pages, in points."""
    found: dict[int, tuple[float, float, float, float]] = {}
    for run in document.runs_in(block.start, block.end):
        if isinstance(run.place, PageBox):
            box = run.place
            x0, top, x1, bottom = found.get(box.page, (box.x0, box.top, box.x1, box.bottom))
            found[box.page] = (min(x0, box.x0), min(top, box.top), max(x1, box.x1), max(bottom, box.bottom))
    return found


def picture(data: bytes, document: Document, number: int, drawn: Sequence[Block]) -> Image.Image:
    """Page `number` with the outline of each of its blocks; the drawn ones stand out."""
    pdf = pypdfium2.PdfDocument(data)
    image = pdf[number - 1].render(scale=SCALE).to_pil().convert("RGB")
    pdf.close()
    pen = ImageDraw.Draw(image)
    for index, block in enumerate(document.blocks):
        frame = frames(document, block).get(number)
        if frame is None:
            continue
        x0, top, x1, bottom = (side * SCALE for side in frame)
        colour, marked = COLOURS[block.kind], block in drawn
        pen.rectangle((x0 - 2, top - 1, x1 + 2, bottom + 1), outline=colour, width=3 if marked else 1)
        if marked or len(drawn) == 0:
            pen.text((max(x0 - 24, 0), top), str(index), fill=colour)
    return image


def sample(
    paths: Sequence[Path], letters: int, blocks: int, seed: int, kind: str
) -> Iterator[tuple[Path, Document, Block]]:
    """Blocks drawn from letters drawn from these files; files that cannot be read are passed over."""
    dice = random.Random(seed)
    left = letters
    for path in dice.sample(paths, len(paths)):
        if not left:
            return
        try:
            document = registry.read(path.read_bytes(), path.name)
        except Unreadable:
            continue
        wanted = [b for b in document.blocks if (b.kind.value == kind if kind else b.kind.quotable)]
        left -= bool(wanted)
        for block in dice.sample(wanted, min(blocks, len(wanted))):
            yield path, document, block


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("folders", type=Path, nargs="+", metavar="FOLDER")
    parser.add_argument("--letters", type=int, default=20)
    parser.add_argument("--blocks", type=int, default=3, help="how many of each letter")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kind", default="", help="only blocks of this kind")
    asked = parser.parse_args()
    asked.out.mkdir(parents=True, exist_ok=True)
    report = StringIO()
    paths = sorted(path for folder in asked.folders for path in folder.rglob("*.pdf"))
    for number, (path, document, block) in enumerate(
        sample(paths, asked.letters, asked.blocks, asked.seed, asked.kind), start=1
    ):
        text = document.text[block.start : block.end]
        page = min(frames(document, block), default=1)
        picture(path.read_bytes(), document, page, [block]).save(asked.out / f"{number:03}.png")
        report.write(
            f"--- {number:03} {path.name} page {page}, {block.kind} {block.level or ''} [{block.section}]\n"
        )
        report.writelines(f"{text[a:b]}\n" for a, b in sentences(text, "en"))
    (asked.out / "sample.txt").write_text(report.getvalue(), encoding="utf-8")


if __name__ == "__main__":
    main()
