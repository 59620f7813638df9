"""List markers: bullets, numbers and letters that begin an item."""

import re
from typing import NamedTuple

from letterdiff.extract.pdf.setting.lines import Line

BULLET = re.compile(r"[•·▪▫●○◦■□◆◇➢➤►▸‣⁃✓✔∙\uf0b7\uf0a7\uf0d8\uf0a8\uf076\uf0fc]|[o§Øüv–—\-*](?=$)")
NUMBER = re.compile(r"(?:\(?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})[.)]|\d{1,2}(?:\.\d{1,2}){1,3}\.?)")
PICTURES = re.compile(r"wingdings|webdings|dingbats|symbol", re.IGNORECASE)
"""Fonts whose letters are drawn as pictures: a single one before a line is a bullet, whatever its code."""

TAB = 0.45
"""Ems: behind a marker stands more than a word space, or the list has no marker that can be told."""


class Marker(NamedTuple):
    """A line's marker: whether a bullet, where its text begins (x in points), whether a tab sets it off.

    `picture` is whether its character is not what a reader sees: a picture font's letter, a private code.
    """

    text: str
    bullet: bool
    text_x: float
    tabbed: bool
    picture: bool = False


def marker_of(line: Line) -> Marker | None:
    """The marker that a line begins with, or None."""
    first = line.words[0]
    follow = line.words[1] if len(line.words) > 1 else None
    if follow is None:
        return None
    tabbed = follow.box.x0 - first.box.x1 > TAB * line.size
    if len(first.text) == 1 and PICTURES.search(first.look.font):
        picture = not BULLET.fullmatch(first.text) or _private(first.text)
        return Marker(first.text, True, follow.box.x0, tabbed, picture)
    if BULLET.fullmatch(first.text):
        weak = first.text in "o§Øüv–—-*"
        return (
            None
            if weak and not tabbed
            else Marker(first.text, True, follow.box.x0, tabbed, _private(first.text))
        )
    if NUMBER.fullmatch(first.text) and not follow.glued and not _is_dialled(first.text, follow.text):
        return Marker(first.text, False, follow.box.x0, tabbed)
    return None


def _is_dialled(text: str, follow: str) -> bool:
    """Whether the number is a telephone's: '(202) 551-3856'."""
    return len(text) == 5 and text.startswith("(") and bool(re.match(r"\d{3}[-. ]?\d{4}\b", follow))


def _private(text: str) -> bool:
    return "\ue000" <= text <= "\uf8ff"
