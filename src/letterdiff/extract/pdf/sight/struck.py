"""Which words a thin line crosses at half their height, from one end to the other: struck out, as in a bill.

The words are seen, and what they say is taken back. No underline lies so high, no line above a word so low;
a rule of a table, a form or a chart goes on where its words end.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from letterdiff.extract.pdf.geometry import Box
from letterdiff.extract.pdf.page.boxes import Lookup
from letterdiff.extract.pdf.page.words import Word
from letterdiff.extract.pdf.sight.ink import Why, within

HEIGHT = (0.12, 0.42)
"""Ems above the baseline between which the middle of a small letter lies, in any font."""

THICK = 0.2
"""Ems: a line thicker than this blacks a word out, or is a tint behind it."""

LEVEL = 0.5
"""Points that a line may climb."""

CROSSED = 0.7
"""Share of a word's width that lines must cross."""

SPARED = 0.35
"""Ems of a word that they may leave: its comma, the slant of its last letter."""

TRACE = 32
"""Of 255: a line that is seen differs by at least this from its ground, in every column of pixels."""

AROUND = 6.0
"""Pixels above and below a line among which its ground is looked for."""

BEYOND = 1.0
"""Ems that a line may go on beyond the words it crosses: the space that was struck out with them."""

FILLED = 0.7
"""Share of a line's length that the words on it must take; their spaces take the rest."""

MOST = 5000
"""Level lines of one page that are looked at; a page that has more of them is a drawing."""


def struck(words: Sequence[Word], rules: Sequence[Box]) -> dict[int, tuple[Box, ...]]:
    """The words that are struck out, by their index, each with the lines that cross it.

    Words and rules as they are shown, in points.
    """
    level = [rule for rule in rules if rule.bottom - rule.top < rule.x1 - rule.x0]
    if not 0 < len(level) <= MOST:
        return {}
    lookup = Lookup(level)
    crossed: dict[int, list[int]] = {}
    for at, word in enumerate(words):
        if word.upright and word.shown is None:
            crossed[at] = [i for i in sorted(lookup.touching(word.box)) if _crosses(level[i], word)]
    ends = _ending(words, level, crossed)
    own = {at: tuple(level[i] for i in lines if i in ends) for at, lines in crossed.items()}
    return {at: lines for at, lines in own.items() if lines and _through(words[at], lines)}


def seen(
    found: Mapping[int, Sequence[Box]], whys: Sequence[Why | None], pixels: Any, scale: float
) -> Iterator[int]:
    """Those of the struck words that are seen, with their lines, on the page drawn at `scale`.

    A line over words that are not seen has their colour, whatever it crosses besides.
    """
    unseen = {line for at, lines in found.items() if whys[at] for line in lines}
    for at, lines in found.items():
        drawn = (line not in unseen and _visible(line, pixels, scale) for line in lines)
        if whys[at] is None and all(drawn):
            yield at


def _visible(line: Box, pixels: Any, scale: float) -> bool:
    """Whether a line is seen all along, the spaces between words included; one in white is not."""
    reach = AROUND / scale
    inside = within(pixels, line._replace(top=line.top - 1 / scale, bottom=line.bottom + 1 / scale), scale)
    around = within(pixels, line._replace(top=line.top - reach, bottom=line.bottom + reach), scale)
    if inside.shape[1:] < (3,):
        return False
    light, dark = int(around.max()), int(around.min())
    pale = float(around.mean()) > (light + dark) / 2
    drawn = light - inside.min(axis=0) if pale else inside.max(axis=0) - dark
    return bool((drawn[1:-1] >= TRACE).all())


def _crosses(rule: Box, word: Word) -> bool:
    """Whether a line runs through the word at half its height, over some of its width."""
    above = word.base - (rule.top + rule.bottom) / 2
    thin = rule.bottom - rule.top <= max(LEVEL, THICK * word.size)
    low, high = HEIGHT
    across = min(rule.x1, word.box.x1) - max(rule.x0, word.box.x0)
    return thin and low * word.size <= above <= high * word.size and across > 0


def _ending(words: Sequence[Word], rules: Sequence[Box], crossed: dict[int, list[int]]) -> frozenset[int]:
    """The indexes of the lines that end where the words end that they cross."""
    on: dict[int, list[Word]] = {}
    for at, lines in crossed.items():
        for line in lines:
            on.setdefault(line, []).append(words[at])
    return frozenset(line for line, crossing in on.items() if _ends(rules[line], crossing))


def _ends(rule: Box, crossing: Sequence[Word]) -> bool:
    reach = BEYOND * max(word.size for word in crossing)
    begins = min(word.box.x0 for word in crossing) - rule.x0 <= reach
    filled = sum(_over(rule, word) for word in crossing)
    return (
        begins
        and rule.x1 - max(word.box.x1 for word in crossing) <= reach
        and filled >= FILLED * (rule.x1 - rule.x0)
    )


def _over(rule: Box, word: Word) -> float:
    """How much of a line lies over a word, in points."""
    return max(0.0, min(rule.x1, word.box.x1) - max(rule.x0, word.box.x0))


def _through(word: Word, lines: Sequence[Box]) -> bool:
    """Whether lines cross the word from one end to the other."""
    wide = word.box.x1 - word.box.x0
    crossed, at = 0.0, word.box.x0
    for start, end in sorted((line.x0, line.x1) for line in lines):
        crossed += max(0.0, min(end, word.box.x1) - max(start, at))
        at = max(at, end)
    return crossed >= max(CROSSED * wide, wide - SPARED * word.size) > 0
