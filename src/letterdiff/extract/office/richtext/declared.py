"""What an RTF file declares ahead of its text: fonts, styles, properties."""

import re

from letterdiff.extract.office.richtext.state import Declared, State
from letterdiff.extract.office.word.styles import Look

_TABLES = {"fonttbl": "fonts", "stylesheet": "styles", "info": "info"}
_INFO = {
    "title": "title",
    "author": "author",
    "operator": "changed by",
    "creatim": "created",
    "revtim": "modified",
}
_DATES = {"yr": 0, "mo": 1, "dy": 2}
_FINISH = re.compile(r"[;,].*", re.DOTALL)


class Declaring:
    """Takes in the words and texts that stand in tables of declarations."""

    def __init__(self, declared: Declared) -> None:
        self._declared = declared
        self._font = 0
        self._style = 0
        self._outline: int | None = None
        self._depth: int | None = None
        self._name = ""
        self._date: dict[str, list[int]] = {}

    def word(self, state: State, word: str, number: int | None) -> bool:
        """Whether a control word was one of declarations; the state's place tells which table is open."""
        if word == "ansicpg":
            self._declared.page(number)
        elif word in _TABLES:
            state.place = _TABLES[word]
        elif state.place == "fonts":
            self._of_font(word, number or 0)
        elif state.place == "styles":
            self._of_style(word, number)
        elif state.place.startswith("info"):
            self._of_info(state, word, number or 0)
        else:
            return False
        return True

    def text(self, place: str, text: str) -> bool:
        """Whether a text stood in a table of declarations."""
        if place == "styles":
            self._styled(text)
        elif place.startswith("info:"):
            key = place.removeprefix("info:")
            self._declared.said[key] = self._declared.said.get(key, "") + text
        return place in ("fonts", "styles") or place.startswith("info")

    def close(self, place: str) -> None:
        """A group that was such a table has ended."""
        key = place.removeprefix("info:")
        if key in self._date:
            year, month, day = self._date.pop(key)
            self._declared.said[key] = f"{year:04}-{month:02}-{day:02}"

    def _of_font(self, word: str, number: int) -> None:
        if word == "f":
            self._font = number
        elif word == "fcharset":
            self._declared.charset(self._font, number)

    def _of_style(self, word: str, number: int | None) -> None:
        if word in ("s", "cs", "ds", "ts"):
            self._style = number or 0 if word == "s" else -1
        elif word == "outlinelevel":
            self._outline = number
        elif word == "ls":
            self._depth = max(self._depth or 0, 1) if number else 0
        elif word == "ilvl":
            self._depth = (number or 0) + 1

    def _styled(self, text: str) -> None:
        self._name += text
        if ";" not in text:
            return
        if self._style >= 0:
            name = _FINISH.sub("", self._name).strip().lower()
            self._declared.styles[self._style] = Look((name,), self._outline, self._depth)
        self._name, self._style, self._outline, self._depth = "", 0, None, None

    def _of_info(self, state: State, word: str, number: int) -> None:
        if word in _INFO:
            state.place = f"info:{_INFO[word]}"
        elif word in _DATES and state.place != "info":
            date = self._date.setdefault(state.place.removeprefix("info:"), [1, 1, 1])
            date[_DATES[word]] = number
