"""How many of the passages that letters and posts share are paired, at one false pair a letter.

Usage: shared.py [LIBRARY] [--seed N] [--misses N]. What is shared is known in three ways:
  found   as the library has it: passages with half of their runs of five words in common;
  whole   passages of letters, planted as a paragraph of their own in a post of another subject;
  inside  one or two sentences of them, planted between the sentences of such a post.
Each once as it stands, and once with a fifth of the post's own words (found) or of the planted words replaced
by words of the library, with a seed. False are pairs between a letter and a post of another subject, which is
one that has no run of five words in common with it, but for runs that many files have.
"""

import argparse
import random
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from letterdiff import pipeline
from letterdiff.align.candidates import CUT, by_words
from letterdiff.align.features import gram_bag, telling_tokens, word_keys
from letterdiff.align.index import Index, build
from letterdiff.align.passages import cut
from letterdiff.library import Library
from letterdiff.model import Anchor, BlockKind, Passage, Side, content_id
from letterdiff.text.sentences import sentences
from letterdiff.text.tokens import words

if TYPE_CHECKING:
    from numpy.typing import NDArray

RUN, MANY = 5, 4
"""Words in a run; files from which on a run is anybody's."""
REPLACED = 0.2
PLANTED, FEWEST = 4, 20
"""Passages planted of each letter, at most; words that one has at least."""
FEWEST_INSIDE = 12
TEXT = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)

Place = tuple[int, int]
"""A letter passage and a statement passage, by their rows."""
Score = Callable[[Passage, Index], "NDArray[np.float64]"]


@dataclass(frozen=True, slots=True)
class Known:
    """Passages of both sides, the pairs that share something, and the files of other subjects."""

    letters: Sequence[Passage]
    statements: Sequence[Passage]
    shared: frozenset[Place]
    apart: frozenset[tuple[str, str]]
    planted: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Scores:
    """The scores of pairs that share something and of false ones, and how many letters there are."""

    true: "NDArray[np.float64]"
    false: "NDArray[np.float64]"
    letters: int

    def at_one_false(self) -> float:
        """The score above which there is one false pair a letter."""
        return float(np.sort(self.false)[-self.letters])

    def recall(self, cut: float) -> float:
        """The share of true pairs above a score."""
        return float((self.true > cut).mean())


def runs(text: str, language: str) -> frozenset[tuple[str, ...]]:
    norms = [token.norm for token in words(text, language)]
    return frozenset(tuple(norms[i : i + RUN]) for i in range(len(norms) - RUN + 1))


def passages(read: pipeline.Read, side: Side) -> list[Passage]:
    return [p for r in read.side(side) for p in cut(read.documents[r.name], r.source, read.people)]


def altered(text: str, vocabulary: Sequence[str], chance: random.Random) -> str:
    """The text with a fifth of its words replaced."""
    each = text.split(" ")
    return " ".join(chance.choice(vocabulary) if chance.random() < REPLACED else word for word in each)


def with_text(passage: Passage, text: str, id: str = "") -> Passage:
    anchor = Anchor(0, len(text), text, "", "", ())
    return replace(passage, id=id or passage.id, anchor=anchor, context=anchor)


def as_found(letters: Sequence[Passage], statements: Sequence[Passage]) -> Known:
    """What the two sides have in common as they stand."""
    sources = defaultdict(set)
    for passage in (*letters, *statements):
        for run in runs(passage.text, passage.language):
            sources[run].add(passage.source)
    own = [
        [{run for run in runs(p.text, p.language) if len(sources[run]) < MANY} for p in side]
        for side in (letters, statements)
    ]
    rows = defaultdict(list)
    for row, has in enumerate(own[1]):
        for run in has:
            rows[run].append(row)
    common: dict[Place, int] = defaultdict(int)
    for at, has in enumerate(own[0]):
        for run in has:
            for row in rows.get(run, ()):
                common[at, row] += 1
    near = {(letters[at].source, statements[row].source) for at, row in common}
    every = {(a, b) for a in {p.source for p in letters} for b in {p.source for p in statements}}
    shared = {
        (at, row)
        for (at, row), count in common.items()
        if count >= max(RUN - 1, min(len(own[0][at]), len(own[1][row])) / 2)
        and letters[at].kind in TEXT
        and min(len(letters[at].text.split()), len(statements[row].text.split())) >= FEWEST_INSIDE
    }
    return Known(letters, statements, frozenset(shared), frozenset(every - near))


def drawn(known: Known, chance: random.Random) -> Iterator[tuple[int, str]]:
    """Letter passages to be planted, and the post of another subject that each goes to."""
    of_letter = defaultdict(list)
    for at, passage in enumerate(known.letters):
        if len(passage.text.split()) >= FEWEST and passage.kind in TEXT:
            of_letter[passage.source].append(at)
    for source, rows in sorted(of_letter.items()):
        posts = sorted(post for letter, post in known.apart if letter == source)
        for at in sorted(chance.sample(rows, min(PLANTED, len(rows)))) if posts else ():
            yield at, chance.choice(posts)


