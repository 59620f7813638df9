"""What a web archive holds beside its pages, counted and said in few lines."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from letterdiff.model import Gravity, Problem

_SHOWN = 5
_AGAIN = "get the archive once more, if that was not meant"


@dataclass(slots=True)
class Tally:
    """Counts of what was left out (by the words `pages.page` has for it) and of what pages need be told."""

    records: int = 0
    read: int = 0
    left_out: Counter[str] = field(default_factory=Counter)
    recoded: int = 0
    converted: int = 0
    beyond: int = 0
    unlisted: int = 0
    damaged: list[str] = field(default_factory=list)
    cut: list[str] = field(default_factory=list)

    def problems(self, most: int) -> Iterator[Problem]:
        """A line for each kind; `most` pages are read of one archive."""
        if self.beyond:
            reason = f"only its first {most:,} pages were read, {self.beyond:,} more were not"
            yield Problem("", reason, "split it into smaller archives", Gravity.CUT)
        for place in self.cut:
            yield Problem(
                "", f"is cut in the middle of {place}: what stood before it was read", _AGAIN, Gravity.CUT
            )
        if self.damaged:
            places = _some(self.damaged)
            yield Problem("", f"is damaged: not read {_are(self.damaged)} {places}", _AGAIN, Gravity.CUT)
        if self.recoded:
            reason = f"{_count(self.recoded, 'page')} given in UTF-8, since only the server said the encoding"
            yield Problem("", reason, "", Gravity.NOTE)
        if self.converted:
            whose = "made by the archive's maker, not what a server sent"
            reason = f"{_count(self.converted, 'page')} converted: {whose}"
            yield Problem("", reason, "look at the pages themselves", Gravity.NOTE)
        left = self._left()
        if left and self.read:
            yield Problem("", f"{_count(self.read, 'page')} read, left out: {left}", "", Gravity.NOTE)
        elif left:
            yield Problem("", f"holds no page that could be read: {left}", "look what is in it")

    def _left(self) -> str:
        counts = self.left_out
        other = sorted(kind.removeprefix("status ") for kind in counts if kind.startswith("status "))
        refused = sum(counts[f"status {status}"] for status in other)
        said = (
            (refused, f"{_number(refused, 'answer')} other than a page (status {_some(other)})"),
            (counts["no answer"], f"{_number(counts['no answer'], 'record')} without a server's answer"),
            (counts["revisit"], f"{_number(counts['revisit'], 'later look')} at an unchanged page"),
            (counts["empty"], f"{_number(counts['empty'], 'page')} without a byte"),
            (self.unlisted, f"{_number(self.unlisted, 'file')} not in its list of pages"),
            (counts["other"], f"{_number(counts['other'], 'file')} of other kinds"),
        )
        return ", ".join(words for number, words in said if number)


def _number(count: int, word: str) -> str:
    return f"{count:,} {word}{'' if count == 1 else 's'}"


def _count(count: int, word: str) -> str:
    return f"{_number(count, word)} {'was' if count == 1 else 'were'}"


def _are(places: Sequence[str]) -> str:
    return "is" if len(places) == 1 else "are"


def _some(places: Sequence[str]) -> str:
    """The first few, and how many more."""
    more = len(places) - _SHOWN
    return ", ".join(places[:_SHOWN]) + (f" and {more:,} more" if more > 0 else "")
