"""The terms of a topics file: each list of texts by language, what is no term left out and said."""

import re
from collections.abc import Iterator, Mapping

from letterdiff.library import toml
from letterdiff.library.toml_problems import Keys, Problems
from letterdiff.model import Term
from letterdiff.text import patterns
from letterdiff.text.clean import one_line

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}")


class Terms:
    """Reads terms, and keeps where each stands, so that those of several topics can be told."""

    def __init__(self, problems: Problems) -> None:
        self._problems = problems
        self._places: dict[tuple[str, str], dict[Keys, Keys]] = {}
        """For each term and language, where each topic first has it."""

    def of(self, table: dict[str, object], where: str, at: Keys) -> tuple[Term, ...]:
        """The terms of a table at some place, in the order written, each once."""
        found = table.get("terms", [])
        by_language = found if isinstance(found, dict) else {"": found}
        terms: dict[tuple[str, str], tuple[Term, Keys]] = {}
        for language, texts in by_language.items():
            place = (*at, "terms", language) if isinstance(found, dict) else (*at, "terms")
            for text, own in self._texts(language, texts, where, place):
                term = Term(toml.line(text), language.lower())
                key = (term.text.casefold(), term.language)
                if key in terms:
                    lines = self._problems.lines(terms[key][1], own)
                    self._problems.note(
                        f"{where}: term {term.text!r} stands there twice, {lines}", own, "remove one"
                    )
                    continue
                terms[key] = (term, own)
                self._places.setdefault(key, {}).setdefault(at[:2], own)
        return tuple(term for term, _ in terms.values())

    def note_shared(self, topics: Mapping[str, Keys]) -> None:
        """A note for each term that several of these topics have: such a passage counts for each of them."""
        used = set(topics.values())
        for (text, _), places in self._places.items():
            own = [place for topic, place in places.items() if topic in used]
            if len(own) > 1:
                reason = f"term {text!r} stands in several topics, {self._problems.lines(*own)}"
                self._problems.note(reason, own[1], "leave it to one, if it should not count for each")

    def _texts(self, language: str, texts: object, where: str, at: Keys) -> Iterator[tuple[str, Keys]]:
        """The texts of one list that are terms, and where each stands."""
        field = f"terms.{one_line(language)}" if language else "terms"
        if language and not _LANGUAGE.fullmatch(language):
            tag = "write a tag of two or three letters, as in terms.en"
            self._problems.cut(f"{where}: {field} is no language; {tag}", at)
        elif not isinstance(texts, list):
            self._problems.cut(f'{where}: {field} is no list of texts; write {field} = ["…", "…"]', at)
        else:
            for number, text in enumerate(texts):
                if fault := _fault(text):
                    self._problems.cut(f"{where}: term {number + 1} of {field} {fault}", (*at, number))
                else:
                    yield text, (*at, number)


def _fault(text: object) -> str:
    """What keeps a value from being a term, in words; '' for nothing."""
    if not isinstance(text, str):
        return 'is no text; put it in quotation marks: "…"'
    if not text.strip():
        return "is empty; write words, or remove it"
    if patterns.is_pattern(line := toml.line(text)):
        try:
            patterns.check(line)
        except patterns.BadPattern as bad:
            return f"{bad}; correct it, or leave {patterns.PREFIX} out to look for it as plain text"
    return ""
