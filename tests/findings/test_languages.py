import pytest

from findings.made import evidence, findings
from letterdiff.findings.explain import explain
from letterdiff.findings.languages import name_of, unread
from letterdiff.model import Comparison


@pytest.mark.parametrize(
    ("tag", "name"), [("en-GB", ""), ("ja", ""), ("und", ""), ("th", "Thai"), ("qx", "qx")]
)
def test_which_languages_no_stance_is_read_in(tag: str, name: str) -> None:
    assert unread(tag) == name


def test_a_tag_without_a_name_stands_for_itself() -> None:
    assert (name_of("fi-FI"), name_of("zz")) == ("Finnish", "zz")


def test_explain_says_so() -> None:
    words = "Pyydämme hallitusta takaamaan muuntajien valmistajien lainat vuonna kaksi tuhatta kolmekymmentä."
    made = evidence(words, words + " Niin on.", language="fi", topics=())
    found = findings(made)
    lines = explain(found[0], Comparison("letterdiff", made.readings, (), (), found, ()))
    assert "No stance is read in Finnish: the rules know English and Japanese alone." in lines
