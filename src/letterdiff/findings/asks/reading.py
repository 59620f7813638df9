"""What a passage asks or takes a side on in its own name, whatever the topic: what silence can be told of."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from letterdiff.findings.asks import genres, orders, polite
from letterdiff.findings.asks.own_asks import CONTENT, OWN, Said, Standing, is_ask, telling
from letterdiff.findings.asks.own_names import OwnNames, own_names
from letterdiff.findings.asks.short_forms import names_in
from letterdiff.model import BlockKind, Passage, Position, Span
from letterdiff.stance.cues import cues_in
from letterdiff.stance.cues.cue import Cue
from letterdiff.stance.sentence import Sentence, sentences_of
from letterdiff.text.quotations import Quotations
from letterdiff.text.sentences import sentences

_UNDER = "stands in a list of what is asked"
_HEADING_ASKS = re.compile(r"\b(?:should|must|needs? to|ought to)\b", re.IGNORECASE)
_NUMBER = r"two|three|four|five|six|seven|eight|nine|ten|the following"
_RECITED = re.compile(
    r"\b(?:made|lodged|filed|provided|sent|wrote) (?:an?|our|its) (?:\w+ ){0,2}(?:submission|letter)\d*\b"
    r"[^.:]*?\b(?:emphasi[sz]|recommend|argu|urg|call|ask|propos|submitt|stat|say)ing\b|"
    r"(?:^|[.!?]\s+)(?:In [^.:,]{3,40},? )?(?:we|I)(?: have)?(?: previously| already| then| also)? "
    r"(?:recommended|urged|proposed|called on)\b",
    re.IGNORECASE,
)
"""How a line that opens a list tells of an earlier text."""
_NOW = re.compile(
    r"\b(?:today|again|now|still|hereby|continue|repeat|reiterate|the following|"
    r"this (?:inquiry|review|letter|submission|consultation|committee))\b|"
    r"\b(?:we|I) (?:urge|ask|call|recommend)\b",
    re.IGNORECASE,
)
"""With what it tells of this one."""
_OPENS_LIST = re.compile(
    rf"[:：]\W*\d*\s*$|\b(?:{_NUMBER})(?: [\w-]+){{0,2}} \w+s\.\W*\d*\s*$", re.IGNORECASE
)
"""How a text ends that opens a list, where one follows: with a colon, or a number of things."""
_END = 120
"""Characters at the end of a text that tell whether it opens a list."""
_OF_REASONS = re.compile(
    r"\b(?:consider\w*|not(?:e|ing)|refer\w*|engag\w*|documentation|reasons?|risks?|concerns?|factors?|"
    r"issues|"
    r"questions|examples?)\b",
    re.IGNORECASE,
)
"""A list that such words open gives reasons or reading; only items worded as orders ask there."""
BESIDE = (BlockKind.FOOTNOTE, BlockKind.CAPTION)
"""Blocks that may stand between the items of a list."""
_LONGEST = 1500
"""Characters beyond which no sentence is read for asks: a table or a list without stops."""
_ANYWHERE = Standing()


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
    recited: int | None = None
    source, under, introduced = "", False, False
    for passage in passages:
        if passage.kind in BESIDE and passage.source == source:
            continue
        item = passage.kind is BlockKind.LIST_ITEM and passage.source == source
        if not item:
            opening, under, introduced = None, False, False
            recited = _recital(passage.text)
        source = passage.source
        idle_kind = passage.kind is BlockKind.QUOTATION or (item and recited is not None)
        if idle_kind or passage.id in idle or genres.asks_nobody(passage.text):
            continue
        ours = names.get(source, ())
        position = ask_of(passage, ours, Standing(CONTENT, under, introduced))
        position = position or (_listed(passage, opening) if opening else None)
        if position and (recited is None or not _from(position, passage, recited)):
            found[passage.id] = position
        if not item:
            opening, under = _opening(passage, ours), orders.announces(passage.text)
            introduced = opens_list(passage.text)
    return found


def _recital(text: str) -> int | None:
    """Where a line that opens a list begins to tell of an earlier text, in characters; None if nowhere."""
    last = orders.announcement(text)
    told = None if _NOW.search(last) else _RECITED.search(last)
    return len(text.rstrip()) - len(last) + told.start() if told else None


def _from(position: Position, passage: Passage, at: int) -> bool:
    """Whether all of a position's cues stand from this character of its passage on."""
    return all(cue.start - passage.anchor.start >= at for cue in position.cues)


