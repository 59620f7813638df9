"""Archives opened: each file in one becomes a source of its own, with what the archive records of it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from letterdiff.extract import registry
from letterdiff.extract.pool import Pool
from letterdiff.extract.requests import List, Member, Members
from letterdiff.library import CannotWrite, Library, Scan
from letterdiff.library.sidecars import SOURCES, Known, composed
from letterdiff.model import Gravity, Metadata, Problem, Source
from letterdiff.pipeline.events import OnEvent, Progress, Step, silent
from letterdiff.text.clean import one_line


def opened(
    library: Library,
    scan: Scan,
    pool: Pool,
    on_event: OnEvent = silent,
    *,
    cached: bool = True,
) -> tuple[tuple[Source, ...], tuple[Problem, ...]]:
    """The sources, with what lies in each archive in its stead, and what is wrong in them.

    A file whose bytes are known under another name on its side is that source once more, not another one;
    where the two declare different fidelities it is none. Without `cached`, every archive is opened anew.
    """
    sources, declared = scan.sources, {composed(name): (name, known) for name, known in scan.inside}
    archives = [source for source in sources if registry.by_suffix(source.name).archive]
    if not archives:
        return sources, ()
    inside = dict(_inside(library, archives, pool, on_event, cached))
    found = _Found()
    problems: list[Problem] = []
    # Files that lie open come first: a page in an archive is the same source, not the other way round.
    for source in sorted(sources, key=lambda each: each.name in inside):
        held = inside.get(source.name)
        if held is None:
            found.add(source)
        elif isinstance(held, Problem):
            problems.append(held)
        else:
            problems += _problems(source, held)
            for one in _members(source, held.members):
                _, known = declared.pop(composed(one.name), ("", _NOTHING))
                if known.unclear:
                    problems.append(Problem(one_line(one.name), f"left out: {_UNCLEAR}", "correct that"))
                else:
                    found.add(replace(one, meta=known.meta.or_else(one.meta)))
    problems += (
        Problem(SOURCES, f"speaks of {one_line(name)!r}, {_GONE}", _PATH) for name, _ in declared.values()
    )
    rank = {source.name: at for at, source in enumerate(sources)}
    return tuple(sorted(found.sources(), key=lambda each: rank[each.file])), (*problems, *found.problems)


_NOTHING = Known(Metadata())
_UNCLEAR = f"{SOURCES} does not say clearly what its fidelity is"
_GONE = "which is in no archive"
_PATH = "write the name that status shows: letterdiff status --all"


class _Found:
    """Sources by side and bytes; those that are there twice under different fidelities are none."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self._sources: dict[tuple[str, str, str], Source] = {}
        self._unclear: set[tuple[str, str, str]] = set()

    def add(self, source: Source) -> None:
        """Add it, or its name to the source with the same bytes."""
        key = (source.side, source.sha256, source.name if source.twin else "")
        known = self._sources.setdefault(key, source)
        if known is source:
            return
        meta = known.meta.or_else(source.meta)
        self._sources[key] = replace(known, also=(*known.also, source.name), meta=meta)
        if known.fidelity is not source.fidelity:
            self._unclear.add(key)
            reason = f"left out: it has the same bytes as {one_line(known.name)}, and another fidelity"
            step = "make their sidecars, or those of their archives, say the same"
            self.problems.append(Problem(one_line(source.name), reason, step))
            self.problems.append(
                Problem(one_line(known.name), "left out, as another with its bytes is", step)
            )

    def sources(self) -> Iterator[Source]:
        """Those whose fidelity is clear."""
        return (source for key, source in self._sources.items() if key not in self._unclear)


def _inside(
    library: Library, archives: Sequence[Source], pool: Pool, on_event: OnEvent, cached: bool
) -> Iterator[tuple[str, Members | Problem]]:
    """What each archive holds, by its name: from the cache, else as a worker lists it."""
    wanted: list[Source] = []
    for source in archives:
        known = library.cache.members(source.sha256, _version(source)) if cached else None
        if known is None:
            wanted.append(source)
        else:
            yield source.name, known
    for done, (index, reply) in enumerate(pool.run(List(library.file(s)) for s in wanted), start=1):
        source = wanted[index]
        on_event(Progress(Step.OPEN, done, len(wanted), source.name))
        if isinstance(reply, Members):
            _keep(library, source, reply)
        if isinstance(reply, Members | Problem):
            yield source.name, reply


def _version(source: Source) -> str:
    return registry.by_suffix(source.name).opener().READER


def _keep(library: Library, source: Source, held: Members) -> None:
    """Keep the list for the next run; a library that cannot be written to is read all the same."""
    try:
        library.cache.put_members(source.sha256, _version(source), held)
    except CannotWrite:
        return


def _members(archive: Source, members: Iterable[Member]) -> Iterator[Source]:
    """The sources in an archive; what is declared of it as a whole holds for each, but for its addresses."""
    whole = replace(archive.meta, title="", origin="", archive="", captured="", modified="", date="")
    for member in members:
        name, meta = f"{archive.name}/{member.name}", member.meta.or_else(whole)
        yield Source(name, archive.side, member.sha256, member.size, meta, container=archive.name)


def _problems(archive: Source, held: Members) -> Iterator[Problem]:
    for problem in held.problems:
        name = f"{archive.name}/{problem.name}" if problem.name else archive.name
        yield replace(problem, name=one_line(name))
    for member in held.members:
        if member.note:
            name = one_line(f"{archive.name}/{member.name}")
            yield Problem(name, member.note, "open the archive and look", Gravity.NOTE)
    if not held.members and not any(problem.gravity is Gravity.BROKEN for problem in held.problems):
        yield Problem(one_line(archive.name), "holds no page that could be read", "look what is in it")
