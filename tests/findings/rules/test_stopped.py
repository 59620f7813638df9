"""What stops a relation, in the words a reader is told."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from findings.made import CREDIT, GUARANTEES, TOPICS, evidence, findings
from letterdiff.findings.explain import explain
from letterdiff.model import Comparison, Term, Topic

CASES = tomllib.loads((Path(__file__).parents[1] / "cases" / "stopped.toml").read_text("utf-8"))["case"]
ONE_TOPIC = {
    "money": Topic("Money", (), (*GUARANTEES.instruments, *CREDIT.instruments)),
    "tariffs": Topic("Tariffs", (Term("tariff", "en"),)),
}
NOT = re.compile(r"Not (restated|changed|opposed|other scope|narrower|agrees|related): (.*)\.")
HOLDS = re.compile(r"‘(.*)’ holds too, and gives way to ‘(.*)’, the stronger word\.")


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['letter']} {case['statement']}")
def test_what_is_said_and_what_stops_the_other_words(case: dict[str, Any]) -> None:
    given = {key: case[key] for key in ("holder", "date") if key in case}
    topics = (ONE_TOPIC[case["topic"]],) if "topic" in case else TOPICS
    made = evidence(case["letter"], case["statement"], topics=topics, **given)
    (found,) = findings(made)
    assert found.relation == case["relation"]
    if "reasons" in case:
        assert list(found.reasons) == case["reasons"]
    if "because" in case:
        assert found.scope and found.scope.because == case["because"]
    lines = explain(found, Comparison("letterdiff", made.readings, (), (), (found,), ()))
    if "not" in case:
        stopped = {said[1]: said[2] for line in lines if (said := NOT.fullmatch(line))}
        assert stopped == case["not"]
    if "holds" in case:
        held = [said.groups() for line in lines if (said := HOLDS.fullmatch(line))]
        assert held == [(each.capitalize(), case["relation"]) for each in case["holds"]]
