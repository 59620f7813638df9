"""A page's text as a browser searches it for a text fragment: blocks, folded characters, ways back.

After https://wicg.github.io/scroll-to-text-fragment/ ("find a range from a text directive"): a part of a
directive is looked for inside one block, by letters without case and accents. Here more counts as equal than
in any browser, and words that a browser may hide are searched too, so what is alone here is alone there.
"""

import unicodedata
from array import array
from dataclasses import dataclass, field

from lxml import etree
from lxml.html import HtmlElement

from letterdiff.extract.html import seen
from letterdiff.extract.html.blocks import INLINE

BREAK = "\n"
"""Between blocks, and where a line is broken: no part of a directive goes over it."""
OBJECT = "\ufffc"
"""In place of a picture or control: no part of a directive goes over it either."""

_UNSEARCHED = frozenset(("script", "style", "template", "head", "title"))
_OBJECTS = frozenset(
    (
        *("img", "svg", "iframe", "object", "embed", "audio", "video", "canvas", "select", "textarea"),
        *("input", "button", "meter", "progress", "math", "datalist"),
    )
)
_QUOTES = str.maketrans("‘’‚‛“”„‟´`", "''''\"\"\"\"''")

Node = tuple[HtmlElement, bool]
"""A text node: its element and False, or, for text behind an element, that element and True."""


@dataclass(slots=True)
class Searched:
    """The folded text of a page; `raw` its characters as they stand in the DOM.

    `folded_at` has for each raw character the place in `text` from which it stands there (and, last, the
    length of `text`); `starts` the place in `raw` of each text node; `unseen` spans of `text` not displayed.
    """

    text: str = ""
    raw: str = ""
    folded_at: "array[int]" = field(default_factory=lambda: array("L"))
    starts: dict[Node, int] = field(default_factory=dict)
    unseen: list[tuple[int, int]] = field(default_factory=list)

    def shown(self, start: int, end: int) -> bool:
        """Whether no character of this span of `text` is hidden, as far as the file says."""
        return not any(first < end and start < last for first, last in self.unseen)


def searched(root: HtmlElement) -> Searched:
    """The page's text as it is searched."""
    walk = _Walk(seen.hidden_names(root))
    walk.over(root)
    return walk.searched()


class _Walk:
    """One pass over the tree; white space is folded as it comes."""

    def __init__(self, names: frozenset[str]) -> None:
        self._names = names
        self._made = Searched()
        self._text: list[str] = []
        self._raw: list[str] = []
        self._length = self._count = 0
        self._last = BREAK

    def over(self, root: HtmlElement) -> None:
        """Walk the whole tree below this element, however deep it is."""
        unseen: list[int] = []
        walker = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
        for event, element in walker:
            tag = element.tag if isinstance(element.tag, str) else ""
            if event == "start":
                if seen.hidden(element, self._names):
                    unseen.append(self._length)
                self._mark(tag)
                if tag in _UNSEARCHED:
                    walker.skip_subtree()
                else:
                    self._node((element, False), element.text)
                continue
            if event == "end":
                self._mark(tag)
                if unseen and seen.hidden(element, self._names):
                    self._made.unseen.append((unseen.pop(), self._length))
            self._node((element, True), element.tail)

    def searched(self) -> Searched:
        """What the walk found."""
        self._made.folded_at.append(self._length)
        self._made.text, self._made.raw = "".join(self._text), "".join(self._raw)
        return self._made

    def _mark(self, tag: str) -> None:
        """What an element's edge puts between the words."""
        if tag in _OBJECTS:
            self._put(OBJECT)
        elif tag == "br" or (tag not in INLINE and tag not in _UNSEARCHED and "-" not in tag):
            self._put(BREAK)

    def _put(self, sign: str) -> None:
        if self._last != sign:
            self._text.append(sign)
            self._length += 1
            self._last = sign

    def _node(self, node: Node, text: str | None) -> None:
        if not text:
            return
        self._made.starts[node] = self._count
        self._raw.append(text)
        self._count += len(text)
        for character in text:
            self._made.folded_at.append(self._length)
            folded = fold(character)
            if folded == " " and self._last in (" ", BREAK):
                continue
            if folded:
                self._text.append(folded)
                self._length += len(folded)
                self._last = folded[-1]


def fold(text: str) -> str:
    """Characters as they are compared: without case, accents, widths and signs that do not show."""
    if text.isascii():
        return " " if text.isspace() else text.lower()
    if text.isspace():
        return " "
    kept = (
        c for c in unicodedata.normalize("NFKD", text) if unicodedata.category(c) not in ("Mn", "Cf", "Cc")
    )
    return "".join(kept).translate(_QUOTES).casefold()
