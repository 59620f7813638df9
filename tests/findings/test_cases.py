import tomllib
from pathlib import Path
from typing import Any

import pytest

from findings.made import evidence, findings

CASES = tomllib.loads((Path(__file__).parent / "cases" / "pairs.toml").read_text("utf-8"))["case"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["trap"])
def test_pairs(case: dict[str, Any]) -> None:
    given = {key: case[key] for key in ("holder", "date", "language") if key in case}
    first = findings(evidence(case["letter"], case["statement"], **given))[0]
    assert first.relation == case["relation"], first.reasons
    if "both_true" in case:
        assert first.scope is not None
        assert first.scope.both_true == case["both_true"], first.scope.because
