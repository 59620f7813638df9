"""A cut of a source's words that does not show is a misquote: every place that cuts, at every width."""

import ast
import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import letterdiff_tui
from letterdiff.model import Comparison, Finding, Passage, Side, Stance
from letterdiff.views.cells import cells
from letterdiff_tui.cuts import SIGN, head, middle, tail
from letterdiff_tui.widgets.findings import entry, words
from letterdiff_tui.widgets.notice import sent
from letterdiff_tui.widgets.passage import context_after, context_before, source_line
from support.build import comparison, document, passage, position
from tui.conftest import Sits

_LONG = (
    "The rules as they stand are broad. We recommend the committee to reject the overbroad definition of "
    "a computer, which would catch 部品 and every toaster in the country. It should be narrowed."
)
_DOC = document("Ahead of it stands a sentence.", _LONG, "And one more comes after it.", pages=True)
_CUT = r"(?:\[…\]|…)"


def _long(text: str = _LONG) -> tuple[Comparison, Finding, Passage]:
    """The comparison made by hand, its letter-only finding made of a passage too long for any row."""
    whole = comparison()
    quote = passage(_DOC, text, "letters/a.pdf", section="A heading that goes on and on " * 4)
    asks = position(quote, "Tax credit", Stance.ASKS_FOR, "We recommend")
    finding = replace(whole.findings[2], letter=quote, letter_position=asks)
    return replace(whole, findings=(finding,)), finding, quote


WHOLE, FINDING, QUOTE = _long()
SOURCE = WHOLE.reading("letters/a.pdf").source


def honest(shown: str, whole: str) -> bool:
    """Whether what stands between quotation marks is all of it, or says at each end that it is not."""
    found = re.fullmatch(rf"({_CUT}?)(.*?)({_CUT}?)", "".join(shown.split()))
    assert found
    first, kept, last = found.groups()
    whole = "".join(whole.split())
    return (
        bool(kept)
        and kept in whole
        and (bool(first) or whole.startswith(kept))
        and (bool(last) or whole.endswith(kept))
    )


def test_a_cut_without_a_sign_is_told_from_one_with_it() -> None:
    assert honest("We ask", "We ask") and honest("We …", "We ask") and honest("[…] ask", "We ask")
    assert not any(honest(cut, "We ask") for cut in ("We", "ask", "… We", "We beg …"))


def quotes(text: str) -> list[str]:
    return re.findall("“([^”]*)”", " ".join(text.split()))


@pytest.mark.parametrize("tall", [True, False])
@pytest.mark.parametrize("width", range(20, 170, 7))
def test_a_row_of_the_list_says_where_it_cuts(width: int, tall: bool) -> None:
    row = entry(FINDING, WHOLE, None, width=width, tall=tall).plain
    assert all(honest(quote, QUOTE.text) for quote in quotes(row))
    assert row.count("“") == row.count("”") and all(
        cells(line) <= width for line in row.split("\n") if "“" in line
    )


def test_a_row_that_has_room_shows_the_telling_words() -> None:
    assert quotes(words(FINDING, Side.LETTER, WHOLE, 100))[0].startswith(
        "[…] We recommend the committee to reject"
    )
    assert quotes(words(FINDING, Side.LETTER, WHOLE, 300)) == ["[…] " + _LONG[_LONG.index("We") :]]


@pytest.mark.parametrize("room", range(60, 600, 30))
def test_what_was_sent_says_where_it_cuts(room: int) -> None:
    told = sent(QUOTE, SOURCE, None, room)
    assert all(honest(quote, QUOTE.text) for quote in quotes(told))
    assert "not the words used" in told


@pytest.mark.parametrize("limit", range(20, 120, 10))
def test_context_says_where_it_is_cut_and_that_the_document_goes_on(limit: int) -> None:
    inner = replace(QUOTE, context=_DOC.anchor(QUOTE.anchor.start - 12, QUOTE.anchor.end + 12))
    for quote in (QUOTE, inner):
        assert honest(context_before(quote, limit), _DOC.text[: quote.anchor.start])
        assert honest(context_after(quote, limit), _DOC.text[quote.anchor.end :])


def test_a_long_heading_says_that_it_is_cut() -> None:
    shown = quotes(source_line(SOURCE, QUOTE, None).plain)
    assert shown[0].endswith(SIGN) and honest(shown[0], QUOTE.section)


@pytest.mark.parametrize("size", [(60, 16), (80, 24), (100, 30), (160, 45)])
async def test_no_quote_on_the_screen_ends_without_saying_so(sits: Sits, size: tuple[int, int]) -> None:
    async with sits(WHOLE, size=size) as reader:
        shown = [
            strip.text
            for strip in reader.page.query_one("#findings").render_lines(
                reader.page.query_one("#findings").size.region
            )
        ]
    text = " ".join(" ".join(shown).split())
    assert text.count("“") == text.count("”") and all(honest(q, QUOTE.text) for q in quotes(text))


@given(st.text("ab 日e\u0301", max_size=40), st.integers(3, 30))
def test_cuts_fit_and_keep_the_text_s_own_beginning_or_end(text: str, width: int) -> None:
    first, last, both = head(text, width), tail(text, width), middle(text, width)
    assert all(cells(cut) <= width for cut in (first, last, both))
    if cells(text) > width:
        assert first.endswith(SIGN) and text.lstrip().startswith(first[:-1].rstrip())
        assert last.startswith(SIGN) and text.endswith(last[1:].lstrip())
        start, _, end = both.partition(SIGN)
        assert text.startswith(start) and text.endswith(end)
    else:
        assert first == last == both == text


def test_nothing_else_slices_text() -> None:
    folder = Path(letterdiff_tui.__file__).parent
    slicing = {
        path.name
        for path in folder.rglob("*.py")
        if any(isinstance(node, ast.Slice) for node in ast.walk(ast.parse(path.read_text("utf-8"))))
    }
    assert slicing <= {"cuts.py", "safe.py", "news.py"}
