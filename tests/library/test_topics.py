"""What `topics.toml` says, and what is said of a bad one."""

from pathlib import Path

import pytest

from letterdiff.library.topics import read
from letterdiff.model import Instrument, Problem, Term, Topic

GOOD = """
[[topic]]
name = "Loan guarantees"
terms.en = ["loan guarantee", "backstop"]
terms.ja = ["融資保証"]
[[topic.instrument]]
name = "loan guarantee"
terms = ["loan guarantee"]
"""


def reading(root: Path, text: str) -> tuple[tuple[Topic, ...], tuple[Problem, ...]]:
    (root / "topics.toml").write_text(text, encoding="utf-8")
    return read(root)


def test_topics_have_terms_by_language_and_instruments(tmp_path: Path) -> None:
    topics, problems = reading(tmp_path, GOOD)
    assert problems == ()
    assert topics == (
        Topic(
            "Loan guarantees",
            (Term("loan guarantee", "en"), Term("backstop", "en"), Term("融資保証", "ja")),
            (Instrument("loan guarantee", (Term("loan guarantee", ""),)),),
        ),
    )


def test_no_file_means_no_topics(tmp_path: Path) -> None:
    assert read(tmp_path) == ((), ())


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('[[topic]]\nterms = ["a"]\n', "topic 2: name is missing"),
        ('[[topic]]\nname = "T"\n', "topic 'T': terms are missing"),
        ('[[topic]]\nname = "T"\nterms = "a"\n', "topic 'T': terms is no list of texts"),
        ('[[topic]]\nname = "T"\nterms.en = [1]\n', "topic 'T': terms.en is no list of texts"),
        ('[[topic]]\nname = "T"\nterms.english = ["a"]\n', "terms.english is no language"),
        ('[[topic]]\nname = "T"\nterms = ["a"]\ninstrument = 1\n', "instrument is no list of tables"),
        ('[[topic]]\nname = "T"\nterms = ["a"]\n[[topic.instrument]]\nname = "I"\n', "instrument 'I': terms"),
        ('[[topic]]\nname = "loan GUARANTEES"\nterms = ["a"]\n', "stands there twice"),
    ],
)
def test_a_bad_topic_is_said_and_the_others_are_used(tmp_path: Path, text: str, said: str) -> None:
    topics, problems = reading(tmp_path, GOOD + text)
    assert [topic.name for topic in topics] == ["Loan guarantees"]
    assert len(problems) == 1
    assert said in problems[0].reason


def test_an_unknown_field_is_noted_and_the_topic_used(tmp_path: Path) -> None:
    topics, problems = reading(tmp_path, GOOD + 'note = "x"\n')
    assert len(topics) == 1
    assert "unknown field 'note'" in problems[0].reason


@pytest.mark.parametrize("text", ["[[topic]\n", "topic = 1\n", "a = " + "[" * 5000, "\x00"])
def test_a_broken_file_is_one_problem(tmp_path: Path, text: str) -> None:
    topics, problems = reading(tmp_path, text)
    assert topics == ()
    assert len(problems) == 1


def test_a_syntax_error_has_line_and_column(tmp_path: Path) -> None:
    assert "line 2, column 8" in reading(tmp_path, "[[topic]]\nname = \n")[1][0].reason
