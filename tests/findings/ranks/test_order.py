from collections import Counter
from dataclasses import replace

import pytest

from findings.made import evidence, findings, spoken
from letterdiff.findings.ranks.order import KINDS, MOST, ordered, why_here
from letterdiff.findings.ranks.specifics import names, specifics
from letterdiff.findings.ranks.worth import Worth
from letterdiff.model import Finding, Position, Relation, Side, Span, Stance

REPEATED = "To build what the country needs, it is vital to offer loan guarantees for fabs."
DENIALS = [f"We do not want loan guarantees for house number {number}." for number in range(MOST + 1)]
VAGUE = "We thank the office for the chance to think about the many things that matter to all."
ASKED = "We ask the Department of Energy to publish a list of all transformers within ninety days."
PUBLIC = f"{ASKED} It matters."


def _one(letter: str, *statements: str, topics: bool = True) -> Finding:
    made = evidence(letter, *statements) if topics else evidence(letter, *statements, topics=())
    return next(each for each in findings(made) if each.letter)


def _copies(finding: Finding, relation: Relation, many: int, paragraph: str = "") -> list[Finding]:
    """The finding many times over, each on a paragraph of its own unless one is named."""
    assert finding.letter
    made = []
    for number in range(many):
        letter = replace(finding.letter, id=paragraph or f"{relation}{number}")
        passages = {"letter": letter, "statement": finding.statement and replace(finding.statement, id="")}
        made.append(replace(finding, id=f"{relation}{number}", relation=relation, **passages))
    return made


def _apart(found: list[Finding]) -> list[Finding]:
    """The findings with statements of their own."""
    return [
        replace(each, statement=each.statement and replace(each.statement, id=f"s{each.id}"))
        for each in found
    ]


def test_a_repeated_sentence_is_not_crowded_out() -> None:
    found = findings(evidence(REPEATED, *DENIALS, REPEATED))
    assert Relation.RESTATED in [each.relation for each in found]


def test_weaker_pairs_of_one_paragraph_are_few() -> None:
    found = next(each for each in findings(evidence(REPEATED, DENIALS[0])) if each.statement)
    many = [replace(found, id=str(number), relation=Relation.RELATED) for number in range(MOST + 3)]
    assert len(ordered(many)) == MOST


def test_an_ask_is_not_lost_beside_others_that_lead_to_the_same_statement() -> None:
    found = next(each for each in findings(evidence(REPEATED, DENIALS[0])) if each.statement)
    asks = _copies(found, Relation.RELATED, MOST + 3)
    shared = [replace(each, statement=found.statement) for each in asks]
    assert len(ordered(shared)) == MOST + 3


def test_pairs_by_position_alone_are_few_on_one_paragraph() -> None:
    found = findings(evidence(REPEATED, *DENIALS, paired=False))
    assert len(found) == MOST


def test_sides_taken_on_the_instrument_stay_where_the_letter_only_names_it() -> None:
    names_it = "A loan guarantee costs the state nothing until the day on which a plant fails."
    paired = [each for each in findings(evidence(names_it, *DENIALS)) if each.statement]
    others = [each for each in findings(evidence(names_it, *DENIALS, holder="Rival")) if each.statement]
    assert [each.relation for each in paired] == [Relation.RELATED] * MOST
    assert len(others) < MOST


def test_kinds_take_turns() -> None:
    pair = _one(ASKED, PUBLIC, topics=False)
    many = [each for kind in KINDS for each in _copies(pair, kind.relations[-1], 30)]
    screen = Counter(each.relation for each in ordered(_apart(many))[: sum(kind.a_round for kind in KINDS)])
    assert screen == {kind.relations[-1]: kind.a_round for kind in KINDS}


def test_one_paragraph_does_not_fill_the_screen() -> None:
    pair = _one(ASKED, PUBLIC, topics=False)
    crowd = _apart(_copies(pair, Relation.OPPOSED, 8, paragraph="one"))
    others = _apart(_copies(pair, Relation.RESTATED, 5))
    first = ordered([*crowd, *others])[:8]
    assert sum(each.letter is not None and each.letter.id == "one" for each in first) == 3


def test_letters_with_findings_as_good_take_turns() -> None:
    pair = _one(ASKED, PUBLIC, topics=False)
    many = _apart(_copies(pair, Relation.RESTATED, 6))
    other = [
        replace(each, letter=each.letter and replace(each.letter, source="letters/other.txt"))
        for each in many[:1]
    ]
    assert ordered([*many[1:], *other])[2].id == other[0].id


def test_an_ask_that_names_something_precedes_words_of_course() -> None:
    course, ask = _one(VAGUE, VAGUE, topics=False), _one(ASKED, PUBLIC, topics=False)
    assert [each.id for each in ordered([course, ask])] == [ask.id, course.id]
    assert Worth(ask).level == 0
    assert Worth(course).level > 1


def test_what_may_be_said_after_all_stands_behind() -> None:
    made = evidence(ASKED, "The weather is fine, and transformers hum.", paired=False, topics=())
    found = findings(made)[0]
    assert found.search
    near = tuple(replace(each, perhaps=True) for each in found.search.nearest)
    doubted = replace(found, search=replace(found.search, nearest=near))
    assert Worth(doubted).level == Worth(found).level + 1


def test_why_here_tells_what_counts() -> None:
    found = _one(ASKED, PUBLIC, topics=False)
    words = why_here(found, [found])
    assert words.startswith("number 1 of 1 among those in which the two sides meet: ")
    assert "it names ninety days, Department of Energy" in words


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Department of Energy and the States of Utah act.", ["Department of Energy", "States of Utah"]),
        ("We recommend amending Section 22757.3(c) of SB 942.", ["Section 22757.3(c)", "SB 942"]),
        ("In March 2020 the AMIC came.", ["AMIC"]),
        ("Example Lab asks Congress to act.", []),
        ("Recommendation 4: Act now.", []),
        ("Remove section 7(b), as article 10 says it.", ["section 7(b)", "article 10"]),
    ],
)
def test_names_are_bodies_laws_and_sections(text: str, found: list[str]) -> None:
    assert list(names(text, ["Example Lab"])) == found


def test_who_asks_is_nothing_that_is_asked_for() -> None:
    text = "The Rights Council (RICO) also recommends that the Chip Act be passed."
    passage, _ = spoken(text, Side.LETTER, "", "", "en", 0)
    at = text.index("recommends")
    position = Position(
        passage.id, "", Stance.ASKS_FOR, (Span(at, at + 10, "recommends"),), rule="a verb of asking"
    )
    assert list(specifics(passage, position)) == ["Chip Act"]
