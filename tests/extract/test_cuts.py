import pytest

from letterdiff.extract import cuts
from letterdiff.extract.deadline import Deadline
from letterdiff.extract.limits import Limits
from letterdiff.extract.requests import more_line, more_of
from letterdiff.model import Document, Gravity, Problem


@pytest.mark.parametrize(
    ("numbers", "words"),
    [
        ([3], "page 3 is"),
        ([1, 2], "pages 1 and 2 are"),
        ([1, 2, 3], "pages 1 to 3 are"),
        ([1, 3, 5, 6, 7, 9], "pages 1, 3, 5 to 7 and 9 are"),
    ],
)
def test_pages_are_named_shortly(numbers: list[int], words: str) -> None:
    assert cuts.pages(numbers) == words


def test_a_cut_is_a_note_and_a_problem() -> None:
    notes = ("2 words are pale", cuts.note("page 3 is a scan", "install it; run again"))
    document = Document("0", "pdf", "pdf", "", (), (), notes=notes)
    problem = Problem("a.pdf", "page 3 is a scan", "install it; run again", Gravity.CUT)
    assert cuts.problems("a.pdf", document) == (problem,)


def test_a_worker_asks_for_more_time_up_to_the_longest() -> None:
    deadline = Deadline(Limits(seconds=100, longest=150), lambda: None)
    deadline.more(more_of(more_line(20.0)) or 0)
    assert 119 < deadline.left <= 120
    deadline.more(1000)
    assert 149 < deadline.left <= 150
    deadline.over()
    assert not deadline.passed
