import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from letterdiff.align.candidates import MOST, foremost
from letterdiff.align.shelf import SAME_INSTRUMENT, SAME_TOPIC

_SCORE = st.one_of(
    st.floats(0, 300), st.sampled_from((2.0, 2.0000004, 2.0000005, 2.0000006, 1.9999995, 2.000001))
)
_ROW = st.tuples(_SCORE, st.sampled_from((0.0, SAME_TOPIC, SAME_INSTRUMENT)))


@given(st.lists(_ROW, max_size=40))
def test_no_row_is_left_out_that_could_be_among_the_best(scores: list[tuple[float, float]]) -> None:
    strength, naming = (np.array([score[at] for score in scores]) for at in (0, 1))
    order = [(named < SAME_INSTRUMENT, -round(own + named, 6)) for own, named in scores]
    rows = np.arange(len(scores))
    left_out = set(rows.tolist()) - set(foremost(rows, strength, naming).tolist())
    for row in left_out:
        assert sum(other < order[row] for other in order) >= MOST
