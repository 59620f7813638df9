import pytest
from hypothesis import given
from hypothesis import strategies as st

from letterdiff.stance.clear.surroundings import inside_quotation, within_quotation
from letterdiff.text.quotations import Quotations
from support.build import document, passage


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
        ("“Look.\n\n“We never did.”\n\n", "It grew.", False),
        ('"Look.\n\n"We never did."\n\n', "It grew.", False),
        ("“Look.\n\n“We never did. ", "”", True),
        ("Look. ", ' We never did," he said.', True),
        ('The bolt is 12" wide. ', " It held.", True),
        ('He gave it "by 2030" and left. ', " It held.", False),
        ('Bob said "', '" and left.', True),
    ],
)
def test_inside_quotation(before: str, after: str, quoted: bool) -> None:
    assert inside_quotation(before, after) is quoted


@pytest.mark.parametrize("text", ["“Look. We never did.", '"Look. We never did.', "Bob: “Look. Never."])
def test_what_opens_and_is_not_closed_is_quoted(text: str) -> None:
    end = text.index(". ") + 1
    assert Quotations(text).around(0, end) and Quotations(text).around(end + 1, len(text))


@given(st.text("ab ('‘’“”\"", max_size=20), st.text("ab", min_size=1), st.text("ab ('‘’“”\"", max_size=20))
def test_a_text_read_once_says_the_same_of_each_stretch(before: str, said: str, after: str) -> None:
    start, end = len(before), len(before) + len(said)
    assert Quotations(before + said + after).around(start, end) is inside_quotation(before, after)


@pytest.mark.parametrize(("opens", "closes"), [("“", "”"), ('"', '"')])
def test_a_quotation_may_open_and_close_in_other_passages_of_its_paragraph(opens: str, closes: str) -> None:
    text = f"He said {opens}it is late. We ask for aid. It is right{closes} and left."
    doc = document(text, "Next one.")
    of = passage(doc, "We ask for aid.", "letters/a.txt")
    assert within_quotation(of, 0, len(of.text))
    own = passage(
        document(f"{opens}It is late.{closes}", "We ask for aid."), "We ask for aid.", "letters/a.txt"
    )
    assert not within_quotation(own, 0, len(own.text))


@pytest.mark.parametrize(
    ("part", "inside"),
    [("We ask.", True), ("It is right.”", True), ("It is right.” He left.", False), ("He said “no.", False)],
)
def test_a_part_of_a_text_within_a_quotation(part: str, inside: bool) -> None:
    text = "He said “no. We ask. It is right.” He left."
    start = text.index(part)
    assert Quotations(text).inside(start, start + len(part)) is inside
