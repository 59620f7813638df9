import tomllib

from letterdiff.model import Instrument, Side, Term, Topic
from letterdiff.pipeline.topics import Proposed
from letterdiff.views.topics import as_toml
from views.samples import ACROSS, PAIRED

assert PAIRED.letter and PAIRED.statement and ACROSS.statement
ASK = PAIRED.letter
GUARANTEES = Topic(
    'Loan "guarantees"',
    (Term("loan guarantee", "en"), Term("融資保証", "ja"), Term("guarantee", "en")),
    (Instrument("guarantee", (Term("guarantee", "en"),)),),
)
PUBLIC = (PAIRED.statement, ACROSS.statement)
PROPOSED = Proposed(GUARANTEES, {Side.LETTER: (ASK,), Side.STATEMENT: PUBLIC})


def test_a_proposed_topic_can_be_pasted() -> None:
    (topic,) = tomllib.loads(as_toml([PROPOSED]))["topic"]
    assert topic["name"] == 'Loan "guarantees"'
    assert topic["terms"] == {"en": ["loan guarantee", "guarantee"], "ja": ["融資保証"]}
    assert topic["instrument"] == [{"name": "guarantee", "terms": {"en": ["guarantee"]}}]


def test_what_it_is_taken_from_stands_in_comments() -> None:
    first, second, third, *_ = as_toml([PROPOSED]).splitlines()
    assert first == "# letters: 1 passage in 1 letter"
    assert second == "# statements: 2 passages in 2 statements"
    assert third == f"# {PROPOSED.example.source}: {PROPOSED.example.text}"


def test_several_topics_stay_apart() -> None:
    assert len(tomllib.loads(as_toml([PROPOSED, PROPOSED]))["topic"]) == 2
