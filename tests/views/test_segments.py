from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from letterdiff.model import Side, Span
from letterdiff.views.segments import Mark, Segment, marked, segments
from support.build import POST, comparison, passage

DENIAL = passage(POST, "We neither have nor want government guarantees for our datacenters.", "b")
SPANS = st.lists(
    st.tuples(st.integers(0, 150), st.integers(0, 150)).map(lambda at: Span(min(at), max(at), ""))
)


def test_marks_of_a_finding() -> None:
    found = marked(comparison().findings[0], Side.STATEMENT)
    assert found[1:4] == (
        Segment(Mark.ONLY, "government"),
        Segment(Mark.NONE, " "),
        Segment(Mark.SHARED, "guarantees for"),
    )
    assert marked(comparison().findings[2], Side.STATEMENT) == ()


@given(SPANS, SPANS)
def test_segments_join_to_the_passage(shared: list[Span], only: list[Span]) -> None:
    found = segments(DENIAL, shared, only)
    assert "".join(segment.text for segment in found) == DENIAL.text
    assert all(a.mark is not b.mark for a, b in pairwise(found))
