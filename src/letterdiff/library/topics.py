"""Reads `topics.toml`; what is wrong with one topic is said and costs that topic alone."""

import re
from pathlib import Path

from letterdiff.library import snapshot, toml
from letterdiff.model import Gravity, Instrument, Problem, Term, Topic
from letterdiff.text.clean import one_line

TOPICS = "topics.toml"

_TERMS = 'terms.en = ["loan guarantee"], or terms = ["…"] for any language'
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}")


class _Bad(Exception):
    """What is wrong with one topic, in words."""


def read(root: Path) -> tuple[tuple[Topic, ...], tuple[Problem, ...]]:
    """The library's topics in the order written, and what is wrong with the file; no file means no topics."""
    path = root / TOPICS
    if not path.exists() and not path.is_symlink():
        return (), ()
    return read_file(path)


def read_file(path: Path) -> tuple[tuple[Topic, ...], tuple[Problem, ...]]:
    """The topics of a file of this form, wherever it lies; problems name it as a library's."""
    try:
        table = toml.parse(snapshot.read_small(path, toml.MAX_BYTES))
    except snapshot.Unfit as fault:
        return (), (Problem(TOPICS, fault.reason, fault.next_step),)
    except toml.BadToml as error:
        return (), (Problem(TOPICS, str(error), "correct that line"),)
    return _File().read(table)


class _File:
    """One reading of the file's tables; problems are collected as they are met."""

    def __init__(self) -> None:
        self._problems: list[Problem] = []

    def read(self, table: dict[str, object]) -> tuple[tuple[Topic, ...], tuple[Problem, ...]]:
        topics: dict[str, Topic] = {}
        self._note_unknown(table, ("topic",), "the file")
        entries = table.get("topic", [])
        if not isinstance(entries, list):
            self._say("topic is no list of tables: begin each topic with [[topic]]")
            entries = []
        for number, entry in enumerate(entries, start=1):
            try:
                topic = self._topic(entry, number)
                if topics.setdefault(topic.name.casefold(), topic) is not topic:
                    self._say(f"topic {topic.name!r} stands there twice; the first one counts")
            except _Bad as bad:
                self._say(str(bad))
        return tuple(topics.values()), tuple(self._problems)

    def _topic(self, entry: object, number: int) -> Topic:
        table, name, where = self._named(entry, f"topic {number}", "topic", ("name", "terms", "instrument"))
        found = table.get("instrument", [])
        if not isinstance(found, list):
            raise _Bad(f"{where}: instrument is no list of tables: begin each with [[topic.instrument]]")
        instruments = tuple(self._instrument(one, where, index) for index, one in enumerate(found, start=1))
        terms = _terms(table.get("terms", []), where)
        if not terms and not instruments:
            raise _Bad(f"{where}: terms are missing; write {_TERMS}")
        return Topic(name, terms, instruments)

    def _instrument(self, entry: object, topic: str, number: int) -> Instrument:
        ahead = f"{topic}, instrument"
        table, name, where = self._named(entry, f"{ahead} {number}", ahead, ("name", "terms"))
        terms = _terms(table.get("terms", []), where)
        if not terms:
            raise _Bad(f"{where}: terms are missing; write {_TERMS}")
        return Instrument(name, terms)

    def _named(
        self, entry: object, nameless: str, kind: str, fields: tuple[str, ...]
    ) -> tuple[dict[str, object], str, str]:
        """The entry as a table, its name, and the words that say which entry it is."""
        name = entry.get("name") if isinstance(entry, dict) else None
        if not isinstance(entry, dict) or not isinstance(name, str) or not name.strip():
            raise _Bad(f'{nameless}: name is missing; write name = "Loan guarantees"')
        where = f"{kind} {toml.line(name)!r}"
        self._note_unknown(entry, fields, where)
        return entry, toml.line(name), where

    def _note_unknown(self, table: dict[str, object], fields: tuple[str, ...], where: str) -> None:
        for key in table:
            if key not in fields:
                reason = f"{where} has an unknown field {one_line(key)!r} (known are {', '.join(fields)})"
                self._problems.append(Problem(TOPICS, reason, "correct or remove it", Gravity.NOTE))

    def _say(self, reason: str) -> None:
        self._problems.append(Problem(TOPICS, reason, "correct that topic; the others are used", Gravity.CUT))


def _terms(found: object, where: str) -> tuple[Term, ...]:
    """The terms in the order written, each once; `_Bad` where they are no lists of texts by language."""
    by_language = found if isinstance(found, dict) else {"": found}
    terms: dict[Term, None] = {}
    for language, texts in by_language.items():
        field = f"terms.{one_line(language)}" if language else "terms"
        if language and not _LANGUAGE.fullmatch(language):
            raise _Bad(
                f"{where}: {field} is no language; write a tag of two or three letters, as in terms.en"
            )
        if not isinstance(texts, list) or not all(isinstance(text, str) and text.strip() for text in texts):
            raise _Bad(f'{where}: {field} is no list of texts; write {field} = ["…", "…"]')
        terms.update((Term(toml.line(text), language.lower()), None) for text in texts)
    return tuple(terms)
