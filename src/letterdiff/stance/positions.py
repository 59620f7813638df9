"""Positions of a passage: for each topic the strongest stance that a cue governs, with its slots."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from operator import attrgetter

from letterdiff.model import BlockKind, Passage, Position, Slot, SlotName, Span, Stance, Topic
from letterdiff.stance.clear import is_clear
from letterdiff.stance.clear.surroundings import within_quotation
from letterdiff.stance.cues import cues_in
from letterdiff.stance.cues.cue import Cue
from letterdiff.stance.disowned import is_disowned
from letterdiff.stance.pronouns import pointing
from letterdiff.stance.reach import governs
from letterdiff.stance.reading import Reading, both_sides, foremost, in_others_words, unsure
from letterdiff.stance.sentence import Sentence, sentences_of
from letterdiff.stance.slots.amount import amount
from letterdiff.stance.slots.beneficiary import beneficiary
from letterdiff.stance.slots.condition import condition
from letterdiff.stance.slots.holder import holder as holder_slot
from letterdiff.stance.slots.instrument import instrument
from letterdiff.stance.slots.said import Answer, Said
from letterdiff.stance.slots.time import time
from letterdiff.stance.subject import Names
from letterdiff.stance.turning import turned
from letterdiff.stance.weak.reported import QUOTED
from letterdiff.stance.weaken import weakness_by
from letterdiff.topics.mentions import Mention, mentions

_SLOTS: tuple[tuple[SlotName, Callable[[Said], Answer | None]], ...] = (
    (SlotName.HOLDER, holder_slot),
    (SlotName.INSTRUMENT, instrument),
    (SlotName.BENEFICIARY, beneficiary),
    (SlotName.AMOUNT, amount),
    (SlotName.CONDITION, condition),
    (SlotName.TIME, time),
)

_START = attrgetter("start")
_REFERENCE = re.compile(r"https?://|\bwww\.", re.IGNORECASE)
_LONGEST = 2000
"""Characters beyond which no sentence is read for stances: a table or a list without stops."""
_MOST = 32
"""Cues times mentions beyond which none is: a list of words."""

_NEAR = 120
"""Characters beside a sentence in which it may be taken back."""


def positions_of(
    passage: Passage, topics: Sequence[Topic], holder: str, also: tuple[str, ...] = ()
) -> tuple[Position, ...]:
    """At most one position a topic, in the order of `topics`.

    `holder` is who 'we' is in the source, '' where nothing says so; `also` are its other names for itself.
    """
    readings: dict[str, list[Reading]] = {}
    for reading in _readings(passage, topics, Names(holder, also)):
        readings.setdefault(reading.said.mention.topic, []).append(reading)
    names = (topic.name for topic in topics if topic.name in readings)
    return tuple(_position(passage, foremost(readings[name], passage.text)) for name in names)


def _readings(passage: Passage, topics: Sequence[Topic], own: Names) -> Iterator[Reading]:
    quoted = passage.kind is BlockKind.QUOTATION
    named = mentions(passage.text, topics, passage.language, passage.section)
    if not named:
        return
    sentences = sentences_of(passage.text, passage.language)
    for sentence, previous in zip(sentences, (None, *sentences), strict=False):
        end = sentence.start + len(sentence.text)
        inside = list(named[_at(named, sentence.start) : _at(named, end)])
        inside += pointing(sentence, previous, named)
        if not inside or len(sentence.text) > _LONGEST:
            yield from (_named(each, sentence, passage, own) for each in inside)
            continue
        cues = cues_in(sentence)
        if len(cues) * len(inside) > _MOST:
            yield from (_named(each, sentence, passage, own) for each in inside)
            continue
        told = quoted or within_quotation(passage, sentence.start, end)
        beside = QUOTED if told else _beside(passage, sentence)
        weak = [beside or _weakness(passage, sentence, cue, own) for cue in cues]
        for mention in inside:
            bare = _named(mention, sentence, passage, own)
            if mention.term:
                yield bare
            yield from _governed(bare.said, cues, weak)


def _at(named: Sequence[Mention], place: int) -> int:
    """The index of the first mention, in order of place, that stands there or behind it."""
    return bisect_left(named, place, key=_START)


def _beside(passage: Passage, sentence: Sentence) -> str:
    """Why the sentences beside one make it no stance, in words: 'That was our position in 2019.'"""
    end = sentence.start + len(sentence.text)
    before = f"{passage.before[-_NEAR:]}{passage.text[: sentence.start]}"[-_NEAR:]
    after = f"{passage.text[end : end + _NEAR]}{passage.after[:_NEAR]}"
    return "taken back, or given as another's, right beside it" if is_disowned(before, after) else ""


def _weakness(passage: Passage, sentence: Sentence, cue: Cue, own: Names) -> str:
    """Why a cue sets no stance; a title in a reference ('Commissioner: X must comply') sets none either."""
    if cue.subject is None and (passage.kind is BlockKind.FOOTNOTE or _REFERENCE.search(sentence.text)):
        return "a reference"
    return weakness_by(sentence, cue, own)


def _named(mention: Mention, sentence: Sentence, passage: Passage, own: Names) -> Reading:
    """A mention that no cue governs."""
    start, end = mention.start - sentence.start, mention.end - sentence.start
    said = Said(sentence, mention, start, end, own.holder, date=passage.date, also=own.also)
    return Reading(said, Stance.MENTIONS, "names the topic")


def _governed(said: Said, cues: Sequence[Cue], weaknesses: Sequence[str]) -> Iterator[Reading]:
    for cue, weak in zip(cues, weaknesses, strict=True):
        reached = governs(said.sentence, cue, said.start, said.end)
        if reached is None:
            continue
        own = replace(said, cue=cue)
        if weak:
            yield Reading(own, Stance.MENTIONS, unsure(cue.rule, weak))
        else:
            yield _conditioned(Reading(own, *turned(own, cue, *reached)), cues)


def _conditioned(reading: Reading, cues: Sequence[Cue]) -> Reading:
    """A stance in a sentence that makes it hang on a strong condition only conditions the topic."""
    if not reading.stance.sign or all(cue.stance is not Stance.CONDITIONS for cue in cues):
        return reading
    return Reading(reading.said, Stance.CONDITIONS, f"{reading.rule}, on a condition")


def _position(passage: Passage, reading: Reading) -> Position:
    said = reading.said
    cue = (said.cue.start, said.cue.end) if said.cue else (said.start, said.end)
    answers = {
        name: answer
        for name, rule in _SLOTS
        if not (name is SlotName.HOLDER and in_others_words(reading.rule))
        if (answer := rule(said)) and answer.value
    }
    slots = tuple(
        Slot(
            name,
            answer.value,
            _span(passage, said.sentence, *answer.span) if answer.span else None,
            answer.measure,
        )
        for name, answer in answers.items()
    )
    whom = answers.get(SlotName.BENEFICIARY)
    clear = is_clear(passage, said, reading.stance, whom.span if whom else None)
    cues = (_span(passage, said.sentence, *cue),)
    found = Position(passage.id, said.mention.topic, reading.stance, cues, slots, reading.rule, clear)
    return replace(found, clear=clear and not both_sides(found))


def _span(passage: Passage, sentence: Sentence, start: int, end: int) -> Span:
    """A span of the sentence in the document's characters, with the document's own words."""
    first, last = sentence.start + start, sentence.start + end
    return Span(passage.anchor.start + first, passage.anchor.start + last, passage.text[first:last])
