from pathlib import Path

import pytest

from letterdiff.library.snapshot import Unfit
from letterdiff.model import Problem
from letterdiff.pipeline.rows import Row, rows


def read(path: Path, data: bytes) -> list[Row | Problem]:
    path.write_bytes(data)
    return list(rows(path))


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b"[1]", "is no JSON object"),
        (b"null", "is no JSON object"),
        (b'{"a": ', "is no JSON: Expecting value at character 7"),
        (b'{"a": 1}\r{"a": 2}', "is no JSON: Extra data at character 10"),
        (b"[" * 100_000, "is no JSON that can be read"),
        (b'{"a": ' + b"9" * 5000 + b"}", "is no JSON that can be read"),
        (b'{"a": 1, "b": 2, "a": 1}', "names 'a' twice"),
        (b'{"a": {"\\u001b": 1, "\\u001b": 1}}', "twice"),
    ],
)
def test_a_broken_row_is_named_and_the_next_one_read(tmp_path: Path, line: bytes, reason: str) -> None:
    first, second = read(tmp_path / "x.jsonl", line + b'\n\n{"a": "fine"}\n')
    assert isinstance(first, Problem) and reason in first.reason and first.reason.isprintable()
    assert first.reason.startswith("line 1 ") and "skipped" in first.next_step
    assert second == Row(3, 1, {"a": "fine"})


def test_a_byte_order_mark_and_carriage_returns_are_no_part_of_a_row(tmp_path: Path) -> None:
    found = read(tmp_path / "x.jsonl", b'\xef\xbb\xbf{"a": 1}\r\n\r\n{"a": 2}\r\n')
    assert found == [Row(1, 0, {"a": 1}), Row(3, 1, {"a": 2})]


@pytest.mark.parametrize("data", [b"", b"\n \r\n", b"\xef\xbb\xbf"])
def test_a_file_without_rows_is_unfit(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(Unfit, match="has no rows"):
        read(tmp_path / "x.jsonl", data)


@pytest.mark.parametrize("data", ['{"a": "é"}'.encode("latin-1"), '{"a": 1}'.encode("utf-16")])
def test_a_file_in_another_encoding_is_unfit(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(Unfit, match="is no UTF-8 text"):
        read(tmp_path / "x.jsonl", data)


@pytest.mark.parametrize("name", ["", "not-there", "n" * 300])
def test_what_is_no_file_is_unfit_and_the_next_step_names_no_library(tmp_path: Path, name: str) -> None:
    with pytest.raises(Unfit) as raised:
        list(rows(tmp_path / name))
    assert raised.value.reason and "library" not in raised.value.next_step


@pytest.mark.parametrize("data", [b"query_id,text\na,loans\n", b'[{"a": 1}]\n', b"null\n"])
def test_a_file_of_another_kind_is_told_once(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(Unfit, match="has no JSON object on any line"):
        read(tmp_path / "x.jsonl", data)
