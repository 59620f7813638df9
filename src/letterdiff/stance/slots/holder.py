"""Who holds a position: the source itself, or the one the sentence names."""

import re

from letterdiff.stance.phrases import normal
from letterdiff.stance.slots.said import Answer, Said
from letterdiff.stance.subject import is_among, is_own, is_someone, named

_OF_OTHERS = re.compile(r"\b(?:of|for|to|against|with|by|at|from|on)\b")
"""In a subject, that its head may be somebody else: '*Critics of* X and Example Lab'."""


def holder(said: Said) -> Answer | None:
    """The cue's subject: a first person is the source's holder, known from its metadata; others are named.

    Where what stands ahead of the verb is no name ('*By* supporting X'), nobody is said to hold it.
    """
    subject = said.cue.subject if said.cue else None
    if subject is None:
        return Answer(normal(said.holder)) if said.holder else None
    subject = named(said.sentence.text, *subject)
    name = said.sentence.text[slice(*subject)]
    if not name:
        return None
    together = not _OF_OTHERS.search(name) and is_among(name, (said.holder,))
    if is_own(name, said.holder) or together or is_among(name, said.also):
        return Answer(normal(said.holder), subject) if said.holder else None
    if said.sentence.japanese and not is_someone(name):
        return Answer(normal(said.holder)) if said.holder else None
    return Answer(normal(name), subject)
