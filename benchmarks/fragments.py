"""Text fragments of sentences of saved pages, opened in a real browser: where does it stop?

    python benchmarks/fragments.py FOLDER… [--seed 1] [--draws 500] [--out REPORT.jsonl]

Pages are the `.html`, `.htm` and `.html.gz` files below the folders. Each draw takes a page by chance and one
of its quotable sentences. The fragment made for it is opened in a headless Chromium over a local server, in a
new tab; the page is what its file holds, without scripts, pictures and outside styles. `::target-text` has a
colour no page has, so the words that the browser marked are read off the window's pixels, one by one:
right = exactly the sentence, at its own occurrence; wrong = anything else; lost = nothing was marked;
none = no fragment was offered. REPORT has one JSON line a draw.
"""

import argparse
import gzip
import json
import random
import time
from collections import Counter
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote

from fragments_browser import Browser, Server
from fragments_page import Opened, nth, opened, squeezed
from lxml import etree

from letterdiff.extract import html
from letterdiff.extract.errors import Unreadable
from letterdiff.extract.html.parse import parse, text_of
from letterdiff.model import Anchor, Document, DomRange
from letterdiff.text.sentences import sentences

_UNSEEN = frozenset(("script", "style", "template", "head", "title", "noscript"))


class Draw(NamedTuple):
    """A sentence drawn: its page, its words squeezed, which occurrence of them it is, its fragment."""

    page: str
    exact: str
    words: str
    nth: int
    fragment: str | None


def pages_in(folders: list[Path]) -> dict[str, bytes]:
    found: dict[str, bytes] = {}
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if path.name.endswith((".html", ".htm", ".html.gz")):
                data = path.read_bytes()
                found[f"{len(found)}"] = gzip.decompress(data) if path.suffix == ".gz" else data
    return found


def quotable(document: Document) -> list[tuple[int, int]]:
    """The spans of all sentences that may be quoted."""
    return [
        (block.start + start, block.start + end)
        for block in document.blocks
        if block.kind.quotable
        for start, end in sentences(document.text[block.start : block.end], "en")
    ]


def where(data: bytes, anchors: list[Anchor]) -> list[tuple[str, int]]:
    """For each anchor the words at its places, from the DOM, and which of their occurrences this is."""
    root = parse(data).root
    starts, row, count = {}, [], 0
    walker = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
    for event, element in walker:
        node = (element, event != "start")
        unseen = event == "start" and element.tag in _UNSEEN
        text = "" if unseen else (element.tail if node[1] else element.text) or ""
        if unseen:
            walker.skip_subtree()
        starts[node] = count
        row.append(squeezed(text))
        count += len(row[-1])
    whole, found = "".join(row), []
    for anchor in anchors:
        ends = []
        for place, end in ((anchor.places[0], False), (anchor.places[-1], True)):
            assert isinstance(place, DomRange)
            node = root.xpath(place.path)[0]
            ahead = squeezed(node[: place.end if end else place.start])
            ends.append(starts[node.getparent(), node.is_tail] + len(ahead))
        words = whole[slice(*ends)]
        found.append((words, nth(whole, words, ends[0])))
    return found


def drawn(pages: dict[str, bytes], seed: int, count: int) -> list[Draw]:
    dice = random.Random(seed)
    chosen: dict[tuple[str, tuple[int, int]], None] = {}
    spans: dict[str, tuple[Document, list[tuple[int, int]]]] = {}
    names = list(pages)
    for _ in range(count * 10):
        name = dice.choice(names)
        if name not in spans:
            try:
                document = html.read(pages[name])
            except Unreadable:
                names.remove(name)
                continue
            spans[name] = (document, quotable(document))
        chosen[name, dice.choice(spans[name][1])] = None
        if len(chosen) == count:
            break
    found: list[Draw] = []
    for name, (document, _) in spans.items():
        anchors = [document.anchor(*span) for page, span in chosen if page == name]
        made = html.fragments(pages[name], anchors)
        for anchor, place, fragment in zip(anchors, where(pages[name], anchors), made, strict=True):
            found.append(Draw(name, anchor.exact, *place, fragment))
    return found


def judge(draw: Draw, page: Opened) -> str:
    if not page.words:
        return "lost"
    same = page.words == draw.words and nth(page.text, page.words, page.start) == draw.nth
    return "right" if same else "wrong"


def tried(draw: Draw, server: Server, browser: Browser) -> tuple[str, str]:
    """How the fragment opens, and the words marked."""
    if draw.fragment is None:
        return "none", ""
    page = opened(browser, browser.open(server.address(draw.page) + draw.fragment))
    if judge(draw, page) == "wrong":  # the picture may have been taken while the page scrolled
        page = opened(browser, browser.picture())
    return judge(draw, page), page.words


def told(draw: Draw, state: str, words: str) -> str:
    """A miss, to be read."""
    fragment = unquote(draw.fragment or "")
    return f"{state}  page {draw.page}: {draw.exact[:120]!r}\n    {fragment[:200]}\n    marked: {words[:160]}"


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    arguments.add_argument("folders", type=Path, nargs="+")
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--draws", type=int, default=500)
    arguments.add_argument("--out", type=Path)
    asked = arguments.parse_args()
    pages = pages_in(asked.folders)
    start = time.monotonic()
    draws = drawn(pages, asked.seed, asked.draws)
    print(f"{len(pages)} pages, {len(draws)} sentences, made in {time.monotonic() - start:.0f} s", flush=True)
    counted: Counter[str] = Counter()
    lines = []
    with Server({name: text_of(data).text for name, data in pages.items()}) as server, Browser() as browser:
        for draw in draws:
            state, words = tried(draw, server, browser)
            counted[state] += 1
            lines.append(json.dumps(draw._asdict() | {"state": state, "marked": words}, ensure_ascii=False))
            if state != "right":
                print(told(draw, state, words), flush=True)
    made = [unquote(draw.fragment) for draw in draws if draw.fragment]
    print(", ".join(f"{name} {counted[name]}" for name in ("right", "wrong", "lost", "none")))
    print(f"mean characters of a fragment: {sum(map(len, made)) / max(1, len(made)):.0f}")
    if asked.out:
        asked.out.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
