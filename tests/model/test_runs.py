"""Runs in columns hold what was put in, whatever is asked of them."""

import pickle
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letterdiff.model import DomRange, LineRange, PageBox, Run
from letterdiff.model.runs import Runs, joined

NUMBERS = st.floats(allow_nan=False, allow_infinity=False)
PLACES = st.one_of(
    st.builds(PageBox, st.integers(), NUMBERS, NUMBERS, NUMBERS, NUMBERS),
    st.builds(DomRange, st.text(max_size=3), st.integers(), st.integers(), st.text(max_size=2)),
)


@st.composite
def in_order(draw: st.DrawFn) -> list[Run]:
    runs, at = [], 0
    for place in draw(st.lists(PLACES, max_size=8)):
        start = at + draw(st.integers(0, 3))
        at = start + draw(st.integers(1, 4))
        runs.append(Run(start, at, place))
    return runs


@given(in_order())
def test_they_are_a_sequence_of_what_was_put_in(runs: list[Run]) -> None:
    made = Runs.of(runs)
    assert list(made) == runs == [made[index] for index in range(len(runs))]
    assert repr(list(made)) == repr(runs)
    assert list(made[1:-1]) == runs[1:-1] and list(reversed(made)) == runs[::-1]
    again = pickle.loads(pickle.dumps(made))
    assert again == made == Runs.of(made) and hash(again) == hash(made)


@given(in_order(), st.integers(0, 40), st.integers(0, 40))
def test_those_between_two_characters_share_one_with_the_span(runs: list[Run], start: int, end: int) -> None:
    shared = [run for run in runs if run.start < end and run.end > start]
    assert list(Runs.of(runs).between(start, end)) == shared


@given(in_order(), in_order())
def test_joined_runs_are_moved(one: list[Run], other: list[Run]) -> None:
    moved = [replace(run, start=run.start + 100, end=run.end + 100) for run in other]
    assert list(joined([(0, Runs.of(one)), (100, Runs.of(other))])) == one + moved


def test_they_are_told_apart_and_end_where_they_end() -> None:
    one, other = Runs.of([Run(0, 1, LineRange(1, 0, 1, 1))]), Runs.of([Run(0, 1, LineRange(1, 0, 2, 1))])
    assert one != other and one != [*one]
    with pytest.raises(IndexError):
        one[1]
