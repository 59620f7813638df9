"""What the tests of the views share: the comparison made by hand, a verdict, and words no view may use."""

import re

from letterdiff.model import Decision, Verdict
from support.build import comparison

MADE = comparison()
PAIRED, ACROSS, ALONE = MADE.findings
VERDICT = Verdict(
    PAIRED.id, PAIRED.relation, Decision.CONFIRMED, "checked by phone", "me", "2025-11-08T14:03:00Z"
)
VERDICTS = {VERDICT.finding: VERDICT}
ACCUSING = re.compile(r"contradict|\blie[ds]?\b|\blying\b|hypocri|dishonest|deceiv|mislead", re.IGNORECASE)
