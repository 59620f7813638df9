"""A statement that tells of the letter: what it asks is nearer to the letter's asks than others' words."""

from dataclasses import replace

import pytest

from findings.made import evidence, findings
from letterdiff.findings.evidence import Evidence
from letterdiff.findings.silence.near import Near, Stand
from letterdiff.findings.silence.published import LINKS, RESTATES, posts_of
from letterdiff.model import BlockKind, Finding, Relation

ASK = "Users should not be exposed to payouts where the owner of an orphan work appears."
POST = "The use of orphan works should not amount to infringement."


def _telling(made: Evidence, links: int = 1) -> Evidence:
    """The same, its first statement linking to the letter, and to others."""
    letter, post, *rest = made.readings
    names = (letter.name, *(f"letters/other-{number}.pdf" for number in range(1, links)))
    return replace(made, readings=(letter, replace(post, links=names), *rest))


def _alone(made: Evidence) -> Finding:
    (found,) = findings(made)
    return found


def test_what_it_asks_of_the_same_named_thing_is_related() -> None:
    made = evidence(ASK, POST, paired=False, topics=())
    assert _alone(made).relation is Relation.LETTER_ONLY
    found = _alone(_telling(made))
    assert found.relation is Relation.RELATED
    assert any("links to this letter" in reason for reason in found.reasons)


def test_a_page_that_links_to_many_letters_tells_of_none() -> None:
    made = evidence(ASK, POST, paired=False, topics=())
    assert _alone(_telling(made, links=4)).relation is Relation.LETTER_ONLY


def test_what_it_asks_at_all_is_shown_among_the_nearest() -> None:
    ask = "We urge the Commissioner to publish the criteria of the audits of hosting firms."
    post = "The ministry should withdraw the whole bill."
    near = [f"Hosting firms passed audits of criteria number {number}." for number in range(4)]
    made = evidence(ask, post, *near, paired=False, topics=())
    before, after = _alone(made).search, _alone(_telling(made)).search
    assert before and post not in [each.passage.text for each in before.nearest]
    assert after and post in [each.passage.text for each in after.nearest]


TOLD = "The joint submission asks that the state establish a public cable office in the north."


def test_what_it_tells_of_the_letter_agrees_with_its_ask() -> None:
    made = evidence("Establish a public cable office in the north.", TOLD, paired=False, topics=())
    plain = replace(made.letters[0], section="Recommendations")
    made = replace(made, letters=(plain,))
    assert _alone(made).relation is Relation.RELATED
    assert _alone(_telling(made)).relation is Relation.AGREES


def test_what_has_the_matter_of_the_whole_paragraph_is_related() -> None:
    ask = "Retained metadata of citizens shows their lives. The metadata should be reserved for grave crimes."
    post = "The retained metadata of citizens invades their lives, and that is a risk."
    made = evidence(ask, post, paired=False, topics=())
    assert _alone(made).relation is Relation.LETTER_ONLY
    assert _alone(_telling(made)).relation is Relation.RELATED


def test_what_has_no_word_of_the_ask_leaves_it_silent() -> None:
    ask = "Our laboratory tests recycled copper. We ask the state to abolish visa fees for visiting nurses."
    post = "The laboratory tests recycled copper, which is a risk, and we are concerned."
    found = _alone(_telling(evidence(ask, post, paired=False, topics=())))
    assert found.relation is Relation.LETTER_ONLY


def test_a_statement_that_repeats_several_passages_tells_of_the_letter() -> None:
    made = evidence(ASK, POST, paired=False)
    (letter,), (statement,) = made.letters, made.statements
    once = Finding("1", Relation.RESTATED, "", (), letter=letter, statement=statement)
    twice = replace(once, id="2", statement=replace(statement, id="pull quote"))
    again = replace(twice, id="3", letter=replace(letter, id="second"))
    assert posts_of(made.readings, [once, twice]) == {}
    assert posts_of(made.readings, [once, again]) == {
        letter.source: {statement.source: RESTATES},
        statement.source: {letter.source: RESTATES},
    }
    assert posts_of(made.readings, [once, again], often=[letter.id]) == {}
    linking = replace(made.readings[1], links=("letters/other.pdf",))
    assert letter.source not in posts_of((made.readings[0], linking), [once, again])
    listing = replace(linking, links=tuple(f"letters/{number}.pdf" for number in range(9)))
    assert letter.source in posts_of((made.readings[0], listing), [once, again])


def test_what_another_holder_repeats_does_not_tell_of_the_letter() -> None:
    made = evidence(ASK, POST, paired=False)
    (letter,), (statement,) = made.letters, made.statements
    rival = replace(statement, organisation="Rival Union")
    mine = replace(letter, organisation="Example Lab")
    once = Finding("1", Relation.RESTATED, "", (), letter=mine, statement=rival)
    again = replace(once, letter=replace(mine, id="second"), statement=replace(rival, id="other"))
    assert posts_of(made.readings, [once, again]) == {}


@pytest.mark.parametrize(
    ("near", "perhaps"),
    [
        ({"share": 0.4, "own": 2.0, "told": 1.2, "named": 0.5, "post": LINKS}, True),
        ({"share": 0.4, "own": 2.0, "told": 1.2, "named": 0.5}, False),
        ({"share": 0.4, "own": 2.0, "told": 1.2, "named": 1.1, "rarest": 0.6}, True),
        (
            {"share": 0.1, "own": 1.0, "told": 0.7, "named": 0.7, "rarest": 0.7, "rows": 1, "post": LINKS},
            True,
        ),
        ({"share": 0.9, "own": 1.0, "told": 0.5, "named": 0.4, "post": LINKS, "stand": Stand.TELLS}, False),
        ({"share": 0.4, "own": 2.0, "told": 1.2, "named": 1.4, "post": LINKS, "another": True}, False),
    ],
)
def test_less_is_needed_where_it_tells_of_the_letter(near: dict[str, object], perhaps: bool) -> None:
    passage = evidence(ASK).letters[0]
    assert Near(passage, 0.0, wanted=(), **near).perhaps is perhaps  # type: ignore[arg-type]


def test_notes_between_the_items_of_a_list_do_not_end_it() -> None:
    from letterdiff.findings.silence.laying_out import lay_out

    texts = ("We recommend that the state:", "1 See page four.", "Abolish the exemption.")
    kinds = (BlockKind.PARAGRAPH, BlockKind.FOOTNOTE, BlockKind.LIST_ITEM)
    (one,) = evidence(ASK).letters
    made = [
        replace(one, id=text, kind=kind, anchor=replace(one.anchor, exact=text))
        for text, kind in zip(texts, kinds, strict=True)
    ]
    common = next(iter(lay_out(made, ()).values())).common
    assert common.openers == {texts[2]: made[0]}
