"""The parts of a Word document beside its main text: notes, headers and footers, comments."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from letterdiff.extract.office import xml
from letterdiff.extract.office.word import marks
from letterdiff.extract.office.word.names import R, W
from letterdiff.extract.office.word.opening import RELATIONS, Opened
from letterdiff.extract.office.word.story import Setting, Story
from letterdiff.extract.office.word.styles import Styles
from letterdiff.extract.office.writing import Paragraph
from letterdiff.model import BlockKind

if TYPE_CHECKING:
    from docx.opc.part import Part

_UNCOUNTED = frozenset(("separator", "continuationSeparator", "continuationNotice"))


class Parts:
    """A document's main text and what hangs on it, as paragraphs."""

    def __init__(self, opened: Opened) -> None:
        self._document = opened.document
        self._main = opened.main
        self._setting = Setting(Styles(opened.document), self._note, [0])
        self._formats = marks.formats(opened.document.element)
        self._counts = {"footnote": 0, "endnote": 0}
        self._stories: dict[str, tuple[dict[str, Any], Story]] = {}

    def text(self) -> Iterator[Paragraph]:
        """The main text, its notes hanging on the paragraphs that have their marks."""
        root = self._document.element
        body = root.find(f"{W}body")
        return iter(()) if body is None else Story(root, self._main, self._setting).paragraphs(body)

    def furniture(self) -> Iterator[Paragraph]:
        """Headers and footers in the order in which the sections name them, each once."""
        seen: set[str] = set()
        for reference in self._document.element.iter(f"{W}headerReference", f"{W}footerReference"):
            name = reference.get(f"{R}id", "")
            if name not in self._document.part.rels or name in seen:
                continue
            seen.add(name)
            part = self._document.part.rels[name].target_part
            root = xml.parse(part.blob)
            yield from Story(root, part.partname.lstrip("/"), self._setting).paragraphs(root)

    def part(self, kind: str) -> "Part | None":
        """The part to which the main one stands in this relation, if there is one."""
        rels = self._document.part.rels.values()
        return next((rel.target_part for rel in rels if rel.reltype == f"{RELATIONS}/{kind}"), None)

    def _note(self, kind: str, number: str, own: str) -> list[Paragraph]:
        """The paragraphs of the note with this id, under its mark."""
        self._counts[kind] += not own
        mark = own or marks.mark(self._counts[kind], self._formats[kind])
        notes, story = self._notes(kind)
        if number not in notes or story is None:
            return []
        paragraphs = list(story.paragraphs(notes[number]))
        for one in paragraphs:
            one.kind, one.level, one.mark = BlockKind.FOOTNOTE, 0, mark
        return paragraphs

    def _notes(self, kind: str) -> tuple[dict[str, Any], Story | None]:
        if kind not in self._stories:
            part = self.part(f"{kind}s")
            if part is None:
                return {}, None
            root = xml.parse(part.blob)
            notes = {
                note.get(f"{W}id", ""): note
                for note in root.iter(f"{W}{kind}")
                if note.get(f"{W}type") not in _UNCOUNTED
            }
            self._stories[kind] = (notes, Story(root, part.partname.lstrip("/"), self._setting))
        return self._stories[kind]
