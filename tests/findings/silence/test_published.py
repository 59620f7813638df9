from dataclasses import replace

from findings.made import evidence, findings
from letterdiff.model import Relation

ASK = "We ask that the tax credit be widened to transformers."
OTHER = "Our models answer questions in many languages."


def test_a_letter_that_a_statement_links_to_was_public() -> None:
    made = evidence(ASK, OTHER, paired=False)
    letter, post = made.readings
    (found,) = findings(replace(made, readings=(letter, replace(post, links=(letter.name,)))))
    assert found.relation is Relation.LETTER_ONLY and found.search
    assert found.search.published == (post.name,)
    said = f"the letter itself was made public, as far as a link tells: {post.name} links to it"
    assert said in found.reasons


def test_without_a_link_nothing_is_said_of_it() -> None:
    (found,) = findings(evidence(ASK, OTHER, paired=False))
    assert found.search and not found.search.published
    assert not any("made public" in reason for reason in found.reasons)
