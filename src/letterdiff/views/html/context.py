"""A passage's context in two parts: what stands nearest is printed, the rest is shown on a screen only."""

import re

NEAR = 160
"""Characters of context on each side of a passage that are printed."""
_SLACK = 40
"""Characters within which the cut looks for a space, so that no word is cut where words have spaces."""


def ahead(text: str) -> tuple[str, str]:
    """What stands before a passage, as its far and its near part; they join to the text."""
    at = len(text) - NEAR
    if at <= _SLACK:
        return "", text
    space = re.compile(r"\s").search(text, at, at + _SLACK)
    at = space.end() if space else at
    return text[:at], text[at:]


def behind(text: str) -> tuple[str, str]:
    """What stands behind a passage, as its near and its far part; they join to the text."""
    if len(text) <= NEAR + _SLACK:
        return text, ""
    spaces = list(re.compile(r"\s").finditer(text, NEAR - _SLACK, NEAR))
    at = spaces[-1].start() if spaces else NEAR
    return text[:at], text[at:]
