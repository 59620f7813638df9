"""Memberships: where one side's holder belongs to the other's, which lends neither the other's words."""

from collections.abc import Iterator

from letterdiff.model import Passage, People, Tie


def reasons(people: People, letter: Passage, statement: Passage) -> Iterator[str]:
    """In words, that one holder is a member of the other on the statement's day, as the people file says."""
    day = statement.date or letter.date
    for member, tie in people.memberships(letter.holder, statement.holder, day):
        group = people.name_of(tie.organisation)
        yield f"{member.name} is a member of {group}{_time(tie)}, which speaks for its members only as such"


def _time(tie: Tie) -> str:
    since, until = (f"since {tie.since}" if tie.since else ""), (f"until {tie.until}" if tie.until else "")
    words = " ".join(part for part in (since, until) if part)
    return f" ({words})" if words else ""
