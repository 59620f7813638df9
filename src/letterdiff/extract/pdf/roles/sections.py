"""Which headings each block stands under."""

from collections.abc import Iterable, Iterator, Sequence

from letterdiff.extract.pdf.roles.kinds import Told
from letterdiff.model import BlockKind

BETWEEN = " › "


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


def paths(told: Iterable[Told], texts: Sequence[str], titles: frozenset[int]) -> Iterator[str]:
    """For each block the headings above it, outermost first; for a heading those that it stands under.

    Notes stand under the last heading of their page, which is the one read before them.
    """
    above: list[tuple[int, str]] = []
    for index, one in enumerate(told):
        if one.kind is BlockKind.HEADING and index not in titles:
            while above and above[-1][0] >= one.level:
                above.pop()
            yield BETWEEN.join(text for _, text in above)
            above.append((one.level, texts[index]))
        else:
            yield BETWEEN.join(text for _, text in above)
