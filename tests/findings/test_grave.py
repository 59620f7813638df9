"""The gravest words: never over sentences that are not plain, always over those that are."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from findings.made import evidence, findings
from letterdiff.model import Relation

_CASES = Path(__file__).parent / "cases"
NEVER = tomllib.loads((_CASES / "never_accused.toml").read_text("utf-8"))
PLAIN = tomllib.loads((_CASES / "plainly_opposed.toml").read_text("utf-8"))["case"]
GRAVE = (Relation.OPPOSED, Relation.CHANGED)
ASKS = ("We ask the government to provide {}.", "We support {}.")
DENIALS = ("We do not want {}.", "We oppose {}.")
TERMS = {
    "english": ("loan guarantees", "{} for manufacturers"),
    "japanese": ("融資保証", "メーカーに対する{}"),
}


def _variants(sentence: str, language: str) -> Iterator[str]:
    """The sentence as it stands, and with a beneficiary beside the topic's term."""
    term, with_whom = TERMS[language]
    yield sentence
    for written in (term, term.capitalize()):
        yield sentence.replace(written, with_whom.format(written))


def _grave(letter: str, statement: str, tag: str) -> list[str]:
    """What is said in the gravest words, days and months apart."""
    found = [
        each
        for date in ("2025-11-06", "2026-11-06")
        for each in findings(evidence(letter, statement, date=date, language=tag))
    ]
    return [each.relation for each in found if each.relation in GRAVE]


@pytest.mark.parametrize(
    ("language", "sentence"), [(key, each) for key in TERMS for side in NEVER[key].values() for each in side]
)
def test_what_is_not_plain_is_never_opposed_or_changed(language: str, sentence: str) -> None:
    tag = {"english": "en", "japanese": "ja"}[language]
    for plain in (*ASKS, *DENIALS):
        for topic in ("loan guarantees", "loan guarantees for manufacturers"):
            for said in _variants(sentence, language):
                assert not _grave(plain.format(topic), said, tag)


@pytest.mark.parametrize("case", NEVER["apart"], ids=lambda case: case["statement"])
def test_what_is_for_others_is_never_opposed_or_changed(case: dict[str, str]) -> None:
    assert not _grave(case["letter"], case["statement"], "en")


@pytest.mark.parametrize("case", PLAIN, ids=lambda case: case["statement"])
def test_what_is_plain_is_said(case: dict[str, Any]) -> None:
    given = {key: case[key] for key in ("date", "language") if key in case}
    first = findings(evidence(case["letter"], case["statement"], **given))[0]
    assert first.relation == case["relation"], first.reasons
