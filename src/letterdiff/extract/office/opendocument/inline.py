"""The inside of an OpenDocument paragraph: shown and hidden words, notes, text boxes."""

from typing import Any

from letterdiff.extract.builder import Piece
from letterdiff.extract.office.opendocument.names import DRAW, OFFICE, TEXT
from letterdiff.extract.office.opendocument.styles import Styles
from letterdiff.extract.office.xml import Paths
from letterdiff.model import DomRange

_LEFT_OUT = frozenset(
    (f"{OFFICE}annotation", f"{TEXT}ruby-text", f"{TEXT}script", f"{TEXT}number", f"{TEXT}hidden-paragraph")
)
_SIGNS = {f"{TEXT}s": " ", f"{TEXT}tab": "\t", f"{TEXT}line-break": "\n"}


class Inline:
    """What one paragraph holds, collected in `pieces`, `hidden`, `notes` and `boxes` (elements)."""

    def __init__(self, part: str, paths: Paths, styles: Styles) -> None:
        self.pieces: list[Piece] = []
        self.hidden: list[Piece] = []
        self.notes: list[Any] = []
        self.boxes: list[Any] = []
        self._part, self._paths, self._styles = part, paths, styles

    def over(self, element: Any, hidden: bool) -> None:
        """Take in everything below an element; `hidden` says that no reader sees it."""
        ordinal = self._text(element, 0, element.text, hidden)
        for child in element:
            if isinstance(child.tag, str):
                self._child(child, hidden)
            ordinal = self._text(element, ordinal, child.tail, hidden)

    def _child(self, child: Any, hidden: bool) -> None:
        tag = child.tag
        if tag in _SIGNS:
            (self.hidden if hidden else self.pieces).append(Piece(_SIGNS[tag], None))
        elif tag == f"{TEXT}note":
            self.notes += [] if hidden else [child]
        elif tag == f"{DRAW}frame":
            box = child.find(f"{DRAW}text-box")
            self.boxes += [] if box is None or hidden else [box]
        elif tag.startswith(DRAW):
            self.boxes += [] if hidden else [child]
        elif tag not in _LEFT_OUT:
            unseen = tag == f"{TEXT}hidden-text" or (
                tag == f"{TEXT}span" and self._styles.hidden("text", child)
            )
            self.over(child, hidden or unseen)

    def _text(self, element: Any, ordinal: int, text: str | None, hidden: bool) -> int:
        """Take in the next text node of an element; the number of those met so far."""
        if not text:
            return ordinal
        place = DomRange(self._paths.text(element, ordinal + 1), 0, len(text), self._part)
        (self.hidden if hidden else self.pieces).append(Piece(text, place))
        return ordinal + 1
