"""Whether a mail's two forms, plain text and web page, say the same."""

import re
from collections import Counter

from letterdiff.extract import cuts
from letterdiff.extract.mail import rich
from letterdiff.extract.mail.opening import Part
from letterdiff.model import BlockKind

_WORD = re.compile(r"\w+")
_SHARE = 0.2
"""Share of the page's words that may be missing in the plain text: names of links, letters' own spellings."""
_FEWEST = 20

MORE = cuts.note(
    "the mail as a web page, with words that its plain text lacks", "look at it in your mail program"
)


def lacks(plain: Part, page: Part) -> bool:
    """Whether the page shows many words that the plain text does not have."""
    shown = rich.chunks(rich.page_of(page.bytes, page.parameter("charset")), page.number)
    words = Counter(
        word for chunk in shown if chunk.kind is not BlockKind.HIDDEN for word in _words(chunk.text)
    )
    missing = (words - Counter(_words(plain.decoded.text))).total()
    return missing >= _FEWEST and missing > _SHARE * words.total()


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())
