"""Libraries of unusual shape, and that nothing but their content decides what is found."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from letterdiff import pipeline
from letterdiff.library import Library
from letterdiff.model import Comparison, Gravity, Relation
from support.library import LETTER, POST, SIDECAR, TOPICS, small_library

ASK = "We ask the government to offer loan guarantees to manufacturers of transformers."


def compared(root: Path, **files: str) -> Comparison:
    """A comparison of a library with these files; `letters__a` stands for letters/a.txt."""
    for folder in ("letters", "statements"):
        (root / folder).mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (root / f"{name.replace('__', '/')}.txt").write_text(text, encoding="utf-8")
    return pipeline.compare(Library.open(root), workers=1)


@pytest.mark.parametrize("side", ["letters", "statements"])
def test_with_one_side_alone_nothing_is_said_of_silence(tmp_path: Path, side: str) -> None:
    found = compared(tmp_path, **{f"{side}__a": ASK})
    assert found.findings == () and len(found.readings) == 1
    (problem,) = found.problems
    assert problem.reason == "is empty" and problem.gravity is Gravity.NOTE


def test_empty_folders_and_files_without_words_are_said(tmp_path: Path) -> None:
    assert {problem.name for problem in compared(tmp_path).problems} == {"letters/", "statements/"}
    found = compared(tmp_path, letters__a="", statements__b=" \n")
    assert found.findings == () and found.readings == ()
    assert {problem.reason for problem in found.problems} == {"the file is empty"}


def test_one_file_under_many_names_on_both_sides_is_one_finding(tmp_path: Path) -> None:
    names = [f"{side}__{number}" for side in ("letters", "statements") for number in range(6)]
    for folder in ("letters", "statements"):
        (tmp_path / folder).mkdir()
    (tmp_path / "origin").write_text(ASK)
    os.link(tmp_path / "origin", tmp_path / "letters" / "hard.txt")
    (tmp_path / "statements" / "soft.txt").symlink_to("../letters/0.txt")
    found = compared(tmp_path, **dict.fromkeys(names, ASK))
    assert [finding.relation for finding in found.findings] == [Relation.RESTATED]
    assert [len(reading.source.also) for reading in found.readings] == [6, 6]
    assert len(found.problems) == 3


LANGUAGES = {
    "ar": (
        "نطلب من الحكومة تقديم ضمانات قروض للشركات المصنعة للمحولات الكهربائية في عام 2025.",
        "لا نريد ضمانات قروض حكومية للشركات المصنعة للمحولات الكهربائية، ولم نطلبها في عام 2025.",
    ),
    "he": (
        "אנו מבקשים מהממשלה להציע ערבויות הלוואה ליצרני שנאים חשמליים בשנת 2025.",
        "איננו רוצים ערבויות הלוואה ממשלתיות ליצרני שנאים חשמליים בשנת 2025.",
    ),
    "ko": (
        "우리는 정부가 변압기 제조업체에 대출 보증을 제공할 것을 요청합니다.",
        "우리는 변압기 제조업체에 대한 정부 대출 보증을 원하지 않습니다.",
    ),
    "fi": (
        "Pyydämme hallitusta tarjoamaan lainatakauksia muuntajien valmistajille vuonna 2025 ja sen jälkeen.",
        "Emme halua hallituksen tarjoavan lainatakauksia muuntajien valmistajille vuonna 2025 tai myöhemmin.",
    ),
    "vi": (
        "Chúng tôi đề nghị chính phủ cung cấp bảo lãnh vay cho các nhà sản xuất máy biến áp năm 2025.",
        "Chúng tôi không muốn chính phủ bảo lãnh vay cho các nhà sản xuất máy biến áp năm 2025.",
    ),
}


def test_languages_without_rules_pair_within_themselves_and_take_no_position(tmp_path: Path) -> None:
    letters = {f"letters__{tag}": ours for tag, (ours, _) in LANGUAGES.items()}
    statements = {f"statements__{tag}": theirs for tag, (_, theirs) in LANGUAGES.items()}
    found = compared(tmp_path, **letters, **statements)
    pairs = {(f.letter.text, f.statement.text) for f in found.findings if f.letter and f.statement}
    assert pairs == set(LANGUAGES.values())
    assert {finding.relation for finding in found.findings} == {Relation.RELATED}
    assert not any(finding.letter_position or finding.statement_position for finding in found.findings)


def test_a_letter_and_a_statement_in_two_languages(tmp_path: Path) -> None:
    german = "Wir wollen keine Kreditgarantien der Regierung für Hersteller von Transformatoren."
    found = compared(tmp_path, letters__a=ASK, statements__b=german)
    assert all(finding.relation is Relation.LETTER_ONLY for finding in found.findings)
    assert all(finding.search and finding.search.thin for finding in found.findings)


@pytest.mark.parametrize("seed", ["0", "1"])
def test_neither_the_hash_seed_nor_the_order_on_disk_decides(tmp_path: Path, seed: str) -> None:
    expected = tmp_path / "first"
    small_library(expected)
    again = tmp_path / "second"
    (again / "statements").mkdir(parents=True)
    (again / "letters").mkdir()
    (again / "topics.toml").write_text(TOPICS)
    (again / "statements" / "b.md").write_text(POST)
    (again / "letters" / "a.txt.toml").write_text(SIDECAR)
    (again / "letters" / "a.txt").write_text(LETTER)
    assert saved(expected, "7", workers=1) == saved(again, seed, workers=2)


def saved(root: Path, seed: str, workers: int) -> bytes:
    """The bytes that the command saves, run under a seed of its own."""
    command = [sys.executable, "-c", "from letterdiff.cli.main import run; run()", "compare", str(root)]
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    subprocess.run(
        [*command, "--workers", str(workers)], check=True, env=environment, capture_output=True, timeout=60
    )
    return (root / ".letterdiff" / "comparison.json").read_bytes()
