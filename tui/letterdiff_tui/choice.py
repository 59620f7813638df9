"""Which findings are in the list: the words and the topic a reader filters by."""

from collections.abc import Mapping
from dataclasses import dataclass

from letterdiff.model import Comparison, Finding, Verdict


@dataclass(frozen=True, slots=True)
class Choice:
    """A filter: words that all have to stand in a finding, and a topic.

    The topic '' is that of findings without one; no words and no topic (None) keep everything.
    """

    words: str = ""
    topic: str | None = None

    def __bool__(self) -> bool:
        return bool(self.words.strip()) or self.topic is not None

    def of(self, comparison: Comparison, verdicts: Mapping[str, Verdict]) -> tuple[Finding, ...]:
        """The comparison's findings that fit, in its order."""
        wanted = self.words.casefold().split()
        return tuple(
            finding
            for finding in comparison.findings
            if self.topic in (None, finding.topic)
            and (not wanted or _holds(haystack(finding, comparison, verdicts.get(finding.id)), wanted))
        )


def _holds(text: str, words: list[str]) -> bool:
    return all(word in text for word in words)


def haystack(finding: Finding, comparison: Comparison, verdict: Verdict | None) -> str:
    """What a finding is about, folded for comparison: its own passages, whose they are, topic and verdict.

    What a search came near to is not: nobody could see why such a row is there.
    """
    parts = [finding.id, finding.relation, finding.topic]
    own = finding.passages()
    for passage in (*own, *finding.elsewhere, *(each.original for each in own if each.original)):
        meta = comparison.reading(passage.source).source.meta
        parts += [
            passage.text,
            passage.source,
            passage.speaker,
            passage.organisation,
            meta.author,
            meta.organisation,
            meta.title,
        ]
    if verdict:
        parts += [verdict.decision, verdict.why, verdict.who]
    return "\n".join(parts).casefold()
