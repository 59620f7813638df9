from collections.abc import Callable

import pytest

from extract.pdf.handmade import WORDS, file_of, letter, page, stream
from extract.pdf.raw import raw, say
from letterdiff.extract import cuts
from letterdiff.extract.errors import Unreadable
from letterdiff.extract.pdf import read
from letterdiff.extract.pdf.page import budget
from letterdiff.model import State


def notes(data: bytes) -> list[str]:
    made = read(data)
    assert "A line of text." in made.text
    return [note.removeprefix(cuts.MARK).split(";")[0] for note in made.notes if cuts.is_cut(note)]


def bomb(packed: int) -> bytes:
    """A page of words, and one whose contents unpack to 200 MB."""
    white = stream(WORDS + b" " * (200 * 2**20), packed=packed)
    return file_of(letter(kids="3 0 R 6 0 R", count=2, o6=page("7 0 R"), o7=white))


@pytest.mark.parametrize("packed", [1, 2])
def test_a_decompression_bomb_costs_its_page(packed: int) -> None:
    data = bomb(packed)
    assert len(data) < 300_000
    (note,) = notes(data)
    assert note.startswith("page 2 holds more than 400,000 signs and lines or unpacks to too much")


def test_a_bomb_alone_is_refused_with_its_reason() -> None:
    with pytest.raises(Unreadable, match=r"no page has words, and page 1 holds more than"):
        read(file_of(letter(stream(b" " * (100 * 2**20), packed=1))))


@pytest.mark.parametrize(
    ("kids", "count", "note"),
    [
        ("3 0 R", 9, "the file says that it has 9 pages, and 1 can be found in it"),
        ("3 0 R 77 0 R", 2, "page 2 is missing from the file"),
        ("3 0 R 2 0 R", 1, None),
    ],
)
def test_a_page_count_that_lies_and_missing_pages_are_said(kids: str, count: int, note: str | None) -> None:
    assert notes(file_of(letter(kids=kids, count=count))) == ([note] if note else [])


@pytest.mark.parametrize("kid", ["null", "77 0 R", "7", "<< >>"])
def test_pages_behind_a_missing_one_keep_their_numbers(kid: str) -> None:
    made = read(file_of(letter(kids=f"{kid} 3 0 R", count=2)))
    assert {run.place.page for run in made.runs if run.place.kind == "page"} == {2}
    assert [page.number for page in made.pages] == [1, 2] and made.blocks[0].states == (State.VERIFIED,)
    assert notes(file_of(letter(kids=f"{kid} 3 0 R", count=2))) == ["page 1 is missing from the file"]


def test_a_tree_that_leads_back_to_itself_is_read_once() -> None:
    assert len(read(file_of(letter(kids="null 3 0 R 2 0 R 3 0 R", count=9))).pages) == 2


def test_more_pages_than_are_read_are_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(budget, "PAGES", 2)
    more = {f"o{number}": page() for number in (6, 7)}
    data = file_of(letter(kids="3 0 R 6 0 R 7 0 R", count=3, **more))
    assert notes(data) == ["the file has more than 2 pages, and those were read"]
    assert len(read(data).pages) == 2


def form(draws: str, number: int) -> bytes:
    more = f"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X {number} 0 R >> >>"
    return stream(draws.encode(), more)


def test_a_form_that_draws_itself_ends() -> None:
    contents = stream(WORDS + b" /X Do")
    assert (
        notes(
            file_of(
                letter(contents, only_page=page(resources="/XObject << /X 6 0 R >>"), o6=form("/X Do", 6))
            )
        )
        == []
    )


def test_forms_that_draw_forms_ten_times_each_cost_their_page() -> None:
    forms = {f"o{n}": form("/X Do " * 10, n + 1) for n in range(6, 14)}
    contents = stream(WORDS + b" /X Do")
    (note,) = notes(file_of(letter(contents, only_page=page(resources="/XObject << /X 6 0 R >>"), **forms)))
    assert note.startswith("page 1 holds more than")


LOOPS: list[tuple[str, Callable[[], bytes]]] = [
    (
        "an outline that goes round in circles",
        lambda: file_of(
            letter(
                catalog="/Outlines 6 0 R",
                o6="<< /First 7 0 R /Last 7 0 R >>",
                o7="<< /Title (A) /Parent 6 0 R /Next 7 0 R /First 7 0 R >>",
            )
        ),
    ),
    (
        "a tree of names that holds itself",
        lambda: file_of(letter(catalog="/Names << /EmbeddedFiles 6 0 R >>", o6="<< /Kids [6 0 R] >>")),
    ),
]


@pytest.mark.parametrize("make", [make for _, make in LOOPS], ids=[name for name, _ in LOOPS])
def test_what_goes_round_in_circles_is_read(make: Callable[[], bytes]) -> None:
    assert notes(make()) == []


def test_a_cross_reference_table_that_goes_back_to_itself_is_refused() -> None:
    with pytest.raises(Unreadable, match="damaged beyond reading"):
        read(file_of(letter(), "/Prev HERE"))


def test_a_page_of_five_metres_is_read() -> None:
    assert notes(file_of(letter(only_page=page(box="0 0 14400 14400")))) == []


def test_a_page_of_more_signs_than_are_read_is_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(budget, "DRAWN", 2000)
    rows = b"".join(b"BT /F 1.6 Tf 1 0 0 1 9 %d Tm (%s) Tj ET\n" % (y, b"word " * 4) for y in range(250, 503))
    (note,) = notes(file_of(letter(stream(WORDS + b"\n" + rows))))
    assert note.startswith("page 1 holds more than")


def test_the_largest_page_is_read_and_checked_like_any_other() -> None:
    big = "/MediaBox [0 0 14400 14400]"
    made = read(raw(say("A line of text.", 500, 9000, size=200), page=big))
    assert (made.pages[0].width, made.blocks[0].states) == (14400, (State.VERIFIED,))


def test_more_words_than_are_read_of_a_page_are_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(budget, "DRAWN", 2000)
    lines = "".join(f"1 0 0 1 72 {y} Tm ({'word ' * 20}) Tj " for y in range(100, 700, 20))
    (note,) = notes(raw(say("A line of text.", 72, 750) + f"BT /F 9 Tf {lines} ET"))
    assert note.startswith("page 1 holds more than 2,000 signs")
