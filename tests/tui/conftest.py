"""The reading room over a desk made by hand."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass

import pytest
from textual.pilot import Pilot

from letterdiff.model import Comparison, Problem
from letterdiff_tui.app import ReadingRoom
from letterdiff_tui.screens.reading import ReadingScreen
from support.build import comparison
from tui.desk import HandDesk


@dataclass
class Reader:
    """A reader at the keyboard, and what is before them."""

    room: ReadingRoom
    desk: HandDesk
    pilot: Pilot[int]

    @property
    def page(self) -> ReadingScreen:
        return self.room.reading

    async def types(self, *keys: str) -> None:
        await self.pilot.press(*keys)
        await self.settles()

    async def settles(self) -> None:
        await self.room.workers.wait_for_complete(
            [worker for worker in self.room.workers if worker.group in ("compare", "verdict", "open")]
        )
        await self.pilot.pause()

    def seen(self) -> str:
        """Every character that is on the screen, line by line."""
        return "\n".join(strip.text.rstrip() for strip in self.room.screen._compositor.render_strips())

    def said(self) -> str:
        return self.page.notice.render().plain  # type: ignore[union-attr]


WHOLE = comparison()
Sits = Callable[..., AbstractAsyncContextManager[Reader]]


@pytest.fixture
def sits() -> Sits:
    @asynccontextmanager
    async def at(
        saved: Comparison | None = WHOLE,
        now: Comparison | None = None,
        size: tuple[int, int] = (120, 40),
        every: float = 3600,
        fault: Problem | None = None,
    ) -> AsyncIterator[Reader]:
        desk = HandDesk(saved, now)
        desk.fault = fault
        room = ReadingRoom(desk, every=every)
        async with room.run_test(size=size) as pilot:
            reader = Reader(room, desk, pilot)
            await pilot.pause()
            await reader.settles()
            yield reader

    return at
