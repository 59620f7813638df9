from dataclasses import replace

import pytest

from letterdiff.model import Part, Search
from letterdiff.views import searches
from views.samples import ALONE


@pytest.mark.parametrize(
    ("speakers", "last"), [(6, "S5 (1 source, 5 words)"), (8, "3 more (3 sources, 18 words)")]
)
def test_speakers_that_are_not_named_are_counted(speakers: int, last: str) -> None:
    parts = tuple(Part(f"S{number}", 1, number) for number in range(speakers))
    search = replace(Search((), (), (), (), 0), speakers=parts)
    assert dict(searches.looked_words(search))["By speaker"].split("; ")[-1] == last


def test_how_much_was_searched_in_one_line() -> None:
    assert ALONE.search
    full = replace(ALONE.search, nearest=())
    line = "searched for 2 terms in 2 sources, 18 words; 1 source not searched"
    assert searches.search_line(full) == line
    assert searches.search_line(replace(full, not_searched=())) == line.partition(";")[0]
    assert searches.search_line(replace(full, thin="too little")) == f"{line}; too little"
    public = replace(full, published=("statements/b.md", "statements/c.txt"))
    assert searches.search_line(public) == f"{line}; the letter itself is linked in statements/b.md"
    near = replace(ALONE.search.nearest[0], perhaps=True)
    perhaps = f"{line}; perhaps said in other words in statements/b.md"
    assert searches.search_line(replace(full, nearest=(near,))) == perhaps
    assert searches.search_line(replace(full, nearest=(near,), thin="too little")) == f"{line}; too little"


def test_what_a_search_came_to_in_a_word() -> None:
    assert ALONE.search
    near = ALONE.search.nearest[0]
    perhaps = replace(ALONE.search, nearest=(near, replace(near, perhaps=True)))
    assert searches.silence_word(ALONE.search) == "none found"
    assert searches.silence_word(perhaps) == "perhaps, in other words"
    assert searches.silence_word(replace(perhaps, thin="too little")) == "not enough to tell"
    assert [searches.near_head(each) for each in perhaps.nearest] == ["Not the same", "Perhaps the same"]


def test_what_was_looked_at_is_told_part_by_part() -> None:
    assert ALONE.search
    looked = replace(
        ALONE.search,
        times=(Part("within a year of it", 2, 1200), Part("", 1, 1)),
        fidelities=(Part("transcript", 1, 20),),
        languages=(Part("fr", 1, 20),),
        gaps=("a.pdf: no text", "no date"),
        ways=("by words",),
    )
    assert searches.looked_words(looked) == (
        ("By date", "within a year of it (2 sources, 1,200 words); not known (1 source, 1 word)"),
        ("By fidelity", "transcript (1 source, 20 words)"),
        ("By language", "French (1 source, 20 words)"),
        ("Open", "a.pdf: no text; no date"),
        ("How", "by words"),
    )


def test_the_numbers_beside_terms_are_explained() -> None:
    assert ALONE.search
    assert searches.term_words(replace(ALONE.search, hits=(0, 3))) == "tax credit (0), 税額控除 (3)"
    assert "passages of the statements have the term" in searches.hits_meaning(ALONE)
    public = replace(ALONE, letter=None, statement=ALONE.letter)
    assert "passages of the letters have the term" in searches.hits_meaning(public)
