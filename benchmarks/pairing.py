"""CPU of pairing as a library grows, and of one letter against many public passages.

Usage: pairing.py [LIBRARY] [--public N]. First the library's letters and statements are both multiplied,
up to 16 times; a fifth of the words of each copy are replaced by other words of the library, with a seed,
so that copies are other text of the same kind. Growth is the slope of log CPU over log passages. Then one
letter of 300 passages is paired with N public passages made likewise: once from nothing, once with what
was found in them kept on disk; beside it, a plain scan: every public passage split into words once. CPU
of this process alone.
"""

import argparse
import random
import resource
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain, islice
from pathlib import Path

import numpy as np

from letterdiff import pipeline
from letterdiff.align.found import Known
from letterdiff.align.index import build
from letterdiff.align.pairs import Paired, pairs_of
from letterdiff.align.passages import cut
from letterdiff.library import Library
from letterdiff.model import Anchor, Passage, Side, Topic, content_id
from letterdiff.pipeline.kept import Kept

TIMES = (1, 2, 4, 8, 16)
SEED = 8
LETTER, FEWEST = 300, 20
"""Passages of the one letter, and words that each of them has at least."""
A_SOURCE = 50
"""Public passages of one source."""


def passages(read: pipeline.Read, side: Side) -> list[Passage]:
    return [p for r in read.side(side) for p in cut(read.documents[r.name], r.source, read.people)]


def copies(originals: Sequence[Passage], number: int, words: Sequence[str]) -> Iterator[Passage]:
    """The passages again, a fifth of their words replaced by words of the library."""
    chance = random.Random(SEED + number)
    for passage in originals:
        text = " ".join(
            chance.choice(words) if chance.random() < 0.2 else word for word in passage.text.split(" ")
        )
        anchor = Anchor(0, len(text), text, "", "", ())
        yield replace(passage, id=content_id(passage.id, str(number)), anchor=anchor, context=anchor)


def paired(
    letters: Sequence[Passage],
    statements: Sequence[Passage],
    topics: Sequence[Topic],
    known: Known | None = None,
) -> tuple[float, float, Paired]:
    """CPU seconds of the index and of the pairs, and the pairs."""
    start = time.process_time()
    index = build((*letters, *statements), topics, known)
    built = time.process_time()
    found = pairs_of(letters, index)
    return built - start, time.process_time() - built, found


def growth(letters: list[Passage], statements: list[Passage], topics: Sequence[Topic]) -> None:
    words = sorted({word for passage in statements for word in passage.text.split()})
    sizes, seconds = [], []
    for times in TIMES:
        ours, theirs = (
            [*side, *(p for n in range(1, times) for p in copies(side, n, words))]
            for side in (letters, statements)
        )
        index, pairs, found = paired(ours, theirs, topics)
        sizes.append(len(ours) + len(theirs))
        seconds.append(index + pairs)
        print(
            f"{times} x: {len(ours):,} letter and {len(theirs):,} public passages, index {index:.2f} s, "
            f"pairs {pairs:.2f} s, {len(found.pairs):,} pairs",
            flush=True,
        )
    slope, _ = np.polyfit(np.log(sizes), np.log(seconds), 1)
    print(f"growth exponent {slope:.2f}")


def many(pool: Sequence[Passage], number: int) -> Iterator[Passage]:
    """So many public passages of the pool's kind, of sources of equal size."""
    words = sorted({word for passage in pool for word in passage.text.split()})
    chance = random.Random(SEED)
    row = 0
    for turn in range(1, 2 + number // len(pool)):
        for passage in copies(chance.sample(pool, len(pool)), turn, words):
            yield replace(passage, source=f"{Side.STATEMENT.folder}/{row // A_SOURCE:06}.txt")
            row += 1


def scan(statements: Sequence[Passage]) -> float:
    """CPU seconds of splitting every public passage into its words, once."""
    start = time.process_time()
    for passage in statements:
        set(passage.text.casefold().split())
    return time.process_time() - start


def one_letter(pool: list[Passage], topics: Sequence[Topic], number: int) -> None:
    long = (p for p in chain(pool, many(pool, 10 * LETTER)) if len(p.text.split()) >= FEWEST)
    letter = [replace(p, source=f"{Side.LETTER.folder}/a.txt") for p in islice(long, LETTER)]
    statements = list(islice(many(pool, number), number))
    with tempfile.TemporaryDirectory() as folder:
        known = Kept(Library(Path(folder)))
        first = paired(letter, statements, topics, known)
        again = paired(letter, statements, topics, known)
        size = sum(path.stat().st_size for path in Path(folder).rglob("index/*")) / 1e6
    assert again[2] == first[2], "what was kept changes nothing"
    plain = scan(statements)
    print(
        f"{len(letter)} letter and {len(statements):,} public passages, {len(first[2].pairs):,} pairs; ",
        end="",
    )
    for name, (index, pairs, _) in (("from nothing", first), ("with what was found kept", again)):
        whole = index + pairs
        print(f"{name}: index {index:.2f} s, pairs {pairs:.2f} s, together {whole / plain:.1f} plain scans")
    print(f"a plain scan {plain:.2f} s; {size:.0f} MB kept")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("library", nargs="?", type=Path, default=Path())
    parser.add_argument("--public", type=int, default=100_000)
    given = parser.parse_args()
    library = Library.open(given.library)
    read = pipeline.read(library)
    topics, _ = library.topics()
    letters, statements = passages(read, Side.LETTER), passages(read, Side.STATEMENT)
    growth(letters, statements, topics)
    one_letter([*letters, *statements], topics, given.public)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"peak memory {peak:.0f} MB")


if __name__ == "__main__":
    main()