def planted(known: Known, seed: int, inside: bool, change: Callable[[str], str]) -> Known:
    """The library with passages of its letters planted in posts; nothing else counts as shared."""
    chance = random.Random(seed)
    hosts = defaultdict(list)
    for passage in known.statements:
        hosts[passage.source].append(passage)
    more, shared = [], set()
    for number, (at, post) in enumerate(drawn(known, chance)):
        letter, host = known.letters[at], chance.choice(hosts[post])
        text = change(part_of(letter, chance) if inside else letter.text)
        text = between(host, text) if inside else text
        shared.add((at, len(known.statements) + number))
        more.append(with_text(host, text, content_id("planted", str(number))))
    ids = frozenset(passage.id for passage in more)
    return Known(known.letters, [*known.statements, *more], frozenset(shared), known.apart, ids)


def part_of(passage: Passage, chance: random.Random) -> str:
    """A sentence of a passage, the next one with it where it is short."""
    spans = sentences(passage.text, passage.language)
    first = chance.randrange(len(spans))
    for last in range(first, len(spans)):
        text = passage.text[spans[first][0] : spans[last][1]]
        if len(text.split()) >= FEWEST_INSIDE:
            return text
    return passage.text


def between(host: Passage, text: str) -> str:
    """The text between the sentences of a passage."""
    spans = sentences(host.text, host.language)
    middle = spans[(len(spans) - 1) // 2][1]
    return f"{host.text[:middle]} {text} {host.text[middle:].strip()}"


def words_alone(letter: Passage, index: Index) -> "NDArray[np.float64]":
    tokens = telling_tokens(letter.text, letter.language)
    return index.shelves[Side.STATEMENT].words.scores(word_keys(token.norm for token in tokens))


def characters_alone(letter: Passage, index: Index) -> "NDArray[np.float64]":
    tokens = telling_tokens(letter.text, letter.language)
    return index.shelves[Side.STATEMENT].grams.scores(gram_bag(tokens, letter.language))


def the_program(letter: Passage, index: Index) -> "NDArray[np.float64]":
    """The program's score, 0 where it makes no pair whatever the score."""
    shelf = index.shelves[Side.STATEMENT]
    strength = shelf.strength(letter.text, letter.language)
    return np.where(by_words(letter, strength, index, shelf, cut=1e-9), strength, 0.0)


SCORES: dict[str, Score] = {"words": words_alone, "characters": characters_alone, "letterdiff": the_program}


def scored(known: Known, score: Score, index: Index) -> Scores:
    """The scores of the pairs that share something, and of the false ones."""
    shelf = index.shelves[Side.STATEMENT].passages
    rows = {passage.id: row for row, passage in enumerate(shelf)}
    wanted = defaultdict(list)
    for at, row in sorted(known.shared):
        wanted[at].append(rows[known.statements[row].id])
    own = np.array([passage.id not in known.planted for passage in shelf])
    away = {
        letter: own & np.array([(letter, passage.source) in known.apart for passage in shelf])
        for letter in {passage.source for passage in known.letters}
    }
    found = [
        (score(passage, index), wanted[at], away[passage.source]) for at, passage in enumerate(known.letters)
    ]
    true = np.concatenate([scores[shared] for scores, shared, _ in found])
    return Scores(true, np.concatenate([scores[apart] for scores, _, apart in found]), len(away))


def standardised(first: Scores, second: Scores) -> Scores:
    """Both scores, each by its mean and deviation over the library, added up."""
    parts = [
        (
            (each.true - each.false.mean()) / each.false.std(),
            (each.false - each.false.mean()) / each.false.std(),
        )
        for each in (first, second)
    ]
    return Scores(parts[0][0] + parts[1][0], parts[0][1] + parts[1][1], first.letters)


def figures(known: Known) -> str:
    index = build((*known.letters, *known.statements), ())
    of = {name: scored(known, score, index) for name, score in SCORES.items()}
    of["both, standardised"] = standardised(of["words"], of["characters"])
    ours = of["letterdiff"]
    rows = [f"{name} {each.recall(each.at_one_false()):.3f}" for name, each in of.items()]
    return (
        f"{len(known.shared)} shared; at one false pair a letter: {', '.join(rows)}; at the program's cut "
        f"{ours.recall(CUT):.3f} with {(ours.false >= CUT).sum() / ours.letters:.2f} false pairs a letter"
    )


def variants(known: Known, seed: int) -> Iterator[tuple[str, Known]]:
    """The three ways in which a library has shared passages, as they stand and replaced."""
    vocabulary = sorted({word for p in (*known.letters, *known.statements) for word in p.text.split()})
    chance = random.Random(seed)

    def changed(text: str) -> str:
        return altered(text, vocabulary, chance)

    yield "found", known
    yield (
        "found, replaced",
        replace(known, statements=[with_text(p, changed(p.text)) for p in known.statements]),
    )
    for name, inside in (("whole", False), ("inside", True)):
        yield name, planted(known, seed, inside, str)
        yield f"{name}, replaced", planted(known, seed, inside, changed)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("library", nargs="?", type=Path, default=Path())
    parser.add_argument("--seed", type=int, default=7)
    given = parser.parse_args()
    read = pipeline.read(Library.open(given.library))
    known = as_found(passages(read, Side.LETTER), passages(read, Side.STATEMENT))
    print(f"{len(known.letters):,} letter and {len(known.statements):,} public passages", end="; ")
    print(f"{len(known.apart):,} pairs of a letter and a post of other subjects")
    for name, variant in variants(known, given.seed):
        if not variant.shared:
            print(f"{name:17} nothing is shared")
            continue
        print(f"{name:17} {figures(variant)}", flush=True)


if __name__ == "__main__":
    main()
