"""Pairs of letter and statement passages on the same subject, with the reasons in plain phrases."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from letterdiff.align.candidates import Candidate, candidates
from letterdiff.align.features import telling_tokens
from letterdiff.align.held import Said
from letterdiff.align.index import Index
from letterdiff.align.leads import lead_of
from letterdiff.model import BlockKind, Pair, Passage
from letterdiff.text.profile import normalise
from letterdiff.text.tokens import Token, words

SHOWN = 4
"""Shared phrases that a reason names at most."""
ANSWERS = "it answers the question ahead of it"
REPLIES = "it follows words of the letter that it quotes"
FOLLOWS = "it follows words that it quotes"
LED = frozenset((ANSWERS, REPLIES, FOLLOWS))
"""The reasons of a passage that is paired by what leads to it."""
QUOTES = "the statement quotes the letter's words here: they are not its own"
FEWEST_QUOTED = 20
"""Characters without spaces from which quoted words are the letter's and no mere phrase."""
FEWEST_IN_ROW = 4
"""Words that a run must have to be named where no rare word is shared."""


class Paired(NamedTuple):
    """The pairs of some letter passages, and how many weaker ones were left out."""

    pairs: tuple[Pair, ...]
    left_out: int = 0


def pairs_of(letter: Sequence[Passage], index: Index) -> Paired:
    """The pairs of these letter passages, one passage may have several; sorted by score, then by ids."""
    found = [(passage, candidates(passage, index)) for passage in letter]
    pairs = [
        Pair(passage.id, each.statement.id, each.score, tuple(_reasons(passage, each, index)))
        for passage, near in found
        for each in near.kept
    ]
    ordered = sorted(pairs, key=lambda pair: (-pair.score, pair.letter, pair.statement))
    return Paired(tuple(ordered), sum(near.left_out for _, near in found))


def _reasons(letter: Passage, candidate: Candidate, index: Index) -> Iterator[str]:
    statement, lead = candidate.statement, lead_of(candidate.statement) if candidate.led else None
    if lead:
        yield ANSWERS if not lead.quoted else REPLIES if _same(lead.text, letter.text) else FOLLOWS
    elif statement.kind is BlockKind.QUOTATION and _same(statement.text, letter.text):
        yield QUOTES
    yield from _by_topic(letter, statement, index)
    own = list(_by_words(letter, statement, index))
    yield from own
    if lead and not own:
        yield from (f"what stands ahead of it {reason}" for reason in _by_words(letter, lead, index))


def _by_words(letter: Passage, other: Said, index: Index) -> Iterator[str]:
    phrases = _shared(letter, other, index)
    if phrases:
        yield f"shares the {'rare words' if len(phrases) > 1 else 'rare word'} {', '.join(phrases)}"
    elif in_row := _in_row(letter, other):
        yield f"shares the words ‘{in_row}’ in a row"


def _same(quoted: str, text: str) -> bool:
    """Whether one of the two stands in the other, character by character, and is no mere phrase."""
    shorter, longer = sorted((normalise(quoted), normalise(text)), key=len)
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


def _shared(letter: Passage, statement: Said, index: Index) -> list[str]:
    """The rarest shared words as the letter has them, neighbours as one phrase; in order of rarity."""
    theirs = {token.norm for token in telling_tokens(statement.text, statement.language)}
    tokens = [t for t in telling_tokens(letter.text, letter.language) if t.norm in theirs]
    rare = index.rare(letter)
    phrases: dict[str, tuple[float, str]] = {}
    for run in _neighbours(letter.text, tokens):
        weight = sum(rare.get(token.norm, 0.0) for token in run)
        phrase = letter.text[run[0].start : run[-1].end]
        if weight:
            phrases.setdefault(phrase.casefold(), (weight, phrase))
    best = sorted(phrases.values(), key=lambda each: (-round(each[0], 6), each[1]))
    return [phrase for _, phrase in best[:SHOWN]]


def _in_row(letter: Passage, statement: Said) -> str:
    """The longest run of words that both have, as the letter has it; none where that is short."""
    ours, theirs = (words(passage.text, passage.language) for passage in (letter, statement))
    first, second = ([token.norm for token in each] for each in (ours, theirs))
    run = SequenceMatcher(None, first, second, autojunk=False).find_longest_match()
    if run.size < FEWEST_IN_ROW:
        return ""
    return " ".join(letter.text[ours[run.a].start : ours[run.a + run.size - 1].end].split())


def _neighbours(text: str, tokens: Sequence[Token]) -> Iterator[list[Token]]:
    run: list[Token] = []
    for token in tokens:
        if run and token.start > run[-1].end and text[run[-1].end : token.start] != " ":
            yield run
            run = []
        run.append(token)
    if run:
        yield run
