"""What is wrong with a sidecar is said; a fidelity that cannot be told costs the source."""

from pathlib import Path

import pytest

from letterdiff.library.metadata import declared
from letterdiff.library.scan import Scan, scan
from letterdiff.model import Gravity


def scanned(root: Path, sidecar: str, shared: str = "") -> Scan:
    for folder in ("letters", "statements"):
        (root / folder).mkdir(exist_ok=True)
        (root / folder / "a.txt").write_text(folder)
    (root / "letters/a.txt.toml").write_text(sidecar)
    if shared:
        (root / "sources.toml").write_text(shared)
    return scan(root)


def test_one_that_does_not_parse_says_line_and_column(tmp_path: Path) -> None:
    found = scanned(tmp_path, 'title = "a"\ndate = \n')
    assert [p.name for p in found.problems] == ["letters/a.txt.toml"]
    assert "line 2, column 8" in found.problems[0].reason
    assert len(found.sources) == 2


@pytest.mark.parametrize(
    "sidecar",
    [
        'fidelity = "reconstruction\n',
        'fidelity = "invented"\n',
        "fidelity = 1\n",
        'fidelty = "reconstruction"\n',
    ],
)
def test_a_source_whose_fidelity_cannot_be_told_is_left_out(tmp_path: Path, sidecar: str) -> None:
    found = scanned(tmp_path, sidecar)
    assert [source.name for source in found.sources] == ["statements/a.txt"]
    assert any(p.name == "letters/a.txt" and p.gravity is Gravity.BROKEN for p in found.problems)


def test_a_copy_of_such_a_source_is_left_out_too(tmp_path: Path) -> None:
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters/0.txt").write_text("letters")
    found = scanned(tmp_path, 'fidelity = "invented"')
    assert [source.name for source in found.sources] == ["statements/a.txt"]
    assert "letters/0.txt" in [p.name for p in found.problems if p.gravity is Gravity.BROKEN]


def test_a_broken_sources_toml_costs_the_sources_it_names(tmp_path: Path) -> None:
    found = scanned(tmp_path, "", '["statements/a.txt"]\nfidelity = "ocr\n')
    assert [source.name for source in found.sources] == ["letters/a.txt"]


def test_a_source_that_is_not_there_and_an_entry_that_is_no_table_are_noted(tmp_path: Path) -> None:
    found = scanned(tmp_path, "", 'x = 1\n["letters/b.txt"]\ntitle = "b"\n')
    assert [p.reason for p in found.problems] == [
        "has 'x', which is no table",
        "speaks of 'letters/b.txt', which is not there",
    ]


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("titel", "x", "unknown field 'titel' (did you mean title?)"),
        ("colour", "x", "known are title, author"),
        ("title", 5, "title = 5 is not text in quotes"),
        ("title", ["x", {}], "is not text in quotes"),
        ("date", "yesterday", "date 'yesterday' is not a date such as 2025-10-27"),
        ("date", "2025-02-30", "is not a date"),
        ("origin", "javascript:alert(1)", "is not a whole address"),
        ("url", "/2018/08/30/denied/", "is not a whole address such as https:"),
        ("language", "English, mostly", "is not a language tag"),
    ],
)
def test_a_wrong_field_is_said_and_left_out(field: str, value: object, said: str) -> None:
    found = declared({field: value, "author": "A. Writer"})
    assert said in found.faults[0]
    assert found.meta.author == "A. Writer"
    assert not getattr(found.meta, field, "")
