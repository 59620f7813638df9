"""Some findings of a comparison, chosen by verdict and relation, and what to say of those left out."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from letterdiff.model import Comparison, Decision, Finding, Relation, Verdict
from letterdiff.views.wording import count, verdict_stands


class Review(StrEnum):
    """Where a finding stands with its reviewers."""

    CONFIRMED = "confirmed"
    REJECTED = "rejected"
    NEEDS_REPLY = "needs-reply"
    UNREVIEWED = "unreviewed"

    @property
    def words(self) -> str:
        """The words for it in a sentence."""
        return _WORDS.get(self, self.value)


_WORDS = {Review.NEEDS_REPLY: "waiting for a reply", Review.UNREVIEWED: "not reviewed"}
_REVIEWS = {
    Decision.CONFIRMED: Review.CONFIRMED,
    Decision.REJECTED: Review.REJECTED,
    Decision.NEEDS_REPLY: Review.NEEDS_REPLY,
}


@dataclass(frozen=True, slots=True)
class Selection:
    """Which findings are wanted: of any of these reviews and any of these relations; empty means all."""

    reviews: tuple[Review, ...] = ()
    relations: tuple[Relation, ...] = ()

    def takes(self, finding: Finding, verdicts: Mapping[str, Verdict]) -> bool:
        """Whether a finding is among those wanted."""
        reviewed = not self.reviews or review_of(finding, verdicts) in self.reviews
        return reviewed and (not self.relations or finding.relation in self.relations)

    def chosen(self, comparison: Comparison, verdicts: Mapping[str, Verdict]) -> tuple[Finding, ...]:
        """The findings wanted, in the comparison's order."""
        return tuple(one for one in comparison.findings if self.takes(one, verdicts))

    def words(self) -> str:
        """'those confirmed or not reviewed, of the relation “other scope”'; empty where all are wanted."""
        if not self.reviews and not self.relations:
            return ""
        reviews = _either([review.words for review in self.reviews])
        relations = _either([f"“{relation}”" for relation in self.relations])
        by_relation = f"of the relation {relations}" if relations else ""
        return f"those {', '.join(part for part in (reviews, by_relation) if part)}"


def review_of(finding: Finding, verdicts: Mapping[str, Verdict]) -> Review:
    """Where a finding stands; a verdict given on another relation judges nothing now."""
    verdict = verdicts.get(finding.id)
    if verdict is None or not verdict_stands(verdict, finding):
        return Review.UNREVIEWED
    return _REVIEWS[verdict.decision]


def head(selection: Selection, comparison: Comparison, verdicts: Mapping[str, Verdict]) -> str:
    """'3 of 34 findings: those confirmed'; empty where all are wanted."""
    if not (words := selection.words()):
        return ""
    chosen, total = selection.chosen(comparison, verdicts), len(comparison.findings)
    return f"{len(chosen):,} of {count(total, 'finding')}: {words}"


def left_out(selection: Selection, comparison: Comparison, verdicts: Mapping[str, Verdict]) -> str:
    """'1 other scope, rejected; 29 related, not reviewed': what is not wanted; empty for nothing."""
    kinds = Counter(
        (one.relation, review_of(one, verdicts))
        for one in comparison.findings
        if not selection.takes(one, verdicts)
    )
    return "; ".join(
        f"{kinds[relation, review]:,} {relation}, {review.words}"
        for relation in Relation
        for review in Review
        if kinds[relation, review]
    )


def reviewed(comparison: Comparison, verdicts: Mapping[str, Verdict]) -> str:
    """'1 confirmed, 33 not reviewed': how far the comparison's findings are reviewed."""
    found = Counter(review_of(one, verdicts) for one in comparison.findings)
    return ", ".join(f"{found[review]:,} {review.words}" for review in Review if found[review])


def _either(words: list[str]) -> str:
    return ", ".join(words[:-1]) + f" or {words[-1]}" if len(words) > 1 else "".join(words)
