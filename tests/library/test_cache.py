"""Documents come back as they were put, or not at all."""

from dataclasses import replace
from pathlib import Path

import pytest

from letterdiff.library.cache import Cache
from support.build import JAPANESE, LETTER


def entry(root: Path) -> Path:
    (found,) = root.rglob("*.json")
    return found


def test_a_document_comes_back_equal(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    for document in (LETTER, JAPANESE):
        cache.put(document)
        assert cache.get(document.sha256, document.reader) == document


def test_another_file_or_reader_has_no_entry(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.put(LETTER)
    assert cache.get(LETTER.sha256, "test 2") is None
    assert cache.get("00" * 32, LETTER.reader) is None


@pytest.mark.parametrize("cut", [0, 10, 65, -10])
def test_an_entry_cut_short_counts_as_none_and_can_be_rebuilt(tmp_path: Path, cut: int) -> None:
    cache = Cache(tmp_path)
    cache.put(LETTER)
    entry(tmp_path).write_bytes(entry(tmp_path).read_bytes()[:cut])
    assert cache.get(LETTER.sha256, LETTER.reader) is None
    cache.put(LETTER)
    assert cache.get(LETTER.sha256, LETTER.reader) == LETTER


def test_one_changed_character_counts_as_damage(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.put(LETTER)
    path = entry(tmp_path)
    path.write_bytes(path.read_bytes().replace(b"short of parts", b"shirt of parts"))
    assert cache.get(LETTER.sha256, LETTER.reader) is None


def test_an_entry_under_anothers_name_counts_as_none(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.put(LETTER)
    other = replace(LETTER, reader="test 2")
    first = entry(tmp_path).read_bytes()
    cache.put(other)
    for path in tmp_path.rglob("*.json"):
        path.write_bytes(first)
    assert cache.get(other.sha256, other.reader) is None
