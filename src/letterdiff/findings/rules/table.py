"""The table of relations between two passages, strongest word first: the first that holds is said."""

from letterdiff.findings.rules import agrees, changed, narrower, opposed, other_scope, related, restated
from letterdiff.findings.rules.case import Case, Rule

RULES: tuple[Rule, ...] = (
    restated.RULE,
    changed.RULE,
    opposed.RULE,
    other_scope.RULE,
    narrower.RULE,
    agrees.RULE,
    related.RULE,
)


def rule_for(case: Case) -> Rule | None:
    """The first rule of the table that holds."""
    return next((rule for rule in RULES if not rule.stops(case)), None)
