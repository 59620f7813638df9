"""Headings told by what stands around them: titles of several lines, questions, mere lists."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from letterdiff.extract.pdf.roles.headings import (
    LARGER,
    LENGTH,
    LINES,
    SENTENCE,
    TITLE,
    Style,
    is_numbered,
    style_of,
)
from letterdiff.extract.pdf.setting.joins import Placed
from letterdiff.extract.pdf.setting.measure import INDENT
from letterdiff.extract.pdf.setting.paragraphs import SIZES, Paragraph

CLOSE = 1.3
"""Ems between the baselines of one title in large print at most."""

EVEN = 0.05
"""Share by which the steps between the lines of one title differ."""

LOOSE = 4.0
"""Ems between the lines of a title, one of which only leads to the next, at most."""

LINK = 4
"""Words of the longest line that only ties two parts of a title together."""

LIST = 4
"""Headings in a row, no text below any of them, that are the items of a list if a colon announces them."""

RUNS_ON = 1.8
"""Ems from an underlined line to the next one, within which the next may be the same sentence's."""

_LEADS = re.compile(
    r"\b(?:and|or|of|the|a|an|to|on|into|for|in|with|from|regarding|concerning|our|their|its)$", re.IGNORECASE
)
_TIED = re.compile(
    r"(?:on|to|regarding|concerning|in response to|responding to|for|of|into|and)\b", re.IGNORECASE
)
"""How a line of a title ends that leads to the next; how one begins that goes on from the one before."""

Styles = list[Style | None]


def in_company(placed: Sequence[Placed], body: float) -> tuple[tuple[Placed, ...], Styles]:
    """The paragraphs, titles of several lines put together, and the style of each that is a heading."""
    whole = tuple(_titles_joined(placed, body))
    styles = [_style(one, body) for one in whole]
    for index in (*_lists(whole, styles), *_linked(whole, styles, body), *_texts(whole, styles, body)):
        styles[index] = None
    for index in _questions(whole, styles):
        first = whole[index].paragraph.first
        styles[index] = (round(first.size * 2) / 2, 2)
    return whole, styles


def _style(one: Placed, body: float) -> Style | None:
    return None if one.note or one.cell else style_of(one.paragraph, body)


def _titles_joined(placed: Sequence[Placed], body: float) -> Iterator[Placed]:
    before: Placed | None = None
    for one in placed:
        if before is not None and _one_title(before, one, body):
            paragraph = before.paragraph
            before = replace(
                before, paragraph=replace(paragraph, lines=paragraph.lines + one.paragraph.lines)
            )
            continue
        if before is not None:
            yield before
        before = one
    if before is not None:
        yield before


def _one_title(before: Placed, one: Placed, body: float) -> bool:
    """Whether two headings in large print are the lines of one, though their print changes within it."""
    last, first = before.paragraph.last, one.paragraph.first
    step = first.base - last.base
    below = (
        before.page == one.page == last.page
        and before.paragraph.column == one.paragraph.column
        and step > 0
        and last.box.x0 < first.box.x1
        and first.box.x0 < last.box.x1
    )
    if not below or any(_style(each, body) is None for each in (before, one)):
        return False
    if step < LOOSE * max(last.size, first.size) and _one_phrase(before, one, body):
        return True
    alike = abs(last.size - first.size) <= SIZES * last.size and last.size > TITLE * body
    return alike and (step < CLOSE * last.size or _even(before, one, step))


def _one_phrase(before: Placed, one: Placed, body: float) -> bool:
    """Whether a title, printed larger than the text, goes on: a line leads on to it, or it begins so."""
    sizes = (before.paragraph.last.size, one.paragraph.first.size)
    if min(sizes) <= (LARGER if before.page == 1 else TITLE) * body:
        return False
    last = before.paragraph.last
    link = len(last.words) <= LINK and bool(_TIED.match(last.text))
    text = one.paragraph.text.strip()
    tied = bool(_TIED.match(text)) and (text[0].islower() or bool(_LEADS.search(text)))
    return tied or link or bool(_LEADS.search(before.paragraph.text.strip()))


