import dataclasses

from hypothesis import given
from hypothesis import strategies as st

from letterdiff.align.passages import CONTEXT, LONGEST, cut
from letterdiff.model import BlockKind, Document, Metadata, Passage, Side, Source
from support import build

KINDS = st.sampled_from(list(BlockKind))
BLOCKS = st.lists(
    st.tuples(KINDS, st.text("ab. 。", min_size=1).map(lambda t: " ".join(t.split()) or "a")), min_size=1
)


def _cut(document: Document, **meta: str) -> tuple[Passage, ...]:
    return cut(document, Source("letters/a.pdf", Side.LETTER, document.sha256, 1, Metadata(**meta)))  # type: ignore[arg-type]


def test_each_block_that_can_be_quoted_is_a_passage_and_a_heading_is_none() -> None:
    cuts = _cut(
        build.document((BlockKind.HEADING, "Part II"), "We ask.", (BlockKind.LIST_ITEM, "- A tax credit."))
    )
    assert [(p.text, p.kind, p.blocks) for p in cuts] == [
        ("We ask.", BlockKind.PARAGRAPH, (1,)),
        ("- A tax credit.", BlockKind.LIST_ITEM, (2,)),
    ]
    assert cuts[0].context.exact == "Part II\n\nWe ask.\n\n- A tax credit."


def test_who_is_greeted_and_who_signs_is_no_passage() -> None:
    cuts = _cut(
        build.document((BlockKind.SALUTATION, "Dear Sir:"), "We ask.", (BlockKind.SIGNATURE, "Yours,"))
    )
    assert [passage.text for passage in cuts] == ["We ask."]


def test_a_long_block_parts_at_sentence_ends_into_even_runs() -> None:
    sentence = "The grid is short of parts and of people who build them. "
    cuts = _cut(build.document((sentence * 24).strip()))
    assert [len(p.text.split()) for p in cuts] == [96, 96, 96]
    assert all(p.text.startswith("The grid") and p.text.endswith("them.") for p in cuts)


def test_a_single_sentence_is_never_parted() -> None:
    assert len(_cut(build.document("word " * 400 + "end."))) == 1


def test_the_same_words_twice_are_two_passages_and_ids_stay() -> None:
    document = build.document("We ask.", "We ask.")
    one, other = _cut(document)
    assert one.id != other.id
    assert [p.id for p in _cut(document)] == [one.id, other.id]


def test_what_the_source_says_is_carried() -> None:
    passage = _cut(build.document("融資保証を求める。"), author="A. Writer", date="2025-10-27")[0]
    assert (passage.speaker, passage.date, passage.language) == ("A. Writer", "2025-10-27", "ja")


@given(BLOCKS)
def test_passages_and_contexts_are_slices_around_their_anchor(blocks: list[tuple[BlockKind, str]]) -> None:
    blocks.sort(key=lambda block: not block[0].quotable)
    document = build.document(*blocks)
    for passage in _cut(document):
        assert document.text[passage.anchor.start : passage.anchor.end] == passage.text != ""
        assert document.text[passage.context.start : passage.context.end] == passage.context.exact
        assert passage.before + passage.text + passage.after == passage.context.exact
        assert len(passage.before) <= CONTEXT and len(passage.after) <= CONTEXT
        last = max((b.end for b in document.blocks if b.kind.quotable), default=0)
        assert passage.context.end <= last
        assert len(passage.text.split()) <= LONGEST or "." not in passage.text[:-1]


def test_words_without_a_name_among_several_voices_are_nobodys() -> None:
    doc = build.document("We want no guarantees at all.")
    source = Source("statements/a.vtt", Side.STATEMENT, doc.sha256, 9, Metadata(author="B. Speaker"))
    assert [passage.speaker for passage in cut(doc, source)] == ["B. Speaker"]
    assert [passage.holder for passage in cut(dataclasses.replace(doc, voices=True), source)] == [""]


def test_quoted_words_are_not_their_sources() -> None:
    doc = build.document((BlockKind.QUOTATION, "We want guarantees."))
    source = Source("statements/a.md", Side.STATEMENT, doc.sha256, 9, Metadata(author="B. Speaker"))
    assert [passage.holder for passage in cut(doc, source)] == [""]


def test_a_part_of_a_paragraph_within_quotation_marks_is_nobodys_own() -> None:
    said = "The grid is short of parts and of people who build them. " * 24
    cuts = _cut(
        build.document(f"He said “{said.strip()}” And so he left the room, as many did."), author="A. Writer"
    )
    own, told = (BlockKind.PARAGRAPH, "A. Writer"), (BlockKind.QUOTATION, "")
    assert [(p.kind, p.speaker) for p in cuts] == [own, *[told] * (len(cuts) - 2), own] != [own, own]
