import pytest

from letterdiff.align import index, leads
from letterdiff.align.leads import lead_of
from letterdiff.align.pairs import ANSWERS, QUOTES, QUOTES_SOME, REPLIES, pairs_of
from letterdiff.align.passages import cut
from letterdiff.model import BlockKind, Metadata, Passage, Side, Source
from support import build

ASK = "We ask the government for loan guarantees for makers of transformers, so that lead times fall."
QUOTE = (BlockKind.QUOTATION, ASK)


def _cut(*blocks: str | tuple[BlockKind, str], side: Side = Side.STATEMENT) -> tuple[Passage, ...]:
    document = build.document(*blocks)
    return cut(document, Source(f"{side.folder}/a.md", side, document.sha256, 1, Metadata()))


def _lead(*blocks: str | tuple[BlockKind, str]) -> str:
    lead = lead_of(_cut(*blocks)[-1])
    return f"{'quoted ' if lead.quoted else ''}{lead.text}" if lead else ""


@pytest.mark.parametrize(
    ("blocks", "lead"),
    [
        (("Do you want loan guarantees?", "No, we never did."), "Do you want loan guarantees?"),
        (("Do you want them?", "A:", "No, we never did."), "Do you want them?"),
        (("Tell us what you want.", "Response to Comment 3:", "Nothing."), "Tell us what you want."),
        (("Tell us what you want.", "Response: nothing at all."), "Tell us what you want."),
        (("Tell us what you want.", "Response was nothing at all."), ""),
        (((BlockKind.HEADING, "Who pays for all of it?"), "No one does."), "Who pays for all of it?"),
        (("The grid is short of parts. Why?", "Nobody builds."), "The grid is short of parts. Why?"),
        (("融資保証を求めますか？", "求めていません。"), "融資保証を求めますか？"),
        ((QUOTE, "That was not for us."), f"quoted {ASK}"),
        (("We asked.", "No, we never did."), ""),
        (("Who pays for all of it?", "And who does not?"), ""),
        ((QUOTE, "That was not for us.", "There is more."), ""),
        (("What do they want?", QUOTE), ""),
    ],
)
def test_what_leads_to_the_last_passage(blocks: tuple[str, ...], lead: str) -> None:
    assert _lead(*blocks) == lead


def _paired(*blocks: str | tuple[BlockKind, str]) -> dict[str, tuple[str, ...]]:
    letter, said = _cut(ASK, side=Side.LETTER), _cut(*blocks)
    texts = {passage.id: passage.text for passage in said}
    return {texts[p.statement]: p.reasons for p in pairs_of(letter, index.build([*letter, *said], ())).pairs}


def test_an_answer_is_paired_by_its_question() -> None:
    found = _paired(
        "Do you ask for loan guarantees for makers of transformers?", "No, and it never will be so."
    )
    assert found["No, and it never will be so."][0] == ANSWERS


def test_a_reply_is_paired_with_what_it_quotes_and_with_what_it_says_about_it() -> None:
    found = _paired("They printed this.", QUOTE, "That was never meant for us, whatever they may say.")
    assert found[ASK][0] == QUOTES
    assert found["That was never meant for us, whatever they may say."][0] == REPLIES
    assert len(found) == 2


def test_what_follows_words_on_another_subject_is_no_pair() -> None:
    found = _paired("Where does the orchestra play in the warm evenings?", "In the park, and it is free.")
    assert found == {}


@pytest.mark.parametrize(
    ("behind", "answered"),
    [
        ("Response:", True),
        ("Our response to question 3.", True),
        ("The Company's Response", True),
        ("A: No.", True),
        ("回答", True),
        ("A. Writer was here.", False),
        ("Response was slow.", False),
    ],
)
def test_what_an_answer_follows_is_what_was_asked(behind: str, answered: bool) -> None:
    assert leads.answered(_cut("Tell us what you want.", behind)[0]) is answered


def test_words_of_the_letter_between_marks_are_told_and_a_title_that_both_quote_is_not() -> None:
    said = "Our letter wants “loan guarantees for makers of transformers, so that lead times fall”, no more."
    assert _paired(said)[said][0] == QUOTES_SOME
    bare = "Our letter wants “loan guarantees” for makers of transformers, so that lead times fall, no more."
    assert QUOTES_SOME not in _paired(bare)[bare]
