"""What stands on an opened page: its characters, their boxes, and which of them are marked."""

import unicodedata
from functools import cache
from typing import Any, NamedTuple

import numpy as np
from fragments_browser import HEIGHT, Browser, marked

_SCRIPT = """
(() => {
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
  const unseen = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'HEAD', 'TITLE', 'NOSCRIPT']);
  const range = document.createRange();
  let text = '';
  const places = [];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (unseen.has(node.parentNode.nodeName)) continue;
    const at = text.length;
    text += node.data;
    range.selectNodeContents(node);
    const box = range.getBoundingClientRect();
    if (!box.width || box.bottom < 0 || box.top > WINDOW) continue;
    for (let i = 0; i < node.data.length; i++) {
      range.setStart(node, i);
      range.setEnd(node, i + 1);
      const rects = range.getClientRects();
      const rect = rects[rects.length - 1];
      if (rect && rect.width && rect.bottom > 0 && rect.top < WINDOW)
        places.push([at + i, rect.left + Math.max(0.05, rect.width / 2 - 1), rect.top + rect.height / 2]);
    }
  }
  return {text: text, places: places};
})()
""".replace("WINDOW", str(HEIGHT))


class Opened(NamedTuple):
    """An opened page: its text squeezed, and the first and behind the last marked character of that text."""

    text: str
    start: int
    end: int

    @property
    def words(self) -> str:
        return self.text[self.start : self.end]


def opened(browser: Browser, picture: "np.ndarray[Any, Any]") -> Opened:
    """What is marked, by a pixel near the middle of each character's box (of tiny ones, at its left).

    0, 0 where nothing is. Other words may lie over the marked ones: the longest stretch of the text counts.
    """
    height, width, _ = picture.shape
    found = browser.evaluate(_SCRIPT)
    units = found["text"].encode("utf-16-le", "surrogatepass")
    text = [units[at : at + 2].decode("utf-16-le", "surrogatepass") for at in range(0, len(units), 2)]
    kept = np.cumsum([0, *(len(squeezed(unit)) for unit in text)])
    colour, best, start, end = marked(picture), (0, 0), 0, 0
    for at, x, y in found["places"]:
        if kept[at + 1] == kept[at] or not (0 <= x < width and 0 <= y < height):
            continue
        if colour[int(y), int(x)]:
            start, end = (start if end else int(kept[at])), int(kept[at]) + 1
            best = max(best, (start, end), key=lambda span: span[1] - span[0])
        else:
            start = end = 0
    return Opened("".join(map(squeezed, text)), *best)


def squeezed(text: str) -> str:
    """The characters of one UTF-16 unit that are seen: no white space, controls, signs without width."""
    return "".join(filter(_seen, text))


@cache
def _seen(character: str) -> bool:
    signless = character.isspace() or unicodedata.category(character) in ("Cf", "Cc", "Cs")
    return character <= "\uffff" and not signless


def nth(text: str, words: str, at: int) -> int:
    """Which occurrence of the words, counted from 0, begins at this place; -1 where none does."""
    count, found = 0, text.find(words)
    while 0 <= found < at:
        count, found = count + 1, text.find(words, found + 1)
    return count if found == at else -1
