"""What rows, bars and panes say, without a screen."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual._cells import cell_len

from letterdiff.model import Comparison, Decision, Gravity, Marks, Problem, Relation, Side, Verdict
from letterdiff_tui.choice import Choice
from letterdiff_tui.widgets.bar import counts, empty_page
from letterdiff_tui.widgets.findings import GLYPHS, entry, told_by
from letterdiff_tui.widgets.legend import CUE, SHARED, marks_of, quiet
from letterdiff_tui.widgets.passage import head, source_line, tail
from letterdiff_tui.widgets.scope import SIGNS, differences
from support.build import comparison

WHOLE = comparison()
PAIR, OTHER, ALONE = WHOLE.findings


@given(st.text("ab 日", max_size=40), st.integers(1, 20))
def test_what_is_cut_is_the_text_s_own_end_and_says_that_it_is_cut(text: str, limit: int) -> None:
    for cut, sign in ((head(text, limit), " …"), (tail(text, limit), "… ")):
        kept = cut.replace(sign, "")
        assert cut == text if len(text) <= limit else (kept in text and len(kept) <= limit and sign in cut)


def test_rows_tell_findings_apart() -> None:
    assert told_by(PAIR, WHOLE) == "B. Speaker"
    assert told_by(ALONE, WHOLE) == "“We ask that the tax credit be widened to transformers.”"
    first = WHOLE.readings[0]
    second = replace(first, source=replace(first.source, name="letters/z.pdf"))
    assert told_by(PAIR, replace(WHOLE, readings=(*WHOLE.readings, second))) == "A. Writer / B. Speaker"


def test_a_row_has_the_verdict_s_sign_and_one_line_or_two() -> None:
    verdict = Verdict(PAIR.id, PAIR.relation, Decision.REJECTED, "", "", "")
    low = entry(PAIR, WHOLE, verdict, tall=False).plain
    assert low == "◇ other scope ✗ Loan guarantees  B. Speaker"
    assert len(entry(PAIR, WHOLE, verdict, tall=True).plain.splitlines()) == 2


def test_signs_are_one_cell_wide_and_each_its_own() -> None:
    assert set(GLYPHS) == set(Relation)
    for signs in (GLYPHS, SIGNS):
        assert len(set(signs.values())) == len(signs)
        assert all(cell_len(sign) == 1 for sign in signs.values())


def test_the_line_above_counts_problems_but_not_notes() -> None:
    problems = (Problem("a", "x"), Problem("b", "y", gravity=Gravity.NOTE))
    line = counts("lib", WHOLE, problems, Choice("tax"), 1, 1, "").plain
    assert (
        line == "lib  1 of 1 findings (of 3)  ▲ 1 problem (p)  only “tax” (Esc: all)  1 letter  2 statements"
    )
    assert counts("lib", WHOLE, (), Choice(), 1, 3, "reading files").plain.endswith("  reading files")


@pytest.mark.parametrize(
    ("found", "choice", "said"),
    [
        (None, Choice(), "Nothing has been compared here yet"),
        (replace(WHOLE, findings=()), Choice(), "no passages on the same subject"),
        (Comparison("x", (), (), (), (), ()), Choice(), "Drop letters"),
        (WHOLE, Choice("zzz"), "No finding fits the filter."),
    ],
)
def test_an_empty_page_says_what_to_do(found: Comparison | None, choice: Choice, said: str) -> None:
    assert said in empty_page(found, (), choice, "lib").plain


def test_bold_is_left_out_where_nearly_everything_would_be_bold() -> None:
    shared, only = PAIR.marks.letter_shared, PAIR.marks.letter_only
    loud = replace(PAIR, marks=Marks(letter_shared=shared))
    still = replace(PAIR, marks=Marks(letter_only=only * 3, letter_shared=shared[:0]))
    assert not quiet(loud) and quiet(still) and not quiet(OTHER)
    assert {style for _, _, style in marks_of(loud, Side.LETTER)} == {SHARED, CUE}
    assert {style for _, _, style in marks_of(still, Side.LETTER)} == {CUE}


def test_only_what_both_say_otherwise_is_a_difference() -> None:
    assert PAIR.scope
    assert [str(row.slot) for row in differences(PAIR.scope)] == ["beneficiary"]


def test_the_source_line_has_place_section_and_link() -> None:
    assert PAIR.letter
    source = WHOLE.reading("letters/a.pdf").source
    text = source_line(source, PAIR.letter.anchor, "II. Industrial base").plain
    assert text.splitlines() == [
        "letters/a.pdf · page 1",
        "Answer to a request for information → Office of Examples, under “II. Industrial base”",
        "https://example.org/letter.pdf",
    ]
