import pytest
from hypothesis import given
from hypothesis import strategies as st

from letterdiff.stance.clear.quotations import Quotations
from letterdiff.stance.clear.surroundings import inside_quotation


@pytest.mark.parametrize(
    ("before", "after", "quoted"),
    [
        ("Bob said: “Look. ", " We never did.”", True),
        ("Bob said: “Look.” ", " He left.", False),
        ("Look. ", " We never did.”", True),
        ('Bob said: "Look. ', ' Never."', True),
        ("Bob said: ‘Look, it’s hard. ", " Never.’", True),
        ("Bob’s firm, the members’ own. ", " It grew.", False),
        ("Bob said: 'Look, it's hard. ", " Never.'", True),
        ("Bob's firm, the members' own. ", " It grew.", False),
        ("社長は「難しい。", "要らない」と述べた。", True),
        ("社長は「難しい」と述べた。", "以上。", False),
    ],
)
def test_inside_quotation(before: str, after: str, quoted: bool) -> None:
    assert inside_quotation(before, after) is quoted


@given(st.text("ab ('‘’“”\"", max_size=20), st.integers(0, 20), st.integers(0, 20))
def test_a_text_read_once_says_the_same_of_each_stretch(text: str, first: int, second: int) -> None:
    start, end = sorted((min(first, len(text)), min(second, len(text))))
    assert Quotations(text).around(start, end) is inside_quotation(text[:start], text[end:])
