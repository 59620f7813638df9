from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from letterdiff.extract.html.alignment import align

LETTERS = st.text("abcd", max_size=40)


def test_a_part_is_found_behind_what_was_left_out() -> None:
    page = "menu home the company wants no guarantees read more said the post"
    chosen = "the company wants no guarantees said the post"
    assert align(chosen.split(), page.split()) == [
        (0, 2),
        (1, 3),
        (2, 4),
        (3, 5),
        (4, 6),
        (5, 9),
        (6, 10),
        (7, 11),
    ]


def test_a_text_is_aligned_with_itself_whole() -> None:
    words = list("abcdefghi")
    assert align(words, words) == [(at, at) for at in range(9)]


@given(LETTERS, LETTERS)
def test_pairs_are_equal_and_rise_on_both_sides(short: str, long: str) -> None:
    pairs = align(short, long)
    assert all(short[a] == long[b] for a, b in pairs)
    assert all(a < c and b < d for (a, b), (c, d) in pairwise(pairs))
