"""Words put away on the shelf come back as they were."""

import gc
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from letterdiff.extract.pdf.geometry import Box
from letterdiff.extract.pdf.page.device import Look, Over
from letterdiff.extract.pdf.page.words import Word
from letterdiff.extract.pdf.setting.lines import lines_of, segment_of
from letterdiff.extract.pdf.shelf import Shelf, seldom_collected

SIDES = st.floats(0, 1000)
BOXES = st.builds(Box, SIDES, SIDES, SIDES, SIDES)
LOOKS = st.builds(Look, st.sampled_from(["A", "B"]), st.none() | SIDES, st.integers(0, 7), st.booleans())
FLAG = st.booleans()
WORDS = st.builds(
    Word, st.text(), BOXES, SIDES, SIDES, LOOKS, FLAG, FLAG, FLAG, FLAG, FLAG, st.none() | BOXES
)  # fmt: skip


@given(st.lists(st.lists(WORDS, max_size=4).map(tuple), max_size=5))
def test_words_put_away_come_back_equal(lines: list[tuple[Word, ...]]) -> None:
    shelf = Shelf(room=1)
    kept = [shelf.words(words) for words in lines]
    assert [len(words) for words in kept] == [len(words) for words in lines]
    assert [[words[i] for i in range(-len(words), 0)] for words in kept] == list(map(list, lines))
    assert [tuple(words) for words in kept] == lines == kept
    shelf.words((word("other", 0), word("words", 30)))
    assert [(*words[1:],) for words in kept] == [words[1:] for words in lines]
    assert [(*words[1:][1:],) for words in kept] == [words[2:] for words in lines]
    assert list(map(hash, kept)) == list(map(hash, lines))


def word(text: str, x: float, y: float = 100.0) -> Word:
    return Word(text, Box(x, y - 10, x + 20, y), y, 12.0, Look("Times", 0.0, 0, False, False, Over.NOTHING))


def test_a_line_on_the_shelf_reads_as_it_did() -> None:
    shelf = Shelf(room=2)
    plain = lines_of(
        1, [segment_of([word(c, 30 * i, 20.0 * y) for i, c in enumerate("abc")]) for y in (1, 2)], ()
    )
    kept = shelf.lines(plain)
    shelf.words([word("other", 0)])
    assert [line.text for line in kept] == ["a b c", "a b c"] == [line.text for line in plain]
    assert [line.words for line in kept] == [line.words for line in plain]
    assert replace(kept[0], bold=True).text == "a b c"


def test_the_same_words_lie_there_once() -> None:
    shelf, words = Shelf(), (word("a", 0), word("b", 30))
    assert shelf.words(words) is shelf.words(tuple(words)) is shelf.words(shelf.words(words))
    assert shelf.words(words[:1]) is not shelf.words(words)


def test_circles_are_looked_for_as_before_afterwards() -> None:
    before = gc.get_threshold()
    with seldom_collected():
        assert gc.get_threshold()[0] > before[0]
    assert gc.get_threshold() == before
