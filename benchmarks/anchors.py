"""Anchors: every sentence of every document leads back to its characters, and a second parser has the same.

    python benchmarks/anchors.py FOLDER... [--list N]

Read are files of kinds that a place leads into by characters: pages (.html, .htm), Markdown, text, captions
(.vtt, .srt), also packed (.gz). Printed, a kind a row: files, sentences, those whose places hold the same
characters, those for which the second parser has the same text (white space folded); then what fails, by why.
Where a folder holds a `gold.jsonl` with `html`, `html_copy`, `html_text_start` and `html_text_end`, each copy
is searched for in our document, and its place compared with that range of the body's text.
"""

import argparse
import gzip
import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from lxml import etree
from lxml.html import HtmlElement

from letterdiff.extract import encoding, lines, registry
from letterdiff.extract.errors import Unreadable
from letterdiff.extract.html.parse import parse
from letterdiff.model import Anchor, Document, DomRange, Place
from letterdiff.model.place import CueTime, LineRange, Run
from letterdiff.text.language import language_of
from letterdiff.text.sentences import sentences

Starts = dict[tuple[HtmlElement, bool], int]
Row = dict[str, Any]
_KINDS = (".html", ".htm", ".md", ".txt", ".vtt", ".srt")


def files(folder: Path) -> Iterator[tuple[Path, str]]:
    for path in sorted(folder.rglob("*")):
        name = path.name.removesuffix(".gz")
        if path.is_file() and name.lower().endswith(_KINDS):
            yield path, name


def data_of(path: Path) -> bytes:
    return gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()


def anchors(document: Document) -> Iterator[Anchor]:
    for block in document.blocks:
        text = document.text[block.start : block.end]
        if block.kind.quotable:
            for start, end in sentences(text, block.language or language_of(text)):
                yield document.anchor(block.start + start, block.start + end)


class Held:
    """What a file holds at a place: characters of a node of its DOM, or of its lines."""

    def __init__(self, document: Document, data: bytes) -> None:
        self._root = parse(data).root if document.format == "html" else None
        self._rows = [] if document.format == "html" else lines.split(encoding.decode(data).text)
        self._nodes: dict[str, str] = {}

    def at(self, place: Place) -> str:
        if isinstance(place, DomRange) and self._root is not None:
            if place.path not in self._nodes:
                self._nodes[place.path] = self._root.xpath(place.path)[0]
            return str(self._nodes[place.path][place.start : place.end])
        assert isinstance(place, LineRange | CueTime)
        return self._rows[place.line - 1][place.column : place.end_column]


def clipped(document: Document, anchor: Anchor) -> Iterator[Run]:
    """The document's runs within an anchor's span."""
    for run in document.runs_in(anchor.start, anchor.end):
        yield Run(max(run.start, anchor.start), min(run.end, anchor.end), run.place)


def folded(text: str | None) -> str:
    return "".join((text or "").split())


def measure(path: Path, name: str, counts: Counter[str], failures: defaultdict[str, list[str]]) -> None:
    data = data_of(path)
    try:
        document = registry.read(data, name)
    except Unreadable as error:
        failures[f"not read: {error.reason}"].append(path.name)
        return
    held, found = Held(document, data), [*anchors(document)]
    counts["files"] += 1
    seconds = registry.second(data, name, found)
    for anchor, second in zip(found, seconds, strict=True):
        back = folded("".join(held.at(place) for place in anchor.places))
        placed = folded("".join(document.text[run.start : run.end] for run in clipped(document, anchor)))
        first, other = back == placed, folded(second) == folded(anchor.exact)
        counts["sentences"] += 1
        counts["places"] += first
        if placed != folded(anchor.exact):
            failures["characters without a place (written as entities or escapes)"].append(
                f"{path.name}: {anchor.exact[:60]!r}"
            )
        counts["second"] += other
        if not first:
            failures["the places hold other characters"].append(f"{path.name}: {anchor.exact[:60]!r}")
        if not other:
            why = "has no text there" if second is None else "has other text there"
            failures[f"the second parser {why}"].append(
                f"{path.name}: {anchor.exact[:60]!r} / {(second or '')[:60]!r}"
            )


