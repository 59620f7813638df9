import pytest

from findings.made import evidence
from letterdiff.findings.silence.near import Near, Stand

PASSAGE = evidence("We ask for a levy on copper cable.").letters[0]


@pytest.mark.parametrize(
    ("near", "meets"),
    [
        ({"rows": 1, "own": 3.0, "share": 0.3, "told": 1.7, "named": 1.6}, True),
        ({"rows": 1, "own": 3.0, "share": 0.3, "told": 1.2, "named": 1.1}, False),
        ({"rows": 0, "own": 3.0, "share": 0.3, "told": 1.2}, False),
        ({"rows": 1, "own": 2.0, "share": 0.5, "told": 0.8}, False),
        ({"rows": 0, "own": 2.0, "share": 0.1, "theirs": 0.65, "theirs_own": 3.2}, True),
        ({"rows": 1, "own": 3.0, "share": 0.7, "told": 1.2, "stand": Stand.TELLS}, False),
        ({"rows": 1, "own": 3.0, "share": 0.3, "told": 1.2, "another": True}, False),
    ],
)
def test_who_asks_of_the_same_named_thing_meets_the_ask(near: dict[str, object], meets: bool) -> None:
    given = {"share": 0.0, "own": 0.0} | near
    found = Near(PASSAGE, 0.0, wanted=(), **given)  # type: ignore[arg-type]
    assert found.meets is meets
