from textual.command import CommandPalette

from letterdiff_tui.commands import COMMANDS, CommandFinder, bindings
from letterdiff_tui.screens.help import help_sections
from letterdiff_tui.screens.reading import ReadingScreen
from letterdiff_tui.widgets.keybar import key_lines
from support.build import comparison
from tui.conftest import Sits


def test_every_command_is_an_action_with_keys_of_its_own() -> None:
    assert all(callable(getattr(ReadingScreen, f"action_{command.action}")) for command in COMMANDS)
    keys = [binding.key for binding in bindings()]
    assert len(keys) == len(set(keys))


def test_help_tells_every_command() -> None:
    text = "\n".join(part.plain for section in help_sections() for row in section.rows for part in row)
    assert all(c.title in text and c.help in text and c.glyph in text for c in COMMANDS)


async def test_the_key_bar_shows_every_command_at_eighty_columns(sits: Sits) -> None:
    async with sits(size=(80, 24)) as reader:
        foot = " ".join(reader.seen().splitlines()[-2:])
    assert all(f"{command.glyph} {command.short}" in foot for command in COMMANDS)


def test_no_key_is_parted_from_its_name() -> None:
    for width in (10, 30, 60):
        lines = key_lines(COMMANDS, width).plain.splitlines()
        assert all(any(f"{c.glyph} {c.short}" in line for line in lines) for c in COMMANDS)


async def test_the_palette_offers_every_command_and_runs_it(sits: Sits) -> None:
    async with sits() as reader:
        finder = CommandFinder(reader.page)
        assert [hit.text async for hit in finder.discover()] == [command.title for command in COMMANDS]
        await reader.types("ctrl+p")
        assert isinstance(reader.room.screen, CommandPalette)
        await reader.types(*"next")
        await reader.pilot.pause(0.3)
        await reader.types("enter")
        assert reader.page.finding == comparison().findings[1]


async def test_help_opens_and_closes(sits: Sits) -> None:
    async with sits() as reader:
        await reader.types("question_mark")
        assert "Copy the quote" in reader.seen()
        await reader.types("escape")
        assert reader.room.screen is reader.page
