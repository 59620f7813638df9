from dataclasses import replace

from findings.made import evidence, findings, spoken
from letterdiff.findings.evidence import Evidence
from letterdiff.model import BlockKind, Finding, Instrument, Problem, Relation, Side, Term, Topic

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


METADATA = "The retention period should be substantially reduced for telecommunications metadata."


def test_an_ask_in_other_words_is_no_silence_and_stands_beside_its_counterpart() -> None:
    said = "The joint submission recommends reducing the amount of time that metadata is retained."
    made = findings(evidence(METADATA, said, paired=False, topics=()))
    assert [(each.relation, each.statement and each.statement.text) for each in made] == [
        (Relation.RELATED, said)
    ]


def test_some_of_an_ask_is_offered_as_perhaps() -> None:
    ask = "We urge the Commissioner to test scanning of encrypted messages before any audit of hosting firms."
    near = "Scanning of encrypted messages weakens the safety of children."
    (found,) = findings(evidence(ask, near, paired=False, topics=()))
    assert found.relation is Relation.LETTER_ONLY
    assert found.search and found.search.nearest[0].perhaps
    assert found.reasons[-1] == "perhaps it is said in other words in statements/0.txt"


def test_two_words_of_a_short_ask_are_no_counterpart() -> None:
    ask = "We recommend that the bill retain these amendments on watermarks."
    near = "Our legal tools help to modify licences in any law."
    assert _silent(findings(evidence(ask, near, paired=False, topics=())))


BROADCASTERS = "We recommend that the government adequately fund and support the public broadcasters."


def test_an_ask_that_both_make_agrees() -> None:
    (found,) = findings(evidence(BROADCASTERS, f"{BROADCASTERS[:-1]} at once.", paired=False, topics=()))
    assert found.relation is Relation.AGREES
    assert found.reasons[0] == "both ask for much the same, as far as their words tell"


def test_an_ask_and_its_reverse_do_not_agree() -> None:
    other = (
        "We recommend that the government not fund the public broadcasters and not adequately support them."
    )
    found = findings(evidence(BROADCASTERS, other, paired=False, topics=()))
    assert all(each.relation is Relation.RELATED for each in found)


def test_an_ask_told_as_a_call_is_no_silence() -> None:
    ask = "We recommend that Parliament enact a comprehensive federal Human Rights Act."
    told = "Both groups have made a joint submission calling for a federal Human Rights Act."
    made = findings(evidence(ask, told, paired=False, topics=()))
    assert [each.relation for each in made] == [Relation.RELATED]


def test_an_aim_behind_an_ask_is_offered_as_perhaps() -> None:
    ask = "Restrictions on removing watermarks should not apply to open source software or models."
    (found,) = findings(evidence(ask, "Our group fights for open source.", paired=False, topics=()))
    assert found.search and found.search.nearest[0].perhaps
    assert found.search.nearest[0].why_not.startswith("it stands up for ‘open source’")


def test_a_passage_that_only_tells_says_no_ask() -> None:
    ask = "We recommend that the Ministry withdraw the exemption of brokers from registers of telemetry."
    told = "In May brokers of telemetry met the Ministry in Oslo."
    assert _silent(findings(evidence(ask, told, paired=False, topics=())))


def test_a_bullet_of_everyday_words_is_no_counterpart() -> None:
    ask = "The legislation should limit these exceptions, to avoid misuse and function creep by the agencies."
    assert _silent(
        findings(evidence(ask, "A fair use exception should be introduced.", paired=False, topics=()))
    )


def test_a_public_ask_without_its_ends_is_looked_for() -> None:
    ask = (
        "In the meantime, the State should investigate using forms of rent increases, beside size and place "
        "of homes, to create a public database of rents in real time."
    )
    told = (
        "We recommend developing a publicly accessible database of rents to better inform policy making "
        "and correct the imbalance between renters and landlords."
    )
    made = findings(evidence(ask, told, paired=False, topics=()))
    assert [each.relation for each in made] == [Relation.RELATED]


