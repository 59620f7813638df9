import pytest

from letterdiff.findings.silence.laying_out import lay_out
from letterdiff.model import Side
from topics.passages import passages

STATEMENTS = (
    "The loan guarantees are in C++ here, for privacy.",
    "An R&D credit of § 230 and guaranteed privacy.",
    "S. 1032 is by AT&T, for authorities.",
    "H. R. 1234, the U.S. and e-waste.",
)


@pytest.mark.parametrize(
    ("term", "hits"),
    [
        ("guarantee", 2),
        ("guarantees", 2),
        ("privacy", 2),
        ("authority", 1),
        ("loan guarantee", 1),
        ("C++", 1),
        ("C", 0),
        ("R&D credit", 1),
        ("§ 230", 1),
        ("S. 1032", 1),
        ("AT&T", 1),
        ("H.R. 1234", 1),
        ("US", 1),
        ("e-waste", 1),
        ("re:guarant", 2),
        ("tariff", 0),
    ],
)
def test_a_term_is_counted_wherever_it_stands(term: str, hits: int) -> None:
    letters = passages(Side.LETTER, "We ask for a tariff.")
    other = lay_out(letters, passages(Side.STATEMENT, *STATEMENTS))[Side.STATEMENT]
    assert other.hits(term) == hits
