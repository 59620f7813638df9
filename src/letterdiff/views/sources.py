"""The sources of a library as a plain table: what was read, how much, and how near to the words used."""

from collections.abc import Mapping, Sequence

from letterdiff.model import Proposal, Reading
from letterdiff.text.clean import one_line
from letterdiff.views import about
from letterdiff.views.dates import date_words
from letterdiff.views.wording import count


def as_text(readings: Sequence[Reading], proposals: Mapping[str, Sequence[Proposal]]) -> str:
    """One source a line: name, size, fidelity, date, speaker; below it the other names of a duplicate.

    `proposals` are what each source's file says of it, by its name; those for fields that nobody declared
    are shown below it too.
    """
    if not readings:
        return "no source could be read"
    rows = [_row(reading) for reading in readings]
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = []
    for reading, row in zip(readings, rows, strict=True):
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        lines.append("  ".join(cells).rstrip())
        lines += [f"  the same bytes: {one_line(name)}" for name in reading.source.also]
        proposed = about.lines(reading.source.meta, proposals.get(reading.name, ()))
        lines += [f"  {line}" for line in proposed]
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
