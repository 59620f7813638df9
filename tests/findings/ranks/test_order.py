from calendar import month_name
from dataclasses import replace

import pytest

from findings.made import evidence, findings, spoken
from letterdiff.findings.ranks.order import ordered, why_here
from letterdiff.findings.ranks.specifics import names, specifics
from letterdiff.findings.ranks.worth import Worth
from letterdiff.model import Finding, Position, Relation, Side, Span, Stance

REPEATED = "To build what the country needs, it is vital to offer loan guarantees for fabs."
DENIALS = [f"We do not want loan guarantees for house number {number}." for number in range(5)]
VAGUE = "We thank the office for the chance to think about the many things that matter to all."
ASKED = "We ask the Department of Energy to publish a list of all transformers within ninety days."
PUBLIC = f"{ASKED} It matters."
NAMELESS = "We ask the government to publish a list of all the transformers of the land within some time."
FABS = "We ask for loan guarantees for fabs."
ROUND = {
    Relation.CHANGED: 20,
    Relation.OTHER_SCOPE: 5,
    Relation.RESTATED: 5,
    Relation.LETTER_ONLY: 4,
    Relation.PUBLIC_ONLY: 2,
    Relation.RELATED: 2,
}
"""A round of findings, kind by kind, as docs/method.md has it."""


def _one(letter: str, *statements: str, topics: bool = True) -> Finding:
    made = evidence(letter, *statements) if topics else evidence(letter, *statements, topics=())
    return next(each for each in findings(made) if each.letter)


def _copies(finding: Finding, relation: Relation, many: int, paragraph: str = "") -> list[Finding]:
    """The finding many times over, each on a paragraph of its own unless one is named."""
    assert finding.letter
    made = []
    for number in range(many):
        letter = replace(finding.letter, id=paragraph or f"{relation}{number}")
        statement = finding.statement and replace(finding.statement, id="")
        made.append(
            replace(finding, id=f"{relation}{number}", relation=relation, letter=letter, statement=statement)
        )
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
    many = [replace(found, id=str(number), relation=Relation.RELATED) for number in range(7)]
    assert len(ordered(many)) == 4


@pytest.mark.parametrize(
    ("statement", "better"),
    [("We do not want loan guarantees.", ""), ("There was talk of loan guarantees.", ":")],
)
def test_of_too_many_the_surer_and_the_opposite_stay_though_less_alike(statement: str, better: str) -> None:
    kept = _one("We ask for loan guarantees.", statement)
    assert kept.pair and kept.statement and kept.relation is Relation.RELATED
    kept = replace(kept, pair=replace(kept.pair, score=0.1))
    liker = _one("We ask for loan guarantees.", f"There was talk of our loan guarantees{better or '.'}")
    found = ordered([*_copies(liker, Relation.RELATED, 4, paragraph=kept.passages()[0].id), kept])
    assert found[0].id == kept.id and len(found) == 4


def test_an_ask_beside_its_nearest_passage_is_shown_on_a_full_paragraph() -> None:
    pair = _one(FABS, "We support loan guarantees for fabs.")
    full = _copies(pair, Relation.AGREES, 4, paragraph=pair.passages()[0].id)
    ask = replace(pair, id="ask", topic="", relation=Relation.RELATED)
    assert ask.id in [each.id for each in ordered([*full, ask])]
    words = replace(ask, letter_position=None)
    assert ask.id not in [each.id for each in ordered([*full, words])]


def test_an_ask_is_not_lost_beside_others_that_lead_to_the_same_statement() -> None:
    found = next(each for each in findings(evidence(REPEATED, DENIALS[0])) if each.statement)
    asks = _copies(found, Relation.RELATED, 7)
    shared = [replace(each, statement=found.statement) for each in asks]
    assert len(ordered(shared)) == 7


def test_what_the_letter_only_names_may_be_lost_there() -> None:
    names_it = _one("A loan guarantee costs the state nothing.", DENIALS[0])
    shared = [replace(each, statement=names_it.statement) for each in _copies(names_it, Relation.RELATED, 7)]
    assert len(ordered(shared)) == 4


@pytest.mark.parametrize(
    ("said", "date", "relation"),
    [
        ("We oppose loan guarantees for fabs. Lunch at {} was good.", "2025-11-06", Relation.OPPOSED),
        ("We oppose loan guarantees for fabs. Lunch at {} was good.", "2026-11-06", Relation.CHANGED),
        ("We do not want loan guarantees for house number {}.", "2025-11-06", Relation.OTHER_SCOPE),
    ],
)
def test_the_gravest_are_shown_however_many_a_paragraph_has(said: str, date: str, relation: Relation) -> None:
    found = findings(evidence(FABS, *(said.format(number) for number in range(6)), date=date))
    assert [each.relation for each in found] == [relation] * 6


