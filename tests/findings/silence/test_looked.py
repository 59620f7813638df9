"""How much was looked at before silence is told, what was not, and whether that is enough."""

import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from findings.made import evidence, findings
from letterdiff.findings.evidence import Evidence
from letterdiff.model import Gravity, Part, Problem, Reading, Relation, Search

CASES = tomllib.loads((Path(__file__).parents[1] / "cases" / "looked.toml").read_text("utf-8"))["case"]
ASK = "We ask for loan guarantees for manufacturers."
OTHER = "Our models answer questions in many languages."


def _read(reading: Reading, **given: Any) -> Reading:
    """The reading as if the file had so many words, and this date and author."""
    meta = replace(
        reading.source.meta, organisation="", author=given.get("by", ""), date=given.get("date", "")
    )
    return replace(reading, source=replace(reading.source, meta=meta), words=given["words"])


def _search(of: Evidence) -> Search:
    (search,) = [each.search for each in findings(of) if each.search]
    return search


def _parts(parts: tuple[Part, ...]) -> list[str]:
    return [
        f"{each.kind}: {each.words:,} words in {each.sources} source{'s'[: each.sources - 1]}"
        for each in parts
    ]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["why"])
def test_what_was_there_to_be_searched(case: dict[str, Any]) -> None:
    made = evidence(ASK, *(f"{OTHER} {number}" for number, _ in enumerate(case["public"])), paired=False)
    letter, *public = made.readings
    read = [_read(each, **given) for each, given in zip(public, case["public"], strict=True)]
    letters = tuple(replace(each, date=case.get("date", each.date)) for each in made.letters)
    search = _search(replace(made, letters=letters, readings=(letter, *read)))
    assert list(search.gaps) == case["gaps"]
    assert search.thin == case["thin"]
    assert _parts(search.times) == case.get("times", _parts(search.times))
    assert _parts(search.speakers) == case.get("speakers", _parts(search.speakers))


def test_what_was_not_read_is_told_file_by_file_but_no_note_and_no_letter() -> None:
    made = evidence(ASK, OTHER, f"{OTHER} Again.", paired=False)
    letter, full, empty = made.readings
    problems = (
        Problem("statements/scan.pdf", "no text in it"),
        Problem("statements/cut.pdf", "only its first pages were read", "", Gravity.CUT),
        Problem("statements/0.txt", "its date looks odd", "", Gravity.NOTE),
        Problem("letters/b.pdf", "no text in it"),
    )
    readings = (letter, replace(letter, words=0), full, replace(empty, words=0))
    search = _search(replace(made, readings=readings, problems=problems))
    assert search.not_searched == ("statements/1.txt", "statements/cut.pdf", "statements/scan.pdf")
    assert search.gaps == (
        "statements/1.txt: no words in it",
        "statements/cut.pdf: only its first pages were read",
        "statements/scan.pdf: no text in it",
    )
    assert search.sources == ("statements/0.txt",)


def test_a_file_that_is_all_of_others_is_not_among_the_searched() -> None:
    made = evidence(ASK, OTHER, "The weather of May.", paired=False)
    own, paper = made.statements
    letter, ours, theirs = made.readings
    paper = replace(paper, organisation="The Daily Planet", speaker="")
    search = _search(
        replace(made, statements=(own, paper), readings=(letter, ours, replace(theirs, words=4)))
    )
    assert search.sources == ("statements/0.txt",)
    assert search.words == ours.words


def test_of_a_statement_the_letters_are_what_is_searched() -> None:
    made = evidence("The weather of May is fine.", ASK, paired=False)
    letter, public = made.readings
    undated = tuple(replace(each, date="") for each in made.statements)
    readings = (_read(letter, words=20), public)
    (found,) = findings(replace(made, statements=undated, readings=readings))
    assert found.relation is Relation.PUBLIC_ONLY and found.search
    assert found.search.thin == "not enough of the letters to tell: 20 words in all"
    assert found.search.gaps[0].startswith("the statement has no date, ")
