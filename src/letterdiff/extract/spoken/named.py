"""Heads that are a label of a voice: a name before a colon, a stop or a dash, or on its own line; Q and A."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import takewhile

from letterdiff.extract.lines import Line
from letterdiff.extract.spoken import labels
from letterdiff.extract.spoken.head import (
    NAME,
    SENTENCE,
    WHEN,
    Head,
    Row,
    clean,
    labelled,
    line_start,
    matching,
    opens_paragraph,
)

_COLON = re.compile(rf"{WHEN}\s*{NAME}\s*[:：](?!//)(?:\s+|$|(?<=：))")
_ASKED = re.compile(rf"{WHEN}\s*(?P<name>Q|A)(?:[.:]\s+|\s{{2,}}|\t|[.:]?\s*$)(?=\S|$)")
WIDE = re.compile(rf"{WHEN}\s*(?P<name>Q|A)(?:\s{{2,}}|\t)(?=\S)")
"""A question with nothing but a gap behind its letter."""
_STOPPED = re.compile(
    rf"{WHEN}\s*(?P<name>(?:{labels.ADDRESS}\s)+[A-ZÀ-Þ][\w'’-]+(?:\s[A-ZÀ-Þ][\w'’-]+|\sof(?:\s[A-ZÀ-Þ]\w+)+){{0,4}}"
    r"|The\s(?:[A-ZÀ-Þ]\w+\s?){1,3})(?<!\bHon)\.\s+(?=[A-ZÀ-Þ\"“(\[])"
)
_DASHED = re.compile(
    rf"{WHEN}\s*(?P<name>(?:{labels.TITLES}\.?\s)+[A-ZÀ-Þ][\w'’-]+(?:\s[A-ZÀ-Þ][\w'’-]+){{0,4}}(?:\s?\([^()]{{1,60}}\)){{0,2}})"
    r"\s?[—–](?=[A-ZÀ-Þ\"“(\[])"
)
_MOST_WORDS_ALONE = 5
_LONGEST_QUESTION = 40
"""Lines of a question that may stand above its only answer."""


def asked(lines: Sequence[Line]) -> Iterator[Row]:
    """'Q.' and 'A.' of a deposition."""
    matches = list(matching(_ASKED, lines))
    counts = Counter(match["name"] for _, match in matches)
    once = [match["name"] for _, match in matches][:2] == ["Q", "A"] and _asks(lines, matches[0][0])
    if once or (counts["Q"] > 1 and counts["A"] > 1):
        yield from ((index, labelled(match, match["name"])) for index, match in matches)


def _asks(lines: Sequence[Line], index: int) -> bool:
    """Whether a question ends in the paragraph that begins on this line."""
    paragraph = takewhile(lambda line: line.text.strip(), lines[index : index + _LONGEST_QUESTION])
    return any(line.text.rstrip().endswith("?") for line in paragraph)


def _label(pattern: re.Pattern[str], opening: bool = False) -> Callable[..., Iterator[Row]]:
    """A way with a label at the line's start; with `opening` only where a paragraph can begin."""

    def way(lines: Sequence[Line], known: bool) -> Iterator[Row]:
        rows = matching(pattern, lines)
        matches = [row for row in rows if not opening or row[1]["when"] or opens_paragraph(lines, row[0])]
        inside = () if opening else loud_inside(lines)
        named = labels.speakers([*(clean(match["name"]) for _, match in matches), *inside], known=known)
        for index, match in matches:
            name = clean(match["name"])
            if name in named:
                yield index, labelled(match, name)

    return way


def loud_inside(lines: Sequence[Line]) -> tuple[str, ...]:
    """What stands in capitals before a colon, behind a sentence in the middle of a line, as names do."""
    found = (match for line in lines if ":" in line.text for match in labels.CAPITALS.finditer(line.text))
    return tuple(clean(match["name"]) for match in found)


def alone(lines: Sequence[Line]) -> Iterator[Row]:
    """A name on a line of its own over what is said: two names at least, each more than once."""
    rows: list[tuple[int, str]] = []
    for index, line in enumerate(lines):
        name = " ".join(line_start(line.text).split())
        followed = index + 1 < len(lines) and lines[index + 1].text.strip()
        opens = index == 0 or not lines[index - 1].text.strip()
        long = len(labels.bare(name).split()) > _MOST_WORDS_ALONE
        if name and opens and followed and not long and not SENTENCE.search(name) and labels.shape(name):
            rows.append((index, name))
    counts = Counter(labels.bare(name) for _, name in rows)
    again = {name for name, count in counts.items() if count > 1 and (" " in name or name.isupper())}
    if len(again) > 1 and sum(counts[name] for name in again) * 3 >= len(rows) * 2:
        named = {name for _, name in rows}
        for index, line in enumerate(lines):
            if (name := " ".join(line_start(line.text).split())) in named:
                yield index, Head(len(line.text), name)


LABELS: tuple[Callable[..., Iterator[Row]], ...] = (
    _label(_COLON),
    _label(_STOPPED, opening=True),
    _label(_DASHED, opening=True),
)