def test_of_too_many_the_least_alike_is_left_out() -> None:
    pair = _one(FABS, "We support loan guarantees for fabs.")
    assert pair.relation is Relation.AGREES and pair.pair
    many = [replace(pair, id=f"{n}", pair=replace(pair.pair, score=n / 5)) for n in range(5)]
    assert [each.id for each in ordered(many)] == ["4", "3", "2", "1"]


def test_of_too_many_what_is_no_more_than_related_is_left_out() -> None:
    pair = _one(FABS, "We support loan guarantees for fabs.")
    assert pair.pair
    less_alike = replace(pair, pair=replace(pair.pair, score=0.1))
    found = ordered([*_copies(pair, Relation.RELATED, 4, paragraph=pair.passages()[0].id), less_alike])
    assert [each.relation for each in found] == [Relation.AGREES, *[Relation.RELATED] * 3]


def test_pairs_by_position_alone_are_few_on_one_paragraph() -> None:
    found = findings(evidence(REPEATED, *DENIALS, paired=False))
    assert len(found) == 4


def test_sides_taken_on_the_instrument_stay_where_the_letter_only_names_it() -> None:
    names_it = "A loan guarantee costs the state nothing until the day on which a plant fails."
    paired = [each for each in findings(evidence(names_it, *DENIALS)) if each.statement]
    others = [each for each in findings(evidence(names_it, *DENIALS, holder="Rival")) if each.statement]
    assert [each.relation for each in paired] == [Relation.RELATED] * 4
    assert len(others) < 4


def test_kinds_take_turns() -> None:
    pair = _one(ASKED, PUBLIC, topics=False)
    many = [each for relation in ROUND for each in _copies(pair, relation, 45)]
    found = [each.relation for each in ordered(reversed(_apart(many)))]
    one = [relation for relation, number in ROUND.items() for _ in range(number)]
    assert found[: 2 * len(one)] == one * 2


def test_one_paragraph_does_not_fill_the_screen() -> None:
    pair = _one(ASKED, PUBLIC, topics=False)
    crowd = _apart(_copies(pair, Relation.OPPOSED, 8, paragraph="one"))
    others = _apart(_copies(pair, Relation.RESTATED, 5))
    first = ordered([*crowd, *others])[:7]
    assert sum(each.letter is not None and each.letter.id == "one" for each in first) == 3


def test_a_paragraph_has_its_second_finding_behind_every_others_first() -> None:
    best, good = _one(ASKED, PUBLIC, topics=False), _one(NAMELESS, f"{NAMELESS} It matters.", topics=False)
    twice = _apart(_copies(best, Relation.RESTATED, 2, paragraph="one"))
    assert Worth(best).level < Worth(good).level
    assert [each.id for each in ordered([*twice, good])] == [twice[0].id, good.id, twice[1].id]


def _of(source: str, finding: Finding, number: int) -> list[Finding]:
    """So many findings like this one, each on a paragraph of its own, in this letter."""
    made = []
    for each in _copies(finding, finding.relation, number):
        assert each.letter
        id_ = f"{source}{each.id}{finding.id}"
        made.append(replace(each, id=id_, letter=replace(each.letter, id=id_, source=f"{source}.txt")))
    return _apart(made)


def _letters(found: list[Finding]) -> str:
    return "".join(each.letter.source[0] for each in ordered(found) if each.letter)


def test_letters_with_findings_as_good_take_turns() -> None:
    pair = _one(ASKED, PUBLIC, topics=False)
    assert _letters([*_of("A", pair, 5), *_of("B", pair, 2)]) == "AABBAAA"


def test_letters_with_better_findings_give_no_turn() -> None:
    best, good = _one(ASKED, PUBLIC, topics=False), _one(NAMELESS, f"{NAMELESS} It matters.", topics=False)
    assert _letters([*_of("A", good, 3), *_of("B", best, 3)]) == "BBBAAA"
    denied, wanted = _one(FABS, DENIALS[0]), _one(FABS, "We support loan guarantees for universities.")
    assert _letters([*_of("A", wanted, 3), *_of("B", denied, 3)]) == "BBBAAA"


def test_turns_are_counted_among_findings_as_good() -> None:
    best, good = _one(ASKED, PUBLIC, topics=False), _one(NAMELESS, f"{NAMELESS} It matters.", topics=False)
    assert _letters([*_of("A", best, 2), *_of("A", good, 1), *_of("B", good, 1)]) == "AAAB"
    grave = replace(best, relation=Relation.OPPOSED)
    assert _letters([*_of("A", grave, 2), *_of("A", best, 1), *_of("B", best, 1)]) == "AAAB"


