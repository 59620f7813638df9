"""Reads `topics.toml`: what is wrong is said with its place, and costs that term, instrument or topic."""

from pathlib import Path

from letterdiff.library import snapshot, toml
from letterdiff.library.terms import Terms
from letterdiff.library.toml_places import Places
from letterdiff.library.toml_problems import Keys, Problems
from letterdiff.model import Instrument, Problem, Term, Topic

TOPICS = "topics.toml"

_NAME = 'write name = "Loan guarantees"'


def read(root: Path) -> tuple[tuple[Topic, ...], tuple[Problem, ...]]:
    """The library's topics in the order written, and what is wrong with the file; no file means no topics."""
    path = root / TOPICS
    if not path.exists() and not path.is_symlink():
        return (), ()
    return read_file(path)


def read_file(path: Path) -> tuple[tuple[Topic, ...], tuple[Problem, ...]]:
    """The topics of a file of this form, wherever it lies; problems name it as a library's."""
    try:
        data = snapshot.read_small(path, toml.MAX_BYTES)
        table = toml.parse(data)
    except snapshot.Unfit as fault:
        return (), (Problem(TOPICS, fault.reason, fault.next_step),)
    except toml.BadToml as error:
        return (), (Problem(TOPICS, str(error), "correct that line"),)
    return _File(Places(data.decode("utf-8-sig"))).read(table)


class _File:
    """One reading of the file's tables; problems are collected as they are met."""

    def __init__(self, places: Places) -> None:
        self._problems = Problems(TOPICS, places)
        self._terms = Terms(self._problems)

    def read(self, table: dict[str, object]) -> tuple[tuple[Topic, ...], tuple[Problem, ...]]:
        topics: dict[str, tuple[Topic, Keys]] = {}
        self._problems.unknown(table, ("topic",), "the file", ())
        for number, entry in enumerate(self._tables(table, "topic", "the file", ())):
            at = ("topic", number)
            topic = self._topic(entry, number + 1, at)
            if topic and (known := topics.setdefault(topic.name.casefold(), (topic, at)))[0] is not topic:
                lines = self._problems.lines(known[1], at)
                self._problems.cut(f"topic {topic.name!r} stands there twice, {lines}; the first counts", at)
        found = tuple(topic for topic, _ in topics.values())
        self._terms.note_shared({name: at for name, (_, at) in topics.items()})
        return found, self._problems.found

    def _tables(self, table: dict[str, object], field: str, where: str, at: Keys) -> list[object]:
        found = table.get(field, [])
        if isinstance(found, list):
            return found
        header = ".".join([*(str(key) for key in at if isinstance(key, str)), field])
        self._problems.cut(
            f"{where}: {field} is no list of tables; begin each with [[{header}]]", (*at, field)
        )
        return []

    def _topic(self, entry: object, number: int, at: Keys) -> Topic | None:
        named = self._named(entry, f"topic {number}", "topic", ("name", "terms", "instrument"), at)
        if named is None:
            return None
        table, name, where = named
        said = self._problems.number
        terms = self._terms.of(table, where, at)
        instruments = self._instruments(table, where, at)
        if not terms and not instruments:
            self._problems.without_terms(where, at, said)
            return None
        return Topic(name, terms, instruments)

    def _instruments(self, table: dict[str, object], where: str, at: Keys) -> tuple[Instrument, ...]:
        found: dict[str, Instrument] = {}
        for number, entry in enumerate(self._tables(table, "instrument", where, at)):
            own = (*at, "instrument", number)
            one = self._instrument(entry, where, number + 1, own)
            if one and found.setdefault(one.name.casefold(), one) is not one:
                self._problems.cut(
                    f"{where}: instrument {one.name!r} stands there twice; the first counts", own
                )
        return tuple(found.values())

    def _instrument(self, entry: object, topic: str, number: int, at: Keys) -> Instrument | None:
        ahead = f"{topic}, instrument"
        named = self._named(entry, f"{ahead} {number}", ahead, ("name", "terms"), at)
        if named is None:
            return None
        table, name, where = named
        said = self._problems.number
        terms: tuple[Term, ...] = self._terms.of(table, where, at)
        if not terms:
            self._problems.without_terms(where, at, said)
        return Instrument(name, terms) if terms else None

    def _named(
        self, entry: object, nameless: str, kind: str, fields: tuple[str, ...], at: Keys
    ) -> tuple[dict[str, object], str, str] | None:
        """The entry as a table, its name, and the words that say which entry it is."""
        if not isinstance(entry, dict):
            self._problems.cut(f"{nameless} is no table; {_NAME} below its header", at)
            return None
        name = entry.get("name")
        if not isinstance(name, str) or not name.strip():
            what = (
                "is missing"
                if "name" not in entry
                else "is no text"
                if not isinstance(name, str)
                else "is empty"
            )
            self._problems.cut(f"{nameless}: name {what}; {_NAME}", (*at, "name") if "name" in entry else at)
            return None
        where = f"{kind} {toml.line(name)!r}"
        self._problems.unknown(entry, fields, where, at)
        return entry, toml.line(name), where
