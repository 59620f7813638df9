import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from letterdiff import pipeline
from letterdiff.align import held
from letterdiff.align.packed import packed
from letterdiff.align.passages import cut
from letterdiff.library import Library
from letterdiff.model import Metadata, Passage, Side, Source, codec
from letterdiff.pipeline.kept import Kept, files
from support import build
from support.library import small_library

TEXTS = {
    "b.md": ("We ask for loan guarantees for manufacturers.", "Lead times would fall."),
    "d.md": ("The credit should be widened to transformers.",),
    "e.md": ("We neither have nor want guarantees.", "当社は融資保証を求めていない。"),
}


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """The sources whose passages are counted, in the order in which they are."""
    met: list[str] = []
    counts = held.counts

    def watched(given: Iterable[Passage]) -> held.Counts:
        passages = tuple(given)
        met.extend(dict.fromkeys(passage.source for passage in passages))
        return counts(passages)

    monkeypatch.setattr(held, "counts", watched)
    yield met


def _passages(texts: dict[str, tuple[str, ...]]) -> list[Passage]:
    found: list[Passage] = []
    for name, blocks in sorted(texts.items()):
        document = build.document(*blocks)
        source = Source(f"statements/{name}", Side.STATEMENT, document.sha256, 1, Metadata())
        found += cut(document, source)
    return found


def _counted(root: Path, texts: dict[str, tuple[str, ...]] = TEXTS) -> bytes:
    return packed(Kept(Library(root))(_passages(texts), Side.STATEMENT, ()).counts)


def test_what_stays_the_same_is_not_counted_again(tmp_path: Path, asked: list[str]) -> None:
    first = _counted(tmp_path)
    asked.clear()
    assert _counted(tmp_path) == first == packed(held.counts(_passages(TEXTS)))
    asked.clear()
    assert _counted(tmp_path) == first
    assert asked == []


def test_of_a_side_that_changed_only_what_is_new_is_counted(tmp_path: Path, asked: list[str]) -> None:
    _counted(tmp_path)
    twice = {**TEXTS, "a.md": ("A new release.",), "d.md": ("Another text.",), "f.md": TEXTS["b.md"]}
    del twice["e.md"]
    asked.clear()
    found = _counted(tmp_path, twice)
    assert asked == ["statements/a.md", "statements/d.md", "statements/f.md"]
    assert found == packed(held.counts(_passages(twice))) == _counted(tmp_path, twice)


def test_a_damaged_or_foreign_file_is_replaced(tmp_path: Path) -> None:
    first = _counted(tmp_path)
    (path,) = (tmp_path / ".letterdiff" / "index").iterdir()
    good = path.read_bytes()
    bodies = (b'{"rules": 1, "sources": [[1]]}\n', b"[" * 100_000, good.partition(b"\n")[2][:-1])
    foreign = [hashlib.sha256(body).hexdigest().encode() + b"\n" + body for body in bodies]
    for bad in (b"", b"\x80\x04K\x01.", good[:-1], good[::-1], *foreign):
        path.write_bytes(bad)
        assert _counted(tmp_path) == first
        assert path.read_bytes() == good


def test_counts_by_other_rules_are_not_used(
    tmp_path: Path, asked: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    _counted(tmp_path)
    asked.clear()
    monkeypatch.setattr(files, "rules", lambda: "others")
    _counted(tmp_path)
    assert len(asked) == len(TEXTS)


def test_a_library_that_cannot_be_written_to_is_counted_each_time(tmp_path: Path, asked: list[str]) -> None:
    (tmp_path / ".letterdiff").write_text("a file in the way")
    assert _counted(tmp_path) == _counted(tmp_path)
    assert len(asked) == 2 * len(TEXTS)


def test_a_comparison_is_the_same_with_the_index_and_without(tmp_path: Path) -> None:
    library = small_library(tmp_path)
    first = codec.to_json(pipeline.compare(library))
    kept = sorted((tmp_path / ".letterdiff" / "index").iterdir())
    assert [path.name for path in kept] == [
        "letters.counts",
        "letters.named",
        "statements.counts",
        "statements.named",
    ]
    assert codec.to_json(pipeline.compare(library)) == first
    for path in kept:
        path.unlink()
    assert codec.to_json(pipeline.compare(library)) == first
