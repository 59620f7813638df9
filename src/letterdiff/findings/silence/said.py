"""How much of what one passage asks stands in a passage of the other side."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from letterdiff.findings.asks.reading import behind_cues, headlines, sentences_asking
from letterdiff.findings.asks.told import told_ask
from letterdiff.findings.asks.wanted import Word, bare, core, in_a_row, items, named, words_of
from letterdiff.findings.evidence import Evidence
from letterdiff.findings.likeness.wording import runs, runs_of, shared
from letterdiff.findings.silence.near import (
    IN_A_ROW,
    IN_SHORT,
    MOST,
    NEARLY_ALL,
    THEIRS,
    TOLD,
    TWO,
    Near,
    Stand,
)
from letterdiff.findings.silence.other_side import BOTH, OtherSide, nearness
from letterdiff.findings.silence.text_roots import roots_of
from letterdiff.model import Passage, Position

_RARE = 0.15
"""How rare a word is, from 0 to 1, that few passages have."""
_LOOKED_AT = 8
"""Passages, the nearest first, in which an ask is looked for, by each of the two ways."""
_SHORT = 4
"""What tempers how much a very short passage tells."""
_IN_POSTS = 20
"""Passages of statements that tell of the letter that are looked at besides: such with most of its matter."""
_FEWEST = 4
"""Telling words of the other side's own ask, of which much has to stand in this passage; of fewer, most."""
_MUCH = 0.65
_REPEATED = 0.5
"""The share of an ask's runs of words from which it stands there, however common its words are."""


class _Ask(NamedTuple):
    """An ask of a passage: its sentences, what it says in short, the words looked for.

    `parts` are the words of items of a list within it; `asked` are the roots of its sentences, `roots` those
    and the ones of heading and opener.
    """

    passage: Passage
    sentences: tuple[str, ...]
    headlines: tuple[str, ...]
    wanted: tuple[tuple[Word, ...], ...]
    parts: tuple[tuple[Word, ...], ...]
    cores: tuple[tuple[Word, ...], ...]
    matter: tuple[Word, ...]
    asked: frozenset[str]
    roots: frozenset[str]


def wanted_of(passage: Passage, position: Position, side: OtherSide) -> tuple[tuple[Word, ...], ...]:
    """The telling words of each sentence that asks, and of it without what leads up to it.

    Without cues and own name.
    """
    asked = sentences_asking(passage, position)
    texts = (each for text in asked for each in (text, bare(text)))
    return _words(texts, passage, position, side) or (words_of(passage.text, passage.language),)


def _words(
    texts: Iterable[str], passage: Passage, position: Position, side: OtherSide
) -> tuple[tuple[Word, ...], ...]:
    cues, own = tuple(cue.text for cue in position.cues), side.common.own_names(passage)
    found = (words_of(text, passage.language, cues, own) for text in dict.fromkeys(texts))
    return tuple(filter(None, found))


def cores_of(passage: Passage, position: Position, side: OtherSide) -> tuple[tuple[Word, ...], ...]:
    """The same, and the words of each sentence without what it says of ends and examples."""
    cores = filter(None, map(core, sentences_asking(passage, position)))
    return (*wanted_of(passage, position, side), *_words(cores, passage, position, side))


def nearest(passage: Passage, position: Position, other: OtherSide, evidence: Evidence) -> list[Near]:
    """The other side's passages with most of the ask, best first, found by words and by characters."""
    ask = _ask(passage, position, other)
    scores = {id_: round(score, 6) for id_, score in evidence.nearest(passage, _LOOKED_AT)}
    near = {
        each.id: each for wanted in (*ask.wanted, *ask.parts) for each in other.covering(wanted, _LOOKED_AT)
    }
    near |= {each.id: each for each in other.covering(ask.matter, _LOOKED_AT)}
    near |= {id_: other.by_id[id_] for id_ in scores if id_ in other.by_id}
    in_posts = sorted(other.telling_of(passage), key=lambda each: -_of_matter(ask.matter, each, other))
    near |= {each.id: each for each in in_posts[:_IN_POSTS]}
    found = [_near(ask, each, scores.get(each.id, 0.0), other) for each in near.values()]
    return sorted(found, key=_rank)


def measured(passage: Passage, position: Position, near: Passage, other: OtherSide) -> Near:
    """How much of an ask stands in one passage of the other side."""
    return _near(_ask(passage, position, other), near, 0.0, other)


def _rank(near: Near) -> tuple[object, ...]:
    """What is said or may be said first, by how much of either ask stands in the other."""
    most = max(near.share, near.theirs if near.perhaps else 0.0) + BOTH * near.rare
    return (not near.said, not near.perhaps, -round(most, 6), -near.share, -near.score, near.passage.id)


def _ask(passage: Passage, position: Position, other: OtherSide) -> _Ask:
    sentences = sentences_asking(passage, position)
    common = other.common
    around = common.said[passage.id] - common.alone[passage.id]
    asked = frozenset().union(*(roots_of(each, passage.language) for each in sentences))
    wanted = wanted_of(passage, position, other)
    listed = (each for text in sentences for each in items(text, passage.language))
    parts = _words(listed, passage, position, other)
    asked_for = behind_cues(passage, position)
    cores = _words((core(each) or each for each in asked_for), passage, position, other)
    cores = tuple(each for each in cores if len(each) >= _FEWEST)
    matter = _matter(passage, common.own_names(passage))
    return _Ask(passage, sentences, headlines(passage), wanted, parts, cores, matter, asked, asked | around)


def _matter(passage: Passage, own: tuple[str, ...]) -> tuple[Word, ...]:
    """The words of the subject of a whole passage and the heading above it, whatever asks there."""
    found = words_of(f"{passage.text} {passage.heading}", passage.language, (), own)
    return tuple(word for word in found if not word.plain)


