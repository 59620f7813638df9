"""Japanese predicates: they stand behind what they govern, with the negation at their end."""

import re
from collections.abc import Iterator

from letterdiff.model import Stance
from letterdiff.stance.cues.cue import Cue, Reach
from letterdiff.stance.sentence import Sentence

NOT_DOING = r"(?:て(?:い)?(?:ない|ません|おりません|おらず|いなかった|いません)|てはい(?:ない|ません))"
"""'… is not doing', behind a verb's stem."""

_SUBJECT = re.compile(r"(?P<subject>[^、。「」は]{1,30}?)(?:は|も(?=、|[^のう]))、?")


def cues(
    sentence: Sentence, predicates: re.Pattern[str], stance: Stance, rule: str, *, negated: bool = False
) -> Iterator[Cue]:
    """A cue for each predicate found; its subject is the sentence's first one marked by は."""
    for found in predicates.finditer(sentence.text):
        subject = subject_before(sentence, found.start())
        yield Cue(stance, found.start(), found.end(), rule, Reach.BEHIND, subject, negated)


def subject_before(sentence: Sentence, at: int) -> tuple[int, int] | None:
    """The sentence's first subject marked by は, if it stands before `at`."""
    found = _SUBJECT.search(sentence.text, 0, at)
    return found.span("subject") if found else None
