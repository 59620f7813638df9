"""Quotes against their files: each is looked for by two engines in the file as it is now."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields, replace
from itertools import chain, islice

from letterdiff.check.quotes import Reading, check, missing, parts
from letterdiff.extract import registry
from letterdiff.extract.pool import Pool
from letterdiff.extract.requests import Extract, Fragments, Second, Texts
from letterdiff.library import Library
from letterdiff.library.snapshot import Unfit, take
from letterdiff.model import Anchor, Check, Comparison, Document, Metadata, Passage, Problem, Source, State
from letterdiff.pipeline.archives import opened
from letterdiff.pipeline.events import OnEvent, Progress, Step, silent
from letterdiff.text.clean import one_line


def verify(
    library: Library, comparison: Comparison, on_event: OnEvent = silent, *, workers: int | None = None
) -> tuple[Check, ...]:
    """The state of every passage the comparison shows, from the files alone: no cache is believed."""
    passages = tuple(comparison.passages())
    names = sorted({passage.source for passage in passages})
    documents: dict[str, Document] = {}
    lost: dict[str, Problem] = {}
    with Pool(workers) as pool:
        for name, reply in _now(library, comparison, names, pool, on_event):
            if isinstance(reply, Document):
                documents[name] = reply
            else:
                lost[name] = reply
        sources = [comparison.reading(name).source for name in names if name in documents]
        readable = [passage for passage in passages if passage.source in documents]
        checks = check_quotes(library, readable, documents, sources, pool, on_event)
        now, _ = opened(library, library.scan(), pool, cached=False)
    other = _declared_otherwise(comparison, documents, now)
    for passage in passages:
        if passage.source in lost:
            fault = lost[passage.source]
            told = "; ".join(part for part in (fault.reason, fault.next_step) if part)
            checks[passage.id] = missing(passage, told)
        elif passage.source in other and checks[passage.id].holds:
            checks[passage.id] = replace(
                checks[passage.id], state=State.SOURCE_CHANGED, note=other[passage.source]
            )
    return tuple(checks[passage.id] for passage in passages)


def _declared_otherwise(
    comparison: Comparison, documents: Mapping[str, Document], now: Iterable[Source]
) -> dict[str, str]:
    """The sources of which other things are declared now (who, when, how near to the words), in words."""
    declared = {source.name: source.meta for source in now}
    found = {}
    for name, document in documents.items():
        was, meta = (
            comparison.reading(name).source.meta,
            declared.get(name, Metadata()).or_else(document.found),
        )
        changed = [f.name for f in fields(Metadata) if getattr(was, f.name) != getattr(meta, f.name)]
        if changed:
            found[name] = f"the words stand there, but other things are declared: {', '.join(changed)}"
    return found


def check_quotes(
    library: Library,
    passages: Sequence[Passage],
    documents: Mapping[str, Document],
    sources: Sequence[Source],
    pool: Pool,
    on_event: OnEvent = silent,
) -> dict[str, Check]:
    """Check passages of these sources against their documents and the second engine, file by file.

    `documents` are what the files give now; `sources` what they were when the passages were cut.
    """
    was = {source.name: source for source in sources}
    of_source: dict[str, list[Passage]] = {name: [] for name in was}
    for passage in passages:
        of_source[passage.source].append(passage)
    names = [name for name, own in of_source.items() if own]
    asked = {name: [_asked(passage, documents[name]) for passage in of_source[name]] for name in names}
    requests = [_second(library, was[name], documents[name], asked[name]) for name in names]
    checks: dict[str, Check] = {}
    for done, (index, reply) in enumerate(pool.run(requests), start=1):
        name = names[index]
        on_event(Progress(Step.CHECK, done, len(names), name))
        texts = reply.texts if isinstance(reply, Texts) else [None] * len(requests[index].anchors)
        document, second = documents[name], iter(texts)
        for passage, anchors in zip(of_source[name], asked[name], strict=True):
            quote, context = (list(islice(second, len(own))) for own in anchors)
            now = Reading(document, quote, context, document.sha256 != was[name].sha256)
            checks[passage.id] = check(passage, now)
    for id_, fragment in _fragments(library, of_source, documents, sources, pool):
        checks[id_] = replace(checks[id_], fragment=fragment)
    return checks


def _fragments(
    library: Library,
    of_source: Mapping[str, Sequence[Passage]],
    documents: Mapping[str, Document],
    sources: Sequence[Source],
    pool: Pool,
) -> Iterator[tuple[str, str]]:
    """What opens each passage's page at its quote, by passage id, for pages that are what they were."""
    pages = [
        source
        for source in sources
        if registry.by_suffix(source.name).linked
        and documents[source.name].sha256 == source.sha256
        and of_source[source.name]
    ]
    requests = [Fragments(library.file(p), tuple(each.anchor for each in of_source[p.name])) for p in pages]
    for index, reply in pool.run(requests):
        if isinstance(reply, Texts):
            for passage, fragment in zip(of_source[pages[index].name], reply.texts, strict=True):
                yield passage.id, fragment or ""


def _asked(passage: Passage, document: Document) -> tuple[tuple[Anchor, ...], tuple[Anchor, ...]]:
    """The parts of the passage's quote, and those of its context."""
    return parts(passage.anchor, document), parts(passage.context, document)


def _second(
    library: Library, source: Source, document: Document, asked: Sequence[Iterable[Iterable[Anchor]]]
) -> Second:
    """The request for what the second engine reads at each part of each quote and context, in turn."""
    anchors = chain.from_iterable(chain.from_iterable(asked))
    return Second(replace(library.file(source), sha256=document.sha256), tuple(anchors))


def _now(
    library: Library, comparison: Comparison, names: Sequence[str], pool: Pool, on_event: OnEvent
) -> Iterator[tuple[str, Document | Problem]]:
    """Each source's document as its file is now, or why there is none."""
    requests = []
    for name in names:
        source = comparison.reading(name).source
        try:
            now = take(library.path(source.file), registry.HEAD).sha256
        except Unfit as fault:
            yield name, Problem(one_line(name), fault.reason, fault.next_step)
            continue
        file = replace(library.file(source), sha256="" if source.container else now)
        requests.append(Extract(file, source.meta.language))
    for done, (index, reply) in enumerate(pool.run(requests), start=1):
        name = requests[index].file.name
        on_event(Progress(Step.READ, done, len(requests), name))
        if isinstance(reply, Document | Problem):
            yield name, reply
