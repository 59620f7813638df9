"""Sources come from strangers: their names and words may not draw, reorder, or break the page."""

import json

import pytest

from letterdiff.model import Comparison
from letterdiff.model.codec import from_json, to_json
from support.build import comparison
from tui.conftest import Sits

NAME = "letters/[bold]\x1b[31m\x07\n\u202e" + "long-" * 40 + ".pdf"
SPEAKER = "[@click=app.exit]A[/] \x1b]52;c;AAAA\x07 Writer"
HEBREW = "אנחנו לא מבקשים ערבות"


def with_words(**swaps: str) -> Comparison:
    """The comparison made by hand with other words in it."""
    text = to_json(comparison()).decode()
    for old, new in swaps.items():
        text = text.replace(json.dumps(old, ensure_ascii=False), json.dumps(new, ensure_ascii=False))
    return from_json(Comparison, text)


HOSTILE = with_words(**{"letters/a.pdf": NAME, "A. Writer": SPEAKER, "Loan guarantees": "[red]\x1b[2JTopic"})


@pytest.mark.parametrize("size", [(60, 16), (160, 45)])
async def test_hostile_names_are_words_on_every_page(sits: Sits, size: tuple[int, int]) -> None:
    async with sits(HOSTILE, size=size) as reader:
        pages = [reader.seen()]
        for key in ("enter", "y", "t", "escape", "p", "escape", "c"):
            await reader.types(key)
            pages.append(reader.seen())
    shown = "".join(pages).replace("\n", "")
    assert not any(c < " " or "\x7f" <= c <= "\x9f" or c in "\u202e" for c in shown)
    assert "[red]\\x1b[2JTopic" in shown and all(len(page.splitlines()) <= size[1] for page in pages)


async def test_a_copied_quote_carries_no_escape_code(sits: Sits) -> None:
    async with sits(HOSTILE) as reader:
        await reader.types("y")
        assert "\x1b" not in reader.room.clipboard and "\\x1b]52" in reader.room.clipboard


async def test_right_to_left_words_are_isolated_beside_the_other_column(sits: Sits) -> None:
    async with sits(with_words(**{"A. Writer": HEBREW}), size=(160, 45)) as reader:
        lines = [line for line in reader.seen().splitlines() if HEBREW in line and "STATEMENT" in line]
    assert lines
    for line in lines:
        at = line.index(HEBREW, line.index("LETTER"))
        assert line.rindex("\u2068", 0, at) > line.find("│")
        assert line.index("\u2069", at) < line.index("STATEMENT")


async def test_japanese_keeps_the_columns_straight(sits: Sits) -> None:
    async with sits(size=(160, 45)) as reader:
        await reader.types("j")
        strips = reader.room.screen._compositor.render_strips()
    assert {strip.cell_length for strip in strips} == {160}
