"""What a finding is called where it rests on no topic."""

from letterdiff.model import Finding

TOO_LITTLE = "the ask’s own words tell too little to search by"
"""Why a search by an ask's words proves nothing, where it has but one or none."""


def without_topic(finding: Finding) -> str:
    """What stands in a topic's place where a finding rests on none."""
    if finding.relation.one_sided:
        return "an ask without a topic"
    doubtful = finding.pair is not None and finding.pair.perhaps
    return "perhaps some of what the letter asks" if doubtful else "paired by their words"