def _even(before: Placed, one: Placed, step: float) -> bool:
    """Whether two headings in one print stand as close as the lines within the first: a title cut in two."""
    lines = before.paragraph.lines
    within = [after.base - line.base for line, after in pairwise(lines)]
    bold = before.paragraph.last.bold == one.paragraph.first.bold
    return bold and bool(within) and all(abs(step - other) < EVEN * step for other in within)


def _lists(placed: Sequence[Placed], styles: Styles) -> Iterator[int]:
    """Headings that follow on each other behind a colon: what they list has no text below it."""
    for style, group in groupby(range(len(placed)), key=lambda index: styles[index]):
        run = list(group)
        before = placed[run[0] - 1].paragraph.text.rstrip() if run[0] else ""
        if style is not None and len(run) >= LIST and before.endswith(":"):
            yield from run


def _texts(placed: Sequence[Placed], styles: Styles, body: float) -> Iterator[int]:
    """What is only larger, as long as a sentence, and printed like running text on its page: no heading."""
    text = {
        (one.page, _font(one))
        for one, style in zip(placed, styles, strict=True)
        if style is None and len(one.paragraph.lines) > 1
    }
    for index, style in enumerate(styles):
        if (
            style is None
            or style[1]
            or style[0] > TITLE * body
            or len(placed[index].paragraph.text.split()) < SENTENCE
        ):
            continue
        if (placed[index].page, _font(placed[index])) in text:
            yield index


def _font(one: Placed) -> tuple[str, float]:
    first = one.paragraph.first
    return first.words[0].look.font, round(first.size, 1)


def _linked(placed: Sequence[Placed], styles: Styles, body: float) -> Iterator[int]:
    """Lines not in bold that go on below in a small letter: a link, a text in large print."""
    for index, style in enumerate(styles[:-1]):
        one, after = placed[index].paragraph, placed[index + 1].paragraph
        if style is None or style[1] > 1 or one.first.size > TITLE * body:
            continue
        step = after.first.base - one.last.base
        edge = abs(after.first.box.x0 - one.first.box.x0) < INDENT * one.first.size
        if 0 < step < RUNS_ON * one.last.size and edge and after.first.text[:1].islower():
            yield index
            if styles[index + 1] == style:
                yield index + 1


def _questions(placed: Sequence[Placed], styles: Styles) -> Iterator[int]:
    """Questions in bold that stand alone above their answers: numbered, or in the print of other headings.

    Where questions are numbered, what is numbered and printed like them is one of them.
    """
    asked = [index for index, one in enumerate(placed) if styles[index] is None and _asks(one)]
    numbered = {_print(placed[i].paragraph) for i in asked if is_numbered(placed[i].paragraph.text)}
    counts = Counter(_print(placed[i].paragraph) for i in asked)
    headings = {_print(placed[i].paragraph) for i, style in enumerate(styles) if style is not None}
    for index, one in enumerate(placed):
        if styles[index] is not None or not _stands_alone(one):
            continue
        how = _print(one.paragraph)
        alike = index in asked and (how in headings or counts[how] > 1)
        if alike or (how in numbered and is_numbered(one.paragraph.text)):
            yield index


def _asks(one: Placed) -> bool:
    return _stands_alone(one) and "?" in one.paragraph.text


def _stands_alone(one: Placed) -> bool:
    paragraph = one.paragraph
    short = len(paragraph.lines) <= LINES and len(paragraph.text) <= LENGTH
    marker = paragraph.marker
    plain = not (one.note or one.cell or (marker is not None and marker.bullet))
    return plain and short and all(line.bold for line in paragraph.lines)


def _print(paragraph: Paragraph) -> float:
    return round(paragraph.first.size * 2) / 2
