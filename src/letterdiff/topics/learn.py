"""Topics that a library speaks of though nobody wrote them down: noun phrases that recur on both sides."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from letterdiff.model import Instrument, Passage, Term, Topic
from letterdiff.text.stems import stem
from letterdiff.topics.mentions import named
from letterdiff.topics.phrases import is_everyday, noun_phrases

MOST = 40
"""Topics that are learned at most."""
TOO_WIDE = 0.15
"""Share of a library's passages above which a phrase tells nothing."""
_ENOUGH = 40
"""Passages from which a share says something."""
_WORDS_OF_MEANS = """
guarantee credit tax subsidy ban levy grant loan standard licence license exemption requirement moratorium
fund tariff quota cap fee mandate rebate deduction allowance permit sanction
"""
_MEANS = frozenset(stem(word, "en") for word in _WORDS_OF_MEANS.split())
_MEANS_JA = ("保証", "控除", "税", "補助金", "助成金", "禁止", "融資", "基準", "免除", "義務", "基金", "関税")


@dataclass(slots=True)
class _Candidate:
    """A phrase's common form: how it is written, and the passages and sources of each side that have it."""

    language: str
    spellings: dict[str, int] = field(default_factory=dict)
    passages: tuple[set[str], set[str]] = field(default_factory=lambda: (set(), set()))

    @property
    def name(self) -> str:
        """The commonest spelling; of equal ones the first in order."""
        return min(self.spellings, key=lambda name: (-self.spellings[name], name))

    @property
    def count(self) -> int:
        """How many passages of both sides have it."""
        return len(self.passages[0]) + len(self.passages[1])


def learn(
    letters: Sequence[Passage], statements: Sequence[Passage], topics: Sequence[Topic] = ()
) -> tuple[Topic, ...]:
    """Topics of these passages besides the user's: phrases that both sides have, three passages at least."""
    found = _candidates(letters, statements)
    total = len(letters) + len(statements)
    most = TOO_WIDE * total if total >= _ENOUGH else total
    kept: list[tuple[tuple[str, ...], _Candidate]] = []
    ranked = sorted(found.items(), key=lambda each: (-_weight(*each), each[0]))
    for key, each in ranked:
        on_both = all(each.passages) and each.count > 2
        if not on_both or each.count > most or named(each.name, topics, each.language):
            continue
        if not any(_contains(key, other) or _contains(other, key) for other, _ in kept):
            kept.append((key, each))
        if len(kept) == MOST:
            break
    return tuple(_topic(key, each) for key, each in kept)


def _candidates(
    letters: Sequence[Passage], statements: Sequence[Passage]
) -> dict[tuple[str, ...], _Candidate]:
    found: dict[tuple[str, ...], _Candidate] = {}
    for side, passages in enumerate((letters, statements)):
        for passage in passages:
            for phrase in noun_phrases(passage.text, passage.language):
                for part in phrase.within():
                    if (len(part.key) < 2 and passage.language != "ja") or is_everyday(
                        part, passage.language
                    ):
                        continue
                    each = found.setdefault(part.key, _Candidate(passage.language))
                    name = passage.text[part.start : part.end]
                    each.spellings[name] = each.spellings.get(name, 0) + 1
                    each.passages[side].add(passage.id)
    return found


def _weight(key: tuple[str, ...], each: _Candidate) -> float:
    """Passages of the rarer side count most; a policy means counts double, longer phrases a little more."""
    rarer = min(len(side) for side in each.passages)
    return round((rarer + each.count / 10) * (2 if _is_means(key) else 1) * float(len(key) ** 0.5), 6)


def _contains(whole: tuple[str, ...], part: tuple[str, ...]) -> bool:
    starts = range(len(whole) - len(part) + 1)
    return any(whole[at : at + len(part)] == part for at in starts)


def _is_means(key: tuple[str, ...]) -> bool:
    return key[-1] in _MEANS or (not key[-1].isascii() and key[-1].endswith(_MEANS_JA))


def _topic(key: tuple[str, ...], each: _Candidate) -> Topic:
    term = (Term(each.name, each.language),)
    return Topic(each.name, term, (Instrument(each.name, term),) if _is_means(key) else (), learned=True)
