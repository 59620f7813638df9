"""The documents against the code as it is."""

import re
import tomllib
from pathlib import Path

import pytest

from letterdiff.cli.main import COMMANDS, main

ROOT = Path(__file__).parents[1]
ARCHITECTURE = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
ROOMS = sorted(p.parent.name for p in (ROOT / "src" / "letterdiff").glob("*/__init__.py"))


@pytest.mark.parametrize("room", ROOMS)
def test_every_room_has_its_sentence(room: str) -> None:
    assert re.search(rf"^\| `{room}` \| \w", ARCHITECTURE, re.MULTILINE)


def test_every_dependency_has_its_reason() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    names = {re.split(r"[<>=]", entry)[0] for entry in project["dependencies"]}
    table = ARCHITECTURE.partition("## Dependencies")[2].partition("## ")[0].lower()
    assert {name for name in names if name not in table} == set()


def test_every_door_that_is_named_exists() -> None:
    from importlib import import_module

    rows = re.findall(r"^\| `(\w+)` \| .+? \| (.+) \|$", ARCHITECTURE.partition("## Why")[0], re.MULTILINE)
    for room, doors in rows:
        for module, name in re.findall(r"`([a-z]\w*)\.(\w+)", doors):
            assert hasattr(import_module(f"letterdiff.{room}.{module}"), name), (room, module, name)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_and_a_line_in_the_guide(
    command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main([command, "--help"])
    assert ended.value.code == 0
    assert command in capsys.readouterr().out
    guide = (ROOT / "docs" / "guide.md").read_text(encoding="utf-8")
    assert command == "tui" or f"`{command} " in guide


@pytest.mark.parametrize(
    "path", sorted([ROOT / "README.md", *(ROOT / "docs").glob("*.md")]), ids=lambda p: p.name
)
def test_links_between_documents_lead_somewhere(path: Path) -> None:
    for target in re.findall(r"\]\(([^)#:]+)\)", path.read_text(encoding="utf-8")):
        assert (path.parent / target).exists(), target
