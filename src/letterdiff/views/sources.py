"""The sources of a library as a plain table: what was read, how much, and how near to the words used."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from letterdiff.model import Metadata, Proposal, Reading, Source
from letterdiff.text.clean import one_line
from letterdiff.views import about
from letterdiff.views.dates import date_words, span_words
from letterdiff.views.wording import count

SHOWN = 20
"""Sources of one archive that are shown where not all are asked for."""

_Row = tuple[str, ...]
_Entry = tuple[_Row, tuple[str, ...]]
"""A line of the table, and lines below it that stand in no column."""


def as_text(
    readings: Sequence[Reading],
    proposals: Mapping[str, Sequence[Proposal]],
    files: Sequence[Source],
    archives: Collection[str] = (),
    *,
    everything: bool = False,
) -> str:
    """One source a line: name, size, fidelity, date, speaker; below it the other names of a duplicate.

    `proposals` are what each source's file says of it, by its name; those for fields that nobody declared
    are shown below it too. `files` are the library's in their order, `archives` the names of those that hold
    sources: each has a line of its own, and the first of its sources below it (`everything`: all).
    """
    of_file: dict[str, list[Reading]] = {file.name: [] for file in files}
    for reading in readings:
        of_file.setdefault(reading.source.file, []).append(reading)
    entries: list[_Entry] = []
    for name, own in of_file.items():
        if name in archives:
            entries += _archive(name, own, readings, proposals, everything)
        else:
            entries += (_entry(reading, proposals) for reading in own)
    return "\n".join(_lines(entries)) if entries else "no source could be read"


def _lines(entries: Sequence[_Entry]) -> Iterator[str]:
    widths = [max(len(row[column]) for row, _ in entries) for column in range(len(entries[0][0]))]
    for row, below in entries:
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        yield "  ".join(cells).rstrip()
        yield from below


def _archive(
    name: str,
    own: Sequence[Reading],
    readings: Sequence[Reading],
    proposals: Mapping[str, Sequence[Proposal]],
    everything: bool,
) -> Iterator[_Entry]:
    """The archive's line, then its sources', indented; more than can be looked at are counted."""
    elsewhere = sum(also.startswith(f"{name}/") for reading in readings for also in reading.source.also)
    known = f"and {elsewhere:,} with the bytes of another source" if elsewhere else ""
    words = count(sum(reading.words for reading in own), "word") if own else ""
    shown = own if everything else own[:SHOWN]
    yield (one_line(name), count(len(own), "source"), words, "", "", known), ()
    for reading in shown:
        yield _entry(reading, proposals, "  ", name)
    if len(shown) < len(own):
        yield (f"  and {len(own) - len(shown):,} more: letterdiff status --all", *[""] * 5), ()


def _entry(
    reading: Reading, proposals: Mapping[str, Sequence[Proposal]], indent: str = "", archive: str = ""
) -> _Entry:
    below = [_origin(reading.source.meta)] if archive else []
    below += [f"the same bytes: {one_line(name)}" for name in reading.source.also]
    below += about.lines(reading.source.meta, proposals.get(reading.name, ()))
    below += [f"links to {one_line(name)}" for name in reading.links]
    missing = () if archive else about.unknown(reading)
    below += [f"not known: {', '.join(missing)}"] if missing else []
    return _row(reading, indent, archive), tuple(f"{indent}  {line}" for line in below if line)


def _origin(meta: Metadata) -> str:
    """Title, address and time of capture, as far as known: a page's name in an archive says little."""
    captured = f"captured {date_words(meta.captured)}" if meta.captured else ""
    title = f"“{one_line(meta.title)}”" if meta.title else ""
    return ", ".join(part for part in (title, one_line(meta.origin), captured) if part)


def _row(reading: Reading, indent: str, archive: str) -> _Row:
    source = reading.source
    size = count(reading.pages, "page") if reading.pages else count(reading.blocks, "block")
    return (
        indent + one_line(source.name.removeprefix(f"{archive}/") if archive else source.name),
        size,
        count(reading.words, "word"),
        source.fidelity,
        span_words(reading.days) or "no date",
        one_line(source.speaker) or ("several speakers" if reading.voices else "speaker not known"),
    )
