"""Findings over nearly the same words in several places become one, which names the other places."""

from collections.abc import Iterable
from dataclasses import replace

from letterdiff.findings.likeness.same_words import same_words
from letterdiff.model import Finding, Passage


def collapsed(found: Iterable[Finding]) -> tuple[Finding, ...]:
    """The first of the findings of one relation and topic over the same words of equal holders, in order.

    Form letters, reposts and a release on three pages say one thing once; what another holder says in the
    same words stays a finding of its own.
    """
    kept: dict[tuple[object, ...], list[Finding]] = {}
    for finding in found:
        said = tuple((each.holder, same_words(each.text, each.language)) for each in finding.passages())
        kept.setdefault((finding.relation, finding.topic, *said), []).append(finding)
    return tuple(_with_places(alike) for alike in kept.values())


def _with_places(alike: list[Finding]) -> Finding:
    first = alike[0]
    own = {passage.id for passage in first.passages()}
    others: dict[str, Passage] = {
        passage.id: passage for each in alike[1:] for passage in each.passages() if passage.id not in own
    }
    return replace(first, elsewhere=tuple(others.values()))
