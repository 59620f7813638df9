from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from findings.made import evidence, findings
from letterdiff.model import Check, Fidelity, Metadata, Side, State
from letterdiff.text.clean import one_line
from letterdiff.views.quote import brief, quote_with_source, shown
from support.build import POST, comparison, document, passage

MADE = comparison()
LETTER = MADE.findings[0].letter
CREDIT = MADE.findings[2].letter
assert LETTER and CREDIT
SOURCE = MADE.reading("letters/a.pdf").source


def test_label_stands_at_the_quote() -> None:
    lines = quote_with_source(LETTER, SOURCE, MADE.check(LETTER.id)).splitlines()
    assert lines == [
        "“We ask for loan guarantees for manufacturers, so that lead times fall.” "
        "[a reconstruction, not the words used]",
        "A. Writer, Example Lab, Answer to a request for information, 27 October 2025 "
        "(letters/a.pdf, page 1)",
        "https://example.org/letter.pdf",
    ]


def test_verbatim_has_no_label_and_opens_at_its_page() -> None:
    verbatim = replace(SOURCE, meta=replace(SOURCE.meta, fidelity=Fidelity.VERBATIM))
    first, _, link = quote_with_source(LETTER, verbatim, MADE.check(LETTER.id)).splitlines()
    assert first.endswith("fall.”") and link == "https://example.org/letter.pdf#page=1"


def test_state_that_is_not_plain_goes_with_the_quote() -> None:
    assert quote_with_source(CREDIT, SOURCE, MADE.check(CREDIT.id)).splitlines()[-1] == (
        "Check of this quote: ONE-ENGINE: found at its place by one reader of the file only "
        "(the second engine has no such text on page 1)"
    )
    assert "not checked against its file" in quote_with_source(CREDIT, SOURCE, None)


def test_unknown_author_title_and_date_leave_no_gaps() -> None:
    bare = replace(SOURCE, meta=Metadata())
    unknown = replace(LETTER, speaker="", organisation="", date="")
    assert quote_with_source(unknown, bare, Check(LETTER.id, State.VERIFIED)).splitlines()[1] == (
        "letters/a.pdf, page 1"
    )


def test_speaker_and_date_of_the_passage_come_before_the_sources() -> None:
    said = passage(POST, "Thank you for reading.", "b", speaker="C. Third", date="2025-11-05")
    assert "C. Third, Answer to a request for information, 5 November 2025 (" in quote_with_source(
        said, SOURCE, None
    )


@given(st.text(min_size=1))
def test_nothing_a_terminal_obeys_gets_out(text: str) -> None:
    text = text.strip() or "x"
    doc = document(text)
    meta = Metadata(title=text, author=text, origin=text)
    copied = quote_with_source(
        passage(doc, text, text),
        replace(SOURCE, name=text, side=Side.LETTER, meta=meta),
        Check("", State.NOT_FOUND, text),
    )
    assert all(one_line(line) == line for line in copied.split("\n"))


def test_line_breaks_of_a_quote_stay() -> None:
    assert shown("a\n\nb\x1b[31m\u202e") == "a\n\nb\\x1b[31m\\u202e"


def test_a_brief_goes_from_the_cue_through_the_slots() -> None:
    paired = MADE.findings[0]
    assert brief(paired, Side.LETTER, 30) == "We ask for loan guarantees for manufacturers, […]"
    assert brief(paired, Side.LETTER, 20) == "We ask for loan […]"
    assert brief(MADE.findings[2], Side.STATEMENT, 20) == ""


def test_a_fault_of_the_context_is_said_as_such() -> None:
    check = Check(LETTER.id, State.VERIFIED, context=State.ONE_ENGINE)
    copied = quote_with_source(LETTER, SOURCE, check)
    assert "of this quote" not in copied and copied.splitlines()[-1].startswith("Check of its context: ONE")


def test_a_brief_begins_with_the_last_sentence_of_a_cue_where_not_all_of_them_fit() -> None:
    (found,) = findings(
        evidence(
            "Towns should not be the only ones to carry cables, which are long and heavy and of much weight. "
            "We urge the Senate to tax imported copper cable.",
            "Sparrows sing in spring.",
            paired=False,
            topics=(),
        )
    )
    assert brief(found, Side.LETTER, 30) == "[…] We urge the Senate to tax imported copper cable."
    assert brief(found, Side.LETTER, 90).endswith("We urge the Senate to tax imported copper cable.")
