"""An RTF file as paragraphs, by its control words: shown and hidden words, notes, tables, headers."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from letterdiff.extract.office.richtext import words
from letterdiff.extract.office.richtext.declared import Declaring
from letterdiff.extract.office.richtext.rows import Rows
from letterdiff.extract.office.richtext.state import Declared, State
from letterdiff.extract.office.richtext.tokens import Token, tokens
from letterdiff.extract.office.word import marks
from letterdiff.extract.office.word.styles import Look, kind_of
from letterdiff.model import BlockKind, Cell

_MOST_GROUPS = 2000
_APART = frozenset(("note", "furniture", "box"))
"""Places whose text is no part of the paragraph in which they stand."""


@dataclass(slots=True)
class Atom:
    """A stretch of one paragraph's text; `place` is where it went: body, hidden, box, note or furniture."""

    text: str
    place: str


@dataclass(slots=True)
class Lines:
    """A paragraph being read: its atoms, and what it is."""

    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    place: str = "body"
    atoms: list[Atom] = field(default_factory=list)
    notes: list["Lines"] = field(default_factory=list)
    cell: Cell | None = None
    mark: str = ""


class Reading:
    """One pass over the tokens. `paragraphs` is the body in order, `furniture` the headers and footers."""

    def __init__(self, source: str) -> None:
        self.paragraphs: list[Lines] = []
        self.furniture: list[Lines] = []
        self.declared = Declared()
        self.changed = self.objects = self.cut = False
        self.comments = 0
        self._declaring = Declaring(self.declared)
        self._rows = Rows()
        self._state = State()
        self._groups: list[tuple[State, Lines]] = []
        self._open = Lines()
        self._raw = bytearray()
        self._left = 0
        self._star = self._parted = False
        self._counts = {"footnote": 0, "endnote": 0}
        for token in tokens(source):
            if not self._take(token):
                break
        self._text("")
        self._end()

    def _take(self, token: Token) -> bool:
        """Take in one token; False where the file's outermost group has ended."""
        if token.kind == "hex" or (token.kind == "text" and self._state.place):
            self._bytes(bytes.fromhex(token.text) if token.kind == "hex" else token.text.encode("latin-1"))
            return True
        if token.kind == "text":
            return True
        self._text("")
        self._left = 0 if token.text != "u" else self._left
        if token.kind == "brace":
            return self._brace(token.text)
        self._word(token.text, token.number)
        return True

    def _bytes(self, raw: bytes) -> None:
        dropped = min(self._left, len(raw))
        self._left -= dropped
        self._raw += raw[dropped:]

    def _brace(self, brace: str) -> bool:
        if brace == "{":
            self._groups.append((replace(self._state), self._open))
            self.cut = len(self._groups) >= _MOST_GROUPS
            return not self.cut
        if len(self._groups) < 2:
            return False
        state, lines = self._groups.pop()
        if self._state.place != state.place:
            self._declaring.close(self._state.place)
            if self._state.place in _APART:
                self._end()
                self._open = lines
        self._parted = self._parted or self._state.result != state.result
        self._state = state
        return True

    def _word(self, word: str, number: int | None) -> None:
        state, star = self._state, self._star
        self._star = word == "*"
        if not state.place or self._star:
            return
        if star and word not in words.STARRED:
            state.place = ""
        elif word in words.UNSHOWN:
            self.comments += word == "annotation"
            self.objects = self.objects or word == "objdata"
            state.place = ""
        elif not self._declaring.word(state, word, number) and not self._destination(word):
            self._shown(word, number)

    def _destination(self, word: str) -> bool:
        if word == "footnote":
            self._note()
        elif word in words.FURNITURE:
            self._state = State("furniture")
            self._open = Lines(BlockKind.FURNITURE, place="furniture")
        elif word in words.BOXES:
            self._state.place = "box"
            self._open = Lines(place="box")
        else:
            return False
        return True

    def _note(self) -> None:
        self._state.place, self._state.hidden = "note", False
        self._counts["footnote"] += 1
        note = Lines(BlockKind.FOOTNOTE, place="note", mark=str(self._counts["footnote"]))
        self._open.notes.append(note)
        self._open = note

    def _shown(self, word: str, number: int | None) -> None:
        if word in words.CHARACTERS:
            self._text(words.CHARACTERS[word])
        elif word in words.SPACES:
            self._text(words.SPACES[word])
        elif word == "u" and number is not None:
            self._unicode(number)
        elif word in words.ENDS:
            self._end()
        elif word in ("cell", "nestcell"):
            self._end()
            if word == "cell":
                self._rows.cell()
        elif word == "row":
            self._rows.row()
        elif word == "ftnalt" and self._open.place == "note":
            self._endnote()
        else:
            self._property(word, number)

    def _endnote(self) -> None:
        self._counts["footnote"] -= 1
        self._counts["endnote"] += 1
        self._open.mark = marks.mark(self._counts["endnote"], "lowerRoman")

    def _unicode(self, number: int) -> None:
        code = number + 0x10000 if number < 0 else number
        self._text(chr(code) if 0 <= code < 0x110000 else "")
        self._left = self._state.skip

    def _property(self, word: str, number: int | None) -> None:
        """A property of characters, or one of paragraphs."""
        state, on = self._state, number != 0
        if word == "v":
            state.hidden = on
        elif word == "deleted":
            state.deleted, self.changed = on, True
        elif word == "revised":
            self.changed = True
        elif word == "plain":
            state.hidden = state.deleted = False
        elif word == "f":
            state.font = number or 0
        elif word == "fldrslt":
            state.result = self._parted = True
        elif word == "uc":
            state.skip = max(0, number or 0)
        else:
            state.paragraph(word, number)

    def _text(self, text: str) -> None:
        """Add what the bytes met so far say, and these characters."""
        if self._raw:
            text = self.declared.decoded(bytes(self._raw), self._state.font) + text
            self._raw.clear()
        state = self._state
        if not text or not state.place:
            return
        self._parted = self._parted or state.deleted
        if self._declaring.text(state.place, text) or state.deleted:
            return
        place = "hidden" if state.hidden else self._open.place
        atoms = self._open.atoms
        if atoms and atoms[-1].place == place and not self._parted:
            atoms[-1].text += text
        else:
            atoms.append(Atom(text, place))
        self._parted = False

    def _end(self) -> None:
        """The open paragraph ends; the next one of its kind begins."""
        done, state = self._open, self._state
        for atom in done.atoms:
            atom.text = atom.text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
        self._open = Lines(done.kind if done.place in ("note", "furniture") else BlockKind.PARAGRAPH)
        self._open.place, self._open.mark = done.place, done.mark
        if done.place == "note":
            self._next_of_note(done)
        elif done.place == "furniture":
            self.furniture.append(done)
        elif done.atoms:
            look = self.declared.styles.get(state.style, Look())
            outline = None if state.outline is None else str(state.outline)
            done.kind, done.level = kind_of(look, outline, state.list_depth or None)
            done.cell = self._rows.place(state.in_table) if done.place == "body" else None
            self.paragraphs.append(done)
        elif not state.in_table:
            self._rows.place(False)

    def _next_of_note(self, done: Lines) -> None:
        """Another paragraph of the same note, kept beside the one that is done."""
        for _, holder in reversed(self._groups):
            if done in holder.notes:
                holder.notes.append(self._open)
                return

    def body(self) -> Iterator[Lines]:
        """The paragraphs in order, those of tables with their cells; a table of one cell is none."""
        for one in self.paragraphs:
            if one.cell is not None and self._rows.single(one.cell.table):
                one.cell = None
            elif one.cell is not None and one.kind is not BlockKind.FURNITURE:
                one.kind, one.level = BlockKind.TABLE, 0
            yield one
