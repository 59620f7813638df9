import tomllib
from pathlib import Path
from typing import Any

import pytest

from letterdiff.model import Instrument, SlotName, Term, Topic
from letterdiff.stance.positions import positions_of
from support.build import document, passage

_TERMS = (Term("loan guarantee", "en"), Term("融資保証", "ja"))
TOPIC = Topic("Loan guarantees", (), (Instrument("loan guarantee", _TERMS),))


def _cases(language: str) -> list[Any]:
    path = Path(__file__).parent / "cases" / f"{language}.toml"
    return [pytest.param(case, id=case["trap"]) for case in tomllib.loads(path.read_text("utf-8"))["case"]]


def _check(case: dict[str, Any], language: str) -> None:
    doc = document(case["text"])
    of = passage(doc, case["text"], "letters/a.pdf", language=language)
    topic = Topic("Named", (Term(case["topic"], language),)) if "topic" in case else TOPIC
    (found,) = positions_of(of, (topic,), "Example Lab")
    assert found.stance == case["stance"], found.rule
    for name, value in case.get("slots", {}).items():
        slot = found.slot(SlotName(name))
        assert (slot.value if slot else "") == value
    for span in (*found.cues, *(slot.span for slot in found.slots if slot.span)):
        assert doc.text[span.start : span.end] == span.text


@pytest.mark.parametrize("case", _cases("english"))
def test_english(case: dict[str, Any]) -> None:
    _check(case, "en")


@pytest.mark.parametrize("case", _cases("japanese"))
def test_japanese(case: dict[str, Any]) -> None:
    _check(case, "ja")


def _sentences(language: str) -> list[Any]:
    path = Path(__file__).parent / "cases" / f"policy_{language}.toml"
    kinds = tomllib.loads(path.read_text("utf-8"))["kind"]
    return [pytest.param(*row, id=f"{kind['of']}: {row[2]}") for kind in kinds for row in kind["sentences"]]


def _reads(stance: str, term: str, text: str, language: str) -> None:
    of = passage(document(text), text, "letters/a.pdf", language=language)
    found = positions_of(of, (Topic("Named", (Term(term, language),)),), "Example Lab")
    assert [each.stance for each in found] == [stance], [each.rule for each in found]


@pytest.mark.parametrize(("stance", "term", "text"), _sentences("english"))
def test_english_sentences(stance: str, term: str, text: str) -> None:
    _reads(stance, term, text, "en")


@pytest.mark.parametrize(("stance", "term", "text"), _sentences("japanese"))
def test_japanese_sentences(stance: str, term: str, text: str) -> None:
    _reads(stance, term, text, "ja")


@pytest.mark.parametrize("subject", ["The Watch", "Example Rights Watch", "Example Rights Watch and Others"])
def test_a_source_may_speak_of_itself_by_other_names(subject: str) -> None:
    text = f"{subject} oppose loan guarantees."
    of = passage(document(text), text, "letters/a.pdf")
    (found,) = positions_of(of, (TOPIC,), "", ("Example Rights Watch", "The Watch"))
    assert found.stance == "opposes", found.rule
    assert found.slot(SlotName.HOLDER) is None
    (others,) = positions_of(of, (TOPIC,), "", ("Some Body",))
    assert others.stance == "mentions"
