from dataclasses import replace

from support.build import comparison
from tui.conftest import Sits

WHOLE = comparison()
FIRST, SECOND, THIRD = (finding.id for finding in WHOLE.findings)


def at(reader) -> str:
    return reader.page.finding.id if reader.page.finding else ""


async def test_j_and_k_go_through_the_findings_and_stop_at_the_ends(sits: Sits) -> None:
    async with sits() as reader:
        seen = [at(reader)]
        for key in ("k", "j", "j", "j", "k"):
            await reader.types(key)
            seen.append(at(reader))
    assert seen == [FIRST, FIRST, SECOND, THIRD, THIRD, SECOND]


async def test_a_pair_stands_with_speakers_label_place_link_and_scope(sits: Sits) -> None:
    async with sits(size=(160, 45)) as reader:
        seen = reader.seen()
    for words in (
        "Both can be true?  possibly: the beneficiary differs",
        "LETTER  A. Writer",
        "asks for · 27 October 2025",
        "▲ a reconstruction, not the words used",
        "letters/a.pdf · page 1",
        "https://example.org/letter.pdf",
        "statements/b.md · line 2",
        "≠ different",
    ):
        assert words in seen


async def test_marks_are_told_apart_without_colour(sits: Sits) -> None:
    async with sits() as reader:
        quote = reader.page.query_one("#letter .quote").render()
    styles = {quote.plain[span.start : span.end]: span.style for span in quote.spans}
    assert styles == {
        "ask for": "reverse",
        "loan": "bold",
        "guarantees for": "underline",
        "manufacturers": "bold",
    }


async def test_a_one_sided_finding_shows_its_search(sits: Sits) -> None:
    async with sits() as reader:
        await reader.types("j", "j")
        seen = reader.seen()
    for words in ("SEARCHED: statements", "2 statements, 18 words", "税額控除", "NOT looked at", "empty.txt"):
        assert words in seen
    assert "Not the same: it does not name" in seen
    assert "ONE-ENGINE" in seen


async def test_enter_gives_the_finding_the_whole_screen_and_brings_the_list_back(sits: Sits) -> None:
    async with sits() as reader:
        await reader.types("enter", "j")
        assert not reader.page.query_one("#findings").region and at(reader) == SECOND
        await reader.types("escape")
        assert reader.page.query_one("#findings").region


async def test_escape_leaves_the_filter_s_line_and_keeps_the_filter_until_a_drops_it(sits: Sits) -> None:
    async with sits() as reader:
        await reader.types("slash", *"widen")
        assert at(reader) == THIRD and "1 of 1 findings (of 3)" in reader.seen()
        await reader.types("escape", "escape", "escape")
        assert "1 of 1 findings (of 3)  only “widen” (a: all)" in reader.seen()
        await reader.types("slash", *"!")
        assert "only “widen!” (a: all)" in reader.seen()
        await reader.types("escape", "a")
        assert "3 findings" in reader.seen() and "only" not in reader.seen().splitlines()[0]


async def test_an_emptied_filter_is_none(sits: Sits) -> None:
    async with sits() as reader:
        await reader.types("slash", "x", "backspace", "enter")
        assert "1 of 3 findings" in reader.seen() and "a: all" not in reader.seen()


async def test_a_filter_that_nothing_fits_says_so(sits: Sits) -> None:
    async with sits() as reader:
        await reader.types("slash", *"zzz", "enter")
        assert "No finding fits the filter." in reader.seen()


async def test_a_topic_keeps_its_findings(sits: Sits) -> None:
    async with sits() as reader:
        await reader.types("t", "j", "j", "enter")
        assert at(reader) == THIRD and "only Tax credit" in reader.seen()
        await reader.types("a")
        assert "3 findings" in reader.seen()


async def test_findings_without_a_topic_are_offered_by_that_name(sits: Sits) -> None:
    bare = replace(WHOLE, findings=(*WHOLE.findings[:2], replace(WHOLE.findings[2], topic="")))
    async with sits(bare) as reader:
        await reader.types("t")
        seen = reader.seen()
        assert "All topics  3 findings" in seen and "without a topic  1 finding" in seen
        await reader.types("j", "j", "enter")
        assert at(reader) == THIRD and "only without a topic (a: all)" in reader.seen()


async def test_narrow_screens_stack_and_broad_ones_lay_side_by_side(sits: Sits) -> None:
    for size, beside in (((80, 24), False), ((160, 45), True)):
        async with sits(size=size) as reader:
            letter, statement = (reader.page.query_one(name).region for name in ("#letter", "#statement"))
        assert (letter.y == statement.y and letter.x < statement.x) is beside
        assert (letter.bottom <= statement.y) is not beside


async def test_a_small_screen_shows_the_question_and_the_quote(sits: Sits) -> None:
    async with sits(size=(60, 16)) as reader:
        seen = reader.seen()
    assert "Both can be true?" in seen and "We ask for loan guarantees" in seen


async def test_nothing_compared_yet_says_what_to_do(sits: Sits) -> None:
    from letterdiff.model import Comparison

    async with sits(None, Comparison("letterdiff", (), (), (), (), ())) as reader:
        seen = reader.seen()
    assert "There is nothing to compare yet" in seen and "into letters/" in seen


async def test_y_copies_the_chosen_quote_with_its_source(sits: Sits) -> None:
    async with sits() as reader:
        await reader.types("y")
        letter = reader.room.clipboard
        assert reader.said().startswith("Sent to the terminal’s clipboard: “We ask for loan guarantees")
        assert "[a reconstruction, not the words used]" in reader.said()
        await reader.types("tab", "y")
    assert "manufacturers" in letter and "a reconstruction" in letter and "letters/a.pdf, page 1" in letter
    assert "our datacenters" in reader.room.clipboard


async def test_what_was_sent_covers_neither_quote_nor_keys(sits: Sits) -> None:
    for size in ((60, 16), (80, 24), (120, 40)):
        async with sits(size=size) as reader:
            await reader.types("y")
            notice, page = reader.page.notice.region, reader.page
            assert notice.area and not notice.intersection(page.query_one("#keys").region)
            for quote in page.query(".quote"):
                assert not notice.intersection(quote.region.intersection(page.query_one("#finding").region))
            assert notice.bottom == page.query_one("#findings").region.bottom
            await reader.types("j")
            assert not reader.page.notice.display


async def test_a_filter_goes_to_the_first_of_what_it_keeps(sits: Sits) -> None:
    async with sits() as reader:
        await reader.types("j", "slash", *"lab")
        listed = reader.page.query_one("#findings")
        assert listed.option_count == 3 and listed.highlighted == 0  # type: ignore[attr-defined]


async def test_in_the_wide_view_what_was_sent_takes_room_of_its_own(sits: Sits) -> None:
    async with sits(size=(80, 24)) as reader:
        await reader.types("enter", "y")
        assert reader.page.notice.region.bottom <= reader.page.query_one("#finding").region.y
