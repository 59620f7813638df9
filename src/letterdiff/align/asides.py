"""Whose the words around a passage are, where they are not its own speaker's."""

from collections.abc import Iterator, Sequence

from letterdiff.model import Aside, Block, BlockKind, Source


def asides(met: Sequence[Block], own: Block, source: Source, voices: bool) -> Iterator[Aside]:
    """Where other speakers begin among the blocks of a context, in order, and where its own goes on.

    Without this, a repost, a quoted mail or another turn would stand under the name of the one quoted.
    """
    last = ""
    for block in met:
        whose = "" if _voice(block) == _voice(own) else _whose(block, own, source, voices)
        if whose != last:
            yield Aside(block.start, whose)
        last = whose


def _voice(block: Block) -> tuple[bool, str, str]:
    """Whether it is quoted, who speaks, and in which part."""
    quoted = block.kind is BlockKind.QUOTATION or (block.kind is BlockKind.SIGNATURE and bool(block.speaker))
    return quoted, block.speaker, block.origin


def _whose(block: Block, own: Block, source: Source, voices: bool) -> str:
    if _voice(block)[0]:
        return f"quoted, {block.speaker}" if block.speaker else "quoted"
    if block.kind is BlockKind.SIGNATURE:
        return ""
    if own.kind is BlockKind.QUOTATION and not voices:
        return block.speaker or source.speaker or "the source"
    if block.speaker != own.speaker or own.kind is BlockKind.QUOTATION:
        known = block.speaker or ("" if voices else source.speaker)
        return known or "another speaker"
    return "another post"
