"""Where a text quotes: its quotation marks, read once, so that each of its sentences is looked up."""

import re
from bisect import bisect_left
from functools import lru_cache

_MARK = re.compile(
    r"(?P<opens>[“„«「『]|(?<![^\s(\[—–])\"(?=\w))|(?P<closes>[”»」』]|(?<=[^\W\d_]|[.,;:!?%)\]])\"(?!\w))|"
    r"(?P<straight>\")|(?P<single>‘)|(?P<apostrophe>’(?=\w))|(?P<ends>’)|"
    r"(?P<within>(?<=\w)'(?=\w))|(?P<begins>(?:^|(?<=[\s(]))'(?=\w))|(?P<other>')"
)
"""Straight marks open or close as what stands beside them tells; for `straight` ones nothing does."""
_AHEAD = ("", " ", "\n", "(")
"""What stands ahead of a mark that opens."""
_PARAGRAPH = "\n\n"
"""What stands between two paragraphs."""


class Quotations:
    """The quotation marks of one text.

    A quotation of several paragraphs opens each of them with a mark and closes the last one alone: what opens
    a paragraph within a quotation opens no other one.
    """

    def __init__(self, text: str) -> None:
        self._at: dict[str, list[int]] = {name: [] for name in _MARK.groupindex}
        low = 0
        for found in _MARK.finditer(text):
            kind = found.lastgroup or ""
            if found[0] == "„":
                low += 1
            elif low and found[0] in "“”":  # „…“ and „…”: what opens elsewhere closes here
                kind, low = "closes", low - 1
            elif found[0] == "”" and not self._goes_on("opens") and _ahead(text, found.start()) in _AHEAD:
                kind = "opens"  # ”…”
            if kind == "straight" and self._goes_on("opens"):
                kind = "closes"
            if not (text.endswith(_PARAGRAPH, 0, found.start()) and self._goes_on(kind)):
                self._at[kind].append(found.start())

    def _goes_on(self, kind: str) -> bool:
        """Whether a mark of this kind, behind all that were met, stands within a quotation of its kind."""
        if kind == "straight":
            return len(self._at["straight"]) % 2 == 1
        return kind == "opens" and len(self._at["opens"]) > len(self._at["closes"])

    def around(self, start: int, end: int) -> bool:
        """Whether marks opened before the characters from `start` to `end` or among them are not closed
        there, or those closed behind them not opened there; straight ones are doubtful as soon as their
        number is odd.
        """
        opens, closes = self._at["opens"], self._at["closes"]
        if bisect_left(opens, start) != bisect_left(closes, start):
            return True
        if bisect_left(self._at["straight"], start) % 2 or self._in_single(start):
            return True
        opened, closed = bisect_left(opens, end), bisect_left(closes, end)
        if opened > closed or bisect_left(self._at["straight"], end) % 2:
            return True
        return closed < len(closes) and (opened == len(opens) or closes[closed] < opens[opened])

    def inside(self, start: int, end: int) -> bool:
        """Whether the characters from `start` to `end` stand within a quotation that opened ahead of them.

        The mark that closes it may be their last one.
        """
        opens, closes = self._at["opens"], self._at["closes"]
        opened = bisect_left(opens, start) - bisect_left(closes, start)
        closed = bisect_left(closes, end - 1) - bisect_left(closes, start)
        return opened > 0 and closed <= bisect_left(opens, end) - bisect_left(opens, start)

    def _in_single(self, start: int) -> bool:
        """Whether single quotation marks are open at `start`; apostrophes within words close none.

        The last character ahead of `start` stands within no word.
        """
        last = {kind: _before(places, start) for kind, places in self._at.items()}
        edge = start - 1
        ends = edge if last["apostrophe"] == edge else last["ends"]
        other = edge if edge in (last["within"], last["begins"]) else last["other"]
        begins = _before(self._at["begins"], edge)
        return ends < last["single"] or other < begins


def _ahead(text: str, start: int) -> str:
    """The character ahead of `start`, '' at the text's start."""
    return text[max(0, start - 1) : start]


def _before(places: list[int], start: int) -> int:
    index = bisect_left(places, start)
    return places[index - 1] if index else -1


@lru_cache(maxsize=8)
def quotations(text: str) -> Quotations:
    """The quotation marks of a text, kept for the few texts looked at last."""
    return Quotations(text)
