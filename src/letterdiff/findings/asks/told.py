"""An ask of a letter that a public text tells of: 'the submission calls for X', 'Example Lab has proposed X'.

Read only in a statement that is known to tell of the letter: there the paper is the letter, and who is quoted
in the first person speaks for those who wrote it. Elsewhere such words may be anybody's.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from letterdiff.model import Passage, Position, Span, Stance
from letterdiff.stance.sentence import Sentence, sentences_of

BY_PAPER = "the statement tells it of the letter, or of who wrote it"
QUOTED = "the statement quotes somebody who asks in the first person"
TOLD = (BY_PAPER, QUOTED)
"""The rules of positions that are told of, and not taken in the statement's own voice."""
_VERBS = (
    r"call(?:s|ing|ed)? (?:up)?on|call(?:s|ing|ed)? for|urg(?:es?|ing|ed)|recommend(?:s|ing|ed)?|"
    r"propos(?:es?|ing|ed)|demand(?:s|ing|ed)?|request(?:s|ing|ed)?|ask(?:s|ing|ed)?(?= (?:for|that|the)\b)|"
    r"argu(?:es?|ing|ed) (?:that|for)|support(?:s|ing|ed)?|supporters of|advocat(?:es?|ing|ed)(?: for)?"
)
_AGAINST = r"oppos(?:es?|ing|ed)|reject(?:s|ing|ed)?|opponents of|call(?:s|ing|ed)? to reject"
_PAPER = re.compile(
    r"\b(?:our|the|this|a|an|in) (?:[\w-]+ ){0,2}?(?:submission|letter|report|response|paper|petition|"
    rf"brief)\b[^.;:]{{0,60}}? ?\b(?:(?P<for>{_VERBS})|(?P<against>{_AGAINST}))(?=\W)",
    re.IGNORECASE,
)
_FIRST = re.compile(
    rf"[“\"]\s*(?:\w+,? )?(?:we|i)(?: are| have| \w+ly| also| therefore| strongly)* "
    rf"(?:(?P<for>{_VERBS})|(?P<against>{_AGAINST}))(?=\W)",
    re.IGNORECASE,
)
_ALSO = r"(?:,? (?:has|have|is|are|both|also|long|been|\w+ly))* "


def told_ask(passage: Passage, names: Sequence[str]) -> Position | None:
    """What a public passage tells of as asked, by the paper or by one of these names, or quotes.

    None where it does neither, or is not in English. The first way counts, in every sentence that has it.
    """
    if not passage.language.startswith("en"):
        return None
    found = [
        (each, said, rule)
        for each in sentences_of(passage.text, passage.language)
        for said, rule in _told(each.text, names)
    ]
    if not found:
        return None
    _, first, by = found[0]
    stance = Stance.OPPOSES if first["against"] else Stance.ASKS_FOR
    cues = (_span(passage, each, said) for each, said, rule in found if rule == by)
    return Position(passage.id, "", stance, tuple(cues), rule=by)


def _told(text: str, names: Sequence[str]) -> Iterator[tuple[re.Match[str], str]]:
    """The ways in which a sentence tells of an ask, each with its rule."""
    ways = [(_PAPER, BY_PAPER), (_FIRST, QUOTED)]
    if by_name := _by_name(tuple(names)):
        ways.insert(1, (by_name, BY_PAPER))
    for pattern, rule in ways:
        if said := pattern.search(text):
            yield said, rule


@lru_cache(maxsize=256)
def _by_name(names: tuple[str, ...]) -> re.Pattern[str] | None:
    """How a text tells what one of these names asks."""
    if not names:
        return None
    any_of = "|".join(map(re.escape, sorted(names, key=lambda name: (-len(name), name))))
    return re.compile(
        rf"\b(?:{any_of})\b[^.;:]{{0,40}}?{_ALSO}(?:(?P<for>(?i:{_VERBS}))|(?P<against>(?i:{_AGAINST})))(?=\W)"
    )


def _span(passage: Passage, sentence: Sentence, said: re.Match[str]) -> Span:
    start, verb = passage.anchor.start + sentence.start, "for" if said["for"] else "against"
    return Span(start + said.start(verb), start + said.end(verb), said[verb])
