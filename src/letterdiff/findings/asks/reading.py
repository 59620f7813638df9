"""What a passage asks or takes a side on in its own name, whatever the topic: what silence can be told of."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from letterdiff.align.features import telling_tokens
from letterdiff.findings.asks import courtesies, genres, orders, polite
from letterdiff.findings.asks.own_names import OwnNames, own_names
from letterdiff.findings.asks.public_bodies import needs_of_a_body, of_public_matter, told_of_others
from letterdiff.findings.silence.short_forms import names_in
from letterdiff.model import BlockKind, Passage, Position, Span
from letterdiff.stance.clear.quotations import Quotations
from letterdiff.stance.cues import cues_in
from letterdiff.stance.cues.cue import Cue, Reach
from letterdiff.stance.sentence import Sentence, sentences_of
from letterdiff.stance.subject import is_among
from letterdiff.stance.weaken import weakness
from letterdiff.text.commonwords import common_words
from letterdiff.text.sentences import sentences

_OWN = (
    "a verb of asking",
    "our request",
    "a verb of opposition",
    "our opposition",
    "a verb of support",
    "our support",
)
"""Rules of cues that a first person, or the source by its own name, holds."""
_MODAL = ("'should", "'must", "'ought to", "'needs to", "'need to", "'has to", "'have to")
_NECESSARY = "said to be necessary"
_FOR_ALL = (*_MODAL, _NECESSARY)
"""How rules of cues begin that name nobody: asks only of public bodies and laws."""
_ORDER = "an order opens the sentence"
_UNDER = "stands in a list of what is asked"
_FIRST_PERSON = re.compile(r"\b(?:we|our|us)\b|submission|当社|私たち|我々", re.IGNORECASE)
_HEADING_ASKS = re.compile(r"\b(?:should|must|needs? to|ought to)\b", re.IGNORECASE)
_ITSELF = re.compile(r"the (?:\w+ )?(?:submission|letter|response|petition)", re.IGNORECASE)
_OPENS_LIST = re.compile(r"[:：]\W*\d*\s*$")
_OF_REASONS = re.compile(
    r"\b(?:consider\w*|not(?:e|ing)|refer\w*|engag\w*|documentation|reasons?|risks?|concerns?|factors?|issues|"
    r"questions|examples?)\b",
    re.IGNORECASE,
)
"""A list that such words open gives reasons or reading; only items worded as orders ask there."""
_SAYING = re.compile(
    r"^\s*(?:\w+ly )?(?:note|highlight|emphasi[sz]e|recogni[sz]e|remember|acknowledge|stress|point out|"
    r"mention|understand|distinguish|clarify that|say|see|ask)\b",
    re.IGNORECASE,
)
"""Behind 'it is important to': a way of speaking."""
_NEEDED_FOR = re.compile(r"\bnecessary (?:to|for)$", re.IGNORECASE)
_FOR_AN_END = re.compile(r"\W*(?:in order )?to\b", re.IGNORECASE)
_BESIDE = (BlockKind.FOOTNOTE, BlockKind.CAPTION)
"""Blocks that may stand between the items of a list."""
_LONGEST = 1500
"""Characters beyond which no sentence is read for asks: a table or a list without stops."""
CONTENT = 3
"""Telling words that an ask needs besides its cue: fewer ask for nothing that could be looked for."""


class _Said(NamedTuple):
    """A passage, its source's names for itself, the telling words an ask needs, whether it is recommended."""

    passage: Passage
    own: Sequence[str]
    content: int
    recommended: bool


class _List(NamedTuple):
    """An ask that opens a list; `loose` where it does not say that each item asks."""

    position: Position
    loose: bool


