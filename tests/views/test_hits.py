import json

import pytest

from letterdiff.model import Side
from letterdiff.pipeline.find import Found, Hit
from letterdiff.views import hits
from support.build import span
from views.samples import MADE, PAIRED

assert PAIRED.letter and PAIRED.statement
LETTER = Hit(PAIRED.letter, (span(PAIRED.letter, "loan guarantees"),))
QUOTED = Hit(PAIRED.statement, (), quoted=True)


def test_each_hit_is_a_quote_over_its_source_and_a_quotation_is_told() -> None:
    first, second = hits.as_text(Found("guarantees", (LETTER, QUOTED), MADE.readings)).split("\n\n")
    assert "We ask for loan guarantees" in first and "letters/a.pdf" in first
    assert hits.IN_QUOTATION not in first
    assert second.endswith(f"\n  {hits.IN_QUOTATION}")


def test_how_much_was_searched_is_said_whatever_was_found() -> None:
    letters, *statements = MADE.readings
    assert hits.searched(Found("tax", (), MADE.readings)) == (
        f"0 sentences with “tax” in 1 letter ({letters.words} words) and "
        f"2 statements ({sum(each.words for each in statements)} words)"
    )
    one = hits.searched(Found("tax", (LETTER,), (letters,)))
    assert one == f"1 sentence with “tax” in 1 letter ({letters.words} words)"
    assert hits.searched(Found("tax", (), ())) == "0 sentences with “tax” in nothing: no file could be read"


@pytest.mark.parametrize(
    ("words", "signs"),
    [
        ("guarantee*", "“*”"),
        ('"loan guarantee"', '‘"’'),
        ("loans OR grants AND taxes NOT fees OR tolls", "“OR”, “AND”, “NOT”"),
    ],
)
def test_signs_of_other_search_programs_are_said_to_mean_nothing(words: str, signs: str) -> None:
    assert hits.taken_literally(words).startswith(f"{signs} was looked for as it is written; ")


@pytest.mark.parametrize("words", ["loan guarantees", "or not", "re:loans?|grants*"])
def test_of_plain_words_and_patterns_nothing_is_said(words: str) -> None:
    assert hits.taken_literally(words) == ""


def test_for_programs_a_hit_is_a_line_with_its_place() -> None:
    first, second = map(json.loads, hits.as_jsonl(Found("x", (LETTER, QUOTED), MADE.readings)).splitlines())
    assert (first["side"], first["place"], first["file"]) == (Side.LETTER, "page 1", "letters/a.pdf#page=1")
    assert first["spans"][0]["text"] == "loan guarantees"
    assert (first["in_quotation"], second["in_quotation"]) == (False, True)
    assert first["label"] == "a reconstruction, not the words used"
