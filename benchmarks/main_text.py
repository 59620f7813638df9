"""Main text of saved pages: four-word shingles against a human's, beside other programs in the same run.

    python benchmarks/main_text.py CORPUS/html-articles [--worst N] [--own] [--rounds N]

The folder holds `ground-truth.json` (id -> articleBody) and `html/ID.html.gz`. Printed for this program and
for each other that can be imported (see engines.py): precision and recall, each the mean over pages, F1 of
these two (as the set's own evaluation counts it), the mean of each page's F1, and seconds; the same for each
half of the pages (by order of their ids, every second one); pages on which the best of the others is under
.93; pages whose quotable text leads back to the DOM character by character. `--own` leaves the others out but
trafilatura; `--rounds` reads all pages so many times over and prints how much memory that took.
"""

import argparse
import gzip
import json
import logging
import re
import resource
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

from engines import Engine, installed
from lxml.html import HtmlElement

from letterdiff.extract import html
from letterdiff.extract.errors import Unreadable
from letterdiff.extract.html.parse import parse
from letterdiff.model import Document, DomRange

OURS = "letterdiff"
HARD = 0.93
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


def ours(data: bytes) -> str:
    try:
        return quotable(html.read(data))
    except Unreadable:
        return ""


def leads_back(data: bytes) -> bool:
    """Whether every run of the page's document holds what its place in the DOM does."""
    try:
        document = html.read(data)
    except Unreadable:
        return True
    root: HtmlElement = parse(data).root
    nodes: dict[str, str] = {}
    for run in document.runs:
        place = run.place
        assert isinstance(place, DomRange)
        if place.path not in nodes:
            nodes[place.path] = root.xpath(place.path)[0]
        if nodes[place.path][place.start : place.end] != document.text[run.start : run.end]:
            return False
    return True


def measure(
    engine: Engine, pages: Mapping[str, bytes], gold: Mapping[str, str]
) -> tuple[dict[str, Score], float]:
    """Each page's score, and seconds of CPU for all pages; a page that an engine fails on is empty."""
    engine(b"<html><body><p>the first call loads its parts</p></body></html>")
    texts, start = {}, time.process_time()
    for name, data in pages.items():
        try:
            texts[name] = engine(data)
        except Exception as error:  # noqa: BLE001 - other programs raise what they like
            texts[name] = ""
            print(f"  {name[:8]}: {type(error).__name__} {str(error)[:60]}")
    spent = time.process_time() - start
    return {name: score(text, gold[name]) for name, text in texts.items()}, spent


def speed(engine: Engine, pages: Mapping[str, bytes]) -> float:
    """This program's pages a second as a share of an engine's: page by page in turn, best of three."""
    spent = [0.0, 0.0]
    for data in pages.values():
        for place, read in enumerate((engine, ours)):
            times = []
            for _ in range(3):
                start = time.process_time()
                read(data)
                times.append(time.process_time() - start)
            spent[place] += min(times)
    return spent[0] / spent[1]


def row(title: str, scores: Sequence[Score], spent: float = 0.0) -> str:
    precision, recall, single = (sum(entry[part] for entry in scores) / len(scores) for part in range(3))
    both = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    seconds = f"  {spent:6.2f} s CPU" if spent else ""
    return f"{title:18} P {precision:.4f}  R {recall:.4f}  F1 {both:.4f}  mean F1 {single:.4f}{seconds}"


def hard(results: Mapping[str, Mapping[str, Score]]) -> None:
    """Pages on which the best of the other programs is under .93, and how each does there."""
    others = [name for name in results if name != OURS]
    best = {page: max(results[name][page][2] for name in others) for page in results[OURS]}
    pages = [page for page, value in best.items() if value < HARD]
    print(f"{len(pages)} pages on which the best of the others is under {HARD}:")
    for name in results:
        print("  " + row(name, [results[name][page] for page in pages]))
    for page in pages:
        print(f"  {page[:8]} best of the others {best[page]:.3f}, ours {results[OURS][page][2]:.3f}")


def again(pages: Mapping[str, bytes], rounds: int) -> None:
    """Read all pages several times over; the most memory held after each round, in megabytes."""
    held = []
    for _ in range(rounds):
        for data in pages.values():
            ours(data)
        held.append(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
    print(f"{rounds * len(pages)} pages read: most memory held after each round, MB:", *held)


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--worst", type=int, default=0)
    arguments.add_argument("--own", action="store_true")
    arguments.add_argument("--rounds", type=int, default=0)
    chosen = arguments.parse_args()
    logging.disable(logging.CRITICAL)
    truth = json.loads((chosen.folder / "ground-truth.json").read_text(encoding="utf-8"))
    gold = {name: truth[name]["articleBody"] for name in sorted(truth)}
    pages = {
        name: gzip.decompress((chosen.folder / "html" / f"{name}.html.gz").read_bytes()) for name in gold
    }
    if chosen.rounds:
        again(pages, chosen.rounds)
    engines = {name: engine for name, engine in installed() if not chosen.own or name == "trafilatura"}
    results, seconds = {}, {}
    for name, engine in (*engines.items(), (OURS, ours)):
        results[name], seconds[name] = measure(engine, pages, gold)
    report(results, seconds, chosen.worst)
    if "trafilatura" in engines:
        share = speed(engines["trafilatura"], pages)
        print(f"pages a second, of bare trafilatura's (best of three each, page by page): {share:.2f}")
    exact = sum(leads_back(data) for data in pages.values())
    print(f"{exact} of {len(pages)} pages lead back to the DOM character by character")


def report(results: Mapping[str, dict[str, Score]], seconds: Mapping[str, float], worst: int) -> None:
    print(f"all {len(results[OURS])} pages")
    for name, scores in results.items():
        print("  " + row(name, [*scores.values()], seconds[name]))
    for half in (0, 1):
        print(("first", "second")[half] + " half")
        for name, scores in results.items():
            print("  " + row(name, [*scores.values()][half::2]))
    if len(results) > 1:
        hard(results)
    for name in sorted(results[OURS], key=lambda name: results[OURS][name][2])[:worst]:
        print(name[:8], "  ".join(f"{engine} {scores[name][2]:.3f}" for engine, scores in results.items()))


if __name__ == "__main__":
    main()
