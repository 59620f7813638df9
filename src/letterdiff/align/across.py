"""Pairs between Japanese and languages in Latin letters: by loan words, names and amounts that both have.

Topics bring two languages together where the user wrote them; this is for all that no topic names.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import chain

from letterdiff.model import Pair, Passage
from letterdiff.text.loanwords import english_words, loan_words
from letterdiff.text.quantities.quantity import Kind
from letterdiff.text.quantities.reading import quantities

FEWEST = 2
"""Marks that two passages must share: one may be chance."""
WIDE = 0.1
"""Share of a side's passages above which a mark tells nothing, as the name of the one who speaks."""
_FEW = 3
"""Passages in which a mark may stand in any case."""
MOST = 3
"""Passages of the other language that one letter passage may have by its marks."""
_JAPANESE = re.compile("[\u3041-\u3096\u30a1-\u30fa]")
_NAME = re.compile(r"(?<![A-Za-z])[A-Z][a-z]*[A-Z][A-Za-z]*(?![A-Za-z])|(?<![A-Za-z])[A-Z]{2,}(?![A-Za-z])")
"""Names in Latin letters that Japanese leaves as they are: those with two capitals."""

_MEASURED = (Kind.CURRENCY, Kind.POWER, Kind.ENERGY)
"""Amounts that tell of what is spoken; shares and counts are met everywhere."""

_Marks = Mapping[str, str]
"""What two languages have in common, by a form that both meet in; as it stands in the text."""


def across(
    letters: Sequence[Passage], statements: Sequence[Passage], known: Set[tuple[str, str]]
) -> Iterator[Pair]:
    """Pairs beside the `known` ones, each of a Japanese passage and another; scored by what both have."""
    if len({_is_japanese(passage) for passage in (*letters, *statements)}) < 2:
        return
    theirs = {passage.id: _marks(passage) for passage in statements}
    ours = {passage.id: _marks(passage) for passage in letters}
    telling = _telling(theirs) & _telling(ours)
    rows: dict[tuple[bool, str], list[Passage]] = {}
    for passage in statements:
        for mark in theirs[passage.id].keys() & telling:
            rows.setdefault((_is_japanese(passage), mark), []).append(passage)
    for letter in letters:
        marks = ours[letter.id].keys() & telling
        other = not _is_japanese(letter)
        shared = Counter(each.id for mark in marks for each in rows.get((other, mark), ()))
        best = sorted((-count, id) for id, count in shared.items() if count >= FEWEST)
        for count, id in [each for each in best if (letter.id, each[1]) not in known][:MOST]:
            found = sorted(marks & theirs[id].keys())
            words = ", ".join(f"{ours[letter.id][mark]} / {theirs[id][mark]}" for mark in found)
            yield Pair(letter.id, id, float(-count), (f"both languages have {words}",))


def _is_japanese(passage: Passage) -> bool:
    return bool(_JAPANESE.search(passage.text))


def _marks(passage: Passage) -> _Marks:
    """Loan words, names in Latin letters and exact amounts of a passage."""
    text = passage.text
    words = loan_words(text) if _is_japanese(passage) else english_words(text)
    found = {f"word {token.norm}": text[token.start : token.end] for token in reversed(words)}
    found |= {f"name {match[0]}": match[0] for match in _NAME.finditer(text)}
    return found | {
        f"amount {each.low} {each.unit.kind}": text[each.start : each.end]
        for each in quantities(text)
        if each.unit.kind in _MEASURED and each.low == each.high
    }


def _telling(of_side: Mapping[str, _Marks]) -> frozenset[str]:
    """The marks that do not stand in too many passages of a side."""
    spread = Counter(chain.from_iterable(of_side.values()))
    most = max(_FEW, WIDE * len(of_side))
    return frozenset(mark for mark, count in spread.items() if count <= most)
