"""What is wrong with a TOML file that people wrote, each with its line and column."""

from collections.abc import Iterable

from letterdiff.library.toml_places import Places
from letterdiff.model import Gravity, Problem
from letterdiff.text.clean import one_line

Keys = tuple[str | int, ...]
"""The keys and numbers that lead to a value of the file."""

MOST = 50
"""Problems of one file that are said one by one."""
TERMS = 'terms.en = ["loan guarantee"], or terms = ["…"] for any language'


class Problems:
    """The problems of one file, in the order met."""

    def __init__(self, name: str, places: Places) -> None:
        self._name, self._places = name, places
        self._found: list[Problem] = []

    @property
    def found(self) -> tuple[Problem, ...]:
        """What was said so far, at most `MOST` and how many more."""
        more = len(self._found) - MOST
        if more <= 0:
            return tuple(self._found)
        rest = Problem(self._name, f"{more:,} more such things", "correct those above first", Gravity.CUT)
        return (*self._found[:MOST], rest)

    @property
    def number(self) -> int:
        """How many were said so far."""
        return len(self._found)

    def cut(self, reason: str, at: Keys, *, step: str = "correct it; all else in the file is used") -> None:
        """Something is not used."""
        self._say(reason, at, step, Gravity.CUT)

    def note(self, reason: str, at: Keys, step: str) -> None:
        """Something is used, and the reader should know about it."""
        self._say(reason, at, step, Gravity.NOTE)

    def unknown(self, table: dict[str, object], fields: tuple[str, ...], where: str, at: Keys) -> None:
        """A note for each field of a table that says nothing here."""
        for key in table:
            if key not in fields:
                reason = f"{where} has an unknown field {one_line(key)!r} (known are {', '.join(fields)})"
                self.note(reason, (*at, key), "correct or remove it")

    def without_terms(self, where: str, at: Keys, said: int) -> None:
        """Something has no terms; where more than `said` problems stand there already, they say why."""
        if self.number == said:
            self.cut(f"{where}: terms are missing; write {TERMS}", at)

    def lines(self, *ats: Keys) -> str:
        """'in lines 3 and 9'."""
        numbers: Iterable[int] = dict.fromkeys(self._places.of(*at).line for at in ats)
        told = [str(number) for number in numbers]
        return f"in line {told[0]}" if len(told) == 1 else f"in lines {', '.join(told[:-1])} and {told[-1]}"

    def _say(self, reason: str, at: Keys, step: str, gravity: Gravity) -> None:
        told = f"{reason} (at {self._places.of(*at)})"
        self._found.append(Problem(self._name, told, step, gravity))
