import pytest

from letterdiff.extract import registry
from letterdiff.extract.within_marks import within_marks
from letterdiff.model import BlockKind


@pytest.mark.parametrize(
    ("text", "within"),
    [
        ("“We ask for guarantees. They help.”", True),
        ("“We ask for guarantees. They help.", True),
        ('"We ask for guarantees.', True),
        ('"We ask for guarantees."12', True),
        ("“We “ask” for guarantees.”", True),
        ('"We ask for guarantees.”', True),
        ("‘We don’t ask for guarantees.’", True),
        ("「融資保証を求めます。」", True),
        ("„Wir bitten um nichts.“", True),
        ("«Nous ne demandons rien.»", True),
        ("“We ask for guarantees,” she said.", False),
        ('“We ask for guarantees," she said.', False),
        ("“We ask,” she said, “for guarantees.”", False),
        ("“His “guarantees are in doubt,” the expert warned.", False),
        ('"Guarantees" are what they ask for.', False),
        ("‘Tis the season of guarantees.", False),
        ("We ask for “guarantees”.", False),
        ("「保証」を求めます。", False),
    ],
)
def test_a_paragraph_between_marks(text: str, within: bool) -> None:
    assert within_marks(text) is within


def test_a_quotation_of_several_paragraphs_is_nobodys_own() -> None:
    text = "The head of the union spoke.\n\n“We refuse it.\n\n“We shall not pay.”\n\nThe firm was silent.\n"
    kinds = [block.kind for block in registry.read(text.encode(), "a.md").blocks]
    own, told = BlockKind.PARAGRAPH, BlockKind.QUOTATION
    assert kinds == [own, told, told, own]


def test_a_voice_keeps_what_it_reads_out() -> None:
    text = "MS. JONES: I read from it.\n\n“We refuse it.”\n\nMR. LEE: Thank you.\n\nMS. JONES: Good.\n"
    assert BlockKind.QUOTATION not in {block.kind for block in registry.read(text.encode(), "a.txt").blocks}
