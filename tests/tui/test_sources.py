"""The page of sources: a line a file, and lines that open."""

from dataclasses import replace

from textual.widgets import OptionList

from letterdiff.model import Metadata, Reading
from letterdiff_tui.screens.sources import CLOSED, OPEN, SourcesScreen, file_rows
from support.build import comparison
from tui.conftest import Sits

WHOLE = comparison()
ARCHIVE = "statements/crawl.warc"


def inside(number: int) -> Reading:
    reading = WHOLE.readings[1]
    source = replace(reading.source, name=f"{ARCHIVE}/{number}.html", container=ARCHIVE, meta=Metadata())
    return replace(reading, source=source)


def test_a_source_says_who_when_and_how_much() -> None:
    (only,) = file_rows("letters/a.pdf", WHOLE.readings[:1], opened=False)
    assert "letters/a.pdf  A. Writer, 27 October 2025, 1 page, 31 words" in only.plain
    assert "▲ a reconstruction, not the words used" in only.plain


def test_an_archive_opens() -> None:
    own = [inside(1), inside(2)]
    (closed,) = file_rows(ARCHIVE, own, opened=False)
    assert closed.plain.startswith(f"{CLOSED} {ARCHIVE}  2 sources")
    opened, first, _ = file_rows(ARCHIVE, own, opened=True)
    assert opened.plain.startswith(OPEN) and first.plain.startswith("    1.html")
    assert "not known: when (date), who (author or organisation), where from (origin)" in first.plain


async def test_the_page_opens_by_its_key(sits: Sits) -> None:
    made = replace(WHOLE, readings=(*WHOLE.readings, inside(1), inside(2)))
    async with sits(made) as reader:
        await reader.pilot.press("s")
        listed = reader.pilot.app.screen.query_one(OptionList)
        before = listed.option_count
        await reader.pilot.press("end", "enter")
        assert listed.option_count == before + 2
        await reader.pilot.press("escape")
        assert not isinstance(reader.pilot.app.screen, SourcesScreen)
