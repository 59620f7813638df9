"""Two calm themes with high contrast, one dark and one light."""

from collections.abc import Mapping

from textual.theme import Theme

DARK = Theme(
    name="letterdiff-dark",
    primary="#8fb8de",
    secondary="#7aa5a0",
    accent="#e3b778",
    warning="#f0b95f",
    error="#f0857d",
    success="#97c99a",
    foreground="#e9e6df",
    background="#15181d",
    surface="#1a1e24",
    panel="#252b33",
    dark=True,
    text_alpha=1.0,
    variables={
        "block-cursor-background": "#2a3c4e",
        "block-cursor-foreground": "#ffffff",
        "block-cursor-blurred-background": "#2a333d",
        "block-cursor-blurred-foreground": "#ffffff",
        "block-cursor-text-style": "none",
        "muted": "#a5adb5",
        "rule": "#3b444e",
    },
)

LIGHT = Theme(
    name="letterdiff-light",
    primary="#1d5284",
    secondary="#2d6660",
    accent="#8a4b08",
    warning="#8a4b08",
    error="#a11d16",
    success="#1f6a2c",
    foreground="#1b1e22",
    background="#faf8f3",
    surface="#faf8f3",
    panel="#ece8df",
    dark=False,
    text_alpha=1.0,
    variables={
        "block-cursor-background": "#cfe0f0",
        "block-cursor-foreground": "#10161c",
        "block-cursor-blurred-background": "#e2e6e6",
        "block-cursor-blurred-foreground": "#10161c",
        "block-cursor-text-style": "none",
        "muted": "#545c64",
        "rule": "#c9c3b6",
    },
)


def first_theme(environment: Mapping[str, str]) -> Theme:
    """The light theme where the terminal says that it is light (`COLORFGBG`, '0;15'), else the dark one."""
    background = environment.get("COLORFGBG", "").rpartition(";")[2]
    return LIGHT if background in ("7", "15") else DARK
