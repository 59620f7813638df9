import inspect
import pkgutil
import re
from dataclasses import replace
from importlib import import_module

import letterdiff.findings
import letterdiff.stance
from findings.made import evidence, findings
from letterdiff.findings.explain import explain
from letterdiff.findings.rules.table import RULES
from letterdiff.model import Comparison, Relation

ASK = "We ask for loan guarantees for manufacturers."
STATEMENTS = (
    "We also support loan guarantees for manufacturers.",
    "We do not want loan guarantees for our datacenters.",
    "We ask that the tax credit be widened to transformers.",
)
ACCUSING = re.compile(
    r"contradict|\blie[sd]?\b|\blying|hypocri|dishonest|guilt|mislead|deceiv", re.IGNORECASE
)


def _comparison() -> Comparison:
    made = evidence(ASK, *STATEMENTS)
    return Comparison("letterdiff", made.readings, (), tuple(t.name for t in made.topics), findings(made), ())


def test_where_the_sides_part_comes_first() -> None:
    assert [each.relation for each in _comparison().findings] == [
        Relation.OTHER_SCOPE,
        Relation.AGREES,
        Relation.PUBLIC_ONLY,
    ]


def test_the_order_of_what_is_given_does_not_matter() -> None:
    made = evidence(ASK, *STATEMENTS)
    turned = replace(made, statements=made.statements[::-1], pairs=made.pairs[::-1])
    assert findings(turned) == findings(made)


def test_findings_lead_to_those_that_share_a_passage() -> None:
    first, second, third = _comparison().findings
    assert first.see_also == (second.id,)
    assert third.see_also == ()


def test_ids_are_unique_and_stay() -> None:
    found = [each.id for each in _comparison().findings]
    assert found == [each.id for each in _comparison().findings]
    assert len(set(found)) == len(found)


def test_explain_says_what_stopped_the_stronger_words() -> None:
    comparison = _comparison()
    lines = explain(comparison.findings[0], comparison)
    assert "Not opposed: the beneficiary differs." in lines
    assert any(line.startswith("Both can be true? Possibly: the beneficiary differs (") for line in lines)
    assert any("“do not want”" in line for line in lines)


def test_explain_tells_of_the_search() -> None:
    made = evidence("We ask that the tax credit be widened.", "The weather is fine.", paired=False)
    found = findings(made)
    lines = explain(found[0], Comparison("letterdiff", made.readings, (), (), found, ()))
    assert any("how many passages have each: tax credit (0)" in line for line in lines)


def test_every_relation_of_a_pair_has_its_rule() -> None:
    assert {rule.relation for rule in RULES} == {each for each in Relation if not each.one_sided}


def test_no_word_of_these_rooms_accuses() -> None:
    for room in (letterdiff.findings, letterdiff.stance):
        for info in pkgutil.walk_packages(room.__path__, f"{room.__name__}."):
            source = inspect.getsource(import_module(info.name))
            assert not ACCUSING.search(source), info.name


def test_what_many_sources_have_is_no_finding() -> None:
    label = "We ask you to note that these are not the words used, and where to find the original."
    made = evidence(label, *(label for _ in range(4)), topics=())
    assert findings(made) == ()


def test_explain_names_who_we_is() -> None:
    comparison = _comparison()
    lines = explain(comparison.findings[0], comparison)
    assert "Holder: same; the letter says “We” (Example Lab), the statement says “We” (Example Lab)." in lines