def _of_matter(words: Sequence[Word], near: Passage, other: OtherSide) -> float:
    """What those words tell that a passage has, each by its root; a long passage has some of any."""
    alone = other.common.alone[near.id]
    told = sum(other.weight(word) for word in words if word.root in alone)
    return round(told / (_SHORT + math.sqrt(len(alone))), 6)


def _near(ask: _Ask, near: Passage, score: float, other: OtherSide) -> Near:
    """How much of the ask stands there, and what else makes it count as said."""
    said, alone = other.common.said[near.id], other.common.alone[near.id]
    share, wanted = max(
        ((other.share(said, each), each) for each in (*ask.wanted, *ask.parts)), key=lambda found: found[0]
    )
    whole = max(other.share(said, each) for each in (*ask.wanted, *ask.cores))
    (rows, rare), told = _rows(wanted, near, other), other.told(said, wanted)
    subject = [
        (other.weight(word), near_it)
        for word in wanted
        if not word.plain and (near_it := nearness(word, alone))
    ]
    own = sum(near_it for _, near_it in subject)
    another = other.of_another(near, ask.passage)
    post = "" if another else other.common.posts.get(ask.passage.source, {}).get(near.source, "")
    found = Near(
        near,
        score,
        share,
        wanted,
        round(own + bool(rows), 6),
        whole=whole,
        rows=rows,
        rare=rare,
        told=told,
        lacks=min(_lacking(each, said) for each in (*ask.wanted, *ask.cores)),
        named=sum(weight * near_it for weight, near_it in subject),
        rarest=max((weight for weight, near_it in subject if near_it == 1.0), default=0.0),
        matter=_of_matter(ask.matter, near, other),
        stand=_stand(ask, near, other) if post else other.common.stand_of(near),
        another=another,
        post=post,
    )
    if near.language != ask.passage.language:
        return found
    theirs = _theirs(ask, near, other)
    held = _held(ask, near, other) or (THEIRS if theirs.enough else "")
    aims = (each.whom for each in other.common.aims_in(near) if any(map(each.is_behind, ask.sentences)))
    aim = next(aims, "")
    return replace(found, theirs=theirs.share, theirs_own=theirs.own, back=theirs.any, held=held, aim=aim)


def _stand(ask: _Ask, near: Passage, other: OtherSide) -> Stand:
    """What a passage does whose source tells of the letter: it asks what it tells of as asked there."""
    names = (*other.common.own_names(near), *other.common.own_names(ask.passage))
    told = told_ask(near, tuple(dict.fromkeys(names)))
    return Stand.ASKS if told else other.common.stand_of(near)


def _rows(wanted: Sequence[Word], near: Passage, other: OtherSide) -> tuple[int, float]:
    """How often words of the ask, no two plain ones, stand there in a row, as the name of a thing, and how
    rare such pairs are together; none where it is once, of two words that many passages have.
    """
    beside = in_a_row(near.text, near.language)
    pairs = [each for each in pairwise(wanted) if (each[0].root, each[1].root) in beside and named(*each)]
    telling = max((other.weight(word) for pair in pairs for word in pair), default=0.0) >= _RARE
    if not telling and len(pairs) < 2:
        return 0, 0.0
    return len(pairs), sum(other.rarity_together(*pair) for pair in pairs)


def _held(ask: _Ask, near: Passage, other: OtherSide) -> str:
    """Why an ask counts as said whose words do not stand there one by one; '' where it does not."""
    if any(_repeats(text, ask.passage.language, near) for text in ask.sentences):
        return IN_A_ROW
    if any(_stands(text, ask.passage, near, other) for text in ask.headlines):
        return IN_SHORT
    return ""


def _lacking(words: Sequence[Word], said: frozenset[str]) -> int:
    return sum(not word.plain and not nearness(word, said) for word in words)


class _Theirs(NamedTuple):
    """How much of what the other side's passage asks stands in the letter's ask, by words of its own subject.

    `own` counts these, `any` is the same share by whatever words, `enough` that the two are one ask.
    """

    share: float = 0.0
    own: float = 0.0
    any: float = 0.0
    enough: bool = False


def _theirs(ask: _Ask, near: Passage, other: OtherSide) -> _Theirs:
    """Enough is much of it, rare words among them, or nearly all."""
    theirs = other.common.stands_for(near)
    found = _Theirs()
    for wanted in cores_of(near, theirs, other) if theirs else ():
        share, told = other.share(ask.roots, wanted), other.told(ask.roots, wanted)
        own = sum(nearness(word, ask.asked) for word in wanted if not word.plain)
        much = share >= (_MUCH if len(wanted) >= _FEWEST else MOST) and own >= TWO and told >= TOLD
        nearly = share >= NEARLY_ALL and own >= 1.0 and len(wanted) > 1
        found = found._replace(any=max(found.any, share), enough=found.enough or much or nearly)
        if own >= TWO and told >= TOLD and share > found.share:
            found = found._replace(share=share, own=own)
    return found


def _stands(text: str, passage: Passage, near: Passage, other: OtherSide) -> bool:
    """Whether a short text stands there, or most of its words and two of its own subject."""
    ours = runs_of(text, passage.language)
    if ours and shared(ours, runs(near)) == ours.total():
        return True
    said = other.common.said[near.id]
    wanted = words_of(text, passage.language, own=other.common.own_names(passage))
    own = sum(nearness(word, said) for word in wanted if not word.plain)
    return own >= TWO and other.share(said, wanted) >= MOST and other.told(said, wanted) >= TOLD


def _repeats(asked: str, language: str, near: Passage) -> bool:
    ours = runs_of(asked, language)
    return bool(ours) and shared(ours, runs(near)) >= _REPEATED * ours.total()
