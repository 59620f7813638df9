import tomllib
from pathlib import Path

import pytest

from letterdiff.align import index
from letterdiff.align.pairs import pairs_of
from letterdiff.align.passages import cut
from letterdiff.extract import registry
from letterdiff.findings.evidence import Evidence
from letterdiff.findings.judge import judged
from letterdiff.model import Finding, Passage, Reading, Relation, Side, Source

CASES = tomllib.loads((Path(__file__).parent / "cases" / "quoted.toml").read_text("utf-8"))


def _read(side: Side, text: str) -> tuple[tuple[Passage, ...], Reading]:
    document = registry.read(text.encode(), "a.md")
    source = Source(f"{side.folder}/a.md", side, document.sha256, 1)
    return cut(document, source), Reading(source, "md", 0, len(document.blocks), len(text.split()))


def _findings(letter: str, statement: str) -> tuple[Finding, ...]:
    ours, our_reading = _read(Side.LETTER, letter)
    theirs, their_reading = _read(Side.STATEMENT, statement)
    shelves = index.build((*ours, *theirs), ())
    return judged(
        Evidence(
            letters=ours,
            statements=theirs,
            pairs=pairs_of(ours, shelves).pairs,
            positions={},
            topics=(),
            readings=(our_reading, their_reading),
            nearest=lambda of, most: shelves.nearest(of.text, of.language, most, side=Side.STATEMENT),
        )
    ).findings


@pytest.mark.parametrize("case", CASES["case"], ids=lambda case: case["trap"])
def test_no_position_is_drawn_from_quoted_words(case: dict[str, str]) -> None:
    made = _findings(CASES["letter"], case["statement"])
    found = [each for each in made if each.statement and each.statement.text.startswith(case["said"])]
    assert [each.relation for each in found] == [Relation.RELATED]
    assert case["reason"] in (*found[0].reasons, "")
