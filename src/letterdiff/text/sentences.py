"""Sentences of a text as exact spans: where a stop ends one, and where it only ends an abbreviation."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache

from letterdiff.text.abbreviations import Abbreviations, abbreviations
from letterdiff.text.stopwords import STOP_WORDS, stop_words

_CLOSERS = "\"'”’»)\\]}」』）】"
_BREAK = re.compile(
    r"(?P<block>\n\s*\n)"
    rf"|(?P<wide>[。！？｡]+[{_CLOSERS}]*)\s*"
    rf"|(?P<stop>\.{{1,4}}|…|(?<![.!?؟۔।])[!?؟۔।][.!?؟۔।]*+)"
    rf"(?P<after>[ \u00a0\u202f]»(?=\s)|[{_CLOSERS}]+\d{{1,3}}(?=\s)"
    rf"|[{_CLOSERS}]*(?:(?<=[^\d.].)\d{{1,3}}|(?:\[\d{{1,3}}\])+)?)\s+"
)
_QUOTED = re.compile("「[^「」\n]*」|『[^『』\n]*』|（[^（）\n]*）")
_WORD_BEFORE = re.compile(r"[^\s(\[“\"«„'][^\s(\[“\"«„]*$")
_NEXT = re.compile(r"[\"'“‘«„¿¡(\[{]*(\w?)([\w'’]*)")
_NEXT_MARKER = re.compile(r"[(\[]\w{1,3}[)\]]\s")
_MARKER = re.compile(r"\s*[(\[]?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})$")
_ACRONYM = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")
_NO_BLANK = re.compile(r"\S")
_LONGEST_WORD = 40


@lru_cache(maxsize=2048)
def sentences(text: str, language: str) -> tuple[tuple[int, int], ...]:
    """The sentences' spans (start, end exclusive), in order; all but white space lies in one of them."""
    tag = language.partition("-")[0].lower()
    table, inside = abbreviations(tag), [match.span() for match in _QUOTED.finditer(text)]
    found: list[tuple[int, int]] = []
    start = _past_blank(text, 0)
    for match in _BREAK.finditer(text):
        if match["wide"]:
            ends = not _within_quote(match, inside)
        else:
            ends = bool(match["block"]) or _ends(text, start, match, table, tag)
        if ends:
            end = match.start() if match["block"] else match.end("wide" if match["wide"] else "after")
            found.append((start, end))
            start = _past_blank(text, match.end())
    found.append((start, len(text)))
    return tuple(span for span in (_trimmed(text, *each) for each in found) if span)


def _past_blank(text: str, at: int) -> int:
    """Where the next word or mark begins: each stop looks back to there, and never over white space."""
    found = _NO_BLANK.search(text, at)
    return found.start() if found else len(text)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    words = text[start:end]
    left = len(words) - len(words.lstrip())
    return (start + left, start + len(words.rstrip())) if words.strip() else None


def _within_quote(match: re.Match[str], quotes: Sequence[tuple[int, int]]) -> bool:
    """Whether a full-width stop stands in a quotation that goes on, or whose sentence goes on after it.

    `quotes` are in order of place.
    """
    at = bisect_left(quotes, (match.start(), 0)) - 1
    if at < 0 or match.start() >= quotes[at][1]:
        return False
    start, end = quotes[at]
    leads_on = match.string[start] != "（" and match.end() == match.end("wide") < len(match.string)
    return match.end() < end or leads_on


def _ends(text: str, start: int, match: re.Match[str], table: Abbreviations, language: str) -> bool:
    """Whether this stop ends the sentence that began at `start`."""
    following = _NEXT.match(text, match.end())
    first, rest = following.groups() if following else ("", "")
    listed = _NEXT_MARKER.match(text, match.end())
    if first.islower() and not (listed or match["after"][:1].isdigit()):
        return False
    if match["stop"] != "." or match["after"]:
        return not _MARKER.fullmatch(text, start, match.start()) or match["stop"] != "."
    return _full_stop(text, start, match.start(), first + rest, table, language)


def _full_stop(text: str, start: int, at: int, after: str, table: Abbreviations, language: str) -> bool:
    """Whether a lone stop ends a sentence, by the word before it and the word `after`."""
    if _MARKER.fullmatch(text, start, at):
        return False
    before = _WORD_BEFORE.search(text, max(start, at - _LONGEST_WORD), at)
    word = before[0].casefold() if before else ""
    if word in table.numbered and (after[:1].isdigit() or not after):
        return False
    if word in table.never:
        return False
    ordinal = language == "de" and word.isdigit() and len(word) <= 2
    initial = len(word) == 1 and word.isalpha()
    may_go_on = word in table.may or ordinal or initial or _ACRONYM.fullmatch(word)
    return not may_go_on or _starts(after, language)


def _starts(word: str, language: str) -> bool:
    """Whether a capitalised word is one that opens sentences, so no name an abbreviation leads to."""
    table = stop_words(language) or STOP_WORDS["en"]
    return not word or (word[:1].isupper() and word.casefold() in table)
