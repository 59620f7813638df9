"""The data that passes through the program: frozen, slotted, documented."""

from letterdiff.model.anchor import Anchor
from letterdiff.model.check import Check, State
from letterdiff.model.comparison import SCHEMA, Comparison, Reading, Spot, Unlisted
from letterdiff.model.document import Block, BlockKind, Cell, Document, Page, Property, Proposal
from letterdiff.model.finding import (
    BothTrue,
    Finding,
    Marks,
    Nearest,
    Pair,
    Part,
    Relation,
    ScopeCard,
    ScopeMatch,
    ScopeRow,
    Search,
)
from letterdiff.model.ids import content_id
from letterdiff.model.passage import Aside, Passage
from letterdiff.model.people import Bond, Party, People, Tie, Who
from letterdiff.model.place import CueTime, DomRange, LineRange, PageBox, Place, Run, ValueRange
from letterdiff.model.position import Position, Slot, SlotName, Span, Stance
from letterdiff.model.problem import Gravity, Problem
from letterdiff.model.source import Fidelity, Metadata, Side, Source
from letterdiff.model.topic import Instrument, Term, Topic
from letterdiff.model.verdict import Decision, Verdict

__all__ = [
    "SCHEMA",
    "Anchor",
    "Aside",
    "Block",
    "BlockKind",
    "Bond",
    "BothTrue",
    "Cell",
    "Check",
    "Comparison",
    "CueTime",
    "Decision",
    "Document",
    "DomRange",
    "Fidelity",
    "Finding",
    "Gravity",
    "Instrument",
    "LineRange",
    "Marks",
    "Metadata",
    "Nearest",
    "Page",
    "PageBox",
    "Pair",
    "Part",
    "Party",
    "Passage",
    "People",
    "Place",
    "Position",
    "Problem",
    "Property",
    "Proposal",
    "Reading",
    "Relation",
    "Run",
    "ScopeCard",
    "ScopeMatch",
    "ScopeRow",
    "Search",
    "Side",
    "Slot",
    "SlotName",
    "Source",
    "Span",
    "Spot",
    "Stance",
    "State",
    "Term",
    "Tie",
    "Topic",
    "Unlisted",
    "ValueRange",
    "Verdict",
    "Who",
    "content_id",
]
