"""No text of strangers costs more than its length: CPU of each door on hostile texts, short and long.

Held against each other are two measurements of one run, never a clock: a door that goes through a text once
takes eight times as long for eight times the text, one that reads it anew for each character 64 times.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from time import process_time

import pytest

from letterdiff.align.index import build
from letterdiff.align.pairs import pairs_of
from letterdiff.align.passages import cut
from letterdiff.diff.marks import mark
from letterdiff.extract import registry
from letterdiff.extract.errors import Unreadable
from letterdiff.findings.asks.reading import asks_of
from letterdiff.findings.evidence import Evidence, positions_by_passage
from letterdiff.findings.judge import judged
from letterdiff.findings.likeness.exchanged import exchanged
from letterdiff.model import Instrument, Metadata, Passage, Side, Source, Term, Topic
from letterdiff.stance.contrast.contrast import contrast
from letterdiff.stance.positions import positions_of
from letterdiff.text.language import language_of
from letterdiff.text.profile import in_lines, normalise, normalise_map
from letterdiff.text.quantities.reading import quantities
from letterdiff.text.sentences import sentences
from letterdiff.text.tokens import telling
from letterdiff.topics import learn, shared
from letterdiff.topics.definitions import definitions
from support.build import document, passage

SHORT, TIMES = 700, 8
MOST = 4 * TIMES
"""How much longer the longer text may take: small texts are measured badly, and memory has a say."""
TELLS = 0.02
"""Seconds of CPU below which a measurement tells nothing."""
TERMS = (Term("guarantee", "en"), Term("保証", "ja"))
TOPICS = (Topic("Guarantees", TERMS, (Instrument("loan guarantee", (Term("loan guarantee", "en"),)),)),)
UNITS = """
policy_ not_ we_ask_that_ should_ " “a”_ ( x,_ 7 1. ._ A.B. - a A aA カ カタ1 漢 「。」 あ。 不要、 ̖́ ไ 한국_
Alpha_Beta_(AB)_ AB_(Alpha_Beta)_ $1_million_ 1_May_2024_ https://a.b/c?d=e_ neither_nor_ who_which_that_
loan_guarantees,_ We_ask_for_loan_guarantees._ Label:_ <b> </p> ` |
"""
SHAPES = UNITS.split()


def text_of(shape: str, size: int) -> str:
    unit = shape.replace("_", " ")
    return (unit * (size // len(unit) + 1))[:size]


def in_sentences(text: str) -> str:
    """The text with a stop now and then, in sentences short enough to be read for stances."""
    pieces = (text[at : at + 400] for at in range(0, len(text), 400))
    return " ".join(f"We ask for {piece} loan guarantees." for piece in pieces)


def whole(text: str, source: str = "letters/a.txt") -> Passage:
    return passage(document(text), text, source, language="ja" if language_of(text) == "ja" else "en")


def of_text(text: str) -> None:
    for language in ("en", "ja"):
        sentences(text, language)
        telling(text, language)
    normalise(text)
    normalise_map(text)
    in_lines(text)
    quantities(text)


def of_topics(text: str) -> None:
    one, other = whole(text), whole(f"{text} end", "statements/b.txt")
    definitions((one, other))
    learn((one,), (other,), TOPICS, one_side=True)
    for language in ("en", "ja"):
        shared(one.text, other.text, language)


def of_stances(text: str) -> None:
    for each in (whole(text), whole(in_sentences(text))):
        positions_of(each, TOPICS, "Lab")
        asks_of((each,))


def of_two(text: str) -> None:
    one, other = whole(text), whole(f"{text} not", "statements/b.txt")
    mark(one, other)
    exchanged(one.text, other.text, one.language)
    contrast(one.text, other.text, one.language)


def of_library(text: str) -> None:
    letters, statements = (whole(in_sentences(text)),), (whole(text, "statements/b.txt"),)
    index = build((*letters, *statements), TOPICS)
    pairs = pairs_of(letters, index).pairs
    positions = positions_by_passage((*letters, *statements), TOPICS)
    judged(Evidence(letters, statements, pairs, positions, TOPICS, ()))


def of_files(text: str) -> None:
    for name, data in (("a.txt", text), ("a.md", text), ("a.html", f"<article><p>{text}</p></article>")):
        raw = data.encode()
        with suppress(Unreadable):
            read = registry.read(raw, name)
            cut(read, Source(f"statements/{name}", Side.STATEMENT, read.sha256, len(raw), Metadata()))


def forget() -> None:
    """Empty what was kept of texts: the same words must cost anew."""
    for door in (sentences, telling, language_of):
        getattr(door, "cache_clear", lambda: None)()


def cost(door: Callable[[str], object], text: str) -> float:
    forget()
    before = process_time()
    door(text)
    return process_time() - before


def slower(door: Callable[[str], object], shapes: Sequence[str]) -> Iterator[str]:
    door(in_sentences("Warm up"))
    language_of("lorem ipsum dolor sit amet " * 9)
    for shape in shapes:
        for _ in range(3):
            long = cost(door, text_of(shape, SHORT * TIMES) + "!")
            if long < TELLS or long <= MOST * max(cost(door, text_of(shape, SHORT) + "?"), TELLS / MOST):
                break
        else:
            yield shape


@pytest.mark.parametrize("door", [of_text, of_topics, of_stances, of_two, of_library, of_files])
def test_no_text_costs_more_than_its_length(door: Callable[[str], object]) -> None:
    assert not list(slower(door, SHAPES[::2] if door is of_library else SHAPES))


def test_the_measurement_finds_what_is_slow() -> None:
    assert list(slower(re.compile(r"\w*\d").search, ("a", "("))) == ["a"]