def asks_of(passages: Sequence[Passage], own: OwnNames | None = None) -> dict[str, Position]:
    """What each of these passages asks, by its id; items of a list that an ask opens ask what it asks.

    `own` has the names by which sources speak of themselves, learnt from the passages where it is left out.
    """
    names = own_names(passages, names_in(passages)) if own is None else own
    idle = genres.addressing_nobody(passages)
    found: dict[str, Position] = {}
    opening: _List | None = None
    source, under = "", False
    for passage in passages:
        if passage.kind in _BESIDE and passage.source == source:
            continue
        item = passage.kind is BlockKind.LIST_ITEM and passage.source == source
        opening, under = (opening, under) if item else (None, False)
        source = passage.source
        if passage.id in idle or passage.kind is BlockKind.QUOTATION or genres.instructs(passage.text):
            continue
        ours = names.get(source, ())
        position = ask_of(passage, ours, under) or (_listed(passage, opening) if opening else None)
        if position:
            found[passage.id] = position
        if not item:
            opening, under = _opening(passage, ours), orders.announces(passage.text)
    return found


def ask_of(passage: Passage, own: Sequence[str] = (), recommended: bool = False) -> Position | None:
    """What the passage asks, or takes a side on, by a cue of its own; None where it does neither.

    `own` are further names of its source for itself; `recommended` says that a line above it announces
    recommendations.
    """
    return _ask_of(passage, own, CONTENT, recommended)


def _ask_of(passage: Passage, own: Sequence[str], content: int, recommended: bool) -> Position | None:
    if passage.kind is BlockKind.QUOTATION:  # somebody's words, not the source's own
        return None
    found = list(_asks(passage, own, content, recommended))
    if not found:
        return None
    first = next((cue for _, cue in found if cue.rule in _OWN), found[0][1])
    cues = tuple(_span(passage, sentence, cue) for sentence, cue in found if cue.stance is first.stance)
    return Position(passage.id, "", first.stance, cues, rule=first.rule)


def ask_under(passage: Passage, opener: Passage, own: Sequence[str] = ()) -> Position | None:
    """What an item asks below the line that opens its list, in however few words if that announces asks."""
    opening, announced = _opening(opener, own), orders.announces(opener.text)
    found = _ask_of(passage, own, 1 if announced else CONTENT, announced)
    return found or (_listed(passage, opening) if opening else None)


def asking(passage: Passage, position: Position) -> str:
    """The sentences in which the position's cues stand; the whole passage where they stand elsewhere."""
    return " ".join(sentences_asking(passage, position))


def sentences_asking(passage: Passage, position: Position) -> tuple[str, ...]:
    """The same, sentence by sentence."""
    at = [cue.start - passage.anchor.start for cue in position.cues]
    ends = [
        (each.start, each.start + len(each.text)) for each in sentences_of(passage.text, passage.language)
    ]
    inside = [passage.text[start:end] for start, end in ends if any(start <= cue < end for cue in at)]
    return tuple(inside) or (passage.text,)


def headlines(passage: Passage) -> tuple[str, ...]:
    """What a passage asks in short: its first sentence, if an order, and its heading, if that asks."""
    start, end = sentences(passage.text, passage.language)[0]
    first = passage.text[start:end]
    heading = passage.section.rpartition(" › ")[2]
    found = [first] if end < len(passage.text.rstrip()) and orders.opens_as_order(first) else []
    return (*found, *([heading] if _HEADING_ASKS.search(heading) or orders.opens_as_order(heading) else []))


def _opening(passage: Passage, own: Sequence[str]) -> _List | None:
    """The ask with which a passage opens a list, however little it says itself."""
    if not _OPENS_LIST.search(passage.text):
        return None
    found = list(_asks(passage, own, 0))
    if not found or found[-1][0].start + len(found[-1][0].text) < len(passage.text.rstrip()):
        return None
    sentence, cue = found[-1]
    loose = bool(_OF_REASONS.search(sentence.text, cue.end))
    position = Position(passage.id, "", cue.stance, (_span(passage, sentence, cue),), rule=cue.rule)
    return _List(position, loose)


