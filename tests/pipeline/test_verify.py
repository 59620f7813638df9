from pathlib import Path

from letterdiff import pipeline
from letterdiff.model import State
from support.library import small_library


def states(library_root: Path, change: tuple[str, bytes, bytes] | None = None) -> dict[str, set[State]]:
    """The states by source after one change of bytes in one file, made behind a saved comparison."""
    library = small_library(library_root)
    comparison = pipeline.compare(library)
    if change:
        path = library_root / change[0]
        assert change[1] in path.read_bytes()
        path.write_bytes(path.read_bytes().replace(change[1], change[2]))
    passages = {passage.id: passage.source for passage in comparison.passages()}
    found: dict[str, set[State]] = {}
    for check in pipeline.verify(library, comparison):
        found.setdefault(passages[check.passage], set()).add(check.state)
    return found


def test_untouched_files_hold(tmp_path: Path) -> None:
    assert states(tmp_path) == {
        "letters/a.txt": {State.VERIFIED_TEXT},
        "statements/b.md": {State.VERIFIED_TEXT},
    }


def test_one_byte_of_a_quoted_passage(tmp_path: Path) -> None:
    found = states(tmp_path, ("statements/b.md", b"neither have nor want", b"neither have nor wanT"))
    assert found["letters/a.txt"] == {State.VERIFIED_TEXT}
    assert State.NOT_FOUND in found["statements/b.md"]


def test_one_byte_elsewhere_in_the_file(tmp_path: Path) -> None:
    found = states(tmp_path, ("statements/b.md", b"title: A post", b"title: A p0st"))
    assert found["statements/b.md"] == {State.SOURCE_CHANGED}


def test_a_missing_source(tmp_path: Path) -> None:
    library = small_library(tmp_path)
    comparison = pipeline.compare(library)
    (tmp_path / "letters" / "a.txt").unlink()
    (_, note), *_ = {(c.state, c.note) for c in pipeline.verify(library, comparison) if not c.holds}
    assert note == "there is no such file, or no more; check its name"
    of_letter = {p.id for p in comparison.passages() if p.source == "letters/a.txt"}
    missing = {check.passage for check in pipeline.verify(library, comparison) if not check.state.holds}
    assert missing == of_letter
