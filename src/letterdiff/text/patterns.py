"""Regular expressions that a user wrote, looked for within a limit of time."""

import re
from functools import lru_cache
from math import prod
from time import process_time
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    import regex

PREFIX = "re:"
"""What a term begins with that is a regular expression."""
LIMIT = 0.5
"""Seconds of processor time that an expression has for one text; then it is given up for good."""
ALTOGETHER = 20.0
"""Seconds of processor time that it has for all texts of a run."""
LONGEST = 500
"""Characters of an expression."""

REPEATS = 10_000
"""What the numbers in braces of an expression may come to, multiplied: each copy takes room."""
_TIMES = re.compile(r"\{(\d*),?(\d*)\}")
_CALLS = re.compile(r"\(\?(?:R|&|P>|[+-]?\d)")

_given_up: set[str] = set()
_spent: dict[str, float] = {}


class BadPattern(ValueError):
    """What is wrong with an expression, in words, with the character where it shows."""


def is_pattern(term: str) -> bool:
    """Whether a term is a regular expression and no plain text."""
    return term.startswith(PREFIX)


def check(term: str) -> None:
    """BadPattern where the expression of such a term cannot be used."""
    import regex

    _check_size(term.removeprefix(PREFIX))
    try:
        empty = _compiled(term).fullmatch("", timeout=LIMIT)
    except regex.error as error:
        at = f" (character {error.pos + 1} of it)" if error.pos is not None else ""
        raise BadPattern(f"is no regular expression: {error.msg}{at}") from error
    except (RecursionError, OverflowError, MemoryError, TimeoutError) as error:
        raise BadPattern("asks for too much") from error
    if empty:
        raise BadPattern("matches the empty text")


def _check_size(own: str) -> None:
    """BadPattern where compiling or matching the expression could take more room than there is."""
    if not own.strip():
        raise BadPattern("is empty")
    if len(own) > LONGEST:
        raise BadPattern(f"is longer than {LONGEST} characters")
    if (
        prod(max(int(number or 1) for number in times.groups()) or 1 for times in _TIMES.finditer(own))
        > REPEATS
    ):
        raise BadPattern(f"repeats more than {REPEATS:,} times")
    if _CALLS.search(own):
        raise BadPattern("calls a part of itself, which is not done here")


def spans(text: str, term: str) -> tuple[tuple[int, int], ...]:
    """Where the expression matches something, in any case; nowhere where it is bad or was given up."""
    if term in _given_up or not _is_fit(term):
        return ()
    before = process_time()
    try:
        found = tuple(
            (match.start(), match.end())
            for match in _compiled(term).finditer(text, timeout=LIMIT)
            if match[0].strip()
        )
    except TimeoutError:
        found, before = (), -ALTOGETHER
    _spent[term] = _spent.get(term, 0.0) + process_time() - before
    if _spent[term] > ALTOGETHER:
        _given_up.add(term)
    return found


def given_up(term: str) -> bool:
    """Whether the expression took too long on a text of this run."""
    return term in _given_up


@lru_cache(maxsize=256)
def _is_fit(term: str) -> bool:
    try:
        check(term)
    except BadPattern:
        return False
    return True


@lru_cache(maxsize=256)
def _compiled(term: str) -> "regex.Pattern[str]":
    import regex

    return cast("regex.Pattern[str]", regex.compile(term.removeprefix(PREFIX), regex.IGNORECASE))
