"""Paragraphs of letters against gold: how many come out exact, by this reader and by two others.

Usage: letters.py GOLD.jsonl FOLDER

GOLD.jsonl has a row a paragraph: `pdf` (path below FOLDER, or the file's name), `html_copy` (its text as
people have it). Folded on both sides: quote marks, dashes, white space, a leading number or bullet, a closing
mark. The others are pdfminer.six's own layout analysis and, where it is installed, poppler's pdftotext.
"""

import argparse
import json
import re
import shutil
import subprocess
import unicodedata
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from statistics import mean

from letterdiff.extract import registry
from letterdiff.extract.errors import Unreadable

QUOTES = str.maketrans("‘’‚‛′`“”„‟″", "''''''\"\"\"\"\"")
LEADING = re.compile(r"^(?:\(?\d{1,2}[.)]|[•·▪●○◦■□➢✓o\uf0b7\uf0a7-])\s+")


def fold(text: str) -> str:
    text = unicodedata.normalize("NFKC", text).translate(QUOTES).replace("\u00ad", "")
    text = re.sub(r"\s+", " ", re.sub(r"[‐‑‒–—―−]", "-", text)).strip()
    return LEADING.sub("", text).rstrip(" .,;:?!\"')")


def ours(path: Path) -> list[str]:
    try:
        document = registry.read(path.read_bytes(), path.name)
    except Unreadable:
        return []
    return [document.text[block.start : block.end] for block in document.blocks if block.kind.quotable]


def pdfminer(path: Path) -> list[str]:
    from pdfminer.high_level import extract_pages
    from pdfminer.layout import LTTextContainer

    return [
        box.get_text() for page in extract_pages(path) for box in page if isinstance(box, LTTextContainer)
    ]


def pdftotext(path: Path) -> list[str]:
    done = subprocess.run(["pdftotext", str(path), "-"], capture_output=True, text=True, check=False)
    return re.split(r"\n\s*\n|\f", done.stdout)


def score(read: Callable[[Path], list[str]], gold: dict[Path, list[str]]) -> tuple[float, float, float]:
    """Shares of exact paragraphs: of all, of all without white space, and the mean of each letter's own."""
    exact, bare, by_letter = 0, 0, []
    for path, wanted in gold.items():
        found = {fold(block) for block in read(path)}
        squeezed = {block.replace(" ", "") for block in found}
        hits = sum(fold(text) in found for text in wanted)
        exact += hits
        bare += sum(fold(text).replace(" ", "") in squeezed for text in wanted)
        by_letter.append(hits / len(wanted))
    total = sum(map(len, gold.values()))
    return exact / total, bare / total, mean(by_letter)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path)
    parser.add_argument("folder", type=Path)
    arguments = parser.parse_args()
    files = {path.name: path for path in arguments.folder.rglob("*.pdf")}
    gold: dict[Path, list[str]] = defaultdict(list)
    for line in arguments.gold.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        path = arguments.folder / row["pdf"]
        gold[path if path.exists() else files[Path(row["pdf"]).name]].append(row["html_copy"])
    readers = [("letterdiff", ours), ("pdfminer.six", pdfminer)]
    if shutil.which("pdftotext"):
        readers.append(("pdftotext", pdftotext))
    print(f"{sum(map(len, gold.values()))} paragraphs of {len(gold)} letters")
    for name, read in readers:
        exact, bare, by_letter = score(read, gold)
        print(f"{name:14} exact {exact:.3f}  without spaces {bare:.3f}  by letter {by_letter:.3f}")


if __name__ == "__main__":
    main()
