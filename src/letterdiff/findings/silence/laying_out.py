"""Both sides of a library, laid out to be searched: once, before any ask is looked for."""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from letterdiff.findings.asks.own_names import OwnNames, own_names
from letterdiff.findings.asks.reading import BESIDE, opens_list
from letterdiff.findings.asks.roots import root
from letterdiff.findings.asks.short_forms import names_in
from letterdiff.findings.silence.common import Common
from letterdiff.findings.silence.other_side import OtherSide
from letterdiff.findings.silence.published import Posts
from letterdiff.findings.silence.rarity import rarities
from letterdiff.findings.silence.text_roots import folded_words, heading_words, with_kin
from letterdiff.model import BlockKind, Passage, People, Side

_FEW = 20
"""Different words that a short passage has at most: an item of a list, a sentence."""


def lay_out(
    letters: Sequence[Passage], statements: Sequence[Passage], people: People | None = None
) -> dict[Side, OtherSide]:
    """Both sides, ready to be searched; how rare a word is counts over the two."""
    names = names_in((*letters, *statements))
    own = own_names((*letters, *statements), names)
    sides = {Side.LETTER: letters, Side.STATEMENT: statements}
    everything = (*letters, *statements)
    folded = {each.id: folded_words(each.text, each.language) for each in everything}
    openers = _openers(everything)
    bare = folded | _without_names(everything, own)
    alone = {each.id: with_kin(bare[each.id]) for each in everything}
    said = {each.id: _said(each, openers.get(each.id), bare) for each in everything}
    roots = {side: _rows([said[each.id] for each in passages]) for side, passages in sides.items()}
    among = Counter({word: len(found) for word, found in roots[Side.LETTER].items()})
    among.update({word: len(found) for word, found in roots[Side.STATEMENT].items()})
    rarity = rarities(among, len(letters) + len(statements))
    common = Common(said, alone, openers, rarity, names, own, people or People())
    return {side: _one_side(side, passages, roots[side], folded, common) for side, passages in sides.items()}


def with_posts(sides: Mapping[Side, OtherSide], posts: Posts) -> dict[Side, OtherSide]:
    """The same sides, with what tells of each letter."""
    return {
        side: replace(each, common=replace(each.common, posts=posts), _telling={})
        for side, each in sides.items()
    }


def _without_names(passages: Sequence[Passage], own: OwnNames) -> dict[str, frozenset[str]]:
    """The folded words of each passage that names a speaker of the library, without such names, by its id."""
    speakers = {name for names in own.values() for name in names} | {each.holder for each in passages}
    names = sorted((name for name in speakers if " " in name), key=lambda name: (-len(name), name))
    if not names:
        return {}
    pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, names))})\b")
    bare = ((each, pattern.sub(" ", each.text)) for each in passages)
    return {each.id: folded_words(text, each.language) for each, text in bare if text != each.text}


def _one_side(
    side: Side,
    passages: Sequence[Passage],
    roots: Mapping[str, tuple[int, ...]],
    folded: Mapping[str, frozenset[str]],
    common: Common,
) -> OtherSide:
    return OtherSide(
        side=side,
        passages=tuple(passages),
        by_id={each.id: each for each in passages},
        roots=roots,
        short=_short([folded[each.id] for each in passages], common.rarity),
        common=common,
    )


def _openers(passages: Iterable[Passage]) -> dict[str, Passage]:
    """For each item of a list the passage that opens it, by the item's id, where one does."""
    found: dict[str, Passage] = {}
    opener: Passage | None = None
    for passage in passages:
        if passage.kind in BESIDE:
            continue
        if passage.kind is not BlockKind.LIST_ITEM:
            opener = passage if opens_list(passage.text) else None
        elif opener and opener.source == passage.source:
            found[passage.id] = opener
    return found


def _said(passage: Passage, opener: Passage | None, folded: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """The roots of a passage, of the heading above it and of the line that opens its list, with families."""
    opening = folded[opener.id] if opener else frozenset()
    return with_kin(folded[passage.id] | heading_words(passage.section, passage.language) | opening)


def _rows(said: Iterable[Collection[str]]) -> dict[str, tuple[int, ...]]:
    """For each word the numbers of the passages that have it."""
    rows: dict[str, list[int]] = defaultdict(list)
    for row, found in enumerate(said):
        for word in sorted(found):
            rows[word].append(row)
    return {word: tuple(found) for word, found in rows.items()}


def _short(said: Sequence[Collection[str]], rarity: Mapping[str, float]) -> dict[int, float]:
    """The weight of all words of each passage that has few, by its number."""
    few = {row: words for row, words in enumerate(said) if 0 < len(words) <= _FEW}
    return {row: sum(rarity.get(root(word), 1.0) for word in sorted(words)) for row, words in few.items()}
