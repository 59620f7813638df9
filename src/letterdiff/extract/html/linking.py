"""Text fragments: what opens a page at the very words, and at no others of the page.

See https://wicg.github.io/scroll-to-text-fragment/ . The shortest fragment that leads there is taken.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple
from urllib.parse import quote

from lxml.html import HtmlElement

from letterdiff.extract.html.parse import parse
from letterdiff.extract.html.searched import BREAK, OBJECT, Searched, searched
from letterdiff.model import Anchor, DomRange

WHOLE = 60
"""Characters up to which a fragment names all the words; longer ones are named by both ends."""
LONGEST = 300
"""Characters that one part of a fragment may have."""

_WORDS = (3, 4, 6, 9, 14, 20)
"""How many words at either end are tried, the fewest first."""
_FEWER = (2, 1)
"""How many are tried besides, last, where the words stand in several blocks, such as a row's cells."""
_AROUND = (2, 4, 7)
"""How many words before or behind are tried where the words themselves stand elsewhere too."""
_AROUND_WORDS = f" {BREAK}{OBJECT}"
_UNSPACED = "\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
_WORD = re.compile(
    # Text without spaces is cut at its signs alone: where else its words end, browsers do not agree.
    rf"[^\s{OBJECT}、。，．！？」』）{_UNSPACED}]+|[^\s{OBJECT}、。，．！？」』）]*[{_UNSPACED}][^\s{OBJECT}、。，．！？」』）]*[、。，．！？」』）]*|[、。，．！？」』）]+"
)


class Directive(NamedTuple):
    """The four parts of a text directive, each a span of the page's text, empty where it is not said."""

    start: tuple[int, int]
    end: tuple[int, int] = (0, 0)
    prefix: tuple[int, int] = (0, 0)
    suffix: tuple[int, int] = (0, 0)


def fragments(data: bytes, anchors: Sequence[Anchor]) -> tuple[str | None, ...]:
    """For each anchor `#:~:text=…`; None where no fragment leads there and nowhere else."""
    if not anchors:
        return ()
    root = parse(data).root
    page = searched(root)
    spans = [_span(root, page, anchor) for anchor in anchors]
    return tuple(fragment(page, *span) if span else None for span in spans)


def fragment(page: Searched, start: int, end: int) -> str | None:
    """What opens the page at this span of its text."""
    words = _words(page, start, end)
    if not words:
        return None
    for directive in _candidates(page, start, end, words):
        if _shown(page, directive) and _alone(page, directive, (start, end)):
            return "#:~:text=" + _written(page, directive)
    return None


def _words(page: Searched, start: int, end: int) -> list[tuple[int, int]]:
    """The words of a span."""
    return [(m.start(), m.end()) for m in _WORD.finditer(page.text, start, end)]


def _before(page: Searched, end: int) -> list[tuple[int, int]]:
    """The words ahead of a place, without one that the limit cuts."""
    start = max(0, end - LONGEST)
    found = _words(page, start, end)
    return found[1:] if start and found and found[0][0] == start else found


def _behind(page: Searched, start: int) -> list[tuple[int, int]]:
    """The words behind a place, without one that the limit cuts."""
    end = start + LONGEST
    found = _words(page, start, end)
    return found[:-1] if found and found[-1][1] == end < len(page.text) else found


def _span(root: HtmlElement, page: Searched, anchor: Anchor) -> tuple[int, int] | None:
    """The span of the page's text that an anchor's places cover; None where they are not in this tree."""
    places = [place for place in anchor.places if isinstance(place, DomRange) and not place.part]
    if not places:
        return None
    first, last = (_raw(root, page, place) for place in (places[0], places[-1]))
    if first is None or last is None:
        return None
    start, end = page.folded_at[first[0]], page.folded_at[last[1]]
    text = page.text[start:end]
    return start + len(text) - len(text.lstrip(_AROUND_WORDS)), end - (
        len(text) - len(text.rstrip(_AROUND_WORDS))
    )


def _raw(root: HtmlElement, page: Searched, place: DomRange) -> tuple[int, int] | None:
    nodes = root.xpath(place.path)
    start = page.starts.get((nodes[0].getparent(), nodes[0].is_tail)) if nodes else None
    return None if start is None else (start + place.start, start + place.end)


def _candidates(
    page: Searched, start: int, end: int, words: Sequence[tuple[int, int]]
) -> Iterator[Directive]:
    """The directives that may name the span, the shortest first."""
    plain = list(_plain(page, start, end, words))
    yield from plain
    before, behind = _before(page, start), _behind(page, end)
    for count in _AROUND:
        ahead, after = _run(page, before[-count:], last=True), _run(page, behind[:count], last=False)
        for one in plain:
            yield from [one._replace(prefix=ahead)] if ahead else []
            yield from [one._replace(suffix=after)] if after else []
            yield from [one._replace(prefix=ahead, suffix=after)] if ahead and after else []


