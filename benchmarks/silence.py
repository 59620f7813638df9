"""Findings of *letter only* drawn with a seed, each with its search, to be looked for in public by hand.

Usage: silence.py LIBRARY [--seed N] [--most N] [--relation WORD]. The library must have been compared. What
the reader decides goes into a table under readings/, with at most a short phrase of quotation.
"""

import argparse
import random
from pathlib import Path

from letterdiff.library import Library
from letterdiff.model import Finding, Relation


def drawn(library: Path, relation: Relation, seed: int, most: int) -> list[Finding]:
    """So many findings of one relation, drawn with a seed; all of them where there are no more."""
    found = [each for each in Library.open(library).load().findings if each.relation is relation]
    chance = random.Random(seed)
    return chance.sample(found, most) if len(found) > most else found


def shown(number: int, finding: Finding) -> str:
    """A finding as the reader needs it: source, block, whole text, and what came nearest."""
    passage, position = finding.passages()[0], finding.letter_position or finding.statement_position
    cues = ", ".join(cue.text for cue in position.cues) if position else ""
    lines = [
        f"{number}. {finding.id} {passage.source} block {passage.blocks[0]} [{finding.topic}] {cues}",
        f"   {' '.join(passage.text.split())}",
    ]
    for near in finding.search.nearest if finding.search else ():
        words = " ".join(near.passage.text.split())[:300]
        how, block = "PERHAPS" if near.perhaps else "NEAR", near.passage.blocks[0]
        lines += [
            f"   {how} {near.passage.source} block {block}: {words}",
            f"        {near.why_not}",
        ]
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("library", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--most", type=int, default=40)
    parser.add_argument("--relation", type=Relation, default=Relation.LETTER_ONLY)
    given = parser.parse_args()
    for number, finding in enumerate(drawn(given.library, given.relation, given.seed, given.most), start=1):
        print(shown(number, finding), end="\n\n")


if __name__ == "__main__":
    main()
