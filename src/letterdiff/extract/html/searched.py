"""A page's text as a browser searches it for a text fragment: blocks, folded characters, ways back.

After https://wicg.github.io/scroll-to-text-fragment/ ("find a range from a text directive"): a part of a
directive is looked for inside one block, by letters without case and accents. Here more counts as equal than
in any browser, and words that a browser may hide are searched too, so what is alone here is alone there.
"""

import unicodedata
from array import array
from dataclasses import dataclass, field
from functools import lru_cache

from lxml import etree
from lxml.html import HtmlElement

from letterdiff.extract.html import seen
from letterdiff.extract.html.layout import Layout
from letterdiff.text.composed import normal

BREAK = "\n"
"""Between blocks, at a line's break, for room wider than one space: no part of a directive goes over it."""
OBJECT = "\ufffc"
"""In place of a picture or control: no part of a directive goes over it either."""

_UNSEARCHED = frozenset(("script", "style", "template", "head", "title"))
_OBJECTS = frozenset(
    (
        *("img", "svg", "iframe", "object", "embed", "audio", "video", "canvas", "select", "textarea"),
        *("input", "button", "meter", "progress", "math", "datalist", "rt", "rp"),
    )
)
_COLLAPSING = " \t\n\r\f"
_LATIN_END = "\u0250"
_QUOTES = str.maketrans("‘’‚‛“”„‟´`׳״", "''''\"\"\"\"'''\"")
_LETTERS = str.maketrans(
    dict(zip("øđłħŧðıæœþß", ("o", "d", "l", "h", "t", "d", "i", "ae", "oe", "th", "ss"), strict=True))
)
"""Letters that have no decomposition, as the root collation compares them, or more widely."""

Node = tuple[HtmlElement, bool]
"""A text node: its element and False, or, for text behind an element, that element and True."""


@dataclass(slots=True)
class Searched:
    """The folded text of a page; `raw` its characters as they stand in the DOM.

    `folded_at` has for each raw character the place in `text` from which it stands there (and, last, the
    length of `text`); `starts` the place in `raw` of each text node; `unseen` spans of `text` not displayed.
    `solid` is `text` without breaks, objects and spaces, and `solid_at` the place in it of each of `text`'s;
    `inner` says of each place in `solid` whether it lies inside a word for every browser (and, last, 0).
    """

    text: str = ""
    raw: str = ""
    folded_at: "array[int]" = field(default_factory=lambda: array("L"))
    starts: dict[Node, int] = field(default_factory=dict)
    unseen: list[tuple[int, int]] = field(default_factory=list)
    solid: str = ""
    solid_at: "array[int]" = field(default_factory=lambda: array("L"))
    inner: bytearray = field(default_factory=bytearray)

    def shown(self, start: int, end: int) -> bool:
        """Whether no character of this span of `text` is hidden, as far as the file says."""
        return not any(first < end and start < last for first, last in self.unseen)

    def solid_span(self, span: tuple[int, int]) -> tuple[int, int]:
        """Where a span of `text` stands in `solid`."""
        return self.solid_at[span[0]], self.solid_at[span[1]]


def searched(root: HtmlElement) -> Searched:
    """The page's text as it is searched."""
    walk = _Walk(seen.hidden_names(root), Layout(root))
    walk.over(root)
    return walk.searched()


class _Walk:
    """One pass over the tree; white space is folded as it comes."""

    def __init__(self, names: frozenset[str], layout: Layout) -> None:
        self._names, self._layout = names, layout
        self._made = Searched()
        self._text: list[str] = []
        self._raw: list[str] = []
        self._length = self._count = 0
        self._last = BREAK
        self._wide = self._in_word = False
        self._preformatted = 0

    def over(self, root: HtmlElement) -> None:
        """Walk the whole tree below this element, however deep it is."""
        unseen: list[int] = []
        walker = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
        for event, element in walker:
            tag = element.tag if isinstance(element.tag, str) else ""
            if event == "start":
                if seen.hidden(element, self._names):
                    self._put(BREAK)
                    unseen.append(self._length)
                self._mark(element, tag)
                self._preformatted += self._layout.keeps_space(element)
                if tag in ("input", "textarea"):
                    self._words(element.get("value"), element.get("placeholder"))
                if tag in _UNSEARCHED:
                    walker.skip_subtree()
                else:
                    self._node((element, False), element.text)
                continue
            if event == "end":
                self._preformatted -= self._layout.keeps_space(element)
                self._mark(element, tag)
                if unseen and seen.hidden(element, self._names):
                    self._made.unseen.append((unseen.pop(), self._length))
                    self._put(BREAK)
            self._node((element, True), element.tail)

    def searched(self) -> Searched:
        """What the walk found."""
        made = self._made
        made.folded_at.append(self._length)
        made.text, made.raw = "".join(self._text), "".join(self._raw)
        solid: list[str] = []
        for character in made.text:
            made.solid_at.append(len(solid))
            if character not in (" ", BREAK, OBJECT):
                solid.append(character)
        made.solid_at.append(len(solid))
        made.solid = "".join(solid)
        made.inner.append(0)
        return made

    def _mark(self, element: HtmlElement, tag: str) -> None:
        """What an element's edge puts between the words."""
        if tag in _OBJECTS:
            self._put(OBJECT)
        elif tag == "br" or (tag not in _UNSEARCHED and self._layout.apart(element)):
            self._put(BREAK)

    def _put(self, sign: str) -> None:
        if self._last != sign:
            self._text.append(sign)
            self._length += 1
            self._last, self._wide = sign, False
        self._in_word = False

    def _node(self, node: Node, text: str | None) -> None:
        if not text:
            return
        self._made.starts[node] = self._count
        self._raw.append(text)
        self._count += len(text)
        self._in_word = False  # a browser may take the edge of a text node for the edge of a word
        for character in text:
            self._made.folded_at.append(self._length)
            folded = fold(character)
            if folded == " ":
                self._space(character)
            elif folded:
                self._letter(character, folded)

    def _words(self, *fields: str | None) -> None:
        """Words that a control shows and no text node holds: a browser finds them, no part names them."""
        start = self._length
        for character in "".join(filter(None, fields)):
            folded = fold(character)
            if folded.strip():
                self._letter(character, folded)
        self._made.unseen.append((start, self._length))

    def _letter(self, character: str, folded: str) -> None:
        in_word = character < _LATIN_END and (character.isalpha() or character.isdecimal())
        self._made.inner.append(in_word and self._in_word)
        self._made.inner.extend([in_word] * (len(folded) - 1))
        self._text.append(folded)
        self._length += len(folded)
        self._last, self._wide, self._in_word = folded[-1], False, in_word

    def _space(self, sign: str) -> None:
        """White space: what lays out as more than one space breaks the words."""
        wide = sign not in _COLLAPSING or self._preformatted > 0
        self._in_word = False
        if self._preformatted and sign in _COLLAPSING[1:]:
            self._put(BREAK)
        elif self._last == " ":
            if wide or self._wide:
                self._put(BREAK)
        elif self._last != BREAK:
            self._put(" ")
            self._wide = wide


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """Characters as they are compared: without case, accents, widths and signs that do not show."""
    if text.isascii():
        return " " if text.isspace() else text.lower().translate(_QUOTES)
    if text.isspace():
        return " "
    kept = (
        str(unicodedata.decimal(c, c))
        for c in normal("NFKD", text)
        if unicodedata.category(c) not in ("Mn", "Cf", "Cc")
    )
    return "".join(kept).translate(_QUOTES).casefold().translate(_LETTERS)
