"""Per file: from sources to documents, from the cache where nothing changed, else by workers."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from letterdiff.extract import cuts, registry
from letterdiff.extract.pool import Pool
from letterdiff.extract.requests import Extract
from letterdiff.library import CannotWrite, Library, Scan
from letterdiff.model import (
    BlockKind,
    Document,
    Gravity,
    People,
    Problem,
    Property,
    Proposal,
    Reading,
    Side,
    Source,
)
from letterdiff.pipeline.archives import opened
from letterdiff.pipeline.events import OnEvent, Progress, Step, silent
from letterdiff.pipeline.links import with_links
from letterdiff.text.tokens import size


@dataclass(frozen=True, slots=True)
class Said:
    """What one source's file says of itself: proposals to accept or not, and facts about the file."""

    source: str
    proposals: tuple[Proposal, ...]
    properties: tuple[Property, ...]


@dataclass(frozen=True, slots=True)
class Overview:
    """What `status` shows: each source as it was read, what its file says of itself, what went wrong."""

    sources: tuple[Reading, ...]
    said: tuple[Said, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Read:
    """What a library holds, read: documents by source name, a reading of each, problems beside them.

    `scan` has the files as they lay there: those that could not be read are among them, and archives
    stand for what is in them.
    """

    documents: Mapping[str, Document]
    readings: tuple[Reading, ...]
    problems: tuple[Problem, ...]
    scan: Scan = field(default=Scan((), ()))
    people: People = field(default=People())

    def side(self, side: Side) -> tuple[Reading, ...]:
        """The readings of one side."""
        return tuple(reading for reading in self.readings if reading.source.side is side)

    def overview(self) -> Overview:
        """The readings and problems, without the documents' texts."""
        found = ((reading.name, self.documents[reading.name]) for reading in self.readings)
        said = (Said(name, document.proposals, document.properties) for name, document in found)
        return Overview(self.readings, tuple(said), self.problems)


def read(
    library: Library, on_event: OnEvent = silent, *, pool: Pool | None = None, workers: int | None = None
) -> Read:
    """Read every source of the library; a file that cannot be read costs itself alone.

    `pool` lends workers that other steps use too; without one, this step has `workers` of its own.
    """
    if pool is None:
        with Pool(workers) as own:
            return read(library, on_event, pool=own)
    scan = library.scan()
    sources, unopened = opened(library, scan, pool, on_event)
    documents: dict[str, Document] = {}
    people, unnamed = library.people()
    problems = [*scan.problems, *unopened, *unnamed]
    for source, reply in _documents(library, sources, on_event, pool):
        if isinstance(reply, Document):
            documents[source.name] = reply
            problems += cuts.problems(source.name, reply)
        else:
            problems.append(reply)
    read_sources = [source for source in sources if source.name in documents]
    readings = with_links([reading_of(each, documents[each.name]) for each in read_sources], documents)
    told = tuple(sorted(set(problems), key=lambda p: (p.name, p.reason, p.next_step, p.gravity)))
    return Read(documents, readings, told, scan, people)


def _documents(
    library: Library, sources: Sequence[Source], on_event: OnEvent, pool: Pool
) -> Iterator[tuple[Source, Document | Problem]]:
    """Each source's document or problem: those in the cache first, then the others as workers finish them."""
    wanted: list[Source] = []
    done = 0
    for source in sources:
        known = _known(library, source)
        if known is None:
            wanted.append(source)
            continue
        done += 1
        on_event(Progress(Step.READ, done, len(sources), source.name))
        yield source, known
    unsaved: CannotWrite | None = None
    requests = [Extract(library.file(source), source.meta.language) for source in wanted]
    for index, reply in pool.run(requests):
        source, done = wanted[index], done + 1
        on_event(Progress(Step.READ, done, len(sources), source.name))
        if isinstance(reply, Document):
            unsaved = unsaved or _keep(library, reply)
        if isinstance(reply, Document | Problem):
            yield source, reply
    if unsaved:
        reason = f"what was read could not be kept: {unsaved.reason}"
        yield wanted[0], Problem(unsaved.name, reason, unsaved.next_step, Gravity.NOTE)


def _known(library: Library, source: Source) -> Document | None:
    """The source's document from the cache, if what reads it here and now would make the same."""
    versions = registry.reader_versions(source.name, source.meta.language)
    return next((known for v in versions if (known := library.cache.get(source.sha256, v))), None)


def _keep(library: Library, document: Document) -> CannotWrite | None:
    """Put the document into the cache; a library that cannot be written to is read all the same."""
    try:
        library.cache.put(document)
    except CannotWrite as error:
        return error
    return None


def reading_of(source: Source, document: Document) -> Reading:
    """What was read of a source, with what its file says of itself where nobody said otherwise."""
    return Reading(
        source=replace(source, meta=source.meta.or_else(document.found)),
        format=document.format,
        pages=len(document.pages),
        blocks=sum(block.kind.quotable for block in document.blocks),
        words=sum(size(document.text[b.start : b.end]) for b in document.blocks if b.kind.quotable),
        hidden=sum(block.kind is BlockKind.HIDDEN for block in document.blocks),
        notes=tuple(note for note in document.notes if not cuts.is_cut(note)),
        dates=_dates(document),
        voices=document.voices,
        addressed=any(block.origin for block in document.blocks if block.kind in _OWN),
    )


_OWN = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)
"""Blocks in which a source speaks itself, so that their days are its days."""


def _dates(document: Document) -> tuple[str, ...]:
    """The first and the last day of its parts, where they have days of their own."""
    own = (block for block in document.blocks if block.kind in _OWN)
    days = sorted(block.day for block in own if block.day)
    return (days[0], days[-1]) if days else ()
