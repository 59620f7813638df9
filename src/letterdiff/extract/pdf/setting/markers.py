"""List markers: bullets, numbers and letters that begin an item."""

import re
from typing import NamedTuple

from letterdiff.extract.pdf.setting.lines import Line

BULLET = re.compile(r"[•·▪▫●○◦■□◆◇➢➤►▸‣⁃✓✔∙\uf0b7\uf0a7\uf0d8\uf0a8\uf076\uf0fc]|[o§Øüv–—\-*](?=$)")
NUMBER = re.compile(r"(?:\(?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})[.)]|\d{1,2}(?:\.\d{1,2}){1,3}\.?)")
WEAK = "o§Øüv–—-*"
"""Bullets only before a tab: else they are words or signs of the text."""

KEPT = "*§"
"""What says something even where it stands like a bullet: a note's star, a law's sign."""

_FIGURES = "0123456789$€£¥"

PICTURES = re.compile(r"wingdings|webdings|dingbats|symbol", re.IGNORECASE)
"""Fonts whose letters are drawn as pictures: a single one before a line is a bullet, whatever its code."""

TAB = 0.45
"""Ems: behind a marker stands more than a word space, or the list has no marker that can be told."""


class Marker(NamedTuple):
    """A line's marker: whether a bullet, where its text begins (x in points), whether a tab sets it off.

    `sign` is whether it only marks the item, and is no word of it: not so for numbers, notes' stars, minus.
    """

    text: str
    bullet: bool
    text_x: float
    tabbed: bool
    sign: bool = False


def marker_of(line: Line) -> Marker | None:
    """The marker that a line begins with, or None."""
    first = line.words[0]
    follow = line.words[1] if len(line.words) > 1 else None
    if follow is None:
        return None
    tabbed = follow.box.x0 - first.box.x1 > TAB * line.size
    if len(first.text) == 1 and PICTURES.search(first.look.font):
        return Marker(first.text, True, follow.box.x0, tabbed, True)
    if BULLET.fullmatch(first.text):
        weak = first.text in WEAK
        sign = first.text not in KEPT and not (weak and follow.text[:1] in _FIGURES)
        return None if weak and not tabbed else Marker(first.text, True, follow.box.x0, tabbed, sign)
    if NUMBER.fullmatch(first.text) and not follow.glued and not _is_dialled(first.text, follow.text):
        return Marker(first.text, False, follow.box.x0, tabbed)
    return None


def _is_dialled(text: str, follow: str) -> bool:
    """Whether the number is a telephone's: '(202) 551-3856'."""
    return len(text) == 5 and text.startswith("(") and bool(re.match(r"\d{3}[-. ]?\d{4}\b", follow))
