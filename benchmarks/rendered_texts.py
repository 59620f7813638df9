"""Paragraphs for the benchmark of printed layouts: running text out of HTML and Markdown."""

import html
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

SHORTEST, LONGEST = 90, 900
"""Characters: a heading, an address or a label is shorter; what is longer fills a page alone."""

SUFFIXES = (".html", ".htm", ".md")

_PROSE = re.compile(r"[A-Z\"“(][^|{}<>#]*[a-z][^|{}<>#]*[.!?:;]['\"”’)]?")
_MARKS = (
    (re.compile(r"!?\[([^\]]*)\]\([^)]*\)"), r"\1"),
    (re.compile(r"<[^>]+>"), ""),
    (re.compile(r"\[\^?\d+\]"), ""),
    (re.compile(r"[*_`\\]"), ""),
)


def paragraphs_in(folders: Iterable[Path]) -> list[str]:
    """The paragraphs of all files, in the order of their paths, each once."""
    paths = sorted(path for folder in folders for path in folder.rglob("*") if path.suffix in SUFFIXES)
    found: dict[str, None] = {}
    for path in paths:
        text = path.read_text(encoding="utf-8", errors="replace")
        parts = _markdown(text) if path.suffix == ".md" else _html(text)
        found.update(dict.fromkeys(part for part in map(_folded, parts) if _is_prose(part)))
    return list(found)


def _folded(text: str) -> str:
    return re.sub(r"\s+", " ", text.replace("\u00ad", "").replace("\u200b", "")).strip()


def _is_prose(text: str) -> bool:
    """Whether it is a paragraph of sentences, without characters that these layouts' fonts may lack."""
    plain = all(char < "\u0250" or char in "–—‘’“”…•€" for char in text)
    return plain and SHORTEST <= len(text) <= LONGEST and bool(_PROSE.fullmatch(text))


def _markdown(text: str) -> Iterator[str]:
    for part in re.split(r"\n\s*\n", text):
        if re.match(r"\s*(?:[-*+>#|~]|\d+[.)]|```|---|\+\+\+)", part):
            continue
        for mark, instead in _MARKS:
            part = mark.sub(instead, part)
        yield html.unescape(part)


def _html(text: str) -> Iterator[str]:
    from lxml import html as dom

    for node in dom.fromstring(text.encode("utf-8", "replace")).iter("p", "div", "li"):
        if not any(True for _ in node.iter("p", "div", "li", "table", "script", "style") if _ is not node):
            yield node.text_content()


def shy(text: str) -> str:
    """The text with soft hyphens between the consonants of long words, where a typesetter might part them."""
    return re.sub(r"(?<=[a-z]{3})(?<=[bcdfgklmnprst])(?=[bcdfgklmnprst][aeiouy][a-z]{2})", "\u00ad", text)


def taken(texts: Sequence[str], count: int, start: int) -> list[str]:
    """That many texts from a place on, from the beginning again where they end."""
    return [texts[(start + i) % len(texts)] for i in range(count)]
