"""What of a file was not read: a note of the document that the pipeline also makes a problem of.

Such a note begins with `not read: `, says what and why, and behind a semicolon what can be done.
"""

from collections.abc import Iterable, Sequence

from letterdiff.model import Document, Gravity, Problem

MARK = "not read: "
_THEN = "; "


def note(reason: str, next_step: str) -> str:
    """The note that this was not read; `reason` holds no semicolon."""
    return f"{MARK}{reason}{_THEN}{next_step}"


def is_cut(text: str) -> bool:
    """Whether a note of a document is of this kind."""
    return text.startswith(MARK)


def problems(name: str, document: Document) -> tuple[Problem, ...]:
    """A problem for each such note of the document of the source with this name."""
    return tuple(_problem(name, text.removeprefix(MARK)) for text in document.notes if is_cut(text))


def _problem(name: str, text: str) -> Problem:
    reason, _, next_step = text.partition(_THEN)
    return Problem(name, reason, next_step, Gravity.CUT)


def pages(numbers: Sequence[int], verb: str = "is", verbs: str = "are") -> str:
    """'page 3 is', 'pages 1, 2 and 5 to 9 are': the pages, ascending, and a verb in the right number."""
    stretches: list[list[int]] = []
    for number in numbers:
        if stretches and number == stretches[-1][-1] + 1:
            stretches[-1][1:] = [number]
        else:
            stretches.append([number])
    named = [name for stretch in stretches for name in _named(stretch)]
    if len(named) == 1 and "to" not in named[0]:
        return f"page {named[0]} {verb}"
    return f"pages {_listed(named)} {verbs}"


def _named(stretch: Sequence[int]) -> Iterable[str]:
    return (f"{stretch[0]} to {stretch[-1]}",) if stretch[-1] - stretch[0] > 1 else map(str, stretch)


def _listed(named: Sequence[str]) -> str:
    return named[0] if len(named) == 1 else f"{', '.join(named[:-1])} and {named[-1]}"
