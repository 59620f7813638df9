from pathlib import Path

from letterdiff import pipeline
from letterdiff.extract.pool import Pool
from letterdiff.extract.requests import Extract, File
from letterdiff.model import Document, Problem


def texts(folder: Path, count: int) -> list[Path]:
    """Files of which the first takes longest to read."""
    paths = [folder / f"{number}.txt" for number in range(count)]
    for number, path in enumerate(paths):
        path.write_text(f"Letter {number}.\n\n" + ("We ask for more grid. " * (2_000 if not number else 1)))
    return paths


def test_files_come_in_the_order_given_with_problems_between(tmp_path: Path) -> None:
    paths = texts(tmp_path, 12)
    paths[3].unlink()
    paths[5].write_bytes(b"")
    found = list(pipeline.read_files(paths, workers=3))
    assert [source.name for source, _ in found] == [str(path) for path in paths]
    broken = [at for at, (_, reply) in enumerate(found) if isinstance(reply, Problem)]
    assert broken == [3, 5]
    whole = [reply for _, reply in found if isinstance(reply, Document)]
    assert [document.text[:9].strip(".\n ") for document in whole[:2]] == ["Letter 0", "Letter 1"]


def test_few_files_are_looked_at_ahead_of_the_one_that_is_awaited(tmp_path: Path) -> None:
    taken: list[int] = []

    def requests() -> list[Problem]:
        for number in range(100):
            taken.append(number)
            yield Problem(str(number), "is not asked for")

    with Pool(2) as pool:
        replies = pool.in_order(requests())
        assert next(replies) == Problem("0", "is not asked for")
        assert len(taken) <= 6


def test_the_rest_is_given_up_when_nobody_asks_on(tmp_path: Path) -> None:
    path = texts(tmp_path, 1)[0]
    with Pool(1) as pool:
        replies = pool.in_order(Extract(File(str(path), "a.txt", "0" * 64)) for _ in range(50))
        assert isinstance(next(replies), Problem)
        replies.close()


def test_no_files_are_no_work() -> None:
    assert list(pipeline.read_files([])) == []
