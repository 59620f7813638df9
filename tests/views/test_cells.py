from hypothesis import given
from hypothesis import strategies as st

from letterdiff.views.cells import cells, excerpt, pad, table, wrap

LINES = st.text(st.sampled_from("ab、。「」 漢字かな\u0301é"), max_size=80)


@given(LINES, st.integers(4, 40))
def test_wrapping_loses_no_character(text: str, width: int) -> None:
    assert "".join("".join(wrap(text, width)).split()) == "".join(text.split())


@given(st.text("漢字かな ", max_size=80), st.integers(2, 40))
def test_wide_lines_fit(text: str, width: int) -> None:
    assert all(cells(line) <= width for line in wrap(text, width))


def test_closing_marks_do_not_begin_a_line() -> None:
    assert wrap("融資保証を、求めない。", 10) == ["融資保証", "を、求めな", "い。"]


def test_an_address_stays_whole() -> None:
    assert wrap("see https://example.org/a/long/one now", 12) == [
        "see",
        "https://example.org/a/long/one",
        "now",
    ]


@given(LINES, st.integers(8, 40))
def test_excerpts_fit_and_say_so(text: str, width: int) -> None:
    found, flat = excerpt(text, width), " ".join(text.split())
    assert cells(found) <= width and (found == flat or found.endswith("[…]"))


def test_an_excerpt_goes_on_through_what_must_be_seen() -> None:
    text = "We ask for loans to manufacturers, so that much more can be built in each of the states."
    end = text.index("manufacturers") + len("manufacturers")
    assert excerpt(text, 24) == "We ask for loans to […]"
    assert excerpt(text, 24, [end]) == "We ask for loans to manufacturers, […]"
    assert excerpt(text, 24, [end, len(text)]) == "We ask for loans to manufacturers, […]"
    assert excerpt(text, 12, [end]) == "We ask […]"


@given(LINES, st.integers(8, 40), st.lists(st.integers(0, 80), max_size=3))
def test_no_excerpt_is_longer_than_twice_its_width(text: str, width: int, ends: list[int]) -> None:
    assert cells(excerpt(text, width, ends)) <= 2 * width


def test_columns_line_up_in_cells() -> None:
    head, rule, first, second = table([("a", "b"), ("融資", "x"), ("loan", "y")], 40, indent=0)
    assert head == "a     b" and rule == "----  -"
    assert cells(first) == cells(second) and pad("融資", 5) == "融資 "
