"""Headings told by what stands around them: titles of several lines, questions, mere lists."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from letterdiff.extract.pdf.roles.headings import LENGTH, LINES, TITLE, Style, is_numbered, style_of
from letterdiff.extract.pdf.setting.joins import Placed
from letterdiff.extract.pdf.setting.measure import INDENT
from letterdiff.extract.pdf.setting.paragraphs import SIZES, Paragraph

CLOSE = 1.3
"""Ems between the baselines of one title in large print at most."""

LIST = 4
"""Headings in a row, no text below any of them, that are the items of a list if a colon announces them."""

RUNS_ON = 1.8
"""Ems from an underlined line to the next one, within which the next may be the same sentence's."""

Styles = list[Style | None]


def in_company(placed: Sequence[Placed], body: float) -> tuple[tuple[Placed, ...], Styles]:
    """The paragraphs, titles of several lines put together, and the style of each that is a heading."""
    whole = tuple(_titles_joined(placed, body))
    styles = [_style(one, body) for one in whole]
    for index in (*_lists(whole, styles), *_linked(whole, styles, body)):
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
    return (
        before.page == one.page == last.page
        and before.paragraph.column == one.paragraph.column
        and last.size > TITLE * body
        and abs(last.size - first.size) <= SIZES * last.size
        and 0 < step < CLOSE * last.size
        and last.box.x0 < first.box.x1
        and first.box.x0 < last.box.x1
        and all(_style(each, body) is not None for each in (before, one))
    )


def _lists(placed: Sequence[Placed], styles: Styles) -> Iterator[int]:
    """Headings that follow on each other behind a colon: what they list has no text below it."""
    for style, group in groupby(range(len(placed)), key=lambda index: styles[index]):
        run = list(group)
        before = placed[run[0] - 1].paragraph.text.rstrip() if run[0] else ""
        if style is not None and len(run) >= LIST and before.endswith(":"):
            yield from run


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
