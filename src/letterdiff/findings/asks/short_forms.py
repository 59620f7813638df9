"""Short and long forms of a name, learnt from where a letter defines one: 'Investment Credit (IC)'."""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice

from letterdiff.model import Passage

_DEFINED = re.compile(
    r"(?P<long>(?:[A-Z][\w'’-]{0,60}+\s++(?:(?:of|for|and|the|on|in|to)\s++){0,2}){1,7})\(“?\"?(?P<short>[A-Z][A-Za-z]{1,9}s?)”?\"?\)"
)
_WORD = re.compile(r"\w+")
_MOST = 500
"""Names of one source that are looked for: a glossary has fewer."""
_SMALL = ("of", "for", "and", "the", "on", "in", "to")


Names = Mapping[str, tuple[tuple[str, str], ...]]
"""The names that a source, by its own name, defines: long form and short form, in order."""


def short_forms(passage: Passage, names: Names) -> tuple[str, ...]:
    """The other form of each name in a passage that its source defines with both."""
    found, own = [], names.get(passage.source, ())
    words = frozenset(_WORD.findall(passage.text)) if own else frozenset()
    for long, short in own:
        is_short = short in words
        if is_short and long not in passage.text:
            found.append(long)
        elif long in passage.text and not is_short:
            found.append(short)
    return tuple(found)


def names_in(passages: Iterable[Passage]) -> Names:
    """What the sources of these passages define."""
    found: dict[str, dict[tuple[str, str], None]] = {}
    for passage in passages:
        found.setdefault(passage.source, {}).update(dict.fromkeys(_defined(passage.text)))
    return {source: tuple(islice(names, _MOST)) for source, names in found.items() if names}


def _defined(text: str) -> Iterator[tuple[str, str]]:
    for found in _DEFINED.finditer(text):
        words, short = found["long"].split(), found["short"].rstrip("s")
        for start in range(len(words)):
            big = [word for word in words[start:] if word not in _SMALL]
            initials = "".join(part[0] for word in big for part in word.split("-") if part)
            if initials.upper() == short.upper() and words[start] not in _SMALL:
                yield " ".join(words[start:]), short
                break
