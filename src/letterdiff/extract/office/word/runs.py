"""The inside of a Word paragraph: shown and hidden words, fields, marks of notes, text boxes."""

from typing import Any

from letterdiff.extract.builder import Piece
from letterdiff.extract.office.word.names import COMPATIBLE, MATH, W
from letterdiff.extract.office.word.styles import Styles
from letterdiff.extract.office.word.symbols import symbol
from letterdiff.extract.office.xml import Paths
from letterdiff.model import DomRange

_REVISED = ("del", "moveFrom", "delText", "delInstrText")
_PROPERTIES = ("pPr", "rPr", "rt", "rubyPr", "sdtPr", "sdtEndPr")
_LEFT_OUT = frozenset(f"{W}{name}" for name in (*_REVISED, *_PROPERTIES))
_SIGNS = {
    f"{W}tab": "\t",
    f"{W}ptab": "\t",
    f"{W}br": "\n",
    f"{W}cr": "\n",
    f"{W}noBreakHyphen": "\u2011",
    f"{W}softHyphen": "\u00ad",
}
_CONTENTS = ("TOC", "TOA", "INDEX")


class Fields:
    """The fields that are open: their codes are no text, their results are."""

    def __init__(self) -> None:
        self._open: list[list[str]] = []

    def mark(self, kind: str) -> None:
        """Take in a `w:fldChar` of this kind (begin, separate, end)."""
        if kind == "begin":
            self._open.append([""])
        elif kind == "separate" and self._open:
            self._open[-1].append("result")
        elif kind == "end" and self._open:
            self._open.pop()

    def code(self, text: str) -> None:
        """Take in a part of the innermost field's code."""
        if self._open:
            self._open[-1][0] += text

    def shown(self) -> bool:
        """Whether text that stands here is shown: inside of no field's code."""
        return all(len(field) > 1 for field in self._open)

    def contents(self) -> bool:
        """Whether what stands here is a table of contents or an index."""
        return any(field[0].split()[:1] in ([word] for word in _CONTENTS) for field in self._open)


class Inline:
    """What one paragraph holds, collected in `pieces`, `hidden`, `notes` (kind, id, own mark) and `boxes`."""

    def __init__(self, part: str, paths: Paths, styles: Styles, fields: Fields, properties: Any) -> None:
        self.pieces: list[Piece] = []
        self.hidden: list[Piece] = []
        self.notes: list[tuple[str, str, str]] = []
        self.boxes: list[Any] = []
        self._part, self._paths, self._styles = part, paths, styles
        self._fields, self._properties = fields, properties

    def over(self, element: Any) -> None:
        """Take in everything below an element that is no run."""
        for child in element:
            if child.tag == f"{W}r":
                self._run(child)
            elif child.tag == f"{MATH}t":
                self._text(child, self.pieces)
            elif child.tag == f"{W}txbxContent":
                self.boxes.append(child)
            elif child.tag == f"{COMPATIBLE}AlternateContent":
                self._first(child)
            elif isinstance(child.tag, str) and child.tag not in _LEFT_OUT:
                self.over(child)

    def _first(self, element: Any) -> None:
        choice = element.find(f"{COMPATIBLE}Choice")
        choice = element.find(f"{COMPATIBLE}Fallback") if choice is None else choice
        if choice is not None:
            self.over(choice)

    def _run(self, run: Any) -> None:
        hidden = self._styles.hidden(run.find(f"{W}rPr"), self._properties)
        target = self.hidden if hidden else self.pieces
        own = ""
        for child in run:
            tag = child.tag
            if tag == f"{W}t":
                if own == "wanted":
                    self._own_mark(child.text or "")
                elif self._fields.shown():
                    self._text(child, target)
            elif tag in _SIGNS and self._fields.shown():
                target.append(Piece(_SIGNS[tag], None))
            elif tag == f"{W}sym" and self._fields.shown():
                target.append(Piece(symbol(child.get(f"{W}font", ""), child.get(f"{W}char", "")), None))
            elif tag in (f"{W}footnoteReference", f"{W}endnoteReference"):
                own = self._reference(child, hidden)
            else:
                self._other(child)

    def _other(self, child: Any) -> None:
        """A child of a run that is no text of its own: a field's mark, its code, a drawing."""
        if child.tag == f"{W}fldChar":
            self._fields.mark(child.get(f"{W}fldCharType", ""))
        elif child.tag == f"{W}instrText":
            self._fields.code(child.text or "")
        elif child.tag == f"{COMPATIBLE}AlternateContent":
            self._first(child)
        elif isinstance(child.tag, str) and child.tag not in _LEFT_OUT:
            self.over(child)

    def _reference(self, element: Any, hidden: bool) -> str:
        """A note's mark; 'wanted' where the text that follows in the run is the mark."""
        own = element.get(f"{W}customMarkFollows", "0").lower() not in ("0", "false", "off")
        kind = element.tag.removeprefix(W).removesuffix("Reference")
        if not hidden:
            self.notes.append((kind, element.get(f"{W}id", ""), "?" if own else ""))
        return "wanted" if own else ""

    def _own_mark(self, text: str) -> None:
        if self.notes:
            kind, number, mark = self.notes[-1]
            self.notes[-1] = (kind, number, text.strip() or mark)

    def _text(self, element: Any, target: list[Piece]) -> None:
        text = element.text or ""
        if text:
            target.append(Piece(text, DomRange(self._paths.text(element), 0, len(text), self._part)))
