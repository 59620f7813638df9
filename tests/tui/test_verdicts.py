import pytest

from letterdiff.model import Decision, Relation, Verdict
from support.build import comparison
from tui.conftest import Sits
from tui.desk import WHEN


@pytest.mark.parametrize(
    ("key", "decision"),
    [("c", Decision.CONFIRMED), ("r", Decision.REJECTED), ("n", Decision.NEEDS_REPLY)],
)
async def test_a_verdict_is_asked_why_written_and_shown(sits: Sits, key: str, decision: Decision) -> None:
    first = comparison().findings[0]
    async with sits() as reader:
        await reader.types(key, *"why", "enter")
        assert reader.desk.given[first.id] == Verdict(
            first.id, first.relation, decision, "why", "reviewer", WHEN
        )
        assert f"{decision}, marked so by reviewer on 8 November 2025: why" in reader.seen()


async def test_the_reason_may_be_empty_and_escape_writes_nothing(sits: Sits) -> None:
    async with sits() as reader:
        await reader.types("c", "escape")
        assert not reader.desk.given
        await reader.types("c", "enter")
        assert [verdict.why for verdict in reader.desk.given.values()] == [""]


async def test_a_verdict_on_another_relation_is_in_brackets(sits: Sits) -> None:
    first = comparison().findings[0]
    async with sits() as reader:
        reader.page.show_verdict(Verdict(first.id, Relation.OPPOSED, Decision.CONFIRMED, "", "x", WHEN))
        await reader.settles()
        assert "(✓)" in reader.seen() and "‘opposed’" in reader.seen()


async def test_a_verdict_that_cannot_be_written_says_so(sits: Sits) -> None:
    async with sits() as reader:
        reader.desk.broken = "reviews/: read-only; make it writable"
        await reader.types("c", "enter")
        assert "read-only" in reader.said() and not reader.page.verdicts


async def test_a_verdict_that_is_copied_in_shows_up(sits: Sits) -> None:
    first = comparison().findings[0]
    async with sits() as reader:
        reader.desk.given[first.id] = Verdict(first.id, first.relation, Decision.REJECTED, "", "x", WHEN)
        reader.desk.dropped = True
        reader.room.look()
        await reader.settles()
        assert "rejected, marked so by x" in reader.seen() and reader.desk.refreshed == 1
