"""Paragraphs to a document's blocks: text with places, kinds, levels, marks, cells and sections."""

from collections.abc import Sequence
from dataclasses import replace

from letterdiff.extract.builder import Builder
from letterdiff.extract.pdf.roles.contents import with_contents
from letterdiff.extract.pdf.roles.kinds import Told, told
from letterdiff.extract.pdf.roles.letter_parts import with_letter_parts
from letterdiff.extract.pdf.roles.sections import paths, titles_of
from letterdiff.extract.pdf.roles.signers import one_by_one
from letterdiff.extract.pdf.setting.furniture import commonest_size, furniture_of
from letterdiff.extract.pdf.setting.hyphens import Usage, usage_of
from letterdiff.extract.pdf.setting.joins import joined
from letterdiff.extract.pdf.setting.layout import Stack, placed, stacks_of
from letterdiff.extract.pdf.setting.lines import Line, Segment, lines_of
from letterdiff.extract.pdf.setting.margins import aside_of
from letterdiff.extract.pdf.setting.page_labels import printed
from letterdiff.extract.pdf.setting.pieces import line_pieces, loose_pieces, pieces_of
from letterdiff.extract.pdf.sheets import Sheet
from letterdiff.extract.pdf.shelf import Shelf
from letterdiff.extract.pdf.sight.heaps import heaps
from letterdiff.model import BlockKind, State


def write(builder: Builder, sheets: Sequence[Sheet], shelf: Shelf) -> list[str]:
    """Add every block of these pages to the builder, in reading order; their words lie on the shelf.

    Returns the label of each page: the file's own, or, where it has none at all, what is printed.
    """
    numbers = [aside_of(sheet.segments) for sheet in sheets]
    sheets = [_without(sheet, counted) for sheet, counted in zip(sheets, numbers, strict=True)]
    rows = [shelf.lines(lines_of(sheet.number, sheet.segments, sheet.rules)) for sheet in sheets]
    marks = furniture_of(
        rows, [sheet.tall or sheet.height for sheet in sheets], [sheet.label for sheet in sheets]
    )
    furniture = [[lines[i] for i in sorted(mark)] for lines, mark in zip(rows, marks, strict=True)]
    body = commonest_size(rows)
    del rows
    _write_text(builder, _stacks(sheets, furniture, body, shelf), body)
    for sheet, lines, counted in zip(sheets, furniture, numbers, strict=True):
        for line in lines:
            builder.block(BlockKind.FURNITURE, line_pieces(line))
        counts = [word for segment in counted for word in segment.words]
        builder.block(BlockKind.FURNITURE, loose_pieces(sheet.number, counts))
        builder.block(BlockKind.FURNITURE, loose_pieces(sheet.number, sheet.askew))
        for why, words in heaps(sheet.hidden, sheet.whys):
            pieces = loose_pieces(sheet.number, words)
            builder.block(BlockKind.HIDDEN, pieces, mark=why, states=(State.HIDDEN,))
    labels = [sheet.label for sheet in sheets]
    return labels if any(labels) else printed([[line.text for line in lines] for lines in furniture])


def _without(sheet: Sheet, segments: Sequence[Segment]) -> Sheet:
    if not segments:
        return sheet
    gone = {id(segment) for segment in segments}
    return replace(sheet, segments=tuple(s for s in sheet.segments if id(s) not in gone))


def _stacks(
    sheets: Sequence[Sheet], furniture: Sequence[Sequence[Line]], body: float, shelf: Shelf
) -> list[Stack]:
    """What may be quoted of all pages; `furniture` are the lines of each page that may not."""
    return [
        replace(stack, lines=shelf.lines(stack.lines))
        for sheet, lines in zip(sheets, furniture, strict=True)
        for stack in stacks_of(sheet, lines, body)
    ]


def _write_text(builder: Builder, stacks: Sequence[Stack], body: float) -> None:
    """Add what may be quoted."""
    usage = usage_of([line for stack in stacks for line in stack.lines])
    blocks = _told(stacks, body)
    headings = [_text(one, usage) if one.kind is BlockKind.HEADING else "" for one in blocks]
    for one, section in zip(blocks, paths(blocks, headings, titles_of(blocks)), strict=True):
        pieces = pieces_of(one.placed.paragraph, usage)
        builder.block(one.kind, pieces, level=one.level, section=section, cell=one.placed.cell, mark=one.mark)


def _text(one: Told, usage: Usage) -> str:
    return "".join(piece.text for piece in pieces_of(one.placed.paragraph, usage))


def _told(stacks: Sequence[Stack], body: float) -> tuple[Told, ...]:
    """The paragraphs of all regions, joined over page ends, and what each is."""
    kinds = with_contents(told(joined(placed(stacks, body)), body))
    return one_by_one(with_letter_parts(kinds, body))
