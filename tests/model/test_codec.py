import json

import pytest

from letterdiff.model import Comparison, Document, codec
from support import build
from support.build import comparison


def test_comparison_survives_json() -> None:
    made = comparison()
    data = codec.to_json(made)
    assert codec.from_json(Comparison, data) == made
    assert codec.to_json(codec.from_json(Comparison, data)) == data


def test_document_survives_json() -> None:
    for document in (build.LETTER, build.POST, build.JAPANESE):
        assert codec.from_json(Document, codec.to_json(document)) == document


def test_wrong_json_names_the_field() -> None:
    data = json.loads(codec.to_json(comparison()))
    data["findings"][0]["relation"] = "contradiction"
    with pytest.raises(codec.BadModel, match=r"findings\.0\.relation"):
        codec.from_json(Comparison, json.dumps(data))
