"""Reads `people.toml`; what is wrong with one entry is said and costs that entry alone."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from letterdiff.extract import days
from letterdiff.library import snapshot, toml
from letterdiff.model import Bond, Gravity, Party, People, Problem, Tie
from letterdiff.model.people import twice
from letterdiff.text.clean import one_line

PEOPLE = "people.toml"

_KINDS = ("person", "organisation")
_TIES = {"at": Bond.SPEAKS_FOR, "member_of": Bond.MEMBER_OF}
_FIELDS = ("name", "also", "role", "organisation", "since", "until", *_TIES)
_TIE_FIELDS = ("organisation", "role", "since", "until")
_PART_OF_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")


class _Bad(Exception):
    """What is wrong with one entry, in words."""


def read(root: Path) -> tuple[People, tuple[Problem, ...]]:
    """The library's people in the order written, and what is wrong with the file; no file means nobody."""
    path = root / PEOPLE
    if not path.exists() and not path.is_symlink():
        return People(), ()
    try:
        table = toml.parse(snapshot.read_small(path, toml.MAX_BYTES))
    except snapshot.Unfit as fault:
        return People(), (Problem(PEOPLE, fault.reason, fault.next_step, Gravity.CUT),)
    except toml.BadToml as error:
        return People(), (Problem(PEOPLE, str(error), "correct that line", Gravity.CUT),)
    problems: list[Problem] = []
    parties = tuple(_parties(table, problems))
    for name in twice(parties):
        _say(problems, f"the name {one_line(name)!r} is borne by two entries, so it names neither")
    return People(parties), tuple(problems)


def _parties(table: Mapping[str, object], problems: list[Problem]) -> Iterator[Party]:
    for key in table:
        if key not in _KINDS:
            _say(problems, f"unknown table {one_line(key)!r} (known are [[person]] and [[organisation]])")
    for kind in _KINDS:
        entries = table.get(kind, [])
        if not isinstance(entries, list):
            _say(problems, f"{kind} is no list of tables: begin each entry with [[{kind}]]")
            continue
        for number, entry in enumerate(entries, start=1):
            try:
                yield _party(entry, f"{kind} {number}")
            except _Bad as bad:
                _say(problems, str(bad))


def _party(entry: object, nameless: str) -> Party:
    if not isinstance(entry, dict):
        raise _Bad(f"{nameless} is no table: begin it with [[{nameless.split()[0]}]]")
    name = _text(entry, "name", nameless)
    if not name:
        raise _Bad(f'{nameless}: name is missing; write name = "…"')
    where = f"{nameless.split()[0]} {name!r}"
    _known(entry, _FIELDS, where)
    also = entry.get("also", [])
    if not isinstance(also, list) or not all(isinstance(one, str) and one.strip() for one in also):
        raise _Bad(f'{where}: also is no list of names; write also = ["@handle", "…"]')
    return Party(name, tuple(toml.line(one) for one in also), tuple(_ties(entry, where)))


def _ties(entry: Mapping[str, object], where: str) -> Iterator[Tie]:
    if entry.get("organisation") or entry.get("role"):
        yield _tie(Bond.SPEAKS_FOR, entry, where)
    for key, bond in _TIES.items():
        held = entry.get(key, [])
        for one in held if isinstance(held, list) else [held]:
            table = {"organisation": one} if isinstance(one, str) else one
            if not isinstance(table, dict):
                raise _Bad(f"{where}: {key} is neither a name nor a table with organisation = …")
            _known(table, _TIE_FIELDS, f"{where}, {key}")
            yield _tie(bond, table, f"{where}, {key}")


def _tie(bond: Bond, table: Mapping[str, object], where: str) -> Tie:
    organisation = _text(table, "organisation", where)
    if not organisation:
        raise _Bad(f'{where}: organisation is missing; write organisation = "…"')
    return Tie(
        bond,
        organisation,
        _text(table, "role", where),
        _day(table, "since", where),
        _day(table, "until", where),
    )


def _known(table: Mapping[str, object], fields: tuple[str, ...], where: str) -> None:
    for key in table:
        if key not in fields:
            raise _Bad(f"{where} has an unknown field {one_line(key)!r} (known are {', '.join(fields)})")


def _text(table: Mapping[str, object], key: str, where: str) -> str:
    value = table.get(key, "")
    if not isinstance(value, str):
        raise _Bad(f"{where}: {key} is not text in quotes")
    return toml.line(value)


def _day(table: Mapping[str, object], key: str, where: str) -> str:
    value = table.get(key, "")
    text = value.isoformat()[:10] if isinstance(value, date) else str(value)
    if text and not (_PART_OF_DATE.fullmatch(text) and days.day(text)):
        raise _Bad(f"{where}: {key} is no date such as 2024-05-31, 2024-05 or 2024")
    return text


def _say(problems: list[Problem], reason: str) -> None:
    problems.append(Problem(PEOPLE, reason, "correct that entry; the others are used", Gravity.CUT))
