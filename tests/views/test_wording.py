from dataclasses import replace

import pytest

from letterdiff.model import (
    BlockKind,
    Check,
    Comparison,
    Fidelity,
    Gravity,
    Metadata,
    Part,
    Problem,
    Relation,
    Search,
    Side,
    State,
)
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


def test_every_relation_and_state_has_its_words_and_none_accuses() -> None:
    words = [wording.relation_meaning(relation) for relation in Relation]
    words += [wording.state_meaning(state) for state in State]
    assert all(words) and not any(ACCUSING.search(text) for text in words)


def test_only_plain_states_have_no_label() -> None:
    plain = {state for state in State if not wording.state_label(Check("p", state))}
    assert plain == {State.VERIFIED, State.VERIFIED_TEXT}


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


def test_no_topic_and_an_organisation_that_is_its_own_author() -> None:
    assert wording.topic_of(replace(PAIRED, topic="")) == "paired by their words"
    assert wording.topic_of(replace(ALONE, topic="")) == "an ask without a topic"
    assert PAIRED.letter and wording.organisation_of(PAIRED.letter) == "Example Lab"
    assert wording.organisation_of(replace(PAIRED.letter, speaker="Example Lab")) == ""


def test_quoted_words_are_never_their_sources() -> None:
    source = MADE.reading("letters/a.pdf").source
    assert PAIRED.letter
    quoted = replace(PAIRED.letter, kind=BlockKind.QUOTATION, speaker="", organisation="")
    assert wording.speaker_of(quoted, source) == "quoted by A. Writer"
    assert wording.speaker_of(replace(quoted, speaker="C. Third"), source) == "C. Third (quoted by A. Writer)"


def test_a_role_stands_behind_its_name() -> None:
    source = MADE.reading("letters/a.pdf").source
    assert PAIRED.letter
    assert wording.speaker_of(replace(PAIRED.letter, role="counsel"), source) == "A. Writer, counsel"


def test_a_fault_of_the_context_is_not_the_quotes() -> None:
    check = Check("p", State.VERIFIED, context=State.NOT_FOUND, context_note="line 3")
    assert wording.quote_state(check) == ""
    assert wording.context_state(check) == "NOT-FOUND: not found in the file (line 3)"
    assert wording.state_label(check) == "in its context: NOT-FOUND: not found in the file (line 3)"


def test_a_topic_that_nobody_wrote_down_is_told() -> None:
    learned = replace(MADE.findings[0], learned=True)
    assert wording.topic_of(learned) == f"{learned.topic} (a phrase of both sides)"


@pytest.mark.parametrize(
    ("speakers", "last"), [(6, "S5 (1 source, 5 words)"), (8, "3 more (3 sources, 18 words)")]
)
def test_speakers_that_are_not_named_are_counted(speakers: int, last: str) -> None:
    parts = tuple(Part(f"S{number}", 1, number) for number in range(speakers))
    search = replace(Search((), (), (), (), 0), speakers=parts)
    assert dict(wording.looked_words(search))["By speaker"].split("; ")[-1] == last


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


def test_what_a_passage_does_not_say_of_itself_its_file_does() -> None:
    source = MADE.reading("letters/a.pdf").source
    assert PAIRED.letter
    undated = replace(PAIRED.letter, date="", fidelity=None)
    assert wording.date_of(undated, source) == "27 October 2025"
    assert wording.date_of(replace(undated, date="2024-01-02"), source) == "2 January 2024"
    assert wording.fidelity_label(undated, source) == "a reconstruction, not the words used"
    own = replace(undated, fidelity=Fidelity.VERBATIM)
    assert wording.fidelity_label(own, source) == ""
    assert wording.title_of(source) == "Answer to a request for information"
    assert wording.title_of(replace(source, meta=Metadata())) == "letters/a.pdf"


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


def test_how_much_was_searched_in_one_line() -> None:
    assert ALONE.search
    full = replace(ALONE.search, nearest=())
    line = "searched for 2 terms in 2 sources, 18 words; 1 source not searched"
    assert wording.search_line(full) == line
    assert wording.search_line(replace(full, not_searched=())) == line.partition(";")[0]
    assert wording.search_line(replace(full, thin="too little")) == f"{line}; too little"
    public = replace(full, published=("statements/b.md", "statements/c.txt"))
    assert wording.search_line(public) == f"{line}; the letter itself is linked in statements/b.md"
    near = replace(ALONE.search.nearest[0], perhaps=True)
    perhaps = f"{line}; perhaps said in other words in statements/b.md"
    assert wording.search_line(replace(full, nearest=(near,))) == perhaps
    assert wording.search_line(replace(full, nearest=(near,), thin="too little")) == f"{line}; too little"


def test_what_a_search_came_to_in_a_word() -> None:
    assert ALONE.search
    near = ALONE.search.nearest[0]
    perhaps = replace(ALONE.search, nearest=(near, replace(near, perhaps=True)))
    assert wording.silence_word(ALONE.search) == "none found"
    assert wording.silence_word(perhaps) == "perhaps, in other words"
    assert wording.silence_word(replace(perhaps, thin="too little")) == "not enough to tell"
    assert [wording.near_head(each) for each in perhaps.nearest] == ["Not the same", "Perhaps the same"]


def test_what_was_looked_at_is_told_part_by_part() -> None:
    assert ALONE.search
    looked = replace(
        ALONE.search,
        times=(Part("within a year of it", 2, 1200), Part("", 1, 1)),
        fidelities=(Part("transcript", 1, 20),),
        languages=(Part("fr", 1, 20),),
        gaps=("a.pdf: no text", "no date"),
        ways=("by words",),
    )
    assert wording.looked_words(looked) == (
        ("By date", "within a year of it (2 sources, 1,200 words); not known (1 source, 1 word)"),
        ("By fidelity", "transcript (1 source, 20 words)"),
        ("By language", "French (1 source, 20 words)"),
        ("Open", "a.pdf: no text; no date"),
        ("How", "by words"),
    )


def test_the_numbers_beside_terms_are_explained() -> None:
    assert ALONE.search
    assert wording.term_words(replace(ALONE.search, hits=(0, 3))) == "tax credit (0), 税額控除 (3)"
    assert "passages of the statements have the term" in wording.hits_meaning(ALONE)
    public = replace(ALONE, letter=None, statement=ALONE.letter)
    assert "passages of the letters have the term" in wording.hits_meaning(public)


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


def test_a_quote_that_was_not_checked_says_so() -> None:
    assert wording.quote_state(None) == "not checked against its file"
    assert wording.context_state(None) == ""
