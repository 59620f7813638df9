import subprocess
import sys

import pytest
from textual.color import Color
from textual.theme import Theme

from letterdiff_tui.themes import DARK, LIGHT, first_theme
from tui.conftest import Sits

HEAVY = ("pydantic", "numpy", "lxml", "pdfplumber", "pypdfium2", "trafilatura", "letterdiff.pipeline")


def test_the_first_page_needs_nothing_heavy() -> None:
    code = f"import sys, letterdiff_tui.app; print([m for m in {HEAVY} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize(("told", "theme"), [("0;15", LIGHT), ("15;0", DARK), ("", DARK), ("x", DARK)])
def test_the_theme_follows_the_terminal(told: str, theme: object) -> None:
    assert first_theme({"COLORFGBG": told}) is theme


async def test_d_changes_the_theme(sits: Sits) -> None:
    async with sits() as reader:
        before = reader.room.theme
        await reader.types("d")
        assert {before, reader.room.theme} == {DARK.name, LIGHT.name}


async def test_no_color_sends_greys_only(sits: Sits, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with sits() as reader:
        strips = reader.room.screen._compositor.render_strips()
    colors = {c.triplet for s in strips for part in s for c in _colors(part.style) if c and c.triplet}
    assert colors and all(color.red == color.green == color.blue for color in colors)


def _colors(style: object) -> tuple:
    return (style.color, style.bgcolor) if style else ()  # type: ignore[attr-defined]


def _contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG 2: 1 to 21."""
    lights = []
    for color in (Color.parse(one), Color.parse(other)):
        parts = (value / 255 for value in color.rgb)
        linear = [v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in parts]
        lights.append(0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2] + 0.05)
    return max(lights) / min(lights)


@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=lambda theme: theme.name)
def test_everything_can_be_read_on_its_ground(theme: Theme) -> None:
    grounds = (
        theme.background,
        theme.panel,
        theme.variables["block-cursor-background"],
        theme.variables["block-cursor-blurred-background"],
    )
    inks = (theme.foreground, theme.variables["muted"], theme.accent, theme.warning, theme.error)
    assert all(_contrast(ink or "", ground or "") >= 4.5 for ink in inks for ground in grounds)
