from dataclasses import replace

import pytest

from letterdiff.model import Comparison, Gravity, Metadata, Problem, Relation, Side
from letterdiff.views import wording
from letterdiff.views.coverage import coverage, coverage_line
from views.samples import ACCUSING, ALONE, MADE, PAIRED, VERDICT


def test_coverage_lines() -> None:
    assert coverage_line(MADE, Side.STATEMENT) == "2 of 3 statements read, 21 words, 6 to 7 November 2025"
    assert coverage_line(MADE, Side.LETTER) == (
        "1 of 1 letter read, 1 of them only in part, 31 words, 27 October 2025"
    )
    assert coverage_line(replace(MADE, readings=(), problems=()), Side.LETTER) == "no letters"


def test_a_broken_sidecar_is_no_unread_source() -> None:
    problems = (Problem("letters/a.pdf.toml", "does not parse", "", Gravity.BROKEN),)
    assert not coverage(replace(MADE, problems=problems), Side.LETTER).unread


def test_every_relation_has_its_words_and_none_accuses() -> None:
    words = [wording.relation_meaning(relation) for relation in Relation]
    assert all(words) and not any(ACCUSING.search(text) for text in words)


def test_verdict_on_another_relation_says_so() -> None:
    assert wording.verdict_words(VERDICT, PAIRED) == (
        "confirmed, marked so by me on 8 November 2025: checked by phone"
    )
    moved = replace(PAIRED, relation=Relation.RELATED)
    said = wording.verdict_words(VERDICT, moved)
    assert said.startswith(
        "confirmed, marked so by me on 8 November 2025, given when it stood as ‘other scope’"
    )


def test_a_decision_in_a_list_has_its_sign() -> None:
    assert wording.decision_words(VERDICT, PAIRED) == "✓ confirmed"
    moved = replace(PAIRED, relation=Relation.RELATED)
    assert wording.decision_words(VERDICT, moved) == "(✓ confirmed, when ‘other scope’)"


def test_a_finding_without_a_topic_says_how_it_came_about() -> None:
    assert wording.topic_of(replace(PAIRED, topic="")) == "paired by their words"
    assert wording.topic_of(replace(ALONE, topic="")) == "an ask without a topic"


def test_a_topic_that_nobody_wrote_down_is_told() -> None:
    learned = replace(MADE.findings[0], learned=True)
    assert wording.topic_of(learned) == f"{learned.topic} (a phrase of both sides)"


def test_of_a_pair_without_a_topic_no_subject_is_claimed() -> None:
    bare = replace(PAIRED, relation=Relation.RELATED, topic="")
    assert bare.pair and "same subject;" in wording.meaning_of(replace(bare, topic="Loans"))
    assert "whether they are on the same subject" in wording.meaning_of(bare)
    perhaps = replace(bare, pair=replace(bare.pair, perhaps=True))
    assert "may stand in the statement" in wording.meaning_of(perhaps)
    assert "subject" not in wording.meaning_of(perhaps)


def test_a_number_goes_with_its_noun() -> None:
    assert [wording.count(number, "reply", "replies") for number in (0, 1, 2)] == [
        "0 replies",
        "1 reply",
        "2 replies",
    ]
    assert wording.count(1234, "word") == "1,234 words"


def test_a_pair_whose_words_agree_is_never_called_unsettled() -> None:
    agrees = replace(PAIRED, relation=Relation.AGREES, topic="")
    assert wording.meaning_of(agrees) == "both take the same position on the same subject"
    unpaired = replace(PAIRED, relation=Relation.RELATED, topic="", pair=None)
    assert wording.meaning_of(unpaired).startswith("their words are near each other")


def _by(*holders: Metadata) -> Comparison:
    letters = [
        replace(MADE.readings[0], source=replace(MADE.readings[0].source, meta=meta)) for meta in holders
    ]
    return replace(MADE, readings=(*letters, *MADE.side(Side.STATEMENT)))


@pytest.mark.parametrize(
    ("holders", "names"),
    [
        ((), ""),
        (("A", "A"), "A: "),
        (("A", "B", "C"), "A, B, C: "),
        (("A", "B", "C", "D"), "A, B, C and 1 other: "),
        (("A", "B", "C", "D", "E"), "A, B, C and 2 others: "),
    ],
)
def test_a_title_names_three_holders_and_counts_the_rest(holders: tuple[str, ...], names: str) -> None:
    said = wording.title(_by(Metadata(), *(Metadata(organisation=holder) for holder in holders)))
    assert said == f"{names}{'l' if names else 'L'}etters to government beside public statements"


def test_a_title_names_an_author_only_where_no_organisation_is_known() -> None:
    both = _by(Metadata(author="Jane Roe", organisation="Example Lab"), Metadata(author="John Doe"))
    assert wording.title(both).startswith("Example Lab, John Doe: ")


def test_vectors_are_named_where_they_suggested_pairs() -> None:
    assert wording.suggested_by(MADE) == ""
    assert "vectors (small-1)" in wording.suggested_by(replace(MADE, vectors="small-1"))


def test_a_verdict_tells_no_more_than_was_written_down() -> None:
    bare = replace(VERDICT, who="", when="", why="")
    assert wording.marked_words(bare) == "confirmed"
    assert wording.marked_words(replace(bare, who="me")) == "confirmed, marked so by me"
    assert wording.marked_words(replace(bare, when="2025-11-08T14:03:00Z")) == (
        "confirmed, marked so on 8 November 2025"
    )
    assert wording.marked_words(replace(bare, why="by phone")) == "confirmed: by phone"


def test_what_a_side_does_stands_with_its_cue_words() -> None:
    assert wording.position_words(None) == ""
    assert wording.position_words(PAIRED.letter_position) == "asks for (“ask for”)"
    assert PAIRED.letter_position
    assert wording.position_words(replace(PAIRED.letter_position, cues=())) == "asks for"
