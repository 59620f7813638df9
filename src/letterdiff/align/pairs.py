"""Pairs of letter and statement passages on the same subject, with the reasons in plain phrases."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from letterdiff.align.candidates import Candidate, candidates
from letterdiff.align.held import Said
from letterdiff.align.index import Index
from letterdiff.align.leads import answered, lead_of
from letterdiff.align.phrases import as_they_stand, in_row, shared
from letterdiff.model import BlockKind, Pair, Passage
from letterdiff.text.profile import normalise
from letterdiff.text.tokens import size

ANSWERS = "the statement answers what is asked ahead of it"
REPLIES = "the statement follows words of the letter that it quotes"
FOLLOWS = "the statement follows words that it quotes"
LED = frozenset((ANSWERS, REPLIES, FOLLOWS))
"""The reasons of a passage that is paired by what leads to it."""
QUOTES = "the statement gives these words as a quotation"
QUOTES_SOME = "the statement quotes words of the letter among its own"
REPEATS = "an answer follows in the statement: this repeats what it answers"
QUOTED = frozenset((QUOTES, QUOTES_SOME, REPEATS))
"""The reasons of a passage that shows the letter's words, and not as its own."""
_MARKS = ' “”„«»「」『』"‘’'
_PHRASE = 6
"""Words between marks from which they are a quotation and no name or title."""
FEWEST_QUOTED = 20
"""Characters without spaces from which quoted words are the letter's and no mere phrase."""


_MARKED = re.compile(r"[“„«]([^“”„«»]+)[”»]|\"([^\"]+)\"|「([^「」]+)」|『([^『』]+)』")
"""Words between quotation marks."""


class Paired(NamedTuple):
    """The pairs of some letter passages, and how many weaker ones were left out."""

    pairs: tuple[Pair, ...]
    left_out: int = 0


def pairs_of(letter: Sequence[Passage], index: Index) -> Paired:
    """The pairs of these letter passages, one passage may have several; sorted by score, then by ids."""
    pairs: list[Pair] = []
    left_out = 0
    for passage in letter:
        near = candidates(passage, index)
        left_out += near.left_out
        pairs += (
            Pair(passage.id, each.statement.id, each.score, tuple(_reasons(passage, each, index)))
            for each in near.kept
        )
    return Paired(tuple(sorted(pairs, key=lambda pair: (-pair.score, pair.letter, pair.statement))), left_out)


def _reasons(letter: Passage, candidate: Candidate, index: Index) -> Iterator[str]:
    statement, lead = candidate.statement, lead_of(candidate.statement) if candidate.led else None
    if lead:
        yield ANSWERS if not lead.quoted else REPLIES if _same(lead.text, letter.text) else FOLLOWS
    elif statement.kind is BlockKind.QUOTATION and _same(statement.text, letter.text):
        yield QUOTES
    elif _quotes(statement.text, letter.text):
        yield QUOTES_SOME
    elif answered(statement):
        yield REPEATS
    yield from _by_topic(letter, statement, index)
    own = list(_by_words(letter, statement, index))
    yield from own
    if lead and not own:
        yield from (f"what stands ahead of it {reason}" for reason in _by_words(letter, lead, index))
    if unknown := as_they_stand(letter.language):
        yield unknown


def _by_words(letter: Passage, other: Said, index: Index) -> Iterator[str]:
    found = shared(letter, other, index.rare(letter)) or in_row(letter, other)
    if found:
        yield f"shares {found}"


def _quotes(text: str, letter: str) -> bool:
    """Whether a text has words of the letter between quotation marks, of which the letter has none."""
    theirs, said = set(_marked(letter)), _marked(text)
    return any(size(each) >= _PHRASE and each not in theirs and _same(each, letter) for each in said)


def _marked(text: str) -> Iterator[str]:
    """What stands between quotation marks."""
    return (found[found.lastindex or 0] for found in _MARKED.finditer(text))


def _same(quoted: str, text: str) -> bool:
    """Whether one of the two stands in the other, character by character, and is no mere phrase."""
    shorter, longer = sorted((normalise(each.strip(_MARKS)) for each in (quoted, text)), key=len)
    return len(shorter) >= FEWEST_QUOTED and shorter in longer


def _by_topic(letter: Passage, statement: Passage, index: Index) -> Iterator[str]:
    """What both name: an instrument each, else the topic; the two terms where the languages differ."""
    ours = index.about(letter).named
    theirs = {(m.topic, m.instrument): m.term for m in index.about(statement).named}
    topics = {topic for topic, _ in theirs}
    done: set[str] = set()
    for mention in sorted(ours, key=lambda m: (m.topic, not m.instrument, m.instrument)):
        key = (mention.topic, mention.instrument)
        if key not in theirs or (not mention.instrument and mention.topic in done):
            continue
        done.add(mention.topic)
        if letter.language != statement.language:
            yield f"topic terms: {mention.term} / {theirs[key]}"
        else:
            name = mention.instrument or mention.term
            yield f"both speak of {name} (topic {mention.topic})"
    for topic in sorted({mention.topic for mention in ours} & topics - done):
        yield f"both are on the topic {topic}"
