"""What one side's passages name of the topics, kept as JSON: to look for terms is most of an index's cost."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from letterdiff.align.found import Named
from letterdiff.model import Topic, codec
from letterdiff.pipeline.kept import files
from letterdiff.pipeline.kept.sources import Source
from letterdiff.text.patterns import given_up


@dataclass(frozen=True, slots=True)
class _Kept:
    """By which rules, in which sources, what each passage names."""

    rules: str
    sources: tuple[Source, ...]
    named: tuple[Named, ...]


class Naming:
    """What passages named last, in which sources: none where the file does not fit these rules and topics."""

    def __init__(self, path: Path, topics: Sequence[Topic]) -> None:
        self._path, self._topics = path, topics
        self._rules = _rules(topics) if topics else ""
        self._last = _read(path, self._rules) if topics else None
        self.sources = self._last.sources if self._last else ()
        self.named = self._last.named if self._last else ()

    def keep(self, now: tuple[Source, ...], named: tuple[Named, ...]) -> None:
        """Keep what the passages of the sources there are now name, if it is another than was kept.

        Nothing of an expression that took too long: it was looked for in some of the passages alone.
        """
        partly = any(given_up(term.text) for topic in self._topics for term in topic.all_terms())
        if self._topics and not partly and (self._last is None or self.sources != now):
            files.write(self._path, codec.to_json(_Kept(self._rules, now, named)))


def _read(path: Path, rules: str) -> _Kept | None:
    data = files.read(path)
    try:
        kept = codec.from_json(_Kept, data) if data else None
    except codec.BadModel:
        return None
    fits = kept and kept.rules == rules and sum(each.passages for each in kept.sources) == len(kept.named)
    return kept if fits else None


def _rules(topics: Sequence[Topic]) -> str:
    """A digest of all that decides what is found, these topics and the expressions' engine among it."""
    from importlib.metadata import version

    digest = hashlib.sha256(f"{files.rules()} {version('regex')}".encode())
    for topic in topics:
        digest.update(b"\n" + codec.to_json(topic))
    return digest.hexdigest()