def _listed(passage: Passage, opening: _List) -> Position | None:
    """An item's ask: the cue stands ahead of the list."""
    if len(_telling(passage.text, passage.language)) < CONTENT:
        return None
    if opening.loose and not orders.opens_as_order(passage.text):
        return None
    asked = opening.position
    return Position(passage.id, "", asked.stance, asked.cues, rule=f"{asked.rule}, {_UNDER}")


def _asks(
    passage: Passage, own: Sequence[str], content: int, recommended: bool = False
) -> Iterator[tuple[Sentence, Cue]]:
    """The sentences that ask, each with the cue that does so."""
    text = passage.text
    said = _Said(passage, own, content, recommended or orders.is_recommended(passage))
    quoted, before = Quotations(passage.context.exact), passage.anchor.start - passage.context.start
    for sentence in sentences_of(text, passage.language):
        end = sentence.start + len(sentence.text)
        if len(sentence.text) > _LONGEST or quoted.around(before + sentence.start, before + end):
            continue
        asked = (cue for cue in _cues(sentence, said) if _is_ask(sentence, cue, said))
        if (cue := next(asked, None)) is not None:
            yield sentence, cue


def _cues(sentence: Sentence, said: _Said) -> Iterable[Cue]:
    """The cues of a sentence; an order among recommendations and polite words only where it has no other."""
    yield from cues_in(sentence)
    if not sentence.japanese:
        order = orders.order_in(sentence, said.passage) if said.recommended else None
        yield from (order,) if order else ()
        yield from polite.polite(sentence)


def _is_ask(sentence: Sentence, cue: Cue, said: _Said) -> bool:
    passage = said.passage
    if not cue.stance.sign or courtesies.is_courtesy(sentence, cue):
        return False
    if not (
        cue.rule.removesuffix(", negated") in _OWN
        or cue.rule in (orders.RULE, polite.RULE)
        or _of_all(sentence, cue, passage, said.own)
        or (cue.rule == _ORDER and said.recommended)
    ):
        return False
    rest = f"{sentence.text[: cue.start]} {sentence.text[cue.end :]}"
    return _is_own(sentence, cue, said) and len(_telling(rest, passage.language)) >= said.content


def _is_own(sentence: Sentence, cue: Cue, said: _Said) -> bool:
    """Whether the source itself asks, in the first person, by any of its names, or as 'the submission'."""
    subject = sentence.text[slice(*cue.subject)] if cue.subject else ""
    itself = _ITSELF.fullmatch(subject) or is_among(subject, said.own)
    holders = [said.passage.holder, *said.own, *([subject] if itself else [])]
    return any(not weakness(sentence, cue, holder) for holder in holders)


def _of_all(sentence: Sentence, cue: Cue, passage: Passage, own: Sequence[str]) -> bool:
    """Whether 'should' is laid on a public body or a law; 'must' by a text that says 'we': no statute."""
    if not cue.rule.startswith(_FOR_ALL) or told_of_others(sentence, cue, own):
        return False
    if cue.rule == _NECESSARY and _only_said(sentence, cue):
        return False
    ours = cue.rule.startswith(("'should", _NECESSARY)) or bool(_FIRST_PERSON.search(passage.context.exact))
    if not (ours or needs_of_a_body(sentence, cue)):
        return False
    return sentence.japanese or of_public_matter(sentence, cue)


def _only_said(sentence: Sentence, cue: Cue) -> bool:
    """Whether 'it is important' only leads on to what is said, or tells what something needs to work."""
    if cue.reach is Reach.BEHIND or _SAYING.match(sentence.text[cue.end :]):
        return True
    needed = _NEEDED_FOR.search(sentence.text[cue.start : cue.end])
    return needed is not None and (needed[0].endswith("for") or not _FOR_AN_END.match(sentence.text))


def _telling(text: str, language: str) -> set[str]:
    return {token.norm for token in telling_tokens(text, language)} - common_words(language)


def _span(passage: Passage, sentence: Sentence, cue: Cue) -> Span:
    first, last = sentence.start + cue.start, sentence.start + cue.end
    start = passage.anchor.start
    return Span(start + first, start + last, passage.text[first:last])
