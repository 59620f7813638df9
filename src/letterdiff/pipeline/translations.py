"""Translations that the user declares: beside each of their passages stands what it translates."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from letterdiff.align.passages import whole_block
from letterdiff.align.translations import pairs_of_blocks
from letterdiff.model import Gravity, Passage, Problem, Source
from letterdiff.pipeline.read import Read
from letterdiff.text.clean import one_line


def with_originals(passages: Sequence[Passage], read: Read) -> tuple[Passage, ...]:
    """The passages, each of a translation with the block of the original that it gives, where it is told."""
    sources = {reading.name: reading.source for reading in read.readings}
    here = {passage.source for passage in passages}
    blocks: dict[str, dict[int, Passage]] = {}
    for source in sources.values():
        original = _original(source, sources.values()) if source.name in here else None
        if original:
            blocks[source.name] = dict(_originals(source, original, read))
    return tuple(
        replace(passage, original=blocks.get(passage.source, {}).get(passage.blocks[0]))
        for passage in passages
    )


def problems(read: Read) -> Iterator[Problem]:
    """A note for each source that is said to translate one that is not there, or is not read."""
    sources = [reading.source for reading in read.readings]
    for source in sources:
        wanted = source.meta.translation_of
        if wanted and _original(source, sources) is None:
            reason = f"translates {one_line(wanted)}, which is not among the sources that were read"
            yield Problem(one_line(source.name), reason, "correct translation_of", Gravity.NOTE)


def _original(source: Source, sources: Iterable[Source]) -> Source | None:
    """The source that this one translates, by its name in the library or below its folder."""
    wanted = source.meta.translation_of
    if not wanted:
        return None
    names = (wanted, f"{source.side.folder}/{wanted}")
    found = [each for each in sources if each.name in names and each is not source]
    return found[0] if found else None


def _originals(source: Source, original: Source, read: Read) -> Iterator[tuple[int, Passage]]:
    document = read.documents[original.name]
    for ours, theirs in pairs_of_blocks(read.documents[source.name], document).items():
        yield ours, whole_block(document, original, theirs, read.people)
