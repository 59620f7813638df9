"""An ask belongs to the topic that it names; headings and other languages count as what was looked at."""

from dataclasses import replace

from findings.made import GUARANTEES, evidence, findings
from letterdiff.findings.asks.titles import TOO_LITTLE
from letterdiff.findings.evidence import positions_by_passage
from letterdiff.findings.explain import _position
from letterdiff.findings.silence.laying_out import lay_out
from letterdiff.findings.silence.looked import looked_at
from letterdiff.model import BlockKind, Finding, Passage, Side, Term, Topic
from letterdiff.views.searches import search_line

PROVENANCE = Topic("Content provenance", (Term("C2PA", "en"), Term("watermark", "en")))
STANDARDS = "We ask the ministry to reference industry standards such as C2PA for ceramics."
OTHER = "Our models answer questions in many languages."


def _found(ask: str, public: str, *topics: Topic, section: str = "") -> Finding:
    made = evidence(ask, public, paired=False, topics=topics)
    made = replace(made, statements=tuple(replace(each, section=section) for each in made.statements))
    (found,) = findings(made)
    return found


def test_an_ask_that_names_a_topic_is_of_that_topic() -> None:
    found = _found(STANDARDS, OTHER, PROVENANCE)
    assert (
        found.topic == "Content provenance"
        and "what is asked, or the line ahead of its list, names Content provenance" in found.reasons
    )
    assert found.search and found.search.terms == ("C2PA", "watermark", "ceramics")


def test_an_ask_is_not_said_to_ask_for_the_topic_that_it_only_names() -> None:
    found = _found(STANDARDS, OTHER, PROVENANCE)
    (line,) = _position("The letter", found.letter_position, found.topic)
    assert line.startswith("The letter asks for something that belongs to Content provenance: ")


def test_a_heading_that_names_the_topic_is_told() -> None:
    made = _found("We ask for loan guarantees.", "We need none.", GUARANTEES, section="On › Loan guarantees")
    assert any(each.endswith("but one stands under a heading that does") for each in made.reasons)
    assert made.search and made.search.hits[0] == 1 and made.search.nearest[0].perhaps
    assert made.search.nearest[0].why_not.startswith("it stands under a heading that names Loan guarantees")


def test_words_in_a_language_without_terms_are_told_and_do_not_count() -> None:
    french = "Nous demandons une taxe. " * 475
    made = evidence("We ask for a levy.", french.strip(), language="fr", topics=(PROVENANCE,))
    made = replace(made, readings=tuple(replace(each, words=2000) for each in made.readings))
    sides = lay_out(made.letters, made.statements)
    looked = looked_at(made.letters[0], sides[Side.STATEMENT], made)
    assert looked.gaps[-1].startswith("1,900 words in French, for which no topic has terms")
    assert looked.thin.endswith("1,900 of them in languages without terms")


def test_an_ask_whose_words_tell_too_little_does_not_boast_of_its_search() -> None:
    found = _found("We urge the Senate to retain these amendments in every way of the last bill.", OTHER)
    assert found.search and found.search.thin.startswith(TOO_LITTLE)
    assert not search_line(found.search).startswith("searched for")


def test_items_below_a_number_of_things_that_are_asked_inherit_ask_and_topic() -> None:
    opener = "We ask the Senate to widen the loan guarantees in three directions."
    item = "Grid of the north. The buildings stand last in the chain, and fall outside of it today."
    made = evidence(f"{opener} {item}", OTHER, paired=False, topics=(GUARANTEES,))
    (whole,) = made.letters
    first = _cut(whole, 0, len(opener), "opener", BlockKind.PARAGRAPH)
    second = _cut(whole, len(opener) + 1, len(whole.text), "item", BlockKind.LIST_ITEM)
    positions = positions_by_passage((first, second), (GUARANTEES,))
    found = findings(replace(made, letters=(first, second), positions=positions))
    assert [(each.letter and each.letter.text, each.topic) for each in found] == [
        (opener, "Loan guarantees"),
        (item, "Loan guarantees"),
    ]


def _cut(passage: Passage, start: int, end: int, name: str, kind: BlockKind) -> Passage:
    at = passage.anchor.start
    anchor = replace(passage.anchor, exact=passage.text[start:end], start=at + start, end=at + end)
    return replace(passage, id=name, anchor=anchor, kind=kind)
