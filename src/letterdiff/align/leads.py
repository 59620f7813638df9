"""What stands right ahead of a passage and gives it its sense: a question it answers, words it replies to."""

import re
from typing import NamedTuple

from letterdiff.model import BlockKind, Passage
from letterdiff.text.sentences import sentences

FROM_AHEAD = 0.6
"""The share of the score ahead of it that a passage gains: an answer follows its question."""
_LED = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)
_NAMED = r"(?:A|Answer|Response|Reply|回答|答)(?: to (?:comment|question)(?: no\.?)? ?\d+)?[ \t]*[.:：]"
_LABEL = re.compile(rf"(?:^|\n)[ \t]*{_NAMED}$", re.IGNORECASE)
"""A label on a line of its own between what is asked and its answer."""
_OPENING = re.compile(rf"{_NAMED}\s", re.IGNORECASE)
"""The same at the beginning of an answer."""
_ASKED = re.compile(r"[?？][\"'”’»)」』]*$")
_ANSWER_BEHIND = re.compile(
    r"\s*(?:(?:(?:[\w.'’&]+ ){0,4}(?:answer|response|reply)(?: to (?:comment|question)(?: no\.?)? ?\d+)?|"
    r"回答|答)[ \t]*(?:[.:：]|\n|$)|A[:：])",
    re.IGNORECASE,
)
"""A label or heading behind a passage, under which what it says is answered."""
_FEWEST = 5
"""Words below which a question needs the sentence before it: 'Why?', 'Is that so?'."""


class Lead(NamedTuple):
    """The words ahead of a passage, in its language; `quoted` where they are quoted, else a question."""

    text: str
    language: str
    quoted: bool


def lead_of(passage: Passage) -> Lead | None:
    """What leads to a passage: quoted words right ahead of it, else a question."""
    if passage.kind not in _LED:
        return None
    if quoted := _quoted_before(passage):
        return Lead(quoted, passage.language, quoted=True)
    asked = "" if _ASKED.search(passage.text.rstrip()) else _question_before(passage)
    return Lead(asked, passage.language, quoted=False) if asked else None


def answered(passage: Passage) -> bool:
    """Whether an answer follows that is labelled so: then the passage tells what was asked or asked for."""
    return _ANSWER_BEHIND.match(passage.after) is not None


def _quoted_before(passage: Passage) -> str:
    """The quotation that ends where the passage begins; '' where none does."""
    ahead = [aside for aside in passage.asides if aside.start <= passage.anchor.start]
    if len(ahead) < 2 or ahead[-1].whose or not ahead[-2].whose.startswith("quoted"):
        return ""
    text, first = passage.context.exact, passage.context.start
    between = text[ahead[-1].start - first : passage.anchor.start - first]
    return "" if between.strip() else text[max(0, ahead[-2].start - first) : ahead[-1].start - first].strip()


def _question_before(passage: Passage) -> str:
    """What is asked right ahead, in its paragraph or under its heading; '' where nothing is.

    It ends with a question mark, or what follows is labelled as its answer.
    """
    ahead = passage.before.rstrip()
    before = _LABEL.sub("", ahead).rstrip()
    labelled = before != ahead or _OPENING.match(passage.text)
    if not before or not (labelled or _ASKED.search(before)):
        return ""
    block = before.rpartition("\n\n")[2]
    if labelled:
        return block
    spans = sentences(block, passage.language)
    first = spans[-1][0]
    short = len(block[first:].split()) < _FEWEST and block[first:].isascii()
    return block[spans[-2][0] if short and len(spans) > 1 else first :].strip()
