from dataclasses import replace

import pytest

from letterdiff.model import Check, Problem, State
from letterdiff_tui.news import what_is_new
from support.build import comparison
from tui.conftest import Sits

WHOLE = comparison()
ONE = replace(WHOLE, findings=WHOLE.findings[1:2], readings=WHOLE.readings[:1] + WHOLE.readings[2:])


async def test_a_dropped_file_shows_up_and_the_finding_read_stays(sits: Sits) -> None:
    async with sits(ONE, every=0.05) as reader:
        assert "1 of 1 findings" in reader.seen()
        reader.desk.now, reader.desk.print = WHOLE, "2"
        for _ in range(40):
            await reader.pilot.pause(0.05)
            if reader.desk.refreshed > 1:
                break
        await reader.settles()
        assert reader.page.finding == WHOLE.findings[1]
        assert "2 of 3 findings" in reader.seen()
        assert reader.said() == "The library has changed: 2 new findings · New: statements/b.md"


async def test_nothing_is_compared_while_nothing_changes(sits: Sits) -> None:
    async with sits(every=0.02) as reader:
        await reader.pilot.pause(0.3)
        assert reader.desk.refreshed == 1 and not reader.said()


def test_what_is_new_names_new_problems_and_what_is_gone() -> None:
    after = replace(ONE, problems=(*ONE.problems, Problem("letters/z.pdf", "not a PDF")))
    assert what_is_new(WHOLE, after) == "2 findings no longer there · Problem: letters/z.pdf: not a PDF"
    assert what_is_new(WHOLE, WHOLE) == ""


async def test_a_comparison_that_fails_keeps_the_saved_one_on_the_screen(sits: Sits) -> None:
    async with sits() as reader:
        reader.desk.broken = "the library is in use by another run"
        reader.room._seen = "old"
        reader.room.look()
        await reader.settles()
        assert "in use by another run" in reader.said() and reader.page.finding


async def test_problems_are_counted_above_and_listed(sits: Sits) -> None:
    async with sits() as reader:
        assert "▲ 2 problems (p)" in reader.seen()
        await reader.types("p")
        assert "save it again from its source" in reader.seen()


async def test_a_quote_that_no_longer_holds_is_an_error_at_the_quote(sits: Sits) -> None:
    letter = WHOLE.findings[0].letter
    assert letter
    checks = tuple(
        Check(c.passage, State.SOURCE_CHANGED) if c.passage == letter.id else c for c in WHOLE.checks
    )
    async with sits(replace(WHOLE, checks=checks), size=(160, 45)) as reader:
        assert "✗ THIS QUOTE DOES NOT HOLD. SOURCE-CHANGED" in " ".join(reader.seen().split())
        assert reader.page.query_one("#letter").has_class("-lost")
        assert not reader.page.query_one("#statement").has_class("-lost")


async def test_a_fault_beside_a_quote_stands_at_the_context_and_leaves_the_quote(sits: Sits) -> None:
    letter = WHOLE.findings[0].letter
    assert letter
    faulty = Check(letter.id, State.VERIFIED, context=State.NOT_FOUND, context_note="page 1")
    checks = tuple(faulty if check.passage == letter.id else check for check in WHOLE.checks)
    async with sits(replace(WHOLE, checks=checks), size=(160, 45)) as reader:
        seen, pane = " ".join(reader.seen().split()), reader.page.query_one("#letter")
        assert "✗ THE WORDS AROUND IT DO NOT HOLD. NOT-FOUND" in seen
        assert "THIS QUOTE DOES NOT HOLD" not in seen
        assert pane.has_class("-adrift") and not pane.has_class("-lost")
        assert pane.query_one(".around").region.y < pane.query_one(".before").region.y


async def test_what_stops_a_comparison_is_a_problem_with_its_next_step_beside_the_saved_one(
    sits: Sits,
) -> None:
    async with sits(size=(120, 40)) as reader:
        reader.desk.fault = Problem("topics.toml", "line 3: a value is missing", "put that line right")
        reader.room._seen = "old"
        reader.room.look()
        await reader.settles()
        assert reader.page.finding and "▲ 3 problems (p)" in reader.seen()
        assert "not compared anew" in reader.seen().splitlines()[0]
        await reader.types("p")
        assert "line 3: a value is missing" in reader.seen() and "→ put that line right" in reader.seen()
        await reader.types("escape")
        reader.desk.fault, reader.room._seen = None, "old"
        reader.room.look()
        await reader.settles()
        assert "▲ 2 problems (p)" in reader.seen() and "not compared anew" not in reader.seen()


async def test_what_stops_the_first_comparison_stands_on_the_empty_page(sits: Sits) -> None:
    fault = Problem("topics.toml", "line 3: a value is missing", "put that line right")
    async with sits(None, WHOLE, fault=fault) as reader:
        seen = reader.seen()
    assert "could not be compared" in seen and "line 3" in seen and "→ put that line right" in seen


async def test_a_fault_of_our_own_is_told_and_the_reading_goes_on(
    sits: Sits, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with sits() as reader:
        monkeypatch.setattr(reader.desk, "refresh", None)
        reader.room._seen = "old"
        reader.room.look()
        await reader.pilot.pause(0.2)
        assert "TypeError" in reader.said() and reader.page.finding


async def test_leaving_while_files_are_compared_ends_the_comparison(sits: Sits) -> None:
    async with sits() as reader:
        reader.desk.endless = True
        reader.room._seen = "old"
        reader.room.look()
        await reader.pilot.press("q")
    assert reader.desk.ended
