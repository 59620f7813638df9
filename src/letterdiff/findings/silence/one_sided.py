"""What letter only and public only share: which passages can be one-sided, and how such a finding is made."""

from collections.abc import Sequence
from dataclasses import replace

from letterdiff.findings.evidence import Evidence
from letterdiff.findings.silence.named import topic_of
from letterdiff.findings.silence.near import Near
from letterdiff.findings.silence.other_side import OtherSide
from letterdiff.findings.silence.published import published, told
from letterdiff.findings.silence.search import search
from letterdiff.model import (
    BlockKind,
    Finding,
    Passage,
    Position,
    Relation,
    SlotName,
    Stance,
    content_id,
)
from letterdiff.stance.slots.time import PAST

_SPOKEN = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.TABLE)
"""Blocks whose silence on the other side means something: no footnote, caption, heading or quotation."""


def can_stand_alone(passage: Passage) -> bool:
    """Whether the passage is of a kind that asks or takes a stance."""
    return passage.kind in _SPOKEN


def taken(position: Position) -> bool:
    """Whether a position is one, and of the present."""
    time = position.slot(SlotName.TIME)
    return position.stance is not Stance.MENTIONS and not (time and time.value in PAST)


def finding(
    relation: Relation,
    passage: Passage,
    position: Position,
    why: Sequence[str],
    near: Sequence[Near],
    other: OtherSide,
    evidence: Evidence,
) -> Finding:
    """The one-sided finding, with the search that found no counterpart."""
    ours = relation is Relation.LETTER_ONLY
    public = published(passage, evidence) if ours else ()
    found = replace(search(passage, position, near, other, evidence), published=public)
    named = topic_of(passage, position, evidence.topics, other.common)
    topic = named.name if named else position.topic
    perhaps = [each for each in found.nearest if each.perhaps][:1]
    weak = tuple(f"perhaps it is said in other words in {each.passage.source}" for each in perhaps)
    return Finding(
        id=content_id(relation.value, passage.id if ours else "", "" if ours else passage.id, topic),
        relation=relation,
        topic=topic,
        reasons=(
            *((found.thin,) if found.thin else ()),
            *why,
            *_names(topic, position),
            *told(public),
            *weak,
        ),
        letter=passage if ours else None,
        statement=None if ours else passage,
        letter_position=position if ours else None,
        statement_position=None if ours else position,
        search=found,
    )


def _names(topic: str, position: Position) -> tuple[str, ...]:
    """That an ask belongs to a topic which it takes no position on, where it does."""
    return (
        (f"what is asked, or the line ahead of its list, names {topic}",) if topic != position.topic else ()
    )
