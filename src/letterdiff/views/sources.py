"""The sources of a library as a plain table: what was read, how much, and how near to the words used."""

from collections.abc import Sequence

from letterdiff.model import Reading
from letterdiff.text.clean import one_line
from letterdiff.views.dates import date_words
from letterdiff.views.wording import count


def as_text(readings: Sequence[Reading]) -> str:
    """One source a line: name, size, fidelity, date, speaker; the other names of a duplicate below it."""
    if not readings:
        return "no source could be read"
    rows = [_row(reading) for reading in readings]
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = []
    for reading, row in zip(readings, rows, strict=True):
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        lines.append("  ".join(cells).rstrip())
        lines += [f"  the same bytes: {one_line(name)}" for name in reading.source.also]
    return "\n".join(lines)


def _row(reading: Reading) -> tuple[str, ...]:
    source = reading.source
    size = count(reading.pages, "page") if reading.pages else count(reading.blocks, "block")
    return (
        one_line(source.name),
        size,
        count(reading.words, "word"),
        source.fidelity,
        date_words(source.meta.date) or "no date",
        one_line(source.speaker) or "speaker not known",
    )