def test_terms_that_were_tried_are_of_the_subject_and_carry_no_note() -> None:
    ask = "We strongly recommend including telemetry12 of drones, as appropriate, in the national register."
    (found,) = _silent(findings(evidence(ask, OTHER, paired=False, topics=())))
    assert found.search and "telemetry" in found.search.terms
    assert not {"telemetry12", "strongly", "including", "appropriate"} & set(found.search.terms)


def _beside_a_paper(said: str, paired: bool) -> Evidence:
    """The letter beside a statement of its own holder, and one of a newspaper that says this."""
    made = evidence(CREDIT, OTHER, said, paired=paired)
    own, paper = made.statements
    return replace(made, statements=(own, replace(paper, organisation="The Daily Planet", speaker="")))


def test_what_others_say_is_no_answer_and_stands_beside_the_silence() -> None:
    (found,) = _silent(findings(_beside_a_paper("We support the tax credit.", paired=False)))
    assert "named by others: The Daily Planet" in found.reasons
    assert found.reasons[1].endswith("no public passage of Example Lab names it")
    assert found.search and found.search.words == 2 * 400 - 5
    assert found.search.gaps[0].startswith("5 words in 1 source are others’ than Example Lab’s")


def test_a_pair_with_another_speaker_does_not_answer_for_the_letter() -> None:
    made = findings(_beside_a_paper("The tax credit is old.", paired=True))
    assert {each.relation for each in made} == {Relation.RELATED, Relation.LETTER_ONLY}


def test_a_speaker_of_whom_nothing_is_known_may_be_of_the_house() -> None:
    made = evidence(CREDIT, "We support the tax credit.", paired=False)
    author = tuple(replace(each, organisation="", speaker="Lee") for each in made.statements)
    assert not _silent(findings(replace(made, statements=author)))


_METADATA = Topic("Metadata", (Term("metadata", "en"),), ())


def test_a_pair_on_a_wide_topic_is_no_answer_to_each_ask_on_it() -> None:
    ask = "Metadata should be read by judges alone, after written notice to customers."
    made = findings(evidence(ask, "We support metadata rules.", topics=(_METADATA,)))
    assert {each.relation for each in made} == {Relation.RELATED, Relation.LETTER_ONLY}


def test_who_asks_the_holder_in_an_interview_is_another() -> None:
    made = evidence(CREDIT, "Do you want the tax credit?", "We build data centers.", paired=False)
    asks, says = made.statements
    asks = replace(asks, organisation="", speaker="Interviewer", source=says.source)
    assert _silent(findings(replace(made, statements=(asks, says))))


def test_an_ask_made_twice_is_said_once_it_is_said_of_one_place() -> None:
    made = evidence(BROADCASTERS, f"{BROADCASTERS[:-1]} at once.", paired=False, topics=())
    (once,) = made.letters
    longer = spoken(
        "In our submission the public broadcasters, which the fires of last year had left without masts "
        "in three valleys, should adequately be funded and supported by the government.",
        Side.LETTER,
        "2025-10-27",
        "Example Lab",
        "en",
        0,
    )[0]
    found = findings(replace(made, letters=(once, replace(longer, source=once.source))))
    assert not _silent(found)
    assert [each.letter.id for each in found if each.letter] == [once.id, longer.id]


def test_another_ask_of_the_letter_stays_silent() -> None:
    made = evidence(BROADCASTERS, f"{BROADCASTERS[:-1]} at once.", paired=False, topics=())
    (once,) = made.letters
    other = spoken(
        "We recommend a register of drones, kites and airships.",
        Side.LETTER,
        "2025-10-27",
        "Example Lab",
        "en",
        0,
    )[0]
    found = findings(replace(made, letters=(once, replace(other, source=once.source))))
    assert [each.letter.id for each in _silent(found) if each.letter] == [other.id]


def test_each_item_of_a_list_within_an_ask_is_looked_for_and_does_not_agree_with_all_of_it() -> None:
    ask = (
        "We recommend: Abolish the small brokers exemption, the political party exemption, and the staff "
        "records exemption."
    )
    told = "We recommend that exemptions for political parties under the Privacy Act be removed."
    made = findings(evidence(ask, told, paired=False, topics=()))
    assert [each.relation for each in made] == [Relation.RELATED]
