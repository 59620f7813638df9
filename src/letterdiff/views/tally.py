"""How many findings there are of each relation, in words."""

from collections import Counter

from letterdiff.model import Comparison, Relation
from letterdiff.views.wording import count


def tally(comparison: Comparison) -> str:
    """'3 findings: 1 other scope, 1 related, 1 letter only'; the relations in their own order."""
    found = Counter(finding.relation for finding in comparison.findings)
    each = ", ".join(f"{found[relation]:,} {relation}" for relation in Relation if found[relation])
    left = f"; {count(comparison.left_out, 'weaker pair')} not listed" if comparison.left_out else ""
    return count(len(comparison.findings), "finding") + (f": {each}" if each else "") + left
