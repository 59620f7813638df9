from pathlib import Path

from letterdiff import pipeline
from letterdiff.model import Side
from support.library import small_library


def test_plural_and_case_do_not_matter_and_places_hold(tmp_path: Path) -> None:
    read = pipeline.read(small_library(tmp_path))
    found = pipeline.find(read, "Loan Guarantee")
    assert [hit.passage.source for hit in found.hits] == ["letters/a.txt", "statements/b.md"]
    for hit in found.hits:
        text = read.documents[hit.passage.source].text
        assert all(text[span.start : span.end] == span.text == "loan guarantees" for span in hit.spans)
        assert hit.passage.text in hit.passage.context.exact


def test_one_side_alone(tmp_path: Path) -> None:
    found = pipeline.find(pipeline.read(small_library(tmp_path)), "tax credit", Side.STATEMENT)
    assert not found.hits
    assert [reading.name for reading in found.readings] == ["statements/b.md"]
