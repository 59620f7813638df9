"""What a reader must know of files in languages without cue rules: no stance is read in them."""

from collections import Counter
from collections.abc import Iterable, Iterator

from letterdiff.findings.languages import unread
from letterdiff.model import Gravity, Passage, Problem
from letterdiff.text.tokens import size

_STEP = "name their topics in topics.toml with terms in that language, and read these pairs yourself"


def problems(passages: Iterable[Passage]) -> Iterator[Problem]:
    """A note for each such language that most words of a source are in, at the first of its sources."""
    words: dict[str, Counter[str]] = {}
    for passage in passages:
        words.setdefault(passage.source, Counter())[passage.language] += size(passage.text)
    found: dict[str, list[str]] = {}
    for source, counted in words.items():
        language, most = max(counted.items(), key=lambda each: (each[1], each[0]))
        if unread(language) and most > counted.total() / 2:
            found.setdefault(unread(language), []).append(source)
    for language, sources in sorted(found.items()):
        more = len(sources) - 1
        others = f", as {'is 1 more file' if more == 1 else f'are {more:,} more files'}" if more else ""
        reason = (
            f"is in {language}{others}: no stance is read in that language; passages are ranked by words and "
            "characters as they stand"
        )
        yield Problem(sources[0], reason, _STEP, Gravity.NOTE)
