"""Findings over nearly the same words in several places become one, which names the other places."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from letterdiff.findings.likeness.exchanged import exchanged
from letterdiff.findings.likeness.same_words import same_words
from letterdiff.findings.likeness.turned import turned
from letterdiff.findings.likeness.wording import ALIKE, parted, runs, shared
from letterdiff.model import Finding, Passage

_ONCE = 12
"""Places in which a run of words may stand that leads to a passage like its own; in more it is a phrase."""


def collapsed(found: Iterable[Finding]) -> tuple[Finding, ...]:
    """The first of the findings of one relation and topic over the same words of equal holders, in order.

    Form letters, reposts and a release on three pages say one thing once; what another holder says in the
    same words stays a finding of its own. What stands on one side only is one finding in nearly the same
    words, too: a letter that says in its summary what it says again in its chapters.
    """
    kept: dict[tuple[object, ...], list[Finding]] = {}
    for finding in found:
        said = tuple((each.holder, same_words(each.text, each.language)) for each in finding.passages())
        kept.setdefault((finding.relation, finding.topic, *said), []).append(finding)
    return tuple(_with_places(alike) for alike in _nearly(list(kept.values())))


def _nearly(groups: list[list[Finding]]) -> list[list[Finding]]:
    """The groups, those of one-sided findings joined to the first of nearly the same words."""
    joined: list[list[Finding]] = []
    places: dict[tuple[object, ...], list[int]] = {}
    for group in groups:
        first = group[0]
        passages = first.passages()
        if len(passages) > 1:
            joined.append(group)
            continue
        kind = (first.relation, first.topic, passages[0].holder)
        keys = [(*kind, run) for run in runs(passages[0])]
        met = Counter(at for key in keys if len(found := places.get(key, ())) <= _ONCE for at in found)
        same = (at for at, _ in met.most_common(3) if _alike(first, joined[at][0]))
        if (at := next(same, None)) is not None:
            joined[at] += group
            continue
        for key in keys:
            places.setdefault(key, []).append(len(joined))
        joined.append(group)
    return joined


def _alike(one: Finding, other: Finding) -> bool:
    """Whether two one-sided findings have nearly the same words, in English, of one source or known holder.

    Not where the longer has more than a little, a word of one may turn the other, or their stances differ.
    """
    (first,), (second,) = one.passages(), other.passages()
    if not first.language.startswith("en") or first.language != second.language:
        return False
    if first.source != second.source and not (first.holder and first.holder == second.holder):
        return False
    ours, theirs = runs(first), runs(second)
    if shared(ours, theirs) < ALIKE * max(ours.total(), theirs.total()) or _sign(one) != _sign(other):
        return False
    texts = (first.text, second.text, first.language)
    return not (parted(*texts) or exchanged(*texts) or turned(*texts))


def _sign(finding: Finding) -> int:
    position = finding.letter_position or finding.statement_position
    return position.stance.sign if position else 0


def _with_places(alike: list[Finding]) -> Finding:
    first = alike[0]
    own = {passage.id for passage in first.passages()}
    others: dict[str, Passage] = {
        passage.id: passage for each in alike[1:] for passage in each.passages() if passage.id not in own
    }
    return replace(first, elsewhere=tuple(others.values()))
