"""Who holds a position: the source itself, or the one the sentence names."""

from letterdiff.model import Metadata
from letterdiff.stance.phrases import normal
from letterdiff.stance.slots.said import Answer, Said
from letterdiff.stance.weaken import is_own


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
    if is_own(name, said.holder) or (said.sentence.japanese and _own_japanese(name)):
        return Answer(normal(said.holder), subject) if said.holder else None
    if said.sentence.japanese and not _named(name):
        return Answer(normal(said.holder)) if said.holder else None
    return Answer(normal(name), subject)


def _own_japanese(name: str) -> bool:
    return name.strip() in (
        "当社",
        "弊社",
        "わが社",
        "我が社",
        "我々",
        "われわれ",
        "私たち",
        "私",
        "当団体",
        "私達",
    )


def _named(name: str) -> bool:
    """Whether a subject marked by は names someone who can hold a stance."""
    return (
        name.endswith(("氏", "社", "者", "家", "省", "党", "団体", "協会", "大統領", "長官", "議員"))
        or name.isascii()
    )
