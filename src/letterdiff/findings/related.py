"""Related: a pair on one subject, of which nothing stronger can be said."""

from letterdiff.findings.case import Case, Rule, both_speak
from letterdiff.model import Relation


def stops(case: Case) -> tuple[str, ...]:
    """Nothing but the lack of a pair."""
    return () if case.pair else ("they were not paired",)


def reasons(case: Case) -> tuple[str, ...]:
    """The shared topic, else what paired them."""
    if case.topic:
        return (both_speak(case),)
    return case.pair.reasons[:2] if case.pair else ()


RULE = Rule(Relation.RELATED, stops, reasons)
