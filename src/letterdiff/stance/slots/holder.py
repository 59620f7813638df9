"""Who holds a position: the source itself, or the one the sentence names."""

from letterdiff.model import Metadata
from letterdiff.stance.phrases import normal
from letterdiff.stance.slots.said import Answer, Said
from letterdiff.stance.subject import is_own, is_someone


def holder_of(meta: Metadata, speaker: str) -> str:
    """Who 'we' is: the source's organisation where its author speaks, else the one who speaks."""
    if speaker and meta.author and speaker.casefold() != meta.author.casefold():
        return speaker
    return meta.organisation or meta.author or speaker


def holder(said: Said) -> Answer | None:
    """The cue's subject: a first person is the source's holder, known from its metadata; others are named."""
    subject = said.cue.subject if said.cue else None
    if subject is None:
        return Answer(normal(said.holder)) if said.holder else None
    name = said.sentence.text[slice(*subject)]
    if is_own(name, said.holder):
        return Answer(normal(said.holder), subject) if said.holder else None
    if said.sentence.japanese and not is_someone(name):
        return Answer(normal(said.holder)) if said.holder else None
    return Answer(normal(name), subject)
