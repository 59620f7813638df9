import dataclasses

from letterdiff.align.passages import cut
from letterdiff.model import Block, BlockKind, Document, Metadata, Passage, Side, Source
from support.build import document


def spoken(*blocks: tuple[BlockKind, str, str, str], author: str = "B. Speaker") -> list[Passage]:
    """The passages of a statement whose blocks are kind, speaker, origin and words."""
    doc: Document = document(*((kind, words) for kind, _, _, words in blocks))
    made: list[Block] = [
        dataclasses.replace(block, speaker=speaker, origin=origin)
        for block, (_, speaker, origin, _) in zip(doc.blocks, blocks, strict=True)
    ]
    doc = dataclasses.replace(doc, blocks=tuple(made), voices=any(block.speaker for block in made))
    source = Source("statements/a.md", Side.STATEMENT, doc.sha256, 9, Metadata(author=author))
    return list(cut(doc, source))


PARAGRAPH, QUOTATION = BlockKind.PARAGRAPH, BlockKind.QUOTATION


def test_what_is_quoted_beside_a_passage_is_named() -> None:
    first, quoted, last = spoken(
        (PARAGRAPH, "", "", "We oppose a standard."),
        (QUOTATION, "", "", "We oppose lists."),
        (PARAGRAPH, "", "", "So they say."),
    )
    assert first.shown_after == "\n\n[quoted:] We oppose lists.\n\n[B. Speaker:] So they say."
    assert quoted.shown_before == "[B. Speaker:] We oppose a standard.\n\n"
    assert last.shown_before == "We oppose a standard.\n\n[quoted:] We oppose lists.\n\n"


def test_beside_quoted_words_the_source_is_no_other_speaker() -> None:
    own = (PARAGRAPH, "", "", "We oppose a standard.")
    quoted = spoken(own, (QUOTATION, "", "", "We want it."), author="")[1]
    assert quoted.shown_before.startswith("[the source:]")


def test_turns_and_posts_are_named() -> None:
    first, _ = spoken((PARAGRAPH, "MS. A", "", "We want it."), (PARAGRAPH, "MR. B", "", "We do not."))
    assert first.shown_after == "\n\n[MR. B:] We do not."
    _, second = spoken((PARAGRAPH, "A", "x/1", "We want it."), (PARAGRAPH, "A", "x/2", "We do not."))
    assert second.shown_before == "[another post:] We want it.\n\n"


def test_one_speaker_needs_no_name() -> None:
    first, _ = spoken((PARAGRAPH, "", "", "We want it."), (BlockKind.LIST_ITEM, "", "", "Soon."))
    assert first.asides == () and first.shown_after == first.after
