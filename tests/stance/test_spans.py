from hypothesis import given, settings
from hypothesis import strategies as st

from letterdiff.model import Instrument, Term, Topic
from letterdiff.stance.positions import positions_of
from support.build import document, passage

_WORDS = [
    "we", "Example Lab", "do", "not", "ask", "for", "should", "loan guarantees", "融資保証", "を求めていない",
    "remove",
    "to", "manufacturers", "if", ",", ".", "“",
    "”", "only if", "by 2030", "’s", "ﬁ", "İ", "oppose", "given", "。", "?",
]  # fmt: skip
TOPIC = Topic(
    "Guarantees",
    (),
    (Instrument("loan guarantee", (Term("loan guarantee", "en"), Term("融資保証", "ja"))),),
)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(_WORDS), min_size=1, max_size=25), st.sampled_from(["en", "ja", ""]))
def test_every_span_is_a_slice_of_the_document(words: list[str], language: str) -> None:
    text = " ".join(words)
    doc = document("Something ahead.", text)
    for found in positions_of(passage(doc, text, "letters/a", language=language), (TOPIC,), "Example Lab"):
        for span in (*found.cues, *(slot.span for slot in found.slots if slot.span)):
            assert span.text and doc.text[span.start : span.end] == span.text


def test_a_quotation_block_takes_no_position_of_its_own() -> None:
    from letterdiff.model import BlockKind, Stance

    doc = document((BlockKind.QUOTATION, "We ask for loan guarantees."))
    (found,) = positions_of(passage(doc, doc.text, "letters/a"), (TOPIC,), "Example Lab")
    assert found.stance is Stance.MENTIONS
