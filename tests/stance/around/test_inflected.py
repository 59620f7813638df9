import re

import pytest

from letterdiff.stance.around.inflected import participles, pattern, words
from letterdiff.stance.around.removal import REMOVERS, is_known


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("ban", "ban bans banning banned"),
        ("erode", "erode erodes eroding eroded"),
        ("deny", "deny denies denying denied"),
        ("abolish", "abolish abolishes abolishing abolished"),
        ("delay", "delay delays delaying delayed"),
        ("forbid", "forbid forbids forbidding forbidden"),
        ("cut", "cut cuts cutting"),
    ],
)
def test_forms_of_a_verb(verb: str, forms: str) -> None:
    assert words([verb]) == set(forms.split())


def test_of_several_words_the_first_one_changes() -> None:
    assert re.fullmatch(pattern(["roll back"]), "rolling back")
    assert re.fullmatch(participles(["do away with"]), "done away with")


@pytest.mark.parametrize(
    ("text", "takes_away"),
    [
        ("to narrow rights", True),
        ("a narrow right", False),
        ("scrapping it", True),
        ("the band", False),
        ("put an end to it", True),
    ],
)
def test_what_takes_away_is_found_in_any_form(text: str, takes_away: bool) -> None:
    assert bool(REMOVERS.search(text)) is takes_away


def test_a_verb_is_known_or_leaves_the_stance_open() -> None:
    assert is_known("strengthening") and not is_known("reconsider")
