from dataclasses import replace

from letterdiff.model import BlockKind, Check, Fidelity, Metadata, State
from letterdiff.views import labels
from views.samples import ACCUSING, MADE, PAIRED


def test_every_state_has_its_words_and_none_accuses() -> None:
    words = [labels.state_meaning(state) for state in State]
    assert all(words) and not any(ACCUSING.search(text) for text in words)


def test_an_organisation_that_is_its_own_author_is_not_named_twice() -> None:
    assert PAIRED.letter and labels.organisation_of(PAIRED.letter) == "Example Lab"
    assert labels.organisation_of(replace(PAIRED.letter, speaker="Example Lab")) == ""


def test_only_plain_states_have_no_label() -> None:
    plain = {state for state in State if not labels.state_label(Check("p", state))}
    assert plain == {State.VERIFIED, State.VERIFIED_TEXT}


def test_quoted_words_are_never_their_sources() -> None:
    source = MADE.reading("letters/a.pdf").source
    assert PAIRED.letter
    quoted = replace(PAIRED.letter, kind=BlockKind.QUOTATION, speaker="", organisation="")
    assert labels.speaker_of(quoted, source) == "quoted by A. Writer"
    assert labels.speaker_of(replace(quoted, speaker="C. Third"), source) == "C. Third (quoted by A. Writer)"


def test_a_role_stands_behind_its_name() -> None:
    source = MADE.reading("letters/a.pdf").source
    assert PAIRED.letter
    assert labels.speaker_of(replace(PAIRED.letter, role="counsel"), source) == "A. Writer, counsel"


def test_a_fault_of_the_context_is_not_the_quotes() -> None:
    check = Check("p", State.VERIFIED, context=State.NOT_FOUND, context_note="line 3")
    assert labels.quote_state(check) == ""
    assert labels.context_state(check) == "NOT-FOUND: not found in the file (line 3)"
    assert labels.state_label(check) == "in its context: NOT-FOUND: not found in the file (line 3)"


def test_what_a_passage_does_not_say_of_itself_its_file_does() -> None:
    source = MADE.reading("letters/a.pdf").source
    assert PAIRED.letter
    undated = replace(PAIRED.letter, date="", fidelity=None)
    assert labels.date_of(undated, source) == "27 October 2025"
    assert labels.date_of(replace(undated, date="2024-01-02"), source) == "2 January 2024"
    assert labels.fidelity_label(undated, source) == "a reconstruction, not the words used"
    own = replace(undated, fidelity=Fidelity.VERBATIM)
    assert labels.fidelity_label(own, source) == ""
    assert labels.title_of(source) == "Answer to a request for information"
    assert labels.title_of(replace(source, meta=Metadata())) == "letters/a.pdf"


def test_a_quote_that_was_not_checked_says_so() -> None:
    assert labels.quote_state(None) == "not checked against its file"
    assert labels.context_state(None) == ""
