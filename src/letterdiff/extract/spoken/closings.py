"""Lines of a transcript at which a turn ends though no other voice is named: what stands behind is nobody's.

A remark in brackets hands over to a paper or a film, or closes the meeting; a heading in capitals opens
another part of the record.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import islice

from letterdiff.extract.lines import Line

_OPENED = re.compile(r"\s*[\[(]")
_REMARK = re.compile(
    r"[\[(](?:"
    r".*\bfollows?(?: here| below| this page)?[:.]*"
    r"|(?i:whereupon|recess|adjourned|end of)\b.*"
    r"|(?i:(?:commercial|station) break|(?:(?:begin|start|end) )?(?:video|audio) ?(?:clip|tape|feed)?)\.?"
    r")[\])]\.?"
)
_MOST_LINES = 6
"""Lines over which such a remark goes at most."""
_LETTERS = 6
"""Letters of a heading at least, so that no abbreviation on a line of its own is one."""
_HEADING = re.compile(r"\s*[A-ZÀ-Þ][^a-zß-ÿ:：>\[\]]*[^a-zß-ÿ:：>\[\].!?…,;—-]\s*")
_FINISHED = re.compile(r"[.!?\])][\"'”’)\]]*\s*$")


def closings(lines: Sequence[Line], heads: Collection[int]) -> Iterator[tuple[int, int]]:
    """The indexes of such lines behind the first of these heads, each with the column where words go on.

    A remark has no words; a heading is words of nobody, from column 0 on, as is the line right behind it.
    """
    small = _in_small_letters(lines)
    below = min(heads, default=len(lines))
    remark, heading = -1, -2
    for index in range(below + 1, len(lines)):
        text = lines[index].text
        if index in heads:
            continue
        remark = max(remark, _remark(lines, index, heads))
        if index <= remark:
            yield index, len(text)
        elif small and _heading(lines, index):
            heading = index
            yield index, 0
        elif heading == index - 1 and text.strip():
            yield index, 0


def _remark(lines: Sequence[Line], index: int, heads: Collection[int]) -> int:
    """The index of the line at which a closing remark ends that begins on this one, -1 where none does."""
    if not _OPENED.match(lines[index].text):
        return -1
    said: list[str] = []
    for at, line in enumerate(islice(lines, index, index + _MOST_LINES), start=index):
        if at in heads or not line.text.strip():
            return -1
        said.append(line.text.strip())
        if line.text.rstrip(" .\t")[-1:] in ("]", ")"):
            return at if _REMARK.fullmatch(" ".join(said)) else -1
    return -1


def _heading(lines: Sequence[Line], index: int) -> bool:
    """Whether the line is a heading in capitals, and not the end of a sentence that goes over lines."""
    text, before = lines[index].text, lines[index - 1].text.strip()
    letters = sum(letter.isalpha() for letter in text)
    apart = not before or bool(_FINISHED.search(before)) or bool(_HEADING.fullmatch(before))
    return letters >= _LETTERS and apart and _HEADING.fullmatch(text) is not None


def _in_small_letters(lines: Sequence[Line]) -> bool:
    """Whether the file is written in small letters for a good part, so that capitals tell a heading."""
    letters = [letter for line in lines for letter in line.text if letter.isalpha()]
    return 4 * sum(letter.islower() for letter in letters) > len(letters)
