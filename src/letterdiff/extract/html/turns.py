"""Interviews: who speaks in each paragraph, where labels in bold or 'Q:' and 'A:' say so throughout."""

import re
from collections.abc import Sequence

from letterdiff.extract.html.blocks import DomBlock
from letterdiff.extract.spoken import labels
from letterdiff.model import BlockKind

_BOLD = frozenset(("b", "strong"))
_LABEL = re.compile(r"\s*([^:\n]{1,60}?)\s*:\s*")
_LETTER = re.compile(r"\s*([QA])\s*[:.]\s")
_FEWEST = 4
"""Labelled paragraphs that make an interview."""


def speakers(blocks: Sequence[DomBlock]) -> list[str]:
    """For each block who speaks, '' where the page does not say so turn by turn."""
    found = [_label(block) for block in blocks]
    names = labels.speakers([label for label in found if label])
    turns = [label if label in names else "" for label in found]
    paragraphs = sum(block.kind is BlockKind.PARAGRAPH for block in blocks)
    plain = len(set(filter(None, turns))) > 1 and sum(map(bool, turns)) >= max(_FEWEST, paragraphs // 4)
    return _carried(blocks, turns) if plain else [""] * len(blocks)


def _carried(blocks: Sequence[DomBlock], turns: Sequence[str]) -> list[str]:
    """Each turn's speaker for the paragraphs that follow too, up to a heading."""
    speaker, carried = "", []
    for block, turn in zip(blocks, turns, strict=True):
        if block.kind is BlockKind.HEADING:
            speaker = ""
        speaker = turn or speaker
        carried.append(speaker if block.kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM) else "")
    return carried


def _label(block: DomBlock) -> str:
    """The name in bold and the colon, or the letter, that a paragraph begins with; '' where there is none."""
    if block.kind is not BlockKind.PARAGRAPH:
        return ""
    letter = _LETTER.match(block.text)
    if letter:
        return letter[1]
    bold = ""
    for element, _, text in block.nodes:
        if text.strip() and not (element.tag in _BOLD or element.getparent().tag in _BOLD):
            bold += text[:3] if bold else ""  # the colon may stand behind the bold name
            break
        bold += text
    label = _LABEL.match(bold)
    return " ".join(label[1].split()) if label else ""
