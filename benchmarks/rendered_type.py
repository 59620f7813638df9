"""What all layouts of the benchmark share: type, paper, and what a layout gives."""

import random
from collections.abc import Callable, Sequence
from html import escape
from typing import NamedTuple

SERIF = ("Liberation Serif", "DejaVu Serif", "C059", "P052")
SANS = ("Liberation Sans", "DejaVu Sans Condensed", "Nimbus Sans", "Liberation Sans Narrow")
LETTER, A4 = "8.5in 11in", "210mm 297mm"
TITLES = ("Summary", "What the rule should say", "II. Terms of the grant", "Next steps", "4.2 Who pays")


class Laid(NamedTuple):
    """One printed layout: its style and body, and the blocks that must come out of it."""

    style: str
    body: str
    gold: list[str]


Dice = random.Random
Layout = Callable[[Dice, Sequence[str]], Laid]


def tagged(text: str, tag: str = "p") -> str:
    return f"<{tag}>{escape(text, quote=False)}</{tag}>"


def page_rule(dice: Dice, *, sides: str = "", size: str = "", more: str = "") -> str:
    margin = dice.choice(("1in", "0.8in 1.1in", "25mm", "0.75in"))
    return f"@page {{ size: {size or dice.choice((LETTER, A4))}; margin: {sides or margin}; {more} }}"


def type_rule(
    dice: Dice, lead: tuple[float, ...] = (1.0, 1.15, 1.2, 1.35, 1.5), fonts: Sequence[str] = (*SERIF, *SANS)
) -> str:
    size = dice.choice((9, 10, 10.5, 11, 12, 13))
    return f"body {{ font: {size}pt/{dice.choice(lead)} '{dice.choice(fonts)}'; margin: 0 }}"
