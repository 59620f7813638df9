from dataclasses import replace

from findings.made import evidence, findings
from letterdiff.model import BlockKind, Finding, Instrument, Problem, Relation, Term, Topic

CREDIT = "We ask that the tax credit be widened to transformers."
TAXES = Topic(
    "Taxes",
    (),
    (
        Instrument("tax credit", (Term("tax credit", "en"),)),
        Instrument("tax rebate", (Term("tax rebate", "en"),)),
    ),
)
OTHER = "Our models answer questions in many languages."


def _silent(found: tuple[Finding, ...]) -> list[Finding]:
    return [each for each in found if each.relation is Relation.LETTER_ONLY]


def test_an_ask_that_nobody_names_comes_with_its_search() -> None:
    (found,) = _silent(findings(evidence(CREDIT, OTHER, paired=False)))
    assert found.search and found.search.terms == ("tax credit",)
    assert found.search.sources == ("statements/0.txt",)
    assert found.search.nearest[0].why_not.startswith("it does not name Tax credit; ")


def test_a_bare_mention_is_offered_as_perhaps() -> None:
    (found,) = _silent(findings(evidence(CREDIT, "The tax credit is old.", paired=False)))
    assert found.search and found.search.nearest[0].perhaps
    assert found.search.nearest[0].why_not.startswith("it names Tax credit, but ")
    assert found.reasons[-1] == "perhaps it is said in other words in statements/0.txt"


def test_a_mention_that_is_shown_as_a_pair_is_no_silence() -> None:
    assert not _silent(findings(evidence(CREDIT, "The tax credit is old.")))


def test_a_side_taken_in_public_is_no_silence() -> None:
    assert not _silent(findings(evidence(CREDIT, "We support the tax credit.", paired=False)))


def test_what_is_no_ask_is_no_silence() -> None:
    assert not _silent(findings(evidence("The tax credit was made in 2022.", OTHER, paired=False)))


def test_a_footnote_does_not_ask() -> None:
    made = evidence(CREDIT, OTHER, paired=False)
    made = replace(made, letters=tuple(replace(each, kind=BlockKind.FOOTNOTE) for each in made.letters))
    assert not _silent(findings(made))


def test_without_topics_a_clear_ask_still_comes() -> None:
    (found,) = _silent(findings(evidence(CREDIT, OTHER, paired=False, topics=())))
    assert found.search and "transformers" in found.search.terms


def test_without_topics_an_ask_that_is_repeated_is_not_silence() -> None:
    assert not _silent(findings(evidence(CREDIT, f"{CREDIT} Today.", topics=())))


def test_what_was_not_read_is_said() -> None:
    made = evidence(CREDIT, OTHER, paired=False)
    made = replace(made, problems=(Problem("statements/scan.pdf", "no text"), Problem("letters/b.pdf", "no")))
    (found,) = _silent(findings(made))
    assert found.search and found.search.not_searched == ("statements/scan.pdf",)


def test_too_little_to_search_is_said_first() -> None:
    made = evidence(CREDIT, OTHER, paired=False)
    made = replace(made, readings=tuple(replace(each, words=20) for each in made.readings))
    (found,) = _silent(findings(made))
    assert found.reasons[0] == "not enough public material to tell: 20 words in all"
    assert found.search and found.search.thin == found.reasons[0]


def test_public_only_is_a_position_on_a_topic_no_letter_names() -> None:
    found = findings(evidence("The weather is fine.", CREDIT, paired=False))
    assert [(each.relation, each.letter) for each in found] == [(Relation.PUBLIC_ONLY, None)]


def test_with_nothing_to_search_nothing_is_said_of_silence() -> None:
    assert findings(evidence(CREDIT, paired=False)) == ()


def test_a_passage_that_stands_twice_in_a_source_is_one_finding() -> None:
    made = evidence(CREDIT, OTHER, paired=False)
    (once,) = made.letters
    twice = replace(once, id="again")
    positions = {**made.positions, "again": made.positions[once.id]}
    made = replace(made, letters=(once, twice), positions=positions)
    assert len(_silent(findings(made))) == 1


def test_another_instrument_of_the_topic_is_told() -> None:
    (found,) = _silent(findings(evidence(CREDIT, "The tax rebate is old.", paired=False, topics=(TAXES,))))
    assert found.reasons[-1].endswith("by this instrument")
