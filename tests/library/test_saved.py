"""A saved comparison comes back as it was saved, or says why not."""

import hashlib
import json
from pathlib import Path

import pytest

from letterdiff.library import Damaged, Edited, LibraryError, NotCompared, OtherVersion
from letterdiff.library.saved import load, save
from support.build import comparison


@pytest.fixture
def path(tmp_path: Path) -> Path:
    save(tmp_path / "comparison.json", comparison())
    return tmp_path / "comparison.json"


def test_a_comparison_comes_back_equal_and_saves_to_the_same_bytes(path: Path) -> None:
    first = path.read_bytes()
    assert load(path) == comparison()
    save(path, load(path))
    assert path.read_bytes() == first


def test_a_file_laid_out_anew_is_still_the_same(path: Path) -> None:
    path.write_text(json.dumps(json.loads(path.read_bytes()), indent=4))
    assert load(path) == comparison()


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        ("neither have nor want", "have and want", Edited),
        ('"relation":"other scope"', '"relation":"contradiction"', Edited),
        ('"score":1.25', '"score":1.26', Edited),
        ('{"letterdiff":1', '{"letterdiff":2', OtherVersion),
        ('{"letterdiff":1,"digest"', '{"letterdiff":2,"digests"', Damaged),
        ('"comparison":', '"comparison":[', Damaged),
    ],
)
def test_a_changed_file_is_told(path: Path, old: str, new: str, kind: type[LibraryError]) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(kind) as error:
        load(path)
    assert "letterdiff compare" in error.value.next_step


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b"\xff", b"[" * 100_000])
def test_what_is_no_comparison_is_damaged(path: Path, data: bytes) -> None:
    path.write_bytes(data)
    with pytest.raises(Damaged):
        load(path)


def _resaved(path: Path, old: str, new: str) -> None:
    """The file as a version would have saved it that has other fields."""
    body = path.read_bytes().partition(b'"comparison":')[2].removesuffix(b"}\n")
    assert old.encode() in body
    body = body.replace(old.encode(), new.encode())
    digest = hashlib.sha256(body).hexdigest()
    path.write_bytes(f'{{"letterdiff":1,"digest":"{digest}","comparison":'.encode() + body + b"}\n")


def test_a_file_of_a_version_with_fewer_fields_opens(path: Path) -> None:
    _resaved(path, ',"perhaps":false', "")
    assert load(path) == comparison()


def test_a_file_of_a_version_that_cannot_be_read_is_not_called_edited(path: Path) -> None:
    _resaved(path, '"why_not":', '"wherefore":')
    with pytest.raises(OtherVersion, match=r"another version.*run: letterdiff compare again"):
        load(path)


def test_none_yet_says_what_to_run(tmp_path: Path) -> None:
    with pytest.raises(NotCompared, match="run: letterdiff compare"):
        load(tmp_path / "comparison.json")
