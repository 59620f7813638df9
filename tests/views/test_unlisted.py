from dataclasses import replace

from letterdiff.model import LineRange, PageBox, Spot, Unlisted
from letterdiff.views import unlisted
from views.samples import MADE

PAGES = tuple(PageBox(page, 0.0, 0.0, 1.0, 1.0) for page in (3, 4))
PAIR = Unlisted(Spot("letters/a.pdf", 7, PAGES), Spot("statements/b.md", 2, (LineRange(5, 0, 5, 9),)))


def test_both_places_and_no_relation() -> None:
    made = unlisted.as_text(replace(MADE, left_out=1, unlisted=(PAIR,)), 100)
    assert made.splitlines() == [
        "1 weaker pair, of which nothing is said; letterdiff show FILE prints the blocks:",
        "  - letters/a.pdf, pages 3–4, block 7 | statements/b.md, line 5, block 2",
    ]


def test_those_that_were_counted_only_are_said_to_be() -> None:
    assert "2 weaker pairs had nearer ones" in unlisted.as_text(
        replace(MADE, left_out=3, unlisted=(PAIR,)), 200
    )
    assert unlisted.as_text(replace(MADE, left_out=2), 200).startswith("2 weaker pairs had nearer ones")
    assert unlisted.as_text(replace(MADE, left_out=0), 80) == ""
