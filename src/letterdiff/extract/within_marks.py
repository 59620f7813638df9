"""Paragraphs that stand between quotation marks as a whole: the text gives them as somebody's words."""

import re

_CLOSED_BY = {"“": '”"', "„": "“”", "«": "»", "»": "«", "「": "」", "『": "』", '"': '"”'}
"""Marks that open a quotation, and which close it: curly and straight ones are often mixed."""
_SINGLE = re.compile(r"‘(?:[^‘’]|’(?=\w))*’")
_SAID_BY = re.compile(r",[”»\"][ \u00a0]")
"""Behind it a text says who is quoted, so that it goes on in its own words: '…,” she said'."""
_BEHIND = re.compile(r"\W*+(?:\d{1,3}\W*+)?")
"""What may stand behind the closing mark: a stop, the number of a note."""


def within_marks(text: str) -> bool:
    """Whether a paragraph opens with a quotation mark that is not closed in it, or at its end alone.

    A quotation of several paragraphs opens each of them with a mark and closes the last one alone. A single
    mark must be closed, since it may be an apostrophe.
    """
    text = text.lstrip()
    if single := _SINGLE.match(text):
        return _BEHIND.fullmatch(text, single.end()) is not None
    closing = _CLOSED_BY.get(text[:1])
    if closing is None:
        return False
    end = _closed_at(text, closing)
    if end is None:
        return _SAID_BY.search(text) is None
    return _BEHIND.fullmatch(text, end) is not None


def _closed_at(text: str, closing: str) -> int | None:
    """The character behind the mark that closes what the text's first one opens; None where none does."""
    depth = 0
    for found in re.finditer(f"[{text[0]}{closing}]", text):
        depth += -1 if found[0] in closing and depth else 1
        if not depth:
            return found.end()
    return None
