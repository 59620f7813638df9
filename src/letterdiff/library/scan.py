"""Scan: the sources of a library as they lie there now, and what is wrong with the others."""

from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path

from letterdiff.extract import registry
from letterdiff.extract.errors import Unreadable
from letterdiff.library import snapshot
from letterdiff.library.sidecars import Known, Sidecars
from letterdiff.library.walk import order, walk
from letterdiff.model import Gravity, Metadata, Problem, Side, Source
from letterdiff.text.clean import one_line


@dataclass(frozen=True, slots=True)
class Scan:
    """The sources, letters first, each side sorted by name; and the problems, sorted by name.

    `inside` are the names of pages in archives of which something is declared, and what.
    """

    sources: tuple[Source, ...]
    problems: tuple[Problem, ...]
    inside: tuple[tuple[str, Known], ...] = ()


def scan(root: Path) -> Scan:
    """Read every file of both folders once; nothing is written, and no fault of one file stops the others."""
    found = {side: walk(root, side.folder) for side in Side if (root / side.folder).is_dir()}
    problems = [problem for one in found.values() for problem in one.problems]
    problems += [
        _no_files(side, side in found) for side in Side if side not in found or not found[side].files
    ]
    files = [name for one in found.values() for name in one.files]
    sidecars = Sidecars(root, [name for one in found.values() for name in one.sidecars], files)
    readings: list[_Reading] = []
    for side, one in found.items():
        read = _Reading(root, side, sidecars)
        for name in one.files:
            read.add(name)
        readings.append(read)
    unclear = frozenset[str]().union(*(read.unclear for read in readings))
    sources = [source for read in readings for source in read.settled(unclear)]
    problems += [problem for read in readings for problem in read.problems]
    problems += [*sidecars.problems, *_same_but_for_case(files), *_on_both_sides(sources)]
    told = tuple(sorted(problems, key=lambda p: (order(p.name), p.reason, p.next_step, p.gravity)))
    return Scan(tuple(sources), told, tuple(sorted(sidecars.inside.items())))


_UNCLEAR = "does not say clearly what its fidelity is"
_FEW = 3
"""Copies of one file that are named one by one."""
_COPIES = "remove one of them if that was not meant"
_CORRECT = "correct that, so that no quote goes without its label"


class _Reading:
    """One side's files, read one after the other in order of their names."""

    def __init__(self, root: Path, side: Side, sidecars: Sidecars) -> None:
        self.sources: dict[str, list[Source]] = {}
        self.problems: list[Problem] = []
        self.unclear: set[str] = set()
        self._root, self._side, self._sidecars = root, side, sidecars

    def add(self, name: str) -> None:
        """Make a source of the file, or say why not."""
        known = self._sidecars.of(name)
        try:
            taken = self._take(name)
        except (snapshot.Unfit, Unreadable) as fault:
            self._say(name, fault.reason, fault.next_step)
            return
        if known.unclear:
            self.unclear.add(taken.sha256)
            self._say(name, f"left out: {one_line(known.unclear)} {_UNCLEAR}", _CORRECT)
            return
        if one_line(name) != name:
            self._note(name, "has characters in its name that do not show", "rename it")
        source = Source(name, self._side, taken.sha256, taken.size, known.meta)
        if alike := self.sources.get(taken.sha256):
            self._again(source, alike)
        else:
            self.sources[taken.sha256] = [source]

    def _again(self, source: Source, alike: list[Source]) -> None:
        """The same bytes again: a copy where nothing else is said of them, else a source of its own.

        The name with a sidecar counts. Those that disagree on how near the words are to those used are none.
        """
        first, meta = alike[0], source.meta
        same = next((at for at, one in enumerate(alike) if meta in (Metadata(), one.meta)), None)
        if same is not None:
            alike[same] = replace(alike[same], also=(*alike[same].also, source.name))
        elif first.meta == Metadata():
            alike[0] = replace(first, name=source.name, also=(*first.also, first.name), meta=meta)
        elif source.fidelity is not first.fidelity:
            self.unclear.add(source.sha256)
            reason = f"left out: it has the same bytes as {one_line(first.name)}, and another fidelity"
            self._say(source.name, reason, "keep one of them, or make their sidecars say the same")
        else:
            alike.append(replace(source, twin=True))
            reason = f"has the same bytes as {one_line(first.name)} and another sidecar: each is read"
            self._note(source.name, reason, _COPIES)

    def _copies(self, source: Source) -> None:
        """A note for each copy of a source; where there are many, one for all."""
        others = sorted(source.also, key=order)
        if len(others) <= _FEW:
            for name in others:
                reason = f"has the same bytes as {one_line(source.name)}, and is read once"
                self._note(name, reason, _COPIES)
        else:
            reason = f"{len(others)} other files have the same bytes, {one_line(others[0])} the first of them"
            self._note(source.name, f"{reason}; it is read once", _COPIES)

    def settled(self, unclear: Set[str]) -> Iterator[Source]:
        """The sources; none whose bytes lie elsewhere too, with a fidelity that cannot be told."""
        for source in sorted(chain.from_iterable(self.sources.values()), key=lambda each: order(each.name)):
            if source.sha256 in unclear:
                reason = "left out, as another file with the same bytes is"
                self._say(source.name, reason, _CORRECT)
            else:
                self._copies(source)
                yield source

    def _take(self, name: str) -> snapshot.Snapshot:
        registry.by_suffix(name)
        taken = snapshot.take(self._root / name, registry.HEAD)
        registry.format_of(name, taken.head)
        return taken

    def _say(self, name: str, reason: str, next_step: str) -> None:
        self.problems.append(Problem(one_line(name), reason, next_step))

    def _note(self, name: str, reason: str, next_step: str) -> None:
        self.problems.append(Problem(one_line(name), reason, next_step, Gravity.NOTE))


def _no_files(side: Side, there: bool) -> Problem:
    name, copy = f"{side.folder}/", f"copy {side.folder} into it"
    if there:
        return Problem(name, "is empty", copy, Gravity.NOTE)
    return Problem(name, "there is no such folder", f"make it, and {copy}")


def _same_but_for_case(files: Iterable[str]) -> Iterator[Problem]:
    """A note for each name that another one equals on a file system that ignores case or composition."""
    first: dict[str, str] = {}
    for name in files:
        other = first.setdefault(order(name)[0].casefold(), name)
        if other != name:
            reason = f"has the name of {one_line(other)} but for case or accents' encoding"
            yield Problem(
                one_line(name), reason, "rename one: some systems keep only one of them", Gravity.NOTE
            )


def _on_both_sides(sources: Iterable[Source]) -> Iterator[Problem]:
    letters: dict[str, str] = {}
    for source in sources:
        if source.side is Side.LETTER:
            letters[source.sha256] = source.name
        elif source.sha256 in letters:
            reason = f"has the same bytes as {one_line(letters[source.sha256])}, so each stands on both sides"
            yield Problem(one_line(source.name), reason, "remove it where it does not belong", Gravity.NOTE)
