import pytest

from letterdiff.model import Instrument, Side, Term, Topic
from letterdiff.topics.definitions import definitions
from letterdiff.topics.short_forms import with_short_forms
from topics.passages import passages


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Human Rights Law Centre (“HRLC”) wrote.", "Human Rights Law Centre"),
        ("the Department of Defense (DoD), which", "Department of Defense"),
        ("an increase of large language models (LLMs) in use", "large language models"),
        ("Fund (the 'FTC') of the Federal Trade Commission (the “FTC” or", "Federal Trade Commission"),
        ("HRLC (Human Rights Law Centre) wrote.", "Human Rights Law Centre"),
        ("non-consensual intimate imagery (NCII)", "non-consensual intimate imagery"),
        ("the budget of the agency (GAO)", ""),
        ("the Act; Loan Office (ALO)", ""),
        ("Child Abuse Response Effort (CARE): we care for children", ""),
    ],
)
def test_a_long_form_is_the_words_whose_first_letters_make_the_short_one(text: str, found: str) -> None:
    assert "".join(each.long for each in definitions(passages(Side.LETTER, text))) == found


def test_a_short_form_for_two_things_is_none() -> None:
    texts = (
        "The Inflation Reduction Act (IRA) is law.",
        "An individual retirement account (IRA) is private.",
    )
    assert definitions(passages(Side.LETTER, *texts)) == ()


def test_in_japanese_it_is_the_run_ahead_of_the_bracket() -> None:
    (found,) = definitions(
        passages(Side.LETTER, "政府は先端製造投資税額控除（AMIC）を拡大すべきである。", language="ja")
    )
    assert (found.long, found.short) == ("先端製造投資税額控除", "AMIC")


def test_both_forms_are_terms_where_one_is_and_no_other_topic_has_it() -> None:
    found = definitions(
        passages(Side.LETTER, "The Loan Programs Office (LPO) and a Public Benefit Test (PBT).")
    )
    topics = (
        Topic("Loans", (), (Instrument("office", (Term("loan programs offices", "en"),)),)),
        Topic("Tests", (Term("PBT", ""), Term("LPOs of others", "en"))),
        Topic("Benefits", (Term("public benefit test", "en"),)),
    )
    wide, added = with_short_forms(topics, found)
    assert wide[0].instruments[0].terms[1:] == (Term("LPO", "en"),)
    assert wide[1:] == topics[1:]
    assert [(each.topic, each.form) for each in added] == [("Loans", "LPO")]
