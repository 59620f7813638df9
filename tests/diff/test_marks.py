from hypothesis import given
from hypothesis import strategies as st

from letterdiff.diff.marks import mark
from letterdiff.model import Marks, Passage, Span
from support import build


def _passage(text: str, language: str = "en") -> Passage:
    return build.passage(build.document("Before it.", text), text, "letters/a.pdf", language=language)


def _words(spans: tuple[Span, ...]) -> list[str]:
    return [span.text for span in spans]


def test_the_words_that_part_two_passages() -> None:
    marks = mark(
        _passage("We ask for loan guarantees for manufacturers, so that lead times fall."),
        _passage("We neither have nor want government guarantees for our datacenters."),
    )
    assert _words(marks.letter_shared) == ["guarantees for"]
    assert _words(marks.letter_only) == ["ask for loan", "manufacturers", "so that lead times fall"]
    assert _words(marks.statement_shared) == ["guarantees for"]
    assert _words(marks.statement_only) == ["neither have nor want government", "our datacenters"]


def test_number_and_case_count_as_shared_and_a_negation_is_marked() -> None:
    marks = mark(_passage("We want Loan Guarantees."), _passage("we do not want a loan guarantee."))
    assert _words(marks.letter_shared) == ["want", "Loan Guarantees"]
    assert _words(marks.statement_only) == ["do not"]


def test_small_words_alone_are_not_marked() -> None:
    marks = mark(_passage("It is in the grid."), _passage("That is in the law."))
    assert marks.letter_shared == ()
    assert _words(marks.letter_only) == ["grid"]


def test_japanese_goes_by_characters() -> None:
    marks = mark(_passage("融資保証を求める。", "ja"), _passage("融資保証は求めていない。", "ja"))
    assert _words(marks.letter_shared) == ["融資保証", "求め"]
    assert marks.letter_only == ()


def test_other_languages_share_no_marks() -> None:
    assert mark(_passage("loan guarantees"), _passage("融資保証", "ja")) == Marks()


@given(st.text("ab no,.", min_size=1), st.text("ab no,.", min_size=1))
def test_marks_are_slices_in_order_and_never_overlap(one: str, other: str) -> None:
    letter, statement = _passage(f"x{one}x"), _passage(f"x{other}x")
    marks = mark(letter, statement)
    for passage, spans in (
        (letter, marks.letter_shared + marks.letter_only),
        (statement, marks.statement_shared + marks.statement_only),
    ):
        at = passage.anchor.start
        for span in sorted(spans, key=lambda span: span.start):
            assert at <= span.start < span.end <= passage.anchor.end
            assert (
                passage.text[span.start - passage.anchor.start : span.end - passage.anchor.start] == span.text
            )
            at = span.end
