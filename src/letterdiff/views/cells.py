"""Text laid out in terminal cells, where a Japanese character takes two: wrapping, cutting, tables.

Widths and lengths count cells. All text that comes in here is already clean (`text.clean.one_line`).
"""

import re
from collections.abc import Sequence

CUT = "[…]"
"""Stands where words of a quote were left out, as editors write it."""

_WIDE = r"\u2e80-\ud7ff\uf900-\uffdc\U00020000-\U0003ffff"
_PIECE = re.compile(
    rf"[「『（【〈《]*[{_WIDE}][、。，．・：；？！ー」』）】〉》”’]*|\s+|[^\s{_WIDE}]+",
)


def cells(text: str) -> int:
    """How many cells the text takes."""
    from rich.cells import cell_len

    return cell_len(text)


def pad(text: str, width: int) -> str:
    """The text filled up with spaces to the width; longer text stays whole."""
    return text + " " * max(0, width - cells(text))


def wrap(text: str, width: int) -> list[str]:
    """The text in lines of at most this width, broken at spaces and between wide characters.

    Line breaks of the text stay. A word or address longer than the width keeps a line of its own, whole.
    """
    return [line for part in text.split("\n") for line in _wrapped(part, width)]


def _wrapped(text: str, width: int) -> list[str]:
    lines, line, used = [], "", 0
    for piece in _PIECE.findall(text):
        taken = cells(piece)
        if line and not piece.isspace() and used + taken > width:
            lines.append(line.rstrip())
            line, used = "", 0
        if line or not piece.isspace():
            line, used = line + piece, used + taken
    return [*lines, line.rstrip()]


def excerpt(text: str, width: int, through: Sequence[int] = ()) -> str:
    """The text's beginning in at most this width, on one line; what is left out is marked.

    `through` are ends, in characters of the text, that a reader should still see: up to twice the width is
    given to hold the last of them that then fits.
    """
    flat = " ".join(text.split())
    if cells(flat) <= width:
        return flat
    ends = [len(" ".join(text[:end].split())) for end in through]
    kept, at, used = "", 0, 0
    for piece in _PIECE.findall(flat):
        used += cells(piece)
        if used > 2 * width - cells(CUT) - 1:
            break
        at += len(piece)
        if used <= width - cells(CUT) - 1 or any(at - len(piece) < end <= at for end in ends):
            kept = flat[:at]
    return flat if kept == flat else f"{kept.rstrip()} {CUT}".lstrip()


def hanging(label: str, text: str, width: int, *, indent: int = 0, gap: int = 12) -> list[str]:
    """The text wrapped beside a label, its later lines under its first."""
    lines = wrap(text, max(20, width - indent - gap))
    heads = [pad(label, gap)] + [" " * gap] * (len(lines) - 1)
    return [(" " * indent + head + line).rstrip() for head, line in zip(heads, lines, strict=True)]


def table(rows: Sequence[Sequence[str]], width: int, *, indent: int = 2) -> list[str]:
    """Rows of equally many texts as aligned columns, the first row a head; cells wrap where they must."""
    gap = 2
    columns = range(len(rows[0]))
    natural = [max(cells(row[column]) for row in rows) for column in columns]
    least = [max(_longest(row[column]) for row in rows) for column in columns]
    widths = _fitted(natural, least, width - indent - gap * (len(natural) - 1))
    lines = []
    for number, row in enumerate(rows):
        lines += _row([wrap(text, width) for text, width in zip(row, widths, strict=True)], widths, gap)
        if number == 0:
            lines.append((" " * gap).join("-" * width for width in widths))
    return [(" " * indent + line).rstrip() for line in lines]


def _longest(text: str) -> int:
    return max((cells(piece) for piece in _PIECE.findall(text)), default=0)


def _fitted(natural: list[int], least: list[int], room: int) -> list[int]:
    """Column widths that fit the room where they can: the widest give way, none below its longest word."""
    widths, limit = natural, max(natural)
    while limit > 0 and sum(widths) > room:
        limit -= 1
        widths = [max(low, min(limit, width)) for low, width in zip(least, natural, strict=True)]
    return widths


def _row(texts: list[list[str]], widths: list[int], gap: int) -> list[str]:
    height = max(len(lines) for lines in texts)
    filled = [lines + [""] * (height - len(lines)) for lines in texts]
    return [
        (" " * gap).join(pad(line, width) for line, width in zip(lines, widths, strict=True))
        for lines in zip(*filled, strict=True)
    ]