def starts(body: HtmlElement) -> Starts:
    """Where each text node begins in the body's `text_content()`."""
    found, at = {}, 0
    for event, element in etree.iterwalk(body, events=("start", "end", "comment", "pi")):
        if event == "start":
            found[element, False], text = at, element.text
        elif element is not body:
            found[element, True], text = at, element.tail
        else:
            text = None
        at += len(text or "")
    return found


def ranges(folder: Path, failures: defaultdict[str, list[str]]) -> tuple[int, int]:
    """How many copies of the gold there are, and how many our document puts exactly where the gold does."""
    rows = [json.loads(line) for line in (folder / "gold.jsonl").read_text(encoding="utf-8").splitlines()]
    rows = [row for row in rows if row.get("html") and "html_text_start" in row]
    right = 0
    for page in sorted({row["html"] for row in rows}):
        data = data_of(folder / page)
        document, root = registry.read(data, page), parse(data).root
        begins = starts(root.find("body"))
        for row in (row for row in rows if row["html"] == page):
            why = compare(document, root, begins, row)
            right += not why
            if why:
                failures[why].append(f"{page} comment {row['comment']}: {row['html_copy'][:60]!r}")
    return len(rows), right


def compare(document: Document, root: HtmlElement, begins: Starts, row: Row) -> str:
    """Why the copy is not given back at its range; '' where it is."""
    quotable = "".join(
        document.text[block.start : block.end] for block in document.blocks if block.kind.quotable
    )
    gold = root.find("body").text_content()[row["html_text_start"] : row["html_text_end"]]
    start = row["html_text_start"] + len(gold) - len(gold.lstrip())
    wanted = folded(row["html_copy"])
    if folded(gold) != wanted:
        return "gold: the range of the body holds another text than the copy"
    if wanted not in folded(quotable):
        return (
            "gold: the copy is in no quotable block" if wanted in folded(document.text) else "gold: not found"
        )
    ranges = (
        (offset(root, begins, first, 0), offset(root, begins, last, 1))
        for first, last in found(document, wanted)
    )
    return "" if (start, start + len(gold.strip())) in ranges else "gold: the copy stands at another range"


def found(document: Document, wanted: str) -> Iterator[tuple[Place, Place]]:
    """First and last place of each occurrence of this text, which has no white space."""
    places = [at for at, character in enumerate(document.text) if not character.isspace()]
    text, at = folded(document.text), -1
    while (at := text.find(wanted, at + 1)) >= 0:
        anchor = document.anchor(places[at], places[at + len(wanted) - 1] + 1)
        yield anchor.places[0], anchor.places[-1]


def offset(root: HtmlElement, begins: Starts, place: Place, end: int) -> int:
    """Where a place begins, or ends, in the body's `text_content()`."""
    assert isinstance(place, DomRange)
    node = root.xpath(place.path)[0]
    return begins[node.getparent(), node.is_tail] + (place.end if end else place.start)


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("folders", type=Path, nargs="+")
    arguments.add_argument("--list", type=int, default=3)
    chosen = arguments.parse_args()
    failures: defaultdict[str, list[str]] = defaultdict(list)
    kinds: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for folder in chosen.folders:
        for path, name in files(folder):
            measure(path, name, kinds[Path(name).suffix.lower()], failures)
    print("kind   files  sentences  places  second parser")
    for kind, counts in sorted(kinds.items()):
        total = max(1, counts["sentences"])
        shares = f"{counts['places'] / total:7.2%} {counts['second'] / total:9.2%}"
        print(f"{kind:6} {counts['files']:5} {counts['sentences']:10} {shares}")
    for folder in chosen.folders:
        if (folder / "gold.jsonl").is_file():
            total, right = ranges(folder, failures)
            print(f"{folder.name}: {right} of {total} comments ({right / max(1, total):.2%}) at their range")
    report(failures, chosen.list)


def report(failures: Mapping[str, Sequence[str]], most: int) -> None:
    for why, where in sorted(failures.items()):
        print(f"{why}: {len(where)}")
        for line in where[:most]:
            print("   ", line)


if __name__ == "__main__":
    main()
