from letterdiff.model import Instrument, Term, Topic
from letterdiff.topics.mentions import mentions

_CREDIT = (Term("Advanced Manufacturing Investment Credit", "en"), Term("AMIC", "en"))
TOPICS = (
    Topic("Loans", (Term("loan", "en"),)),
    Topic("Guarantees", (), (Instrument("loan guarantee", (Term("loan guarantee", "en"),)),)),
    Topic("Credit", (), (Instrument("tax credit", _CREDIT),)),
)


def _named(text: str, section: str = "", language: str = "en") -> list[tuple[str, str, str]]:
    found = mentions(text, TOPICS, language, section)
    return [(text[each.start : each.end], each.topic, each.instrument) for each in found]


def test_the_longest_term_counts() -> None:
    assert _named("Loan guarantees are no loans.") == [
        ("Loan guarantees", "Guarantees", "loan guarantee"),
        ("loans", "Loans", ""),
    ]


def test_an_abbreviation_stands_in_every_language() -> None:
    assert _named("AMICを拡大すべきだ。", language="ja") == [("AMIC", "Credit", "tax credit")]


def test_terms_for_any_language_stand_in_every_language() -> None:
    topics = (Topic("Loans", (Term("loan", ""), Term("融資", ""))),)
    assert [each.topic for each in mentions("We ask for loans.", topics, "en")] == ["Loans"]
    assert [each.topic for each in mentions("融資を求める。", topics, "ja")] == ["Loans"]


def test_a_name_in_latin_letters_stands_in_japanese_and_any_in_an_unknown_language() -> None:
    assert _named("loan guaranteeを求める。", language="ja") == [
        ("loan guarantee", "Guarantees", "loan guarantee")
    ]
    assert _named("Loan guarantee", language="und") == [("Loan guarantee", "Guarantees", "loan guarantee")]
    assert _named("loan guarantee", language="de") == []


def test_under_its_heading_a_short_name_is_enough() -> None:
    heading = "B. The Advanced Manufacturing Investment Credit"
    assert _named("The credit should reach plants.", heading) == [("The credit", "Credit", "tax credit")]
    assert _named("The credit should reach plants.") == []
