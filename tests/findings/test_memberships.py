from dataclasses import replace

from findings.made import evidence, findings
from letterdiff.model import Bond, Party, People, Relation, Tie

LAB = Party("Example Lab", ties=(Tie(Bond.MEMBER_OF, "Trade Group", since="2024"),))


def test_a_group_does_not_speak_in_its_members_stead() -> None:
    made = replace(
        evidence(
            "We ask for loan guarantees for manufacturers.",
            "We oppose loan guarantees for manufacturers.",
            holder="Trade Group",
        ),
        people=People((LAB,)),
    )
    (found,) = [each for each in findings(made) if each.letter and each.statement]
    assert found.relation is not Relation.OPPOSED and found.relation is not Relation.CHANGED
    assert found.reasons[-1] == (
        "Example Lab is a member of Trade Group (since 2024), which speaks for its members only as such"
    )
