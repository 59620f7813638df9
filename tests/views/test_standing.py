from dataclasses import replace

from letterdiff.model import Check, Comparison, Passage, State
from letterdiff.views import html, plain, standing
from letterdiff.views.quote import other_places
from views.samples import ACROSS, MADE, PAIRED, VERDICTS


def with_state(passage: Passage | None, state: State, context: State = State.VERIFIED) -> Comparison:
    assert passage
    return replace(MADE, checks=(Check(passage.id, state, context=context),))


def test_nothing_is_said_where_all_holds() -> None:
    assert standing.warning(MADE, MADE.findings, changed=False) == ""
    assert "not compared" in standing.warning(MADE, MADE.findings, changed=True)


def test_a_quote_that_is_gone_is_told_and_marked_in_list_and_card() -> None:
    gone = with_state(PAIRED.statement, State.NOT_FOUND)
    page = html.render(gone, VERDICTS, {}, changed=True)
    masthead, listed, card = (page.split(cut)[1] for cut in ("<header", 'id="list"', "<article"))
    assert "✗ 1 quote here does not hold" in masthead.split("</header>")[0]
    assert "✗ does not hold" in listed.split("</section>")[0]
    assert "✗ This quote does not hold" in card
    assert "NOT-FOUND" in plain.finding(gone, PAIRED, None)


def test_of_many_findings_the_first_are_named() -> None:
    gone = with_state(PAIRED.letter, State.NOT_FOUND)
    many = replace(gone, findings=tuple(replace(PAIRED, id=f"{n}") for n in range(15)))
    assert "(findings 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 and 3 more)" in standing.warning(
        many, many.findings, changed=True
    )


def test_changed_words_around_a_quote_are_marked_as_that() -> None:
    moved = with_state(PAIRED.letter, State.VERIFIED, State.NOT_FOUND)
    assert standing.mark(moved.checks[0]) == "✗ The words around this quote do not hold"


def test_only_what_is_shown_counts() -> None:
    gone = with_state(PAIRED.statement, State.NOT_FOUND)
    assert standing.fallen(gone, [PAIRED]) and not standing.fallen(gone, [ACROSS])


def test_another_place_that_is_gone_says_so() -> None:
    assert PAIRED.statement
    gone = with_state(PAIRED.statement, State.SOURCE_MISSING)
    twice = replace(PAIRED, elsewhere=(PAIRED.statement,))
    assert other_places(twice, gone)[0].endswith("[✗ does not hold]")
