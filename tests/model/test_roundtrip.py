"""Every model object survives JSON; the generators come from the classes' own annotations."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from letterdiff import model
from letterdiff.model import codec

# JSON has no NaN, infinity or lone surrogates; extraction lets none of them in.
st.register_type_strategy(float, st.floats(allow_nan=False, allow_infinity=False))
st.register_type_strategy(str, st.text(st.characters(exclude_categories=("Cs",)), max_size=8))

SMALL = (model.Anchor, model.Block, model.Check, model.Metadata, model.Pair, model.Position, model.Problem)
LARGE = (model.Document, model.Finding, model.Source, model.Topic, model.Verdict)


@pytest.mark.parametrize("kind", SMALL + LARGE, ids=lambda kind: kind.__name__)
def test_round_trip(kind: type) -> None:
    @settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
    @given(st.from_type(kind))
    def survives(value: object) -> None:
        data = codec.to_json(value)
        assert codec.from_json(kind, data) == value
        assert codec.to_json(codec.from_json(kind, data)) == data

    survives()


@given(st.lists(st.text()), st.lists(st.text()))
def test_ids_tell_parts_apart(one: list[str], other: list[str]) -> None:
    assert (model.content_id(*one) == model.content_id(*other)) == (one == other)


@given(st.from_type(model.Place))
def test_places_keep_their_kind(place: model.Place) -> None:
    run = model.Run(0, 1, place)
    assert type(codec.from_json(model.Run, codec.to_json(run)).place) is type(place)
