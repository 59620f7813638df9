"""Noun phrases of a text, by rules alone, in the languages that there are rules for."""

from letterdiff.text.language import language_of
from letterdiff.topics import english, japanese
from letterdiff.topics.phrase import Phrase


def noun_phrases(text: str, language: str, *, whole: bool = False) -> tuple[Phrase, ...]:
    """The noun phrases of a text in a language (BCP 47 tag, '' to tell it), in order; none of others.

    `whole`: with the adjectives at their front that say little.
    """
    tag = (language or language_of(text)).partition("-")[0].lower()
    if tag == "ja":
        return japanese.noun_phrases(text)
    return english.noun_phrases(text, whole=whole) if tag in ("en", "und") else ()


def is_everyday(phrase: Phrase, language: str) -> bool:
    """Whether the phrase says nothing about what a text is on: everyday words alone."""
    tag = language.partition("-")[0].lower()
    return japanese.is_everyday(phrase) if tag == "ja" else english.is_everyday(phrase)
