from dataclasses import replace

from letterdiff.model import BothTrue, ScopeMatch, Side, Slot, SlotName
from letterdiff.views import scope
from support.build import span
from views.samples import ALONE, PAIRED

assert PAIRED.scope and PAIRED.letter
CARD = PAIRED.scope
HOLDER, BENEFICIARY, TIME = CARD.rows
LETTER = PAIRED.letter


def words(slot: Slot) -> str:
    return scope.slot_words(slot, LETTER)


def test_answers_are_the_sources_own_words() -> None:
    assert scope.both_true_words(CARD) == "possibly: the beneficiary differs"
    assert BENEFICIARY.letter and scope.slot_words(None) == "not said"
    assert words(replace(BENEFICIARY.letter, value="maker")) == "manufacturers"


def test_a_name_known_from_metadata_is_written_as_there() -> None:
    assert words(Slot(SlotName.HOLDER, "example lab")) == "Example Lab (from the source's metadata)"


def test_whom_we_stands_for_is_named() -> None:
    we = span(LETTER, "We")
    assert words(Slot(SlotName.HOLDER, "example lab", we)) == "We (Example Lab)"
    assert words(Slot(SlotName.BENEFICIARY, "example laboratories", we)) == "We"
    assert scope.slot_words(Slot(SlotName.HOLDER, "example lab", we)) == "We"


def test_who_speaks_in_a_transcript_comes_before_its_author() -> None:
    said = replace(LETTER, speaker="An Interviewer", organisation="")
    slot = Slot(SlotName.HOLDER, "interviewer")
    assert scope.slot_words(slot, said).startswith("An Interviewer (")


def test_what_differs_is_said_in_words() -> None:
    assert [one.words for one in scope.differences(PAIRED)] == [
        "beneficiary: manufacturers ≠ our datacenters"
    ]
    narrower = replace(BENEFICIARY, match=ScopeMatch.NARROWER)
    found = scope.differences(replace(PAIRED, scope=replace(CARD, rows=(narrower,))))
    assert found[0].words == "beneficiary: manufacturers; narrower in the statement: our datacenters"
    assert scope.differences(ALONE) == ()


def test_what_one_side_leaves_open_counts_where_the_answer_rests_on_it() -> None:
    rows = (replace(BENEFICIARY, match=ScopeMatch.ONE_SIDE, statement=None),)
    for answer, number in ((BothTrue.POSSIBLY, 1), (BothTrue.YES, 0)):
        card = replace(CARD, rows=rows, both_true=answer)
        assert len(scope.differences(replace(PAIRED, scope=card))) == number


def test_rows_that_nobody_answers_are_one_line() -> None:
    unsaid = replace(TIME, slot=SlotName.CONDITION)
    card = replace(CARD, rows=(HOLDER, unsaid, TIME))
    assert scope.unsaid_words(card) == "condition, time: not said on either side"
    assert scope.said_rows(card) == (HOLDER,)
    assert scope.unsaid_words(replace(CARD, rows=(HOLDER,))) == ""


def test_every_answer_and_match_has_its_words() -> None:
    assert all(scope.both_true_word(answer) for answer in BothTrue)
    assert all(scope.match_words(replace(TIME, match=match)) for match in ScopeMatch)
    assert scope.answer_words(BENEFICIARY, Side.STATEMENT, PAIRED) == "our datacenters"
