from pathlib import Path

from letterdiff import pipeline
from letterdiff.library import Library
from letterdiff.model import Fidelity, State
from letterdiff.views import plain

LETTER = "We ask for loan guarantees for manufacturers."
OURS = "Position\n\nWe do not ask for loan guarantees for our datacenters.\n"
THEIRS = "立場\n\n当社は自社のデータセンターのために融資保証を求めていない。\n"
TOPICS = '[[topic]]\nname = "Loan guarantees"\nterms.en = ["loan guarantee"]\nterms.ja = ["融資保証"]\n'


def library(folder: Path, translation_of: str) -> Library:
    for name, text in {
        "letters/a.txt": LETTER,
        "statements/b.en.txt": OURS,
        "statements/b.ja.txt": THEIRS,
        "statements/b.en.txt.toml": f'translation_of = "{translation_of}"\nauthor = "B. Speaker"\n',
        "topics.toml": TOPICS,
    }.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return Library.open(folder)


def test_a_translation_stands_beside_what_it_translates(tmp_path: Path) -> None:
    made = pipeline.compare(library(tmp_path, "b.ja.txt"), workers=1)
    found = next(f for f in made.findings if f.statement and f.statement.source.endswith("en.txt"))
    assert found.statement and found.statement.original
    assert found.statement.original.text.startswith("当社は")
    check = made.check(found.statement.original.id)
    assert check and check.state is State.VERIFIED_TEXT
    assert made.reading("statements/b.en.txt").source.fidelity is Fidelity.TRANSLATION
    shown = plain.finding(made, found, None, 100)
    assert "a translation, not the words used" in shown and "Original" in shown


def test_a_translation_of_nothing_is_said(tmp_path: Path) -> None:
    made = pipeline.compare(library(tmp_path, "gone.txt"), workers=1)
    assert any("translates gone.txt" in problem.reason for problem in made.problems)
