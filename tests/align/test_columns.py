import numpy as np
import pytest

from letterdiff.align import columns
from letterdiff.align.columns import Columns, counted, moved


def _made(size: int, seed: int = 3) -> Columns:
    chance = np.random.default_rng(seed)
    bags = [np.unique(chance.integers(0, 40, 12).astype(np.uint64), return_counts=True) for _ in range(size)]
    return counted(bags)


@pytest.mark.parametrize("long", [0, 10_000])
def test_columns_taken_one_by_one_or_in_one_piece_give_the_same(
    long: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(columns, "_LONG", long)
    made, at = _made(30), np.array([0, 3, 7, 39])
    dense = np.zeros((len(made.keys), made.size))
    for column in range(len(made.keys)):
        inside = slice(made.starts[column], made.starts[column + 1])
        dense[column, made.rows[inside]] = made.values[inside]
    shares = np.array([1.0, 0.5, 0.25, 2.0])
    assert made.gathered(at, shares).tolist() == (dense[at] * shares[:, None]).sum(axis=0).tolist()
    assert made.gathered(at).tolist() == (dense[at] > 0).sum(axis=0).tolist()
    assert made.gathered(np.zeros(0, np.int64), np.zeros(0)).tolist() == [0.0] * made.size


def test_parts_that_are_moved_are_the_whole() -> None:
    whole, rows = _made(20), np.arange(20)
    to_front = np.where(rows < 8, rows, -1)
    to_back = np.where(rows >= 8, rows, -1)
    again = moved([(whole, to_front), (whole, to_back)], 20)
    assert again.keys.tolist() == whole.keys.tolist()
    assert again.rows.tolist() == whole.rows.tolist()
    assert again.values.tolist() == whole.values.tolist()
