"""How the letter is set: styles, where words may be broken, and the source's marks as reportlab's."""

import re
from collections.abc import Iterator
from pathlib import Path
from xml.sax.saxutils import escape

from reportlab.lib.enums import TA_JUSTIFY
from reportlab.lib.styles import ParagraphStyle

_HYPHENS = Path(__file__).with_name("hyphens.txt").read_text(encoding="utf-8").split()
_PARTS = {word.replace("-", ""): word.split("-") for word in _HYPHENS}


def hyphenate(word: str) -> Iterator[tuple[str, str]]:
    """Where the word may be broken, the longest head first; nothing for a word that is not listed."""
    parts = _PARTS.get(word.lower(), [])
    for cut in range(len(parts) - 1, 0, -1):
        at = sum(map(len, parts[:cut]))
        yield word[:at], word[at:]


_BODY = ParagraphStyle(
    "body",
    fontName="Times-Roman",
    fontSize=11.5,
    leading=15.5,
    spaceAfter=8,
    alignment=TA_JUSTIFY,
    allowWidows=0,
    allowOrphans=0,
    hyphenationLang=hyphenate,
)
STYLES = {
    "body": _BODY,
    "title": ParagraphStyle(
        "title", fontName="Times-Bold", fontSize=14, leading=18, spaceBefore=12, spaceAfter=7
    ),
    "subtitle": ParagraphStyle(
        "subtitle", fontName="Times-BoldItalic", fontSize=12, leading=15, spaceBefore=7, spaceAfter=4
    ),
    "bullet": ParagraphStyle(
        "bullet", _BODY, leftIndent=22, bulletIndent=8, spaceAfter=5, bulletFontName="Symbol"
    ),
    "closing": ParagraphStyle("closing", _BODY, spaceBefore=10, spaceAfter=44),
    "signature": ParagraphStyle("signature", _BODY, spaceAfter=0),
    "column": ParagraphStyle("column", _BODY, fontSize=10.2, leading=12.6, spaceAfter=5.5),
    "note": ParagraphStyle("note", _BODY, fontSize=9, leading=11, spaceAfter=2),
    "label": ParagraphStyle("label", fontName="Helvetica-Bold", fontSize=8.5, leading=11),
    "head": ParagraphStyle("head", _BODY, spaceAfter=0),
}


def markup(text: str) -> str:
    """The source's `*italics*` and `[^1]` as reportlab's mark-up."""
    text = re.sub(r"\*(.+?)\*", r"<i>\1</i>", escape(text))
    return re.sub(r"\[\^(\d+)\]", r"<super size='7.5' rise='4'>\1</super>", text)
