"""Short and long forms of a name, learnt from where a letter defines one: 'Investment Credit (IC)'."""

import re
from collections.abc import Iterator

from letterdiff.findings.evidence import Evidence
from letterdiff.model import Passage

_DEFINED = re.compile(
    r"(?P<long>(?:[A-Z][\w'’-]*\s+(?:(?:of|for|and|the|on|in|to)\s+){0,2}){1,7})\(“?\"?(?P<short>[A-Z][A-Za-z]{1,9}s?)”?\"?\)"
)
_SMALL = ("of", "for", "and", "the", "on", "in", "to")


def short_forms(passage: Passage, evidence: Evidence) -> tuple[str, ...]:
    """The other form of each name in a passage that its source defines with both."""
    found = []
    for long, short in definitions(passage.source, evidence):
        if re.search(rf"\b{re.escape(short)}\b", passage.text) and long not in passage.text:
            found.append(long)
        elif long in passage.text and not re.search(rf"\b{re.escape(short)}\b", passage.text):
            found.append(short)
    return tuple(found)


def definitions(source: str, evidence: Evidence) -> tuple[tuple[str, str], ...]:
    """The names that a source defines, long form and short form, in order."""
    texts = (
        each.text
        for side in (evidence.letters, evidence.statements)
        for each in side
        if each.source == source
    )
    return tuple(dict.fromkeys(pair for text in texts for pair in _defined(text)))


def _defined(text: str) -> Iterator[tuple[str, str]]:
    for found in _DEFINED.finditer(text):
        words, short = found["long"].split(), found["short"].rstrip("s")
        for start in range(len(words)):
            big = [word for word in words[start:] if word not in _SMALL]
            initials = "".join(part[0] for word in big for part in word.split("-") if part)
            if initials.upper() == short.upper() and words[start] not in _SMALL:
                yield " ".join(words[start:]), short
                break
