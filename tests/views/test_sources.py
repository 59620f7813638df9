from letterdiff.model import Metadata, Reading, Side, Source
from letterdiff.views import sources
from support.build import comparison

ARCHIVE = Source("statements/x.warc", Side.STATEMENT, "1" * 64, 9)


def page(number: int, **meta: str) -> Reading:
    name = f"{ARCHIVE.name}/{number}-example.org.html"
    source = Source(name, Side.STATEMENT, f"{number:064}", 9, Metadata(**meta), container=ARCHIVE.name)
    return Reading(source, "html", 0, 3, 50)


def shown(*readings: Reading, everything: bool = False) -> list[str]:
    text = sources.as_text(readings, {}, [ARCHIVE], {ARCHIVE.name}, everything=everything)
    return text.splitlines()


def test_an_archive_is_a_line_with_its_pages_below() -> None:
    meta = {"title": "A page", "origin": "https://example.org/", "captured": "2025-11-06T09:30:00+00:00"}
    head, first, about = shown(page(1, **meta))
    assert head == "statements/x.warc     1 source  50 words"
    assert first.startswith("  1-example.org.html  3 blocks  50 words  verbatim")
    assert about == "    “A page”, https://example.org/, captured 6 November 2025"


def test_many_pages_are_counted() -> None:
    readings = [page(number) for number in range(25)]
    assert shown(*readings)[0].split()[:5] == ["statements/x.warc", "25", "sources", "1,250", "words"]
    assert shown(*readings)[-1] == "  and 5 more: letterdiff status --all"
    assert len(shown(*readings, everything=True)) == 26


def test_an_archive_whose_pages_are_known_from_elsewhere() -> None:
    known = Source("statements/y.html", Side.STATEMENT, "2" * 64, 9, also=(f"{ARCHIVE.name}/0-y.html",))
    assert "and 1 with the bytes of another source" in shown(Reading(known, "html", 0, 3, 50))[0]


def test_files_that_lie_open() -> None:
    readings = comparison().readings
    rows = sources.as_text(readings, {}, [reading.source for reading in readings]).splitlines()
    names = [row.split()[0] for row in rows if not row.startswith(" ")]
    assert names == [reading.name for reading in readings]
    assert rows[-1] == "  not known: where from (origin)"
    assert sources.as_text((), {}, ()) == "no source could be read"