def _plain(page: Searched, start: int, end: int, words: Sequence[tuple[int, int]]) -> Iterator[Directive]:
    """The span named by all its words, or by some at either end."""
    whole = page.text[start:end]
    one_piece = BREAK not in whole and OBJECT not in whole
    if one_piece and len(whole) <= WHOLE:
        yield Directive((start, end))
        return
    for count in _WORDS if one_piece else (*_WORDS, *_FEWER):
        if 2 * count > len(words):
            continue
        first, last = _run(page, words[:count], last=False), _run(page, words[-count:], last=True)
        if first and last:
            yield Directive((start, first[1]), (last[0], end))
    if one_piece and len(whole) <= LONGEST:
        yield Directive((start, end))


def _run(page: Searched, words: Sequence[tuple[int, int]], *, last: bool) -> tuple[int, int] | None:
    """The words from the first on (or up to the last) that no break parts, as one span."""
    if not words:
        return None
    parts = re.split(f"[{BREAK}{OBJECT}]", page.text[words[0][0] : words[-1][1]])
    kept = parts[-1] if last else parts[0]
    length = len(kept.strip())
    if not length:
        return None
    return (words[-1][1] - length, words[-1][1]) if last else (words[0][0], words[0][0] + length)


def _shown(page: Searched, directive: Directive) -> bool:
    """Whether a browser shows each part, and nothing hidden parts it from what it must stand beside."""
    start, end, prefix, suffix = directive
    last = end if end[1] else start
    ahead, after = prefix[0] if prefix[1] else start[0], suffix[1] if suffix[1] else last[1]
    return page.shown(ahead, start[1]) and page.shown(last[0], after)


def _alone(page: Searched, directive: Directive, span: tuple[int, int]) -> bool:
    """Whether the directive leads to the span, and to nothing behind it."""
    parts = Directive(*(page.solid_span(part) for part in directive))
    start, end = page.solid_span(span)
    return _found(page, parts, 0) == (start, end) and _found(page, parts, start + 1) is None


def _found(page: Searched, directive: Directive, at: int) -> tuple[int, int] | None:
    """Where in `solid` a browser that searches from `at` on would stop, whatever it takes for a block."""
    start, end, prefix, suffix = (page.solid[slice(*part)] for part in directive)
    while True:
        first = _next(page, prefix or start, at)
        if first < 0:
            return None
        at = first + 1
        first += len(prefix)
        last = first + len(start)
        if not page.solid.startswith(start, first) or ((end or not suffix) and page.inner[last]):
            continue
        if end:
            last = _next_end(page, end, suffix, last)
            if last < 0:
                return None
        elif suffix and not _stands(page, suffix, last):
            continue
        return first, last


def _next(page: Searched, words: str, at: int) -> int:
    """The next place from which the words stand, none that lies inside a word; -1 where there is none."""
    found = page.solid.find(words, at)
    while found >= 0 and page.inner[found]:
        found = page.solid.find(words, found + 1)
    return found


def _next_end(page: Searched, end: str, suffix: str, at: int) -> int:
    """Up to where the next end of a range stands that has the suffix behind it; -1 where there is none."""
    while True:
        found = _next(page, end, at)
        if found < 0:
            return -1
        last = found + len(end)
        if _stands(page, suffix, last) if suffix else not page.inner[last]:
            return last
        at = found + 1


def _stands(page: Searched, suffix: str, at: int) -> bool:
    return page.solid.startswith(suffix, at) and not page.inner[at + len(suffix)]


def _written(page: Searched, directive: Directive) -> str:
    start, end, prefix, suffix = (_escaped(page, *part) for part in directive)
    parts = (prefix and f"{prefix}-", start, end, suffix and f"-{suffix}")
    return ",".join(part for part in parts if part)


def _escaped(page: Searched, start: int, end: int) -> str:
    """The characters of the DOM behind a span of the text, percent-encoded; '-', ',', '&' have a meaning."""
    if start == end:
        return ""
    raw = page.raw[_first(page, start) : _first(page, end)]
    words = " ".join(raw.replace("\u00ad", "").split())
    return quote(words, safe="", errors="replace").replace("-", "%2D")


def _first(page: Searched, at: int) -> int:
    """The first raw character that stands at or behind this place of the text."""
    return bisect_left(page.folded_at, at)
