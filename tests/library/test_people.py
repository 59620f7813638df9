from pathlib import Path

import pytest

from letterdiff.library.people import read
from letterdiff.model import Bond, Gravity, Party, Tie

GOOD = """
[[person]]
name = "A. Leader"
also = ["@leader"]
role = "chief executive"
organisation = "Example Lab"
since = 2019-03-15

[[organisation]]
name = "Example Lab"
member_of = ["Trade Group", { organisation = "Other Group", until = "2024-05" }]
"""


def written(folder: Path, text: str) -> Path:
    (folder / "people.toml").write_text(text, encoding="utf-8")
    return folder


def test_people_and_organisations(tmp_path: Path) -> None:
    people, problems = read(written(tmp_path, GOOD))
    assert not problems
    assert people.parties == (
        Party(
            "A. Leader",
            ("@leader",),
            (Tie(Bond.SPEAKS_FOR, "Example Lab", "chief executive", "2019-03-15"),),
        ),
        Party(
            "Example Lab",
            (),
            (Tie(Bond.MEMBER_OF, "Trade Group"), Tie(Bond.MEMBER_OF, "Other Group", until="2024-05")),
        ),
    )


def test_no_file_means_nobody(tmp_path: Path) -> None:
    assert read(tmp_path)[0].parties == () and read(tmp_path)[1] == ()


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("[[person]]\nrole = 'x'", "person 1: name is missing"),
        ("[[person]]\nname = 'A'\nrole = 'chief'", "organisation is missing"),
        ("[[person]]\nname = 'A'\nhandel = '@a'", "unknown field 'handel'"),
        ("[[person]]\nname = 'A'\nalso = '@a'", "also is no list of names"),
        ("[[person]]\nname = 'A'\norganisation = 'B'\nsince = 'May'", "since is no date"),
        ("[[persons]]\nname = 'A'", "unknown table 'persons'"),
        ("person = 'A'", "person is no list of tables"),
        ("[[person]]\nname = 'A", "is not valid TOML"),
        ("[[person]]\nname = 'A'\n[[person]]\nname = 'B'\nalso = ['a']", "borne by two entries"),
    ],
)
def test_a_fault_is_said_and_costs_its_entry(tmp_path: Path, text: str, reason: str) -> None:
    _, problems = read(written(tmp_path, text))
    assert any(reason in problem.reason for problem in problems), problems
    assert all(problem.gravity is Gravity.CUT and problem.name == "people.toml" for problem in problems)


def test_the_other_entries_are_used(tmp_path: Path) -> None:
    people, problems = read(written(tmp_path, "[[person]]\nname = 'A'\n[[person]]\nalso = []"))
    assert [party.name for party in people.parties] == ["A"] and len(problems) == 1
