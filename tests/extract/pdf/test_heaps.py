from hypothesis import given
from hypothesis import strategies as st

from letterdiff.extract.pdf.geometry import Box
from letterdiff.extract.pdf.page.device import Look
from letterdiff.extract.pdf.page.words import Word
from letterdiff.extract.pdf.sight.heaps import heaps
from letterdiff.extract.pdf.sight.ink import Why

LOOK = Look("", 1.0, 0, False)


def _word(x: float, y: float, text: str = "word", *, after: bool = True) -> Word:
    return Word(text, Box(x, y - 10, x + 20, y), y, 10.0, LOOK, after=after)


def test_near_words_are_one_heap_and_far_ones_another() -> None:
    words = [_word(0, 100), _word(25, 100), _word(0, 112), _word(300, 100)]
    assert [len(heap) for _, heap in heaps(words, [Why.GROUND] * 4)] == [3, 1]


def test_near_words_for_other_reasons_are_apart() -> None:
    found = heaps([_word(0, 100), _word(25, 100), _word(50, 100)], [Why.TINY, Why.GROUND, Why.TINY])
    assert [(why, len(heap)) for why, heap in found] == [(Why.TINY, 1), (Why.GROUND, 1), (Why.TINY, 1)]


def test_pieces_of_a_word_are_put_together() -> None:
    ((_, (word,)),) = heaps([_word(0, 100, "half", after=False), _word(20, 100, "way")], [Why.CUT] * 2)
    assert (word.text, word.box) == ("halfway", Box(0, 90, 40, 100))


@given(st.lists(st.tuples(st.integers(0, 600), st.integers(0, 800), st.sampled_from(Why))))
def test_no_word_is_lost(places: list[tuple[int, int, Why]]) -> None:
    found = heaps([_word(x, y) for x, y, _ in places], [why for _, _, why in places])
    assert sum(len(heap) for _, heap in found) == len(places)
    assert all(heap for _, heap in found)
