"""Topics of two passages alone: the runs of telling words that both have, where no topic is written down."""

from collections.abc import Iterator
from itertools import pairwise

from letterdiff.model import Passage, Term, Topic
from letterdiff.text.tokens import Token, telling

_LONGEST = 4
"""Words that a topic found in this way may have."""


def topics_in_common(first: Passage, second: Passage) -> tuple[Topic, ...]:
    """One topic a run of words that stands in both, longest first; none across languages."""
    if first.language != second.language:
        return ()
    there = _norms(second)
    runs = {run: words for run, words in _runs(first) if _stands(run, there)}
    longest = [run for run in runs if not any(run != other and _inside(run, other) for other in runs)]
    ordered = sorted(longest, key=lambda run: (-len(run), run))
    return tuple(Topic(runs[run].casefold(), (Term(runs[run], first.language),)) for run in ordered)


def _norms(passage: Passage) -> tuple[str, ...]:
    return tuple(token.norm for token in telling(passage.text, passage.language))


def _runs(passage: Passage) -> Iterator[tuple[tuple[str, ...], str]]:
    """Runs of neighbouring telling words, with the passage's own words for them."""
    tokens = telling(passage.text, passage.language)
    for at in range(len(tokens)):
        for size in range(1, _LONGEST + 1):
            run = tokens[at : at + size]
            if len(run) == size and _adjoin(passage.text, run):
                yield tuple(token.norm for token in run), passage.text[run[0].start : run[-1].end]


def _adjoin(text: str, run: tuple[Token, ...]) -> bool:
    """Whether only a blank or hyphen is between the words."""
    return all(text[a.end : b.start] in (" ", "-") for a, b in pairwise(run))


def _stands(run: tuple[str, ...], norms: tuple[str, ...]) -> bool:
    return any(norms[i : i + len(run)] == run for i in range(len(norms) - len(run) + 1))


def _inside(run: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return _stands(run, other)
