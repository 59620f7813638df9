"""A new library is complete, and nothing that was there is touched."""

from pathlib import Path

import pytest

from letterdiff.library import CannotWrite, Library
from letterdiff.library.init import init
from letterdiff.library.metadata import declared
from letterdiff.library.toml import parse


def test_a_new_library_has_its_folders_and_files_and_opens(tmp_path: Path) -> None:
    made = init(tmp_path / "mine")
    assert [str(path.relative_to(tmp_path)) for path in made] == [
        "mine",
        "mine/letters",
        "mine/statements",
        "mine/reviews",
        "mine/README.md",
        "mine/topics.toml",
    ]
    library = Library.open(tmp_path / "mine")
    assert library.topics() == ((), ())
    assert library.scan().sources == ()


def test_what_is_there_is_left_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("mine")
    (tmp_path / "letters").mkdir()
    assert tmp_path / "README.md" not in init(tmp_path)
    assert (tmp_path / "README.md").read_text() == "mine"
    assert init(tmp_path) == ()


def test_the_examples_of_the_templates_are_read_without_a_fault(tmp_path: Path) -> None:
    init(tmp_path)
    lines = (tmp_path / "topics.toml").read_text().splitlines()
    examples = [line[2:] for line in lines if line.startswith(("# [", "# name =", "# terms"))]
    (tmp_path / "topics.toml").write_text("\n".join(examples))
    topics, problems = Library.open(tmp_path).topics()
    assert (len(topics), problems) == (2, ())
    readme = (tmp_path / "README.md").read_text().replace("…", "a")
    start = readme.index("    title =")
    assert (
        declared(parse(readme[start : readme.index("Every line")].replace("    ", "").encode())).faults == ()
    )


def test_a_file_in_the_way_is_said(tmp_path: Path) -> None:
    (tmp_path / "mine").write_text("x")
    with pytest.raises(CannotWrite, match="a file"):
        init(tmp_path / "mine")
