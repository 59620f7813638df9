"""What silence is searched by: what an ask is about, whole, and nothing that any ask may have."""

from dataclasses import replace

import pytest

from findings.made import evidence, findings
from letterdiff.findings.silence.matter import terms_of
from letterdiff.findings.silence.single_words import points_back
from letterdiff.model import Finding

OTHER = "Our models answer questions in many languages, under copyright."


def _terms(text: str, language: str = "en") -> list[str]:
    return [term.text for term in terms_of(text, language, ("should", "urge", "ask"))]


def _found(ask: str, *public: str) -> Finding:
    (found,) = findings(evidence(ask, *(public or (OTHER,)), paired=False, topics=()))
    assert found.search
    return found


@pytest.mark.parametrize(
    ("ask", "terms"),
    [
        ("The exemption in SB 942 and AB 853 should stay.", ["SB 942", "AB 853", "exemption"]),
        ("Text and data mining (TDM) should be fair use.", ["Text and data mining", "TDM", "fair use"]),
        ("Art. 3(14) of the CRA should cover it themselves.", ["Art. 3(14)", "CRA"]),
        ("The IT Rules, e.g. SP 800-161r1-upd1, should go.", ["IT Rules", "SP 800-161r1-upd1"]),
        ("Legal risk inhibits trade in vendor lock-in.", ["vendor lock-in", "Legal risk", "trade"]),
        ("Rather various early days favorable to the pre-existing.", []),
        ("Aligning SB 1000 with federal agencies.", ["SB 1000"]),
        ("The Code of Practice should California adopt in US.9", ["Code of Practice", "California"]),
    ],
)
def test_names_and_phrases_stand_whole_and_empty_words_nowhere(ask: str, terms: list[str]) -> None:
    assert _terms(ask) == terms


def test_numbers_of_notes_are_no_part_of_a_word() -> None:
    assert _terms("We ask for a watermark12 on ceramics.3") == ["watermark", "ceramics"]


def test_japanese_is_searched_by_its_runs() -> None:
    assert _terms("融資保証の対象を変圧器に拡大するよう求めます。", "ja") == ["融資保証", "対象", "変圧器"]


def test_what_stands_nowhere_is_tried_by_its_parts() -> None:
    search = _found("We urge the government to widen copyright law for libraries.").search
    assert search
    assert list(zip(search.terms, search.hits, strict=True))[:2] == [("copyright law", 0), ("copyright", 1)]


@pytest.mark.parametrize("text", ["retain these amendments", "do so as such"])
def test_what_points_back_takes_its_matter_from_the_sentence_ahead(text: str) -> None:
    assert points_back(text)
    ahead = "Providers would have no duty to monitor downstream licensees."
    found = _found(f"{ahead} We urge the Senate to {text} in every chamber of commerce.")
    assert found.search and "downstream licensees" in found.search.terms


def test_a_heading_that_has_a_term_counts() -> None:
    made = evidence("We urge the government to widen copyright for libraries.", "All of it.", topics=())
    made = replace(made, statements=tuple(replace(each, section="On copyright") for each in made.statements))
    (found,) = findings(replace(made, pairs=()))
    assert found.search and dict(zip(found.search.terms, found.search.hits, strict=True))["copyright"] == 1


def test_a_sentence_behind_that_goes_on_about_it_gives_matter_too() -> None:
    behind = "These conditions, including fair use and safe harbor protections, have reduced risk."
    found = _found(f"We urge the Senate to maintain this approach in every chamber of commerce. {behind}")
    assert found.search and {"fair use", "safe harbor"} <= set(found.search.terms)
