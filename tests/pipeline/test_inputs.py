from pathlib import Path

import pytest

from letterdiff import pipeline
from support.library import small_library


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("people.toml", '[[person]]\nname = "B. Speaker"\nalso = ["@b"]\n'),
        ("topics.toml", '[[topic]]\nname = "Other"\nterms = ["other"]\n'),
        ("statements/new.txt", "We want none.\n"),
    ],
)
def test_what_a_comparison_was_made_from_is_told(tmp_path: Path, name: str, text: str) -> None:
    library = small_library(tmp_path)
    made = pipeline.compare(library, workers=1)
    assert not pipeline.changed_since(library, made)
    before = library.fingerprint()
    (tmp_path / name).write_text(text)
    assert pipeline.changed_since(library, made)
    assert library.fingerprint() != before
