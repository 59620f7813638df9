"""What is specific in a finding: its instrument, its amounts, the bodies, laws and sections that it names."""

import re
from collections.abc import Collection, Iterator, Sequence

from letterdiff.findings.asks.reading import asking
from letterdiff.model import Passage, Position, SlotName
from letterdiff.stance.cues.kind import OURS, VERBS, kind_of
from letterdiff.text.clean import one_line
from letterdiff.text.quantities.quantity import Kind
from letterdiff.text.quantities.reading import quantities
from letterdiff.text.stopwords import stop_words

MOST = 3
"""Specific things that count; a list of twenty names is not ten times as telling."""
_WORD = r"[A-Z](?=\w{0,20}[a-z])[\w’'-]*+"
_NAME = re.compile(
    rf"(?<![\w’'-])(?:(?:{_WORD}|[A-Z]{{2,}}+\b)(?:\s+(?:and|(?:of|for|on|to)(?:\s+the)?))?\s+){{1,12}}"
    rf"(?:{_WORD}|[A-Z]{{3,}}+\b|\d\w*+(?:[.(]\w++\)?)*)"
    r"|(?<![\w’'-])[A-Z]{3,}+\b"
    r"|\b(?:section|article|clause|subsection|paragraph|schedule|title)s? \d\w*+(?:[.(]\w++\)?)*"
)
"""Capitalised words in a row, small ones between them; one with a number; capitals that stand for words; a
part of a law with its number."""
_OPENS = re.compile(
    r"(?:Therefore|However|Moreover|Furthermore|Further|Finally|Similarly|Instead|Recommendation|Recommend|Remove|"
    r"Amend|Repeal|Replace|Delete|Introduce|Adopt|Enact|Establish|Create|Extend|Expand|Implement|Require|Tell|"
    r"Ensure|Prohibit|Reject|Support|Include|Clarify|Many|Some|Most|While|Although|Since|Given|Because)$"
)
"""Words at the beginning of a sentence, which are capitalised there alone."""
_HELD = (*VERBS, *OURS)
"""Kinds of cues whose subject is whoever asks."""
_SUBJECT = re.compile(
    r"((?:[A-Z][\w’'-]*+ (?:(?:of|for|and|the) )?){0,6}[A-Z][\w’'-]*+)(?: \((\w+)\))?,?(?: \w+ly| also)? ?$"
)
_NONE = re.compile(
    r"^(?:Recommendations?|Question|Part|Chapter|Figure|Table|Annex|Page|Step|January|February|March|April|May|"
    r"June|July|August|September|October|November|December)\b"
)
"""Parts of the letter itself and days name nothing."""


def specifics(passage: Passage, position: Position | None) -> Iterator[str]:
    """In words, what a passage names where it asks or takes a side, else anywhere; in its order."""
    if position and (instrument := position.slot(SlotName.INSTRUMENT)):
        yield instrument.span.text if instrument.span else instrument.value
    sided = position if position and position.stance.sign else None
    text = asking(passage, sided) if sided else passage.text
    amounts = (each for each in quantities(text) if each.unit.kind is not Kind.COUNT)
    yield from (text[each.start : each.end] for each in amounts)
    asks = _asking_ones(passage, sided) if sided else ()
    yield from names(text, (passage.organisation, passage.speaker, *asks))


def _asking_ones(passage: Passage, position: Position) -> Iterator[str]:
    """The names ahead of a verb of asking: who asks is nothing that is asked for."""
    if kind_of(position.rule) in _HELD:
        for cue in position.cues:
            ahead = passage.text[: cue.start - passage.anchor.start]
            if found := _SUBJECT.search(ahead):
                yield from filter(None, found.groups())


def names(text: str, own: Sequence[str] = ()) -> Iterator[str]:
    """The bodies, laws and sections that a text names, but for its own holder's."""
    small = stop_words("en")
    for found in _NAME.finditer(text):
        words = found[0].removesuffix("’s").removesuffix("'s").split()
        while words and (_is_small(words, small) or _OPENS.match(words[0])):
            words = words[1:]
        name = one_line(" ".join(words))
        known = any(name in each or each in name for each in own if each)
        if not known and not _NONE.match(name) and (" " in name or name.isupper()):
            yield name


def _is_small(words: Sequence[str], small: Collection[str]) -> bool:
    """Whether a name begins with a small word; 'IT Rules' does not, 'THE RULES' does."""
    first = words[0]
    capitals = len(first) > 1 and first.isupper() and not words[-1].isupper()
    return first.casefold() in small and not capitals
