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
        (
            '[[topic]]\nterms = ["a"]\n',
            'topic 2: name is missing; write name = "Loan guarantees" (at line 9,',
        ),
        ('[[topic]]\nname = ""\nterms = ["a"]\n', "topic 2: name is empty"),
        (
            '[[topic]]\nname = 3\nterms = ["a"]\n',
            'name is no text; write name = "Loan guarantees" (at line 10, ',
        ),
        ('[[topic]]\nname = "T"\n', "topic 'T': terms are missing"),
        (
            '[[topic]]\nname = "T"\nterms = "a"\n',
            'terms is no list of texts; write terms = ["…", "…"] (at line 11',
        ),
        (
            '[[topic]]\nname = "T"\nterms.en = [ 1]\n',
            "term 1 of terms.en is no text; put it in quotation marks:",
        ),
        ('[[topic]]\nname = "T"\nterms.english = ["a"]\n', "terms.english is no language"),
        ("[[topic]]\nname = \"T\"\nterms = ['re:(']\n", "(character 2 of it); correct it, or leave re: out"),
        ('[[topic]]\nname = "loan  GUARANTEES"\nterms = ["a"]\n', "stands there twice, in lines 2 and 9"),
    ],
)
def test_a_bad_topic_is_said_and_the_others_are_used(tmp_path: Path, text: str, said: str) -> None:
    topics, problems = reading(tmp_path, GOOD + text)
    assert [topic.name for topic in topics] == ["Loan guarantees"]
    assert len(problems) == 1
    assert said in problems[0].reason


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            'terms.en = ["", "b"]',
            "term 1 of terms.en is empty; write words, or remove it (at line 11, column 13)",
        ),
        ('terms.en = [1, "b"]', "term 1 of terms.en is no text"),
        ('terms = {en = "a", ja = ["b"]}', "terms.en is no list of texts"),
        ('terms.en = ["re:(", "b"]', "is no regular expression: missing )"),
        ('terms = ["b"]\ninstrument = 1', "begin each with [[topic.instrument]] (at line 12, column 14)"),
        ('terms = ["b"]\n[[topic.instrument]]\nname = "I"', "instrument 'I': terms are missing"),
        ('terms = ["b", "B"]', "term 'B' stands there twice, in line 11"),
        (
            'terms.en = ["b", "loan  guarantee"]',
            "term 'loan guarantee' stands in several topics, in lines 4 and 11",
        ),
    ],
)
def test_what_is_wrong_in_a_topic_costs_no_more_than_itself(tmp_path: Path, text: str, said: str) -> None:
    topics, problems = reading(tmp_path, f'{GOOD}[[topic]]\nname = "T"\n{text}\n')
    assert [topic.name for topic in topics] == ["Loan guarantees", "T"]
    assert topics[1].terms[0].text == "b"
    assert [said in problem.reason for problem in problems] == [True]


def test_of_very_many_faults_the_first_are_said_and_the_rest_counted(tmp_path: Path) -> None:
    topics, problems = reading(tmp_path, '[[topic]]\nname = "T"\nterms = ["a"]\n' * 100)
    assert len(topics) == 1
    assert len(problems) == 51
    assert problems[-1].reason == "49 more such things"


def test_an_unknown_field_is_noted_and_the_topic_used(tmp_path: Path) -> None:
    topics, problems = reading(tmp_path, GOOD + 'note = "x"\n')
    assert len(topics) == 1
    assert "unknown field 'note'" in problems[0].reason


@pytest.mark.parametrize("text", ["[[topic]\n", "topic = 1\n", "a = " + "[" * 5000, "\x00"])
def test_a_broken_file_is_one_problem(tmp_path: Path, text: str) -> None:
    topics, problems = reading(tmp_path, text)
    assert topics == ()
    assert len(problems) == 1


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "[[topic]]\nname = \n",
            "a text in quotation marks or a list in [brackets] was expected (at line 2, column 8)",
        ),
        ('name = "a\nb"', "the closing quotation mark was expected before the line's end (at line 1"),
        ('a = ["re:\\S"]', "write a text with backslashes in single quotes: 're:…' (at line 1"),
        ('a = ["b"\n"c"]', "a comma or the list's closing ] was expected (at line 2"),
        ('a = "b" "c"', "behind a value nothing else stands on its line (at line 1"),
        ("loan guarantee", "Expected '=' after a key in a key/value pair (at line 1, column 6)"),
    ],
)
def test_a_syntax_error_has_line_column_and_what_was_expected(tmp_path: Path, text: str, said: str) -> None:
    assert said in reading(tmp_path, text)[1][0].reason
