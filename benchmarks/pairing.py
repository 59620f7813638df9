"""CPU of pairing at 1, 2, 4 and 8 times a library, so that growth can be seen.

Usage: pairing.py [LIBRARY]. Letters and statements are both multiplied; a fifth of the words of each copy are
replaced by other words of the library, with a seed, so that copies are other text of the same kind.
"""

import argparse
import math
import random
import resource
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from letterdiff import pipeline
from letterdiff.align.index import build
from letterdiff.align.pairs import pairs_of
from letterdiff.align.passages import cut
from letterdiff.library import Library
from letterdiff.model import Anchor, Passage, Side, content_id

TIMES = (1, 2, 4, 8)
SEED = 8


def passages(read: pipeline.Read, side: Side) -> list[Passage]:
    return [p for r in read.side(side) for p in cut(read.documents[r.name], r.source)]


def copies(originals: Sequence[Passage], number: int, words: Sequence[str]) -> Iterator[Passage]:
    """The passages again, a fifth of their words replaced by words of the library."""
    chance = random.Random(SEED + number)
    for passage in originals:
        text = " ".join(
            chance.choice(words) if chance.random() < 0.2 else word for word in passage.text.split(" ")
        )
        anchor = Anchor(0, len(text), text, "", "", ())
        yield replace(passage, id=content_id(passage.id, str(number)), anchor=anchor, context=anchor)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("library", nargs="?", type=Path, default=Path())
    library = Library.open(parser.parse_args().library)
    read = pipeline.read(library)
    topics, _ = library.topics()
    letters, statements = passages(read, Side.LETTER), passages(read, Side.STATEMENT)
    words = sorted({word for passage in statements for word in passage.text.split()})
    sizes, seconds = [], []
    for times in TIMES:
        ours, theirs = (
            [*side, *(p for n in range(1, times) for p in copies(side, n, words))]
            for side in (letters, statements)
        )
        start = time.process_time()
        index = build((*ours, *theirs), topics)
        built = time.process_time()
        found = pairs_of(ours, index).pairs
        end = time.process_time()
        sizes.append(len(ours) + len(theirs))
        seconds.append(end - start)
        print(
            f"{times} x: {len(ours):,} letter and {len(theirs):,} public passages, "
            f"index {built - start:.2f} s, pairs {end - built:.2f} s CPU, {len(found):,} pairs"
        )
    growth = math.log(seconds[-1] / seconds[0]) / math.log(sizes[-1] / sizes[0])
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"growth exponent {growth:.2f}; peak memory {peak:.0f} MB")


if __name__ == "__main__":
    main()
