"""What was found in a library's passages, kept from run to run: only what is new is looked at.

Two files a side, what is counted and what is named; deleted or damaged ones are made anew.
"""

from collections.abc import Sequence

from letterdiff.align.about import named_in
from letterdiff.align.found import Found, found
from letterdiff.library import Library, atomic
from letterdiff.model import Passage, Side, Topic
from letterdiff.pipeline.kept import counting, naming
from letterdiff.pipeline.kept.sources import rows_before, sources


class Kept:
    """Finds what `align.found.found` does, with what was found in a library before at hand."""

    def __init__(self, library: Library) -> None:
        self._folder = library.root / atomic.STATE / "index"

    def __call__(self, passages: Sequence[Passage], side: Side, topics: Sequence[Topic]) -> Found:
        """What is found in one side's passages, which are in the order of their sources."""
        counted = counting.Counting(self._folder / f"{side.folder}.counts")
        named = naming.Naming(self._folder / f"{side.folder}.named", topics)
        now = sources(passages)
        rows = rows_before(counted.sources, now)
        new = [at for at, row in enumerate(rows) if row < 0]
        fresh = found([passages[at] for at in new], topics)
        names = dict(zip(new, fresh.named, strict=True))
        for at, row in enumerate(rows_before(named.sources, now)):
            if at not in names:
                names[at] = named.named[row] if row >= 0 else named_in(passages[at], topics)
        ordered = tuple(names[at] for at in range(len(passages)))
        named.keep(now, ordered)
        return Found(counted.keep(now, rows, fresh.counts), ordered)
