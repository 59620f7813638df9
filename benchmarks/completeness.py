"""How many asks that a reader read off letters appear among the findings, and as findings of the right kind.

Usage: completeness.py TABLE LIBRARY. The library must have been compared. TABLE is a Markdown table as
benchmarks/readings/asks.md: a row an ask, with its letter, the words that open it, the right finding. An ask
appears if a finding's letter passage holds its words, white space and quotation marks aside. Printed: how
many appear at all, how many as the kind named first, how many as a kind that the row allows; then the rest.
"""

import argparse
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from letterdiff.library import Library
from letterdiff.model import Finding, Relation

_START = 20
"""Characters of a letter's name that tell it from the others."""
_WORDS = {each.value for each in Relation}


class Ask(NamedTuple):
    """A row of the table; `allowed` are the relations it names, the right one first."""

    number: str
    letter: str
    phrase: str
    allowed: tuple[str, ...]


def asks(table: str) -> Iterator[Ask]:
    """The rows that begin with a number."""
    head: list[str] = []
    for line in table.splitlines():
        cells = [cell.strip() for cell in re.split(r"(?<!\\)\|", line.strip().strip("|"))]
        if "phrase" in cells:
            head = cells
        if head and cells[0].isdigit():
            row = dict(zip(head, cells, strict=False))
            named = re.findall("|".join(sorted(_WORDS, key=len, reverse=True)), row["right finding"])
            yield Ask(cells[0], row["letter"].strip("`"), row["phrase"], tuple(dict.fromkeys(named)))


def plain(text: str) -> str:
    """Letters and digits alone, in small letters."""
    return re.sub(r"[\W_]+", "", text).casefold()


def found(ask: Ask, findings: tuple[Finding, ...]) -> list[str]:
    """The relations of the findings that hold the ask's words, in their letter passage or another place."""
    words = plain(ask.phrase)
    places = ((each, place) for each in findings if each.letter for place in (each.letter, *each.elsewhere))
    return [
        each.relation.value
        for each, place in places
        if ask.letter[:_START] in place.source and words in plain(place.text)
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("table", type=Path)
    parser.add_argument("library", type=Path)
    arguments = parser.parse_args()
    library = Library.open(arguments.library)
    findings = library.load().findings
    names = [source.name for source in library.scan().sources]
    every = asks(arguments.table.read_text("utf-8"))
    kinds = {ask: found(ask, findings) for ask in every if any(ask.letter[:_START] in name for name in names)}
    strict = sum(ask.allowed[0] in got for ask, got in kinds.items() if ask.allowed)
    allowed = sum(not set(ask.allowed).isdisjoint(got) for ask, got in kinds.items())
    print(f"{len(kinds)} asks: {sum(map(bool, kinds.values()))} appear", end=", ")
    print(f"{strict} as the right kind, {allowed} as one allowed")
    for ask, got in kinds.items():
        if set(ask.allowed).isdisjoint(got):
            wanted, here = " or ".join(ask.allowed), ", ".join(got) or "nothing"
            print(f"  {ask.number}. {ask.letter}: wanted {wanted}, got {here}")


if __name__ == "__main__":
    main()
