import json
from pathlib import Path

from letterdiff.model import Comparison, codec
from letterdiff.views import json as view
from support.build import comparison
from views.samples import MADE, VERDICTS

ROOT = Path(__file__).parents[2]


def test_golden() -> None:
    assert view.render(MADE, VERDICTS) == (ROOT / "tests/golden/comparison.json").read_bytes()


def test_the_same_comparison_comes_back() -> None:
    data = view.render(MADE, VERDICTS)
    assert codec.from_json(Comparison, data) == MADE
    assert data == view.render(comparison(), dict(VERDICTS))


def test_label_state_and_link_stand_at_each_quote() -> None:
    found = json.loads(view.render(MADE, {}))
    shown = found["findings"][0]["letter"]["shown"]
    assert shown["label"] == "a reconstruction, not the words used"
    assert (shown["state"], shown["place"], shown["file"]) == ("VERIFIED", "page 1", "letters/a.pdf#page=1")
    near = found["findings"][2]["search"]["nearest"][0]["passage"]["shown"]
    assert near["state"] == "VERIFIED-TEXT" and near["label"] == ""


def test_verdicts_are_laid_over() -> None:
    first, second, _ = json.loads(view.render(MADE, VERDICTS))["findings"]
    assert first["verdict"]["stands"] and first["verdict"]["decision"] == "confirmed"
    assert second["verdict"] is None


def test_lines_hold_the_same_findings() -> None:
    found = list(view.lines(MADE, VERDICTS))
    assert all(line.count(b"\n") == 1 for line in found)
    assert [json.loads(line) for line in found] == json.loads(view.render(MADE, VERDICTS))["findings"]


def test_schema_file_is_current() -> None:
    made = json.dumps(codec.schema(Comparison), indent=2, sort_keys=True) + "\n"
    file = ROOT / "docs/schema/comparison.schema.json"
    assert file.read_text("utf-8") == made, (
        "the model has changed; write docs/schema/comparison.schema.json anew: "
        "json.dumps(codec.schema(Comparison), indent=2, sort_keys=True) and a line break"
    )
