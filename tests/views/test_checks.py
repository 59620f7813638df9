import json
from dataclasses import replace

from letterdiff.model import Check, State
from letterdiff.views import checks
from views.samples import ACROSS, ALONE, MADE, PAIRED

FINE = "found in the file at its place by two independent readers"


def _ids() -> tuple[str, ...]:
    return tuple(passage.id for each in (PAIRED, ACROSS, ALONE) for passage in each.passages())


def test_a_quote_that_stands_plain_is_only_counted() -> None:
    first, second, *_ = _ids()
    found = checks.as_text(MADE, (Check(first, State.VERIFIED), Check(second, State.VERIFIED)))
    assert found == f"2 quotes VERIFIED: {FINE}"


def test_what_does_not_hold_comes_before_what_is_marked() -> None:
    first, second, *_ = _ids()
    marked, lost = Check(first, State.ONE_ENGINE, "on page 1"), Check(second, State.NOT_FOUND)
    lines = checks.as_text(MADE, (marked, lost)).splitlines()
    assert lines[0] == "NOT-FOUND: not found in the file"
    assert "neither have nor want" in lines[2] and "statements/b.md" in lines[1]
    assert lines[4] == "ONE-ENGINE: found at its place by one reader of the file only (on page 1)"
    assert lines[-2:] == [
        "1 quote ONE-ENGINE: found at its place by one reader of the file only",
        "1 quote NOT-FOUND: not found in the file",
    ]


def test_a_fault_of_a_context_is_counted_apart() -> None:
    check = Check(_ids()[0], State.VERIFIED, context=State.NOT_FOUND)
    lines = checks.as_text(MADE, (check,)).splitlines()
    assert lines[0] == "in its context: NOT-FOUND: not found in the file"
    assert lines[-2:] == [f"1 quote VERIFIED: {FINE}", "1 context NOT-FOUND: not found in the file"]


def test_where_nothing_is_quoted_that_is_said() -> None:
    assert checks.as_text(replace(MADE, findings=()), ()) == "the comparison quotes nothing"
    assert json.loads(checks.as_json(replace(MADE, findings=()), ())) == []


def test_for_programs_each_check_stands_with_its_quote() -> None:
    check = Check(_ids()[1], State.NOT_FOUND, "moved", context=State.VERIFIED_TEXT)
    (row,) = json.loads(checks.as_json(MADE, (check,)))
    assert row == {
        "passage": check.passage,
        "state": "NOT-FOUND",
        "note": "moved",
        "context": "VERIFIED-TEXT",
        "context_note": "",
        "holds": False,
        "source": "statements/b.md",
        "exact": "We neither have nor want government guarantees for our datacenters.",
    }
