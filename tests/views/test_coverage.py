"""How much of each side was read, as one line and as what was not."""

from dataclasses import replace

from letterdiff.model import Comparison, Gravity, Metadata, Problem, Side
from letterdiff.views.coverage import coverage, coverage_line, nothing_beside
from views.samples import MADE


def _with(*problems: Problem) -> Comparison:
    return replace(MADE, problems=problems)


def _problem(name: str, gravity: Gravity) -> Problem:
    return Problem(name, "a reason", "", gravity)


def test_a_file_that_broke_after_it_was_read_is_not_read() -> None:
    found = coverage(_with(_problem("statements/b.md", Gravity.BROKEN)), Side.STATEMENT)
    assert [each.name for each in found.read] == ["statements/c.txt"]
    assert [each.name for each in found.unread] == ["statements/b.md"]
    assert found.words == MADE.reading("statements/c.txt").words


def test_a_file_is_told_once_by_the_gravest_of_its_problems() -> None:
    both = [_problem("letters/a.pdf", gravity) for gravity in (Gravity.CUT, Gravity.BROKEN, Gravity.CUT)]
    found = coverage(_with(*both), Side.LETTER)
    assert (len(found.read), len(found.unread), found.cut) == (0, 1, ())
    assert coverage_line(_with(*both), Side.LETTER) == "0 of 1 letter read, 0 words"


def test_a_note_takes_nothing_from_what_was_read() -> None:
    noted = _with(_problem("letters/a.pdf", Gravity.NOTE))
    assert coverage(noted, Side.LETTER).cut == ()
    assert coverage_line(noted, Side.LETTER) == "1 of 1 letter read, 31 words, 27 October 2025"


def test_what_has_no_date_is_counted() -> None:
    letter, *public = MADE.readings
    undated = replace(letter, source=replace(letter.source, meta=Metadata()))
    line = coverage_line(replace(MADE, readings=(undated, *public), problems=()), Side.LETTER)
    assert line == "1 of 1 letter read, 31 words, 1 without a date"


def test_a_folder_that_cannot_be_opened_is_no_source() -> None:
    assert not coverage(_with(_problem("letters/", Gravity.BROKEN)), Side.LETTER).unread
    assert not coverage(_with(_problem("statements/x.pdf", Gravity.BROKEN)), Side.LETTER).unread


def test_a_side_without_anything_read_is_named_with_its_folder() -> None:
    assert nothing_beside(MADE) == ""
    letters = tuple(MADE.side(Side.LETTER))
    one = nothing_beside(replace(MADE, readings=letters))
    assert one.startswith("no statement was read, ") and "put files into statements/, " in one
    none = nothing_beside(replace(MADE, readings=()))
    assert none.startswith("no letter and no statement was read, ")
    assert "put files into letters/ and statements/, " in none
