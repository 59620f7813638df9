"""Which headings each block stands under."""

import re
from collections.abc import Iterator, Sequence

from letterdiff.extract.pdf.roles.contents import is_contents
from letterdiff.extract.pdf.roles.kinds import Told
from letterdiff.model import BlockKind

BETWEEN = " › "

ROOM = 0.8
"""Share of the pages' text height above which a page that ends has room left, so that its end was meant."""

_FIRST = re.compile(
    r"0?1\s?[./):–—-]|I\.\s|(?:part|section|chapter|teil|partie)\s+(?:1|I|one)\b", re.IGNORECASE
)
_FRONT = re.compile(
    r"(?:executive\s+|key\s+)?summary(?:\s+of\s+(?:\w+\s?){1,3})?|foreword|preface|zusammenfassung|vorwort"
    r"|résumé|avant-propos|synthèse|resumen(?:\s+ejecutivo)?|prólogo|overview",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"(?:part|section|chapter|schedule|appendix|annex|attachment|division|teil|abschnitt|anhang|anlage|partie"
    r"|annexe|anexo|capítulo)\s+(?:\d{1,3}|[ivxlc]{1,6}|[a-z]|one|two|three|four|five)\s*[:.–—-]?",
    re.IGNORECASE,
)


def titles_of(told: Sequence[Told]) -> frozenset[int]:
    """The indexes of headings that name the whole letter: before its salutation, or before its text in print
    that no later heading has.
    """
    greeting = next((i for i, one in enumerate(told) if one.kind is BlockKind.SALUTATION), 0)
    start = next(
        (i for i, one in enumerate(told) if one.kind is BlockKind.PARAGRAPH and _is_text(one)), len(told)
    )
    later = {one.level for one in told[start:] if one.kind is BlockKind.HEADING}
    titles = {i for i, one in enumerate(told[:start]) if later and one.level not in later}
    return frozenset(
        i for i, one in enumerate(told) if one.kind is BlockKind.HEADING and (i in titles or i < greeting)
    )


def _is_text(one: Told) -> bool:
    return len(one.placed.paragraph.text) > 100


def paths(told: Sequence[Told], texts: Sequence[str], titles: frozenset[int]) -> Iterator[str]:
    """For each block the headings above it, outermost first; for a heading those that it stands under.

    Notes stand under the last heading of their page, which is the one read before them. Nothing before a
    table of contents stands above what comes after it. A label like 'Part 1' and the title below it are one.
    """
    above: list[tuple[int, str]] = []
    front = frozenset(_before_the_matter(told, titles))
    label = ""
    for index, one in enumerate(told):
        if is_contents(one):
            above = []
        if one.kind is BlockKind.HEADING and index not in titles:
            level = _title_below(told, index)
            if _begins_chapters(told, index, above):
                above = []
            while above and (above[-1][0] >= (level or one.level) or index in front):
                above.pop()
            yield BETWEEN.join(text for _, text in above)
            if level:
                label = texts[index]
                continue
            above.append((one.level, f"{label} {texts[index]}".strip()))
            label = ""
        else:
            yield BETWEEN.join(text for _, text in above)


def _begins_chapters(told: Sequence[Told], index: int, above: Sequence[tuple[int, str]]) -> bool:
    """Whether a heading is the first of numbered ones that would stand under a summary on a page before."""
    first = _FIRST.match(told[index].placed.paragraph.text.strip())
    if first is None or not above or _FRONT.fullmatch(above[0][1].strip(" :.")) is None:
        return False
    heads = [one for one in told[:index] if one.kind is BlockKind.HEADING]
    return heads[-1].placed.page < told[index].placed.page


def _title_below(told: Sequence[Told], index: int) -> int:
    """The level of the title that stands directly below a label; 0 where there is none."""
    after = told[index + 1] if index + 1 < len(told) else None
    if after is None or after.kind is not BlockKind.HEADING or after.placed.page != told[index].placed.page:
        return 0
    text = told[index].placed.paragraph.text.strip()
    return after.level if after.level <= told[index].level and _LABEL.fullmatch(text) else 0


def _before_the_matter(told: Sequence[Told], titles: frozenset[int]) -> Iterator[int]:
    """The headings that begin the matter itself, behind leaves on who writes and how to reach them.

    Those leaves have two headings or more of one rank, without others below them; the last of them ends with
    its page, though there was room; what comes then is printed smaller, and their rank never comes again.
    """
    heads = [i for i, one in enumerate(told) if one.kind is BlockKind.HEADING and i not in titles]
    levels = [told[i].level for i in heads]
    first = next((at for at, level in enumerate(levels) if level != levels[0]), 0)
    if first < 2 or any(level <= levels[0] for level in levels[first:]):
        return
    start, last = heads[first], told[heads[first] - 1].placed
    page = told[start].placed.page
    if last.page < page and last.paragraph.last.page < page and last.paragraph.last.base < ROOM * _foot(told):
        yield start


def _foot(told: Sequence[Told]) -> float:
    """How far down the pages' text reaches (y)."""
    return max(one.placed.paragraph.last.base for one in told)
