import tomllib
from pathlib import Path
from typing import Any

import pytest

from letterdiff.model import Instrument, SlotName, Term, Topic
from letterdiff.stance.positions import positions_of
from support.build import document, passage

_GUARANTEE = Instrument("loan guarantee", (Term("loan guarantee", "en"), Term("融資保証", "ja")))
_CREDIT = Instrument("tax credit", (Term("tax credit", "en"), Term("税額控除", "ja")))
_CASES = tomllib.loads((Path(__file__).parent / "cases" / "amounts.toml").read_text("utf-8"))["case"]


@pytest.mark.parametrize("case", _CASES, ids=lambda case: case["text"][:40])
def test_cases(case: dict[str, Any]) -> None:
    doc = document(case["text"])
    of = passage(doc, case["text"], "letters/a.pdf", language=case.get("language", "en"))
    (found,) = positions_of(of, (Topic("Support", (), (_GUARANTEE, _CREDIT)),), "Example Lab")
    amount = found.slot(SlotName.AMOUNT)
    assert (amount.span.text if amount and amount.span else "") == case["amount"]
    if "measure" in case:
        assert amount and amount.measure == case["measure"]
    if "beneficiary" in case:
        whom = found.slot(SlotName.BENEFICIARY)
        assert (whom.value if whom else "") == case["beneficiary"]
