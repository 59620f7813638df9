from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from letterdiff.model import Marks, Side, Span
from letterdiff.views.segments import Mark, Segment, marked, segments, worth_marking
from support.build import POST, passage, span
from views.samples import ALONE, PAIRED

DENIAL = passage(POST, "We neither have nor want government guarantees for our datacenters.", "b")
SPANS = st.lists(
    st.tuples(st.integers(0, 150), st.integers(0, 150)).map(lambda at: Span(min(at), max(at), ""))
)


def test_marks_and_key_words_of_a_finding() -> None:
    found = [one for one in marked(PAIRED, Side.STATEMENT) if one.mark or one.key]
    assert found == [
        Segment(Mark.NONE, "neither have nor want", key=True),
        Segment(Mark.SHARED, "guarantees for"),
        Segment(Mark.NONE, "our datacenters", key=True),
    ]
    assert marked(ALONE, Side.STATEMENT) == ()


def test_parting_words_are_marked_only_where_more_is_shared() -> None:
    few = span(DENIAL, "government")
    most = span(DENIAL, "We neither have nor want")
    for only, kept in ((few, (few,)), (most, ())):
        marks = Marks(statement_shared=(span(DENIAL, "guarantees for our"),), statement_only=(only,))
        assert worth_marking(replace(PAIRED, marks=marks), Side.STATEMENT)[1] == kept


def test_shared_small_words_alone_are_not_marked() -> None:
    few = Marks(statement_shared=(span(DENIAL, "nor"), span(DENIAL, "for our"), span(DENIAL, "nor want")))
    shared, _ = worth_marking(replace(PAIRED, marks=few), Side.STATEMENT)
    assert [one.text for one in shared] == ["nor want"]


@given(SPANS, SPANS, SPANS)
def test_segments_join_to_the_passage(shared: list[Span], only: list[Span], key: list[Span]) -> None:
    found = segments(DENIAL, shared, only, key)
    assert "".join(segment.text for segment in found) == DENIAL.text
    assert all((a.mark, a.key) != (b.mark, b.key) for a, b in pairwise(found))
