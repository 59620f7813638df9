import pytest

from findings.made import spoken
from letterdiff.findings.likeness.collapsed import collapsed
from letterdiff.model import Finding, Passage, Relation, Side

WORDS = "We ask for loan guarantees for manufacturers of transformers."


def _place(number: int, text: str = WORDS, holder: str = "Example Lab") -> Passage:
    return spoken(text, Side.LETTER, "2025-10-27", holder, "en", number)[0]


def _found(*places: Passage) -> tuple[Finding, ...]:
    return collapsed(
        Finding(f"{number}", Relation.LETTER_ONLY, "", (), letter=place)
        for number, place in enumerate(places)
    )


def test_equal_words_of_one_holder_are_one_finding_with_all_its_places() -> None:
    first, second = _place(0), _place(1, WORDS.replace(" ", "\n"))
    (finding,) = _found(first, second)
    assert (finding.letter, finding.elsewhere) == (first, (second,))
    assert second in finding.quoted()


def test_another_holder_and_other_words_stay_findings_of_their_own() -> None:
    places = _place(0), _place(1, holder="Other Lab"), _place(2, WORDS.replace("ask", "hope"))
    assert [finding.elsewhere for finding in _found(*places)] == [(), (), ()]


def test_an_article_more_or_a_number_ahead_is_the_same_finding_and_a_negation_is_not() -> None:
    nearly, negated = f"2. {WORDS.replace('for manu', 'for the manu')}", WORDS.replace("ask", "never ask")
    found = _found(_place(0), _place(1, nearly), _place(2, negated))
    assert [len(finding.elsewhere) for finding in found] == [1, 0]


BUILT = "They build what the grid of the north has been waiting for these ten years."


@pytest.mark.parametrize(
    ("other", "places"),
    [
        (f"{WORDS} They also build what the grid of the north has been waiting for these ten years.", 1),
        (f"{WORDS} They do not build what the grid of the north has been waiting for these ten years.", 0),
        (f"{WORDS} {BUILT}".replace("ask for", "warn against"), 0),
        (f"{WORDS} {BUILT}".replace("build", "scrap"), 0),
        (f"{WORDS} {BUILT}".replace("ten", "twenty"), 0),
    ],
)
def test_on_one_side_nearly_the_same_words_are_one_finding_too(other: str, places: int) -> None:
    found = _found(_place(0, f"{WORDS} {BUILT}"), _place(1, other))
    assert [len(each.elsewhere) for each in found] == ([1] if places else [0, 0])


def test_who_is_not_known_says_nothing_nearly_twice() -> None:
    other = f"{WORDS} {BUILT}".replace("They", "They also")
    assert len(_found(_place(0, f"{WORDS} {BUILT}", ""), _place(1, f"{other} Now.", ""))) == 2
