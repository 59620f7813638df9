import json

from letterdiff.model import ScopeCard, ScopeMatch, ScopeRow, Slot, SlotName
from letterdiff.pipeline.relate import Related
from letterdiff.views import relations
from views.samples import PAIRED


def test_each_slot_has_what_both_sides_say_in_their_own_words() -> None:
    row = json.loads(relations.as_json(Related(3, "other scope", ("the beneficiary differs",), PAIRED.scope)))
    assert (row["index"], row["relation"], row["reasons"]) == (3, "other scope", ["the beneficiary differs"])
    assert row["slots"]["beneficiary"] == {
        "match": "different",
        "a": "manufacturers",
        "b": "our datacenters",
    }
    assert row["slots"]["time"] == {"match": "not said", "a": None, "b": None}


def test_what_no_words_of_the_text_say_is_null() -> None:
    assert PAIRED.scope
    holder = ScopeRow(SlotName.HOLDER, ScopeMatch.SAME, Slot(SlotName.HOLDER, "Example Lab"), None)
    card = ScopeCard((holder,), PAIRED.scope.both_true, "")
    row = json.loads(relations.as_json(Related(0, "related", (), card)))
    assert row["slots"] == {"holder": {"match": "same", "a": None, "b": None}}


def test_without_a_card_there_are_no_slots() -> None:
    assert json.loads(relations.as_json(Related(0, "none", ())))["slots"] == {}
