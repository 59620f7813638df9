import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from letterdiff.model import Finding, Metadata, Relation
from letterdiff.text.clean import one_line
from letterdiff.views import plain
from letterdiff.views.cells import cells
from views.samples import ACCUSING, MADE, VERDICT, VERDICTS

GOLDEN = Path(__file__).parents[1] / "golden"


def test_golden() -> None:
    full = [plain.finding(MADE, one, VERDICTS.get(one.id)) for one in MADE.findings]
    made = "\n\n".join([plain.findings(MADE, VERDICTS), *full])
    assert made == (GOLDEN / "findings.txt").read_text("utf-8")


@pytest.mark.parametrize("width", [40, 80, 160])
def test_lines_fit(width: int) -> None:
    made = plain.findings(MADE, VERDICTS, width) + plain.finding(MADE, MADE.findings[0], VERDICT, width)
    assert max(cells(line) for line in made.splitlines()) <= max(width, 44)


@pytest.mark.parametrize("one", MADE.findings, ids=lambda one: one.relation)
def test_label_stands_beside_each_quote(one: Finding) -> None:
    text = " ".join(plain.finding(MADE, one, None, 1000).split())
    for passage in one.quoted():
        label = MADE.reading(passage.source).source.fidelity.label
        assert f"“{passage.text}”" + (f" [{label}]" if label else "") in text


def test_nothing_accuses_and_nothing_a_terminal_obeys_gets_out() -> None:
    hostile = Metadata(title="\x1b[31mred\r", author="\u202eevil", date="\x07")
    readings = tuple(replace(r, source=replace(r.source, meta=hostile)) for r in MADE.readings)
    findings = tuple(replace(one, topic="a\x1b]0;x\x07", reasons=("\x9b2J",)) for one in MADE.findings)
    made = replace(MADE, readings=readings, findings=findings)
    text = plain.findings(made, {}) + "".join(plain.finding(made, one, None) for one in findings)
    assert all(one_line(line) == line for line in text.split("\n"))
    assert not ACCUSING.search(text)


def test_moved_verdict_says_what_it_judged() -> None:
    moved = replace(MADE.findings[0], relation=Relation.OPPOSED)
    assert "given when it stood as ‘other scope’" in " ".join(plain.finding(MADE, moved, VERDICT).split())


def test_views_load_no_heavy_library_until_they_draw() -> None:
    code = (
        "import sys, letterdiff.views.html, letterdiff.views.plain, letterdiff.views.json; "
        "print(sorted({'jinja2', 'rich', 'pydantic'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
