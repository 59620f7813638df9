import csv
from dataclasses import replace
from io import StringIO

import pytest

from letterdiff.model import Check, Comparison, State
from letterdiff.views import csv as table
from letterdiff.views.selection import Review, Selection
from views.samples import ACCUSING, MADE, PAIRED, VERDICTS

ALL = Selection()


def rows(comparison: Comparison = MADE, wanted: Selection = ALL) -> list[dict[str, str]]:
    made = table.render(comparison, VERDICTS, wanted)
    assert made.startswith(table.HEAD)
    return list(csv.DictReader(StringIO(made.decode("utf-8-sig"), newline="")))


def test_a_row_has_both_quotes_with_label_and_place() -> None:
    first, *_ = rows()
    assert (first["number"], first["finding"], first["relation"]) == ("1", PAIRED.id, "other scope")
    assert first["letter_quote"].startswith("“We ask for loan guarantees")
    assert first["letter_quote"].endswith("” [a reconstruction, not the words used]")
    assert first["letter_label"] == "a reconstruction, not the words used"
    assert (first["letter_place"], first["letter_date"], first["statement_speaker"]) == (
        "page 1",
        "2025-10-27",
        "B. Speaker",
    )
    assert first["both_can_be_true"].startswith("possibly") and first["verdict"] == "✓ confirmed"


def test_one_sided_findings_have_their_search_and_no_other_side() -> None:
    alone = rows()[2]
    assert alone["statement_quote"] == "" and alone["search"].startswith("searched for")


def test_only_what_is_wanted() -> None:
    assert [row["number"] for row in rows(wanted=Selection((Review.UNREVIEWED,)))] == ["2", "3"]


def test_a_quote_that_does_not_hold_says_so() -> None:
    assert PAIRED.letter
    gone = replace(MADE, checks=(Check(PAIRED.letter.id, State.NOT_FOUND),))
    assert rows(gone)[0]["letter_quote"].startswith("✗ does not hold: “We ask")
    assert rows(gone)[0]["letter_check"].startswith("✗ This quote does not hold; NOT-FOUND")


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "＝1", "\n=1"])
def test_no_cell_is_a_formula(text: str) -> None:
    assert table.safe(text).startswith("'")
    evil = replace(MADE, findings=(replace(PAIRED, topic=text),))
    assert rows(evil)[0]["topic"][0] in "'\\"


def test_nothing_accuses() -> None:
    assert not ACCUSING.search(table.render(MADE, VERDICTS, ALL).decode())
