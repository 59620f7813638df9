"""What a passage asks or takes a side on in its own name, whatever the topic: what silence can be told of."""

import re
from collections.abc import Iterator, Sequence

from letterdiff.align.features import telling_tokens
from letterdiff.findings import courtesies
from letterdiff.findings.public_bodies import of_public_matter, told_of_others
from letterdiff.model import BlockKind, Passage, Position, Span
from letterdiff.stance.clear.surroundings import inside_quotation
from letterdiff.stance.cues import cues_in
from letterdiff.stance.cues.cue import Cue, Reach
from letterdiff.stance.sentence import Sentence, sentences_of
from letterdiff.stance.weaken import weakness
from letterdiff.text.commonwords import common_words

_OWN = (
    "a verb of asking",
    "our request",
    "a verb of opposition",
    "our opposition",
    "a verb of support",
    "our support",
)
"""Rules of cues that a first person holds."""
_MODAL = ("'should", "'must", "'ought to", "'needs to", "'need to", "'has to", "'have to")
_NECESSARY = "said to be necessary"
_FOR_ALL = (*_MODAL, _NECESSARY)
"""How rules of cues begin that name nobody: asks only of public bodies and laws."""
_ORDER = "an order opens the sentence"
_UNDER = "stands in a list of what is asked"
_RECOMMENDING = re.compile(
    r"\b(?:recommend|our asks?\b|what we (?:ask|want|propose)|proposals?\b|we (?:call|ask))|提言|要望",
    re.IGNORECASE,
)
_FIRST_PERSON = re.compile(r"\b(?:we|our|us)\b|submission|当社|私たち|我々", re.IGNORECASE)
_OPENS_LIST = re.compile(r"[:：]\W*\d*\s*$")
_OF_REASONS = re.compile(
    r"\b(?:consider\w*|not(?:e|ing)|refer\w*|engag\w*|documentation|reasons?|risks?|concerns?|factors?|issues|"
    r"questions|examples?)\b",
    re.IGNORECASE,
)
"""A list that such words open gives reasons or reading, and no asks."""
_SAYING = re.compile(
    r"^\s*(?:\w+ly )?(?:note|highlight|emphasi[sz]e|recogni[sz]e|remember|acknowledge|stress|point out|"
    r"mention|understand|distinguish|clarify that|say|see|ask)\b",
    re.IGNORECASE,
)
"""Behind 'it is important to': a way of speaking."""
_LONGEST = 1500
"""Characters beyond which no sentence is read for asks: a table or a list without stops."""
CONTENT = 3
"""Telling words that an ask needs besides its cue: fewer ask for nothing that could be looked for."""


def asks_of(passages: Sequence[Passage]) -> dict[str, Position]:
    """What each of these passages asks, by its id; items of a list that an ask opens ask what it asks."""
    found: dict[str, Position] = {}
    opening: Position | None = None
    source = ""
    for passage in passages:
        item = passage.kind is BlockKind.LIST_ITEM and passage.source == source
        opening, source = (opening if item else None), passage.source
        if passage.kind is BlockKind.QUOTATION or courtesies.instructs(passage.text):
            continue
        position = ask_of(passage) or (_listed(passage, opening) if opening else None)
        if position:
            found[passage.id] = position
        if not item:
            opening = _opening(passage)
    return found


def ask_of(passage: Passage) -> Position | None:
    """What the passage asks, or takes a side on, by a cue of its own; None where it does neither."""
    found = list(_asks(passage, CONTENT))
    if not found:
        return None
    first = next((cue for _, cue in found if cue.rule in _OWN), found[0][1])
    cues = tuple(_span(passage, sentence, cue) for sentence, cue in found if cue.stance is first.stance)
    return Position(passage.id, "", first.stance, cues, rule=first.rule)


def asking(passage: Passage, position: Position) -> str:
    """The sentences in which the position's cues stand; the whole passage where they stand elsewhere."""
    at = [cue.start - passage.anchor.start for cue in position.cues]
    ends = [
        (each.start, each.start + len(each.text)) for each in sentences_of(passage.text, passage.language)
    ]
    inside = [passage.text[start:end] for start, end in ends if any(start <= cue < end for cue in at)]
    return " ".join(inside) or passage.text


def _opening(passage: Passage) -> Position | None:
    """The ask with which a passage opens a list, however little it says itself."""
    if not _OPENS_LIST.search(passage.text):
        return None
    found = list(_asks(passage, 0))
    if not found or found[-1][0].start + len(found[-1][0].text) < len(passage.text.rstrip()):
        return None
    sentence, cue = found[-1]
    if _OF_REASONS.search(sentence.text, cue.end):
        return None
    return Position(passage.id, "", cue.stance, (_span(passage, sentence, cue),), rule=cue.rule)


def _listed(passage: Passage, opening: Position) -> Position | None:
    """An item's ask: the cue stands ahead of the list."""
    if len(_telling(passage.text, passage.language)) < CONTENT:
        return None
    return Position(passage.id, "", opening.stance, opening.cues, rule=f"{opening.rule}, {_UNDER}")


def _asks(passage: Passage, content: int) -> Iterator[tuple[Sentence, Cue]]:
    """The sentences that ask, each with the cue that does so."""
    text = passage.text
    for sentence in sentences_of(text, passage.language):
        end = sentence.start + len(sentence.text)
        if len(sentence.text) > _LONGEST or inside_quotation(text[: sentence.start], text[end:]):
            continue
        asked = (cue for cue in cues_in(sentence) if _is_ask(sentence, cue, passage, content))
        if (cue := next(asked, None)) is not None:
            yield sentence, cue


def _is_ask(sentence: Sentence, cue: Cue, passage: Passage, content: int) -> bool:
    if not cue.stance.sign or courtesies.is_courtesy(sentence, cue):
        return False
    if not (
        cue.rule.removesuffix(", negated") in _OWN
        or _of_all(sentence, cue, passage)
        or _ordered(cue, passage)
    ):
        return False
    rest = f"{sentence.text[: cue.start]} {sentence.text[cue.end :]}"
    return not weakness(sentence, cue, passage.holder) and len(_telling(rest, passage.language)) >= content


def _of_all(sentence: Sentence, cue: Cue, passage: Passage) -> bool:
    """Whether 'should' is laid on a public body or a law; 'must' by a text that says 'we': no statute."""
    if not cue.rule.startswith(_FOR_ALL) or told_of_others(sentence, cue):
        return False
    if cue.rule == _NECESSARY and (cue.reach is Reach.BEHIND or _SAYING.match(sentence.text[cue.end :])):
        return False
    ours = cue.rule.startswith(("'should", _NECESSARY)) or bool(_FIRST_PERSON.search(passage.context.exact))
    return ours and (sentence.japanese or of_public_matter(sentence, cue))


def _ordered(cue: Cue, passage: Passage) -> bool:
    """Whether an order stands in a list of recommendations."""
    return cue.rule == _ORDER and bool(
        _RECOMMENDING.search(passage.section) or _RECOMMENDING.match(passage.text)
    )


def _telling(text: str, language: str) -> set[str]:
    return {token.norm for token in telling_tokens(text, language)} - common_words(language)


def _span(passage: Passage, sentence: Sentence, cue: Cue) -> Span:
    first, last = sentence.start + cue.start, sentence.start + cue.end
    start = passage.anchor.start
    return Span(start + first, start + last, passage.text[first:last])
