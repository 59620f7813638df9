from dataclasses import replace

from letterdiff.model import Check, Gravity, Problem, Relation, Side, State
from letterdiff.views import wording
from letterdiff.views.coverage import coverage, coverage_line
from views.samples import ACCUSING, MADE, PAIRED, VERDICT


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


def test_scope_words() -> None:
    assert PAIRED.scope
    holder, beneficiary, _ = PAIRED.scope.rows
    assert wording.both_true_words(PAIRED.scope) == "possibly: the beneficiary differs"
    assert wording.slot_words(holder.letter) == "Example Lab (from the source's metadata)"
    assert wording.slot_words(holder.statement) == "not said"
    assert wording.slot_words(beneficiary.statement) == "our datacenters"
    assert beneficiary.statement
    assert wording.slot_words(replace(beneficiary.statement, value="datacenters")) == (
        "datacenters (“our datacenters”)"
    )


def test_verdict_on_another_relation_says_so() -> None:
    assert wording.verdict_words(VERDICT, PAIRED) == ("confirmed by me on 8 November 2025: checked by phone")
    moved = replace(PAIRED, relation=Relation.RELATED)
    assert wording.verdict_words(VERDICT, moved) == (
        "confirmed by me on 8 November 2025, given when it stood as ‘other scope’: checked by phone"
    )


def test_no_topic_and_an_organisation_that_is_its_own_author() -> None:
    assert wording.topic_of(replace(PAIRED, topic="")) == "no named topic"
    source = MADE.reading("letters/a.pdf").source
    own = replace(source, meta=replace(source.meta, author="Example Lab"))
    assert PAIRED.letter and wording.organisation_of(PAIRED.letter, source) == "Example Lab"
    assert wording.organisation_of(PAIRED.letter, own) == ""
    other = replace(PAIRED.letter, speaker="An interviewer")
    assert wording.organisation_of(other, source) == ""
