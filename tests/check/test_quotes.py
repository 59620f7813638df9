from dataclasses import replace

import pytest

from letterdiff.check import quotes
from letterdiff.model import BlockKind, Document, Fidelity, Metadata, Passage, State
from letterdiff.model.document import NOT_DECLARED
from support.build import LETTER, POST, document, passage

QUOTE = "We ask for loan guarantees for manufacturers, so that lead times fall."


def reading(doc: Document, of: Passage, *, second: str | None = "", changed: bool = False) -> quotes.Reading:
    """A reading in which the second engine agrees, or has `second` at every place."""
    quote, context = (
        [part.exact if second == "" else second for part in quotes.parts(anchor, doc)]
        for anchor in (of.anchor, of.context)
    )
    return quotes.Reading(doc, quote, context, changed)


@pytest.mark.parametrize(
    ("second", "state"),
    [
        ("", State.VERIFIED),
        (None, State.ONE_ENGINE),
        ("other words", State.ONE_ENGINE),
    ],
)
def test_two_engines(second: str | None, state: State) -> None:
    of = passage(LETTER, QUOTE, "letters/a.pdf")
    assert quotes.check(of, reading(LETTER, of, second=second)).state is state


def test_a_source_with_one_text() -> None:
    of = passage(POST, "We neither have nor want government guarantees", "statements/b.md")
    assert quotes.check(of, reading(POST, of)).state is State.VERIFIED_TEXT


@pytest.mark.parametrize(
    ("exact", "second", "state"),
    [
        ("cost-sharing", "cost\ufffe\r\nsharing", State.VERIFIED),
        ("infrastructure", "infra-\nstructure", State.VERIFIED),
        ("1st column 2nd", "1stcolumn 2nd", State.SPACING_DIFFERS),
        ("not for us", "now for us", State.ONE_ENGINE),
        ("2²", "22", State.ONE_ENGINE),
    ],
)
def test_what_counts_as_the_same(exact: str, second: str, state: State) -> None:
    doc = document(exact, pages=True)
    of = passage(doc, exact, "letters/a.pdf")
    assert quotes.check(of, reading(doc, of, second=second)).state is state


def test_hidden_words_never_verify() -> None:
    doc = document("Seen by all.", (BlockKind.HIDDEN, "FirstName"), pages=True)
    of = passage(doc, "FirstName", "letters/a.pdf")
    assert quotes.check(of, reading(doc, of)).state is State.HIDDEN


def test_one_changed_letter_is_not_found() -> None:
    of = passage(LETTER, QUOTE, "letters/a.pdf")
    now = document("The grid is short of parts.", QUOTE.replace("manufacturers", "manufacturer5"), pages=True)
    assert quotes.check(of, reading(now, of, changed=True)).state is State.NOT_FOUND


def test_words_that_still_stand_in_a_changed_file() -> None:
    of = passage(LETTER, QUOTE, "letters/a.pdf")
    found = quotes.check(of, reading(LETTER, of, changed=True))
    assert (found.state, found.note) == (State.SOURCE_CHANGED, "these words still stand there")


def test_what_ocr_alone_read_says_so() -> None:
    scan = replace(LETTER, found=Metadata(fidelity=Fidelity.OCR))
    of = passage(scan, QUOTE, "letters/a.pdf")
    found = quotes.check(of, quotes.Reading(scan, [""], [""] * len(quotes.parts(of.context, scan))))
    assert found.state is State.ONE_ENGINE
    assert found.note.startswith("read by OCR from a picture")


def test_a_newer_reader_may_move_words_within_the_same_file() -> None:
    of = passage(LETTER, QUOTE, "letters/a.pdf")
    moved = document("A head.", *(LETTER.text[b.start : b.end] for b in LETTER.blocks), pages=True)
    assert quotes.check(of, reading(moved, of)).state is State.VERIFIED


def test_a_fault_of_the_context_is_not_the_quotes() -> None:
    of = passage(LETTER, QUOTE, "letters/a.pdf")
    both = reading(LETTER, of)
    found = quotes.check(of, both._replace(context=[None] * len(both.context)))
    assert (found.state, found.context) == (State.VERIFIED, State.ONE_ENGINE)
    assert found.holds
    assert not found.plain


def test_states_that_hold_are_those_that_may_be_shown() -> None:
    assert [state for state in State if state.holds] == list(State)[:4]


def test_ink_that_reads_otherwise_is_the_quotes_state_whatever_the_engines_say() -> None:
    doc = document("We want no guarantees.", pages=True)
    doc = replace(doc, blocks=(replace(doc.blocks[0], states=(State.SHOWN_TEXT_ALTERED,)),))
    of = passage(doc, "We want no guarantees.", "letters/a.pdf")
    assert quotes.check(of, reading(doc, of)).state is State.SHOWN_TEXT_ALTERED


def test_covered_words_are_named_as_what_parts_the_engines() -> None:
    doc = document("We will █ support it.", pages=True)
    of = passage(doc, "We will █ support it.", "letters/a.pdf")
    read = reading(doc, of)._replace(quote=["We will support it."])
    check = quotes.check(of, read)
    assert check.state is not State.VERIFIED and "words are covered" in check.note


def test_letters_that_hang_on_a_guessed_encoding_are_marked() -> None:
    doc = replace(
        document("Müller asks.", "He waits."), format="txt", notes=(f"{NOT_DECLARED} and was taken so",)
    )
    first, second = (passage(doc, words, "letters/a.txt") for words in ("Müller asks.", "He waits."))
    assert quotes.check(first, reading(doc, first)).state is State.ONE_ENGINE
    assert quotes.check(second, reading(doc, second)).state is State.VERIFIED_TEXT
