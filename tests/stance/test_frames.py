import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from letterdiff.model import Term, Topic
from letterdiff.stance.positions import positions_of
from support.build import document, passage

CASES: dict[str, Any] = tomllib.loads((Path(__file__).parent / "cases" / "frames.toml").read_text("utf-8"))
TERMS = {"en": "loan guarantee", "ja": "融資保証"}


def _sign(text: str, language: str) -> int:
    of = passage(document(text), text, "letters/a.pdf", language=language)
    (found,) = positions_of(of, (Topic("Named", (Term(TERMS[language], language),)),), "Example Lab")
    return found.stance.sign


def _english(frame: str) -> Iterator[tuple[int, str]]:
    for sign, verbs in ((1, CASES["english"]["give"]), (-1, CASES["english"]["take"])):
        for verb, gerund, done in verbs:
            text = frame.format(V=verb, G=gerund, P=done, X="loan guarantees")
            yield sign, text[0].upper() + text[1:]


def _japanese(frame: str) -> Iterator[tuple[int, str]]:
    for sign, verbs in ((1, CASES["japanese"]["give"]), (-1, CASES["japanese"]["take"])):
        for verb in verbs:
            yield sign, frame.format(N=verb, X="融資保証")


def _wrong(sign: int, sentences: Iterator[tuple[int, str]], language: str) -> list[str]:
    """Sentences with the other side's stance, or with one where there is none."""
    read = ((sign * of_verb, _sign(text, language), text) for of_verb, text in sentences)
    return [text for meant, found, text in read if found and found != meant]


@pytest.mark.parametrize(("sign", "frame"), CASES["english"]["frames"])
def test_no_english_verb_comes_out_as_the_other_side(sign: int, frame: str) -> None:
    assert not _wrong(sign, _english(frame), "en")


@pytest.mark.parametrize(("sign", "frame"), CASES["japanese"]["frames"])
def test_no_japanese_verb_comes_out_as_the_other_side(sign: int, frame: str) -> None:
    assert not _wrong(sign, _japanese(frame), "ja")


def _framed(frame: str, clauses: list[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    for sign, clause in clauses:
        text = frame.format(s=clause, S=clause[0].upper() + clause[1:])
        yield sign, text[0].upper() + text[1:]


def _clauses(kind: str) -> list[Any]:
    """Every frame of a kind, with the language and its clauses."""
    both = (("en", CASES["english_clauses"]), ("ja", CASES["japanese_clauses"]))
    return [pytest.param(language, frame, cases["said"]) for language, cases in both for frame in cases[kind]]


@pytest.mark.parametrize(("language", "frame", "clauses"), _clauses("of_others"))
def test_what_others_say_or_what_is_asked_is_no_stance(
    language: str, frame: str, clauses: list[tuple[int, str]]
) -> None:
    assert not [text for _, text in _framed(frame, clauses) if _sign(text, language)]


@pytest.mark.parametrize(("language", "frame", "clauses"), _clauses("own"))
def test_what_leads_on_to_ones_own_stance_leaves_it(
    language: str, frame: str, clauses: list[tuple[int, str]]
) -> None:
    assert not [text for sign, text in _framed(frame, clauses) if _sign(text, language) != sign]


def test_most_of_them_are_read_at_all() -> None:
    plain = [
        sign * of_verb == _sign(text, "en")
        for sign, frame in CASES["english"]["frames"][:12]
        for of_verb, text in _english(frame)
    ]
    assert sum(plain) > 0.9 * len(plain)
