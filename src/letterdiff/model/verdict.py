"""Verdicts: what a reviewer decided about a finding, a file of its own that views lay over a comparison."""

from dataclasses import dataclass
from enum import StrEnum

from letterdiff.model.finding import Relation


class Decision(StrEnum):
    """What a reviewer can decide."""

    CONFIRMED = "confirmed"
    REJECTED = "rejected"
    NEEDS_REPLY = "needs reply"


@dataclass(frozen=True, slots=True)
class Verdict:
    """One decision: about which finding, as which relation it then stood there, why, by whom, when.

    `when` is ISO 8601 in UTC with seconds (`2025-11-08T14:03:00Z`). A verdict on a finding whose relation
    has changed since is shown as such and judges nothing. `about` are the passages that were before the
    reviewer, each with its source line: a record to tell by, should the finding be gone, checked by nobody.
    """

    finding: str
    relation: Relation
    decision: Decision
    why: str
    who: str
    when: str
    about: tuple[str, ...] = ()