def test_what_is_equal_stands_in_the_order_of_the_letter() -> None:
    pair = _one(ASKED, PUBLIC, topics=False)
    assert pair.letter
    later = replace(pair.letter, anchor=replace(pair.letter.anchor, start=900, end=999))
    found = ordered([replace(pair, id="a", letter=replace(later, id="later")), replace(pair, id="b")])
    assert [each.id for each in found] == ["b", "a"]


def test_no_order_comes_from_how_findings_are_given() -> None:
    pair = _one(ASKED, PUBLIC, topics=False)
    many = _copies(pair, Relation.RESTATED, 6)
    assert ordered(many) == ordered(many[::-1])


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
    other = replace(found, id="other", relation=Relation.LETTER_ONLY)
    again = replace(found, id="again", relation=Relation.AGREES)
    words = why_here(again, [other, found, again])
    assert words.startswith("number 2 of 2 among those in which the two sides meet: ")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Department of Energy and the States of Utah act.", ["Department of Energy", "States of Utah"]),
        ("We recommend amending Section 22757.3(c) of SB 942.", ["Section 22757.3(c)", "SB 942"]),
        ("In March 2020 the AMIC came.", ["AMIC"]),
        ("Example Lab asks Congress to act.", []),
        ("Recommendation 4: Act now.", []),
        ("Remove section 7(b), as article 10 says it.", ["section 7(b)", "article 10"]),
        (
            "See clauses 2 and 3, subsection 4, paragraph 5, schedule 6, title 7.",
            ["clauses 2", "subsection 4", "paragraph 5", "schedule 6", "title 7"],
        ),
        (
            "The Department for the Environment and the Office on Aging to act.",
            ["Department for the Environment", "Office on Aging"],
        ),
        ("The Trade and Water Board and the Letter to Ohio.", ["Trade and Water Board", "Letter to Ohio"]),
        ("The Board meets in Ohio.", []),
        ("The Data Act’s end is the Data Act's aim.", ["Data Act", "Data Act"]),
        ("The IT Rules are no RULES OF THE HOUSE.", ["IT Rules", "RULES OF THE HOUSE"]),
        ("Ohio FTC acts.", ["Ohio FTC"]),
    ],
)
def test_names_are_bodies_laws_and_sections(text: str, found: list[str]) -> None:
    assert list(names(text, ["Example Lab"])) == found


OPENINGS = (
    "Therefore However Finally Moreover Instead Amend Remove Repeal Replace Delete Introduce Adopt Establish "
    "Extend Implement Require Ensure Prohibit Reject Support Include Clarify Many Although Given"
)


@pytest.mark.parametrize("opening", OPENINGS.split())
def test_a_word_that_only_opens_a_sentence_is_no_part_of_a_name(opening: str) -> None:
    assert list(names(f"{opening} Energy Board rules now.")) == ["Energy Board"]
    assert list(names(f"{opening} Some.")) == []


@pytest.mark.parametrize(
    "where", ["Question 5", "Part 2", "Chapter 3", "Table 4", "Annex 7", "Page 9", "Step 1"]
)
def test_a_part_of_the_letter_is_no_name(where: str) -> None:
    assert list(names(f"We answer {where} here.")) == []


@pytest.mark.parametrize("month", month_name[1:])
def test_a_day_is_no_name(month: str) -> None:
    assert list(names(f"The rules of {month} 2020 and {month} 7 are gone.")) == []


def test_a_side_that_is_taken_is_as_specific_as_its_own_sentence() -> None:
    behind = "The Trade Board said so for 30 days."
    assert Worth(_one(f"We ask for loan guarantees. {behind}", DENIALS[0])).named == ("loan guarantees",)
    mentioned = Worth(_one(f"The loan guarantees are old. {behind}", DENIALS[0])).named
    assert mentioned == ("loan guarantees", "30 days", "Trade Board")


def test_a_number_of_things_and_ones_own_name_are_nothing_specific() -> None:
    passage, _ = spoken("The 500 people of Example Lab met. Jane Roe spoke.", Side.LETTER, "", "", "en", 0)
    assert list(specifics(passage, None)) == ["Example Lab", "Jane Roe"]
    own = replace(passage, speaker="Jane Roe", organisation="Example Lab")
    assert list(specifics(own, None)) == []


@pytest.mark.parametrize("who", ["The Rights Council (RICO) also", "The Rights Council strongly"])
def test_who_asks_is_nothing_that_is_asked_for(who: str) -> None:
    text = f"{who} recommends that the Chip Act be passed."
    passage, _ = spoken(text, Side.LETTER, "", "", "en", 0)
    at = text.index("recommends")
    position = Position(
        passage.id, "", Stance.ASKS_FOR, (Span(at, at + 10, "recommends"),), rule="a verb of asking"
    )
    assert list(specifics(passage, position)) == ["Chip Act"]