def ask_of(passage: Passage, own: Sequence[str] = (), standing: Standing = _ANYWHERE) -> Position | None:
    """What the passage asks, or takes a side on, by a cue of its own; None where it does neither.

    `own` are further names of its source for itself.
    """
    if passage.kind is BlockKind.QUOTATION:  # somebody's words, not the source's own
        return None
    found = list(_asks(passage, own, standing))
    if not found:
        return None
    first = next((cue for _, cue in found if cue.kind in OWN and not cue.negated), found[0][1])
    cues = tuple(_span(passage, sentence, cue) for sentence, cue in found if cue.stance is first.stance)
    return Position(passage.id, "", first.stance, cues, rule=first.rule)


def ask_under(passage: Passage, opener: Passage, own: Sequence[str] = ()) -> Position | None:
    """What an item asks below the line that opens its list, in however few words if that announces asks.

    Nothing below a line that tells what was asked elsewhere before: 'We made a submission, urging …:'.
    """
    if _recital(opener.text) is not None:
        return None
    opening, announced = _opening(opener, own), orders.announces(opener.text)
    found = ask_of(passage, own, Standing(0 if announced else CONTENT, announced, introduced=True))
    return found or (_listed(passage, opening) if opening else None)


def opens_list(text: str) -> bool:
    """Whether a text opens a list, if one follows it: 'in three directions.'"""
    return bool(_OPENS_LIST.search(text, max(0, len(text) - _END)))


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


def behind_cues(passage: Passage, position: Position) -> tuple[str, ...]:
    """What stands behind the cue in each sentence that asks: without whom it asks, in 'X should …'."""
    start = passage.anchor.start
    found = []
    for each in sentences_of(passage.text, passage.language):
        end = each.start + len(each.text)
        ends = [cue.end - start for cue in position.cues if each.start <= cue.start - start < end]
        if ends:
            found.append(passage.text[min(ends) : end])
    return tuple(found)


def headlines(passage: Passage) -> tuple[str, ...]:
    """What a passage asks in short: its first sentence, if an order, and its heading, if that asks."""
    start, end = sentences(passage.text, passage.language)[0]
    first = passage.text[start:end]
    heading = passage.heading
    found = [first] if end < len(passage.text.rstrip()) and orders.opens_as_order(first) else []
    return (*found, *([heading] if _HEADING_ASKS.search(heading) or orders.opens_as_order(heading) else []))


def _opening(passage: Passage, own: Sequence[str]) -> _List | None:
    """The ask with which a passage opens a list, however little it says itself."""
    if not opens_list(passage.text):
        return None
    found = list(_asks(passage, own, Standing(content=0)))
    if not found or found[-1][0].start + len(found[-1][0].text) < len(passage.text.rstrip()):
        return None
    sentence, cue = found[-1]
    loose = bool(_OF_REASONS.search(sentence.text, cue.end))
    position = Position(passage.id, "", cue.stance, (_span(passage, sentence, cue),), rule=cue.rule)
    return _List(position, loose)


def _listed(passage: Passage, opening: _List) -> Position | None:
    """An item's ask: the cue stands ahead of the list."""
    if len(telling(passage.text, passage.language)) < CONTENT:
        return None
    if opening.loose and not orders.opens_as_order(passage.text):
        return None
    asked = opening.position
    return Position(passage.id, "", asked.stance, asked.cues, rule=f"{asked.rule}, {_UNDER}")


def _asks(passage: Passage, own: Sequence[str], standing: Standing) -> Iterator[tuple[Sentence, Cue]]:
    """The sentences that ask, each with the cue that does so."""
    text = passage.text
    recommended = standing.recommended or orders.is_recommended(passage)
    said = Said(passage, own, standing._replace(recommended=recommended))
    quoted, before = Quotations(passage.context.exact), passage.anchor.start - passage.context.start
    for sentence in sentences_of(text, passage.language):
        end = sentence.start + len(sentence.text)
        if len(sentence.text) > _LONGEST or quoted.around(before + sentence.start, before + end):
            continue
        asked = (cue for cue in _cues(sentence, said) if is_ask(sentence, cue, said))
        if (cue := next(asked, None)) is not None:
            yield sentence, cue


def _cues(sentence: Sentence, said: Said) -> Iterable[Cue]:
    """The cues of a sentence; an order among recommendations and polite words only where it has no other."""
    yield from cues_in(sentence)
    if not sentence.japanese:
        alone = not said.standing.introduced and orders.stands_as_order(sentence, said.passage)
        ordered = said.standing.recommended or alone
        order = orders.order_in(sentence, said.passage) if ordered else None
        yield from (order,) if order else ()
        yield from polite.polite(sentence)


def _span(passage: Passage, sentence: Sentence, cue: Cue) -> Span:
    first, last = sentence.start + cue.start, sentence.start + cue.end
    start = passage.anchor.start
    return Span(start + first, start + last, passage.text[first:last])
