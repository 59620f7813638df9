from hypothesis import given
from hypothesis import strategies as st

from letterdiff.pipeline.kept.sources import Source, rows_before

_SOURCES = st.lists(st.builds(Source, st.sampled_from("abc"), st.integers(1, 3)), max_size=6)


def _rows(sources: list[Source]) -> list[tuple[Source, int]]:
    return [(source, at) for source in sources for at in range(source.passages)]


@given(before=_SOURCES, now=_SOURCES)
def test_a_row_is_given_once_and_to_the_same_passage_of_the_same_source(
    before: list[Source], now: list[Source]
) -> None:
    rows = rows_before(before, now)
    given_ = [row for row in rows if row >= 0]
    assert len(rows) == len(_rows(now)) and len(set(given_)) == len(given_)
    for own, row in zip(_rows(now), rows, strict=True):
        assert row < 0 or _rows(before)[row] == own
    for source in set(now):
        assert sum(own[0] == source and row >= 0 for own, row in zip(_rows(now), rows, strict=True)) == (
            min(now.count(source), before.count(source)) * source.passages
        )
