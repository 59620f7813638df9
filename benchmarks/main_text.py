"""Main text of saved pages: four-word shingles against a human's, beside bare trafilatura in the same run.

    python benchmarks/main_text.py CORPUS/html-articles [--worst N]

The folder holds `ground-truth.json` (id -> articleBody) and `html/ID.html.gz`. Printed: precision, recall, F1
(each the mean over pages), seconds, pages whose quotable text leads back to the DOM character by character.
"""

import argparse
import gzip
import json
import re
import time
from collections import Counter
from pathlib import Path

from lxml.html import HtmlElement

from letterdiff.extract import html
from letterdiff.extract.errors import Unreadable
from letterdiff.extract.html.parse import parse
from letterdiff.model import Document, DomRange

Score = tuple[float, float, float]


def shingles(text: str) -> Counter[tuple[str, ...]]:
    words = re.findall(r"\w+", text)
    size = min(4, len(words)) or 1
    return Counter(tuple(words[at : at + size]) for at in range(len(words) - size + 1))


def score(found: str, gold: str) -> Score:
    ours, theirs = shingles(found), shingles(gold)
    both = (ours & theirs).total()
    precision = both / ours.total() if ours else float(not theirs)
    recall = both / theirs.total() if theirs else 1.0
    return precision, recall, 2 * precision * recall / (precision + recall) if both else float(not theirs)


def quotable(document: Document) -> str:
    return "\n".join(document.text[b.start : b.end] for b in document.blocks if b.kind.quotable)


def leads_back(document: Document, root: HtmlElement) -> bool:
    nodes: dict[str, str] = {}
    for run in document.runs:
        place = run.place
        assert isinstance(place, DomRange)
        if place.path not in nodes:
            nodes[place.path] = root.xpath(place.path)[0]
        if nodes[place.path][place.start : place.end] != document.text[run.start : run.end]:
            return False
    return True


def bare(data: bytes) -> str:
    from trafilatura import extract

    return extract(data, include_comments=False) or ""


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--worst", type=int, default=0)
    chosen = arguments.parse_args()
    gold = json.loads((chosen.folder / "ground-truth.json").read_text())
    rows: list[tuple[str, Score, Score]] = []
    seconds, exact = [0.0, 0.0], 0
    bare(b"<p>the first call loads its parts</p>")
    for name in sorted(gold):
        data = gzip.decompress((chosen.folder / "html" / f"{name}.html.gz").read_bytes())
        start = time.process_time()
        theirs = bare(data)
        between = time.process_time()
        try:
            document = html.read(data)
        except Unreadable:
            document = None
        seconds = [seconds[0] + between - start, seconds[1] + time.process_time() - between]
        exact += document is None or leads_back(document, parse(data).root)
        body = gold[name]["articleBody"]
        rows.append((name, score(theirs, body), score(quotable(document) if document else "", body)))
    report(rows, seconds, exact, chosen.worst)


def report(rows: list[tuple[str, Score, Score]], seconds: list[float], exact: int, worst: int) -> None:
    for title, column, spent in (("bare trafilatura", 1, seconds[0]), ("letterdiff", 2, seconds[1])):
        means = [sum(row[column][part] for row in rows) / len(rows) for part in range(3)]
        print(f"{title:18} P {means[0]:.4f}  R {means[1]:.4f}  F1 {means[2]:.4f}  {spent:.2f} s CPU")
    print(f"{exact} of {len(rows)} pages lead back to the DOM character by character")
    for name, theirs, ours in sorted(rows, key=lambda row: row[2][2] - row[1][2])[:worst]:
        print(name[:12], "bare", *(f"{x:.3f}" for x in theirs), "ours", *(f"{x:.3f}" for x in ours))


if __name__ == "__main__":
    main()
