from dataclasses import replace

import pytest

from letterdiff.model import BlockKind, Check, Gravity, Part, Problem, Relation, Search, Side, State
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
