from dataclasses import replace

from findings.made import evidence
from letterdiff.findings import joined
from letterdiff.findings.evidence import Evidence
from letterdiff.model import Passage, SlotName

ASK = "We ask for loan guarantees for manufacturers."
WANTED = "We also support loan guarantees for manufacturers."
DENIED = "We do not want loan guarantees for our datacenters."


def _of(statements: list[str], days: list[str]) -> Evidence:
    made = evidence(ASK, *_numbered(statements), paired=False)
    dated = tuple(replace(each, date=day) for each, day in zip(made.statements, days, strict=True))
    return replace(made, statements=dated)


def _numbered(statements: list[str]) -> list[str]:
    return [f"{text} It is statement {number}." for number, text in enumerate(statements)]


def _joined(of: Evidence) -> list[Passage]:
    by_id = {each.id: each for each in of.statements}
    return [by_id[pair.statement] for pair in joined.pairs(of).pairs]


def test_opposite_sides_come_first_then_the_nearest_day() -> None:
    days = ["2025-10-28", "2020-01-01", "2025-11-30", "2025-10-01"]
    found = _joined(_of([WANTED, DENIED, DENIED, DENIED], days))
    assert [each.date for each in found] == ["2025-10-01", "2025-11-30", "2020-01-01", "2025-10-28"]


def test_what_is_without_a_day_comes_last() -> None:
    assert [each.date for each in _joined(_of([DENIED, DENIED], ["", "1999-01-01"]))] == ["1999-01-01", ""]


def test_the_holder_itself_comes_before_others() -> None:
    made = _of([DENIED, DENIED], ["1999-01-01", "2025-10-27"])
    last = made.statements[1].id
    [position] = made.positions[last]
    slots = tuple(slot for slot in position.slots if slot.name is not SlotName.HOLDER)
    found = _joined(replace(made, positions={**made.positions, last: (replace(position, slots=slots),)}))
    assert [each.date for each in found] == ["1999-01-01", "2025-10-27"]


def test_a_crowd_is_cut_and_counted() -> None:
    crowd = joined.MOST + 5
    found = joined.pairs(_of([DENIED] * crowd, ["2025-11-06"] * crowd))
    assert (len(found.pairs), found.left_out) == (joined.MOST, 5)


def test_a_source_that_is_paired_already_is_not_counted_out() -> None:
    made = evidence(ASK, *_numbered([DENIED, DENIED]))
    assert joined.pairs(made) == (made.pairs, 0)
