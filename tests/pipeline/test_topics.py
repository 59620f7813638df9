from pathlib import Path

import pytest

from letterdiff import pipeline
from letterdiff.library import Library
from letterdiff.model import Comparison, Relation, codec

LETTER = """---
author: Rail Watch
---
We ask the ministry to abolish the small business exemption of the Privacy Act. {}

The small business exemption is as old as the act.

Night trains should run in every region, and the ministry should pay for them.
"""
POST = """---
author: Rail Watch
---
We ask that the small business exemption of the Privacy Act be removed. {}

Nobody knows how many firms the small business exemption spares.
"""


def _compared(root: Path, topics: str = "", *, workers: int = 1, last: str = "") -> Comparison:
    for folder, text in (("letters", LETTER), ("statements", POST)):
        (root / folder).mkdir(parents=True)
        (root / folder / "one.md").write_text(text.format(last), "utf-8")
    if topics:
        (root / "topics.toml").write_text(topics, "utf-8")
    return pipeline.compare(Library.open(root), workers=workers)


def test_what_both_sides_speak_of_is_a_topic_where_the_user_wrote_none(tmp_path: Path) -> None:
    comparison = _compared(tmp_path)
    first = comparison.findings[0]
    assert (first.relation, first.topic) == (Relation.AGREES, "small business exemption")
    assert "nobody wrote the topic down: it was found in the library's own words" in first.reasons
    assert comparison.topics == ()


@pytest.mark.parametrize(
    ("letter", "statement", "relation"),
    [
        (
            "ask Congress for a loan guarantee for millers",
            "oppose loan guarantees for millers",
            Relation.OPPOSED,
        ),
        ("ask for a fuel subsidy for farmers", "oppose a fuel subsidy for airlines", Relation.OTHER_SCOPE),
        (
            "ask for reporting requirements for rail in one bill",
            "oppose reporting requirements for rail",
            None,
        ),
    ],
)
def test_what_is_said_of_a_topic_that_nobody_wrote(
    tmp_path: Path, letter: str, statement: str, relation: Relation | None
) -> None:
    name = " ".join(letter.split(" for ")[1].split()[-2:])
    for folder, text in (("letters", letter), ("statements", statement)):
        (tmp_path / folder).mkdir()
        body = f"---\nauthor: Rail Watch\ndate: 2025-10-27\n---\nWe {text}.\n\nMany know the {name}."
        (tmp_path / folder / "one.md").write_text(body, "utf-8")
    found = {each.relation for each in pipeline.compare(Library.open(tmp_path), workers=1).findings}
    graver = {Relation.OPPOSED, Relation.CHANGED, Relation.OTHER_SCOPE}
    assert found & graver == ({relation} if relation else set())


def test_silence_is_not_told_by_topics_that_nobody_wrote(tmp_path: Path) -> None:
    silent = [each for each in _compared(tmp_path).findings if each.relation is Relation.LETTER_ONLY]
    assert all(each.topic == "" for each in silent)


def test_the_users_topics_are_the_only_ones_where_there_are_any(tmp_path: Path) -> None:
    comparison = _compared(tmp_path, '[[topic]]\nname = "Trains"\nterms = ["night train"]\n')
    assert all(each.topic in ("", "Trains") for each in comparison.findings)


def test_learned_topics_are_the_same_on_one_and_two_workers(tmp_path: Path) -> None:
    one, two = (_compared(tmp_path / str(n), workers=n) for n in (1, 2))
    assert codec.to_json(one) == codec.to_json(two)


def test_a_short_form_that_a_text_defines_counts_and_is_said(tmp_path: Path) -> None:
    topics = '[[topic]]\nname = "Exemption"\nterms = ["small business exemption"]\n'
    last = "The Small Business Exemption (SBE) is old."
    comparison = _compared(tmp_path, topics, last=last)
    said = [each.reason for each in comparison.problems if each.name == "topics.toml"]
    assert ["'SBE' counts too, since letters/one.md defines" in reason for reason in said] == [True]
