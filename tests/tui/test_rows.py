"""What rows, bars and panes say, without a screen."""

from dataclasses import replace

import pytest
from textual._cells import cell_len

from letterdiff.model import (
    BothTrue,
    Comparison,
    Decision,
    Gravity,
    Marks,
    Metadata,
    Problem,
    Relation,
    Side,
    Verdict,
)
from letterdiff_tui.choice import Choice
from letterdiff_tui.widgets.bar import counts, empty_page
from letterdiff_tui.widgets.finding import headline
from letterdiff_tui.widgets.findings import GLYPHS, entry, whose
from letterdiff_tui.widgets.legend import CUE, SHARED, marks_of, quiet
from letterdiff_tui.widgets.passage import source_line
from letterdiff_tui.widgets.scope import SIGNS
from support.build import comparison

WHOLE = comparison()
PAIR, OTHER, ALONE = WHOLE.findings


def with_letters(*metas: Metadata) -> Comparison:
    """The comparison made by hand with its letter's metadata changed, and more letters beside it."""
    first = WHOLE.readings[0]
    letters = (
        replace(first, source=replace(first.source, meta=meta, name=name))
        for name, meta in zip(("letters/a.pdf", "letters/z.pdf"), metas, strict=True)
    )
    return replace(WHOLE, readings=(*letters, *WHOLE.readings[1:]))


def test_rows_name_whose_words_they_are() -> None:
    titled, bare = Metadata(title="An answer to the committee"), Metadata()
    assert whose(PAIR, Side.STATEMENT, WHOLE, 40) == "B. Speaker"
    assert whose(PAIR, Side.LETTER, WHOLE, 40) == "Example Lab"
    assert whose(PAIR, Side.LETTER, with_letters(bare, titled), 40) == "Example Lab, a"
    assert ALONE.letter
    nobody = replace(ALONE, letter=replace(ALONE.letter, speaker="", organisation=""))
    assert whose(nobody, Side.LETTER, with_letters(titled, bare), 40) == "An answer to the committee"
    assert whose(nobody, Side.LETTER, with_letters(titled, bare), 19) == "An answer…committee"
    assert whose(nobody, Side.LETTER, with_letters(bare, titled), 40) == "a"


def test_a_row_without_a_topic_has_no_words_in_its_place() -> None:
    bare, letters = replace(ALONE, topic=""), with_letters(Metadata(), Metadata())
    shown = entry(bare, letters, None, width=40, tall=True).plain.splitlines()
    assert shown == [
        "◧ letter only",
        "  Example Lab, a: “We ask that the tax",
        "  credit be widened to transformers.”",
    ]


def test_each_side_s_words_stand_behind_the_name_of_whose_they_are() -> None:
    verdict = Verdict(PAIR.id, PAIR.relation, Decision.REJECTED, "", "", "")
    tall = entry(PAIR, WHOLE, verdict, width=60, tall=True).plain.splitlines()
    assert tall[0] == "◇ other scope  ✗  Loan guarantees" and len(tall) <= 5
    letter, *_ = (one for one in tall if one.startswith("  Example Lab: “"))
    assert letter and "[reconstruction]" in "".join(tall[1:3])
    assert any(one.startswith("  beside B. Speaker: “") for one in tall)


def test_a_row_of_one_line_names_both_and_the_place() -> None:
    low = entry(PAIR, WHOLE, None, width=78, tall=False).plain
    assert low.startswith("◇ other scope   Loan guarantees  Example Lab")
    assert " beside B. Speaker, " in low and cell_len(low) <= 78


def test_signs_are_one_cell_wide_and_each_its_own() -> None:
    assert set(GLYPHS) == set(Relation)
    for signs in (GLYPHS, SIGNS):
        assert len(set(signs.values())) == len(signs)
        assert all(cell_len(sign) == 1 for sign in signs.values())


def test_the_line_above_counts_problems_but_not_notes() -> None:
    problems = (Problem("a", "x"), Problem("b", "y", gravity=Gravity.NOTE))
    line = counts("lib", WHOLE, problems, Choice("tax"), 1, 1, "").plain
    assert line == "lib  1 of 1 findings (of 3)  only “tax” (a: all)  ▲ 1 problem (p)  1 letter  2 statements"
    assert counts("lib", WHOLE, (), Choice(), 1, 3, "reading files").plain.endswith("  reading files")


@pytest.mark.parametrize(
    ("found", "choice", "said"),
    [
        (None, Choice(), "Nothing has been compared here yet"),
        (replace(WHOLE, findings=()), Choice(), "no passages on the same subject"),
        (Comparison("x", (), (), (), (), ()), Choice(), "Drop letters"),
        (WHOLE, Choice("zzz"), "The key a shows all of them again."),
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


def test_the_headline_says_what_differs_in_the_sources_own_words() -> None:
    assert PAIR.scope
    first, second, third = PAIR.scope.rows
    assert second.statement and second.letter
    folded = replace(second.letter, value="folded words")
    card = replace(PAIR.scope, rows=(first, replace(second, letter=folded), third))
    said = headline(replace(PAIR, scope=card), WHOLE, None).plain
    assert "beneficiary manufacturers ≠ our datacenters" in said and "folded" not in said


def test_the_headline_can_say_that_nothing_can_be_told() -> None:
    card = replace(PAIR.scope, both_true=BothTrue.OPEN, because="no stance was recognised in the letter")
    said = headline(replace(PAIR, scope=card), WHOLE, None).plain
    assert "Both can be true?  cannot tell: no stance was recognised in the letter" in said


def test_the_source_line_has_place_section_and_link() -> None:
    assert PAIR.letter
    source = WHOLE.reading("letters/a.pdf").source
    text = source_line(source, replace(PAIR.letter, section="II. Industrial base"), None).plain
    assert text.splitlines() == [
        "letters/a.pdf · page 1",
        "Answer to a request for information → Office of Examples, under “II. Industrial base”",
        "https://example.org/letter.pdf",
    ]


def test_a_search_of_little_says_that_it_is_not_enough_to_tell() -> None:
    assert ALONE.search
    thin = replace(ALONE, search=replace(ALONE.search, thin="not enough public material to tell: 9 words"))
    assert "That is not enough to tell." in headline(thin, WHOLE, None).plain
    assert (
        "That is not enough to tell." not in headline(replace(thin, search=ALONE.search), WHOLE, None).plain
    )
