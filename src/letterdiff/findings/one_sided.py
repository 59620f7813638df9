"""What letter only and public only share: which passages can be one-sided, and how such a finding is made."""

from letterdiff.findings.evidence import Evidence
from letterdiff.findings.search import counterparts, search, thin
from letterdiff.model import (
    BlockKind,
    Finding,
    Passage,
    Position,
    Relation,
    Side,
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


def answered(position: Position, other: Side, evidence: Evidence) -> bool:
    """Whether the other side names the same topic by the same instrument or none, be it without a stance.

    A bare mention is enough: silence is not claimed where a reader may find the subject spoken of.
    """
    return bool(counterparts(position, other, evidence))


def finding(
    relation: Relation, passage: Passage, position: Position, reason: str, evidence: Evidence
) -> Finding:
    """The one-sided finding, with the search that found no counterpart."""
    ours = relation is Relation.LETTER_ONLY
    found = search(passage, position, Side.STATEMENT if ours else Side.LETTER, evidence)
    topic = position.topic
    return Finding(
        id=content_id(relation.value, passage.id if ours else "", "" if ours else passage.id, topic),
        relation=relation,
        topic=topic,
        reasons=(*thin(found), reason),
        letter=passage if ours else None,
        statement=None if ours else passage,
        letter_position=position if ours else None,
        statement_position=None if ours else position,
        search=found,
    )
