"""Why a passage of the other side is not the same as a one-sided one, in words a reader can check."""

from collections.abc import Iterator, Sequence

from letterdiff.findings.asks.empty_words import empty_words
from letterdiff.findings.asks.told import told_ask
from letterdiff.findings.asks.wanted import Word, words_of
from letterdiff.findings.evidence import Evidence
from letterdiff.findings.silence.counterparts import same_instrument
from letterdiff.findings.silence.named import heading_naming, topic_called
from letterdiff.findings.silence.near import Near
from letterdiff.findings.silence.other_side import OtherSide
from letterdiff.findings.silence.shown_words import HEADING, OPENER, OWN, Shown, shown
from letterdiff.model import Passage, Position, Side, SlotName, Stance
from letterdiff.stance.reading import why_unsure
from letterdiff.stance.slots.time import PAST
from letterdiff.text.clean import one_line
from letterdiff.text.tokens import norms

_SHOWN = 4
"""Words that a reason names at most on either side."""


def why_not(near: Near, passage: Passage, position: Position, other: OtherSide, evidence: Evidence) -> str:
    """Why it is not the same, or what there is of it where it may be."""
    by_topic = _by_topic(near.passage, position, evidence) if position.topic else ""
    words = by_words(near, other, passage)
    found = f"{by_topic}; {words}" if by_topic and words else by_topic or words
    whose = _whose(near.passage, passage)
    return found + (f"; {whose}" if whose else "")


def perhaps(near: Near, position: Position, evidence: Evidence) -> bool:
    """Whether it may say it all the same, in weak or other words, or names the topic by that instrument."""
    if near.another:
        return False
    theirs = evidence.position(near.passage, position.topic) if position.topic else None
    above = heading_naming(near.passage, topic_called(position.topic, evidence.topics))
    return near.perhaps or bool(above) or (theirs is not None and same_instrument(position, theirs))


def _by_topic(near: Passage, position: Position, evidence: Evidence) -> str:
    """What it does with the position's topic."""
    topic, theirs = position.topic, evidence.position(near, position.topic)
    if theirs is None:
        if above := heading_naming(near, topic_called(topic, evidence.topics)):
            return f"it stands under a heading that names {topic}, ‘{one_line(above)}’"
        others = [each.topic for each in evidence.positions.get(near.id, ())]
        return f"it speaks of {', '.join(others)}, not of {topic}" if others else f"it does not name {topic}"
    ours, other = position.slot(SlotName.INSTRUMENT), theirs.slot(SlotName.INSTRUMENT)
    if ours and other and ours.value != other.value:
        return f"it {_does(theirs)} {topic} by another instrument, {other.value} and not {ours.value}"
    if not theirs.stance.sign:
        why = why_unsure(theirs.rule)
        return f"it names {topic}, but takes no position on it" + (f" ({why})" if why else "")
    time = theirs.slot(SlotName.TIME)
    if time and time.value in PAST:
        return f"it {_does(theirs)} {topic}, but of another time"
    whom, whose = theirs.slot(SlotName.BENEFICIARY), position.slot(SlotName.BENEFICIARY)
    if whom and whose and whom.value != whose.value:
        return f"it {_does(theirs)} {topic} for others, {whom.value} and not {whose.value}"
    return f"it {_does(theirs)} {topic} in other words"


def _does(position: Position) -> str:
    return "names" if position.stance is Stance.MENTIONS else position.stance.value


def by_words(near: Near, other: OtherSide, passage: Passage, *, asks: bool = False) -> str:
    """What it shares with the ask, in its own words, and what it has nothing of, the rarest first.

    `passage` is the one that asks; `asks`: the other is known to ask, by what it tells of the letter.
    """
    rarest = sorted(near.wanted, key=lambda word: (-other.weight(word), near.wanted.index(word)))
    if near.aim:
        return f"it stands up for ‘{near.aim}’, for whom or which this is asked"
    found = list(shown(rarest, near.passage, other.common.openers.get(near.passage.id)))
    had = {each.word for each in found}
    missing = _telling([word for word in rarest if word not in had])
    lacks = ", ".join(f"‘{word.form}’" for word in missing[:_SHOWN])
    asks = asks or bool(other.common.stands_for(near.passage)) or _tells_of_own(near.passage, other)
    idle = "" if asks else "no ask was recognised in it"
    parts = [_of_the_letter(near, other), *_shared(found, _beside_ask(near, passage, other))]
    parts += [f"it has nothing of {lacks}" if lacks else "", idle]
    return "; ".join(filter(None, parts))


def _of_the_letter(near: Near, other: OtherSide) -> str:
    """How its source and ours are on one matter, where they are."""
    if not near.post:
        return ""
    if other.side is Side.STATEMENT:
        return f"it is of a statement that {near.post} this letter"
    return f"it is of a letter that this statement {near.post}"


def _tells_of_own(near: Passage, other: OtherSide) -> bool:
    """Whether it asks in a sentence that names its source: 'Example Lab is urging them to …'."""
    return told_ask(near, other.common.own_names(near)) is not None


def _beside_ask(near: Near, passage: Passage, other: OtherSide) -> list[Shown]:
    """What it shares with the passage around the ask, and not by a like word, the rarest first."""
    own = [word for word in words_of(passage.text, passage.language) if not word.plain]
    rarest = sorted(own, key=lambda word: -other.weight(word))
    return [each for each in shown(rarest, near.passage, None) if each.where == OWN and each.same]


def _shared(found: Sequence[Shown], beside: Sequence[Shown]) -> Iterator[str]:
    """What stands in the passage itself, then what stands above it alone.

    Of the ask, else of what stands `beside` the ask.
    """
    own = [each for each in found if each.where == OWN]
    telling = [each for each in own if not each.word.plain]
    if telling:
        yield f"it shares {_listed(telling)}"
    elif own:
        yield f"of the words of the ask it has everyday ones alone, {_listed(own)}"
    else:
        around = f", but of those around it {_listed(beside)}" if beside else ""
        yield f"it has none of the words of the ask{around}"
    for where in (HEADING, OPENER):
        if above := [each for each in found if each.where == where and not each.word.plain]:
            yield f"{where} {_listed(above)}"


def _telling(words: Sequence[Word]) -> Sequence[Word]:
    """Those of some words that tell the subject; all, where none does."""
    plain = [word.plain or any(norm in empty_words() for norm in norms(word.form, "en")) for word in words]
    return [word for word, is_plain in zip(words, plain, strict=True) if not is_plain] or words


def _listed(found: Sequence[Shown]) -> str:
    """The words, each once: not as like another one where it is itself among them."""
    same = {each.form for each in found if each.same}
    once = [each for each in found if each.same or each.form not in same]
    return ", ".join(dict.fromkeys(map(str, once[:_SHOWN])))


def _whose(near: Passage, passage: Passage) -> str:
    """That somebody else speaks, where both are known."""
    other = near.holder and passage.holder and near.holder != passage.holder
    return f"{near.holder} speaks, not {passage.holder}" if other else ""
