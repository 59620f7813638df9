"""An ask of a letter that a public text tells of: 'our submission calls for X', 'Example Lab proposes X'.

Read only in a statement that links to the letter, or restates it, and only in plain words: the paper or
who wrote it opens the sentence and has the verb right behind, with nothing that denies, supposes or dates
it. 'The report' may be anybody's; so may a quoted 'we', unless who says it signed the letter.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

from letterdiff.model import Passage, Position, Span, Stance
from letterdiff.stance.sentence import Sentence, sentences_of

BY_PAPER = "the statement tells it of the letter, or of who wrote it"
QUOTED = "the statement quotes somebody who signed the letter"
TOLD = (BY_PAPER, QUOTED)
"""The rules of positions that are told of, and not taken in the statement's own voice."""
_VERBS = (
    r"call(?:s|ing|ed)? (?:up)?on|call(?:s|ing|ed)? for|urg(?:es?|ing|ed)|recommend(?:s|ing|ed)?|"
    r"propos(?:es?|ing|ed)|demand(?:s|ing|ed)?|request(?:s|ing|ed)?|ask(?:s|ing|ed)?(?= (?:for|that|the)\b)|"
    r"support(?:s|ing|ed)?|supporters of|advocat(?:es?|ing|ed)(?: for)?|"
    r"(?:reiterat|renew|repeat)(?:e?s|ed|ing|e)? (?:(?:its|their|our) )?calls? (?:for|on|to)"
)
_AGAINST = r"oppos(?:es?|ing|ed)|reject(?:s|ing|ed)?|opponents of"
_VERB = rf"(?:(?P<for>{_VERBS})|(?P<against>{_AGAINST}))(?=\W)"
_ALSO = r"(?:,? (?:also|further|strongly|therefore|both|long|jointly|again|now))*+"
_HAS = rf"{_ALSO}(?: (?:has|have|is|are)(?: been)?)?{_ALSO}"
_PAPER = re.compile(
    rf"^\W*(?:our|the|this) (?:joint |full |open |own )?(?:submission|letter){_ALSO} {_VERB}", re.IGNORECASE
)
_FIRST = re.compile(rf"[“\"]\s*+(?:we|i){_HAS} {_VERB}", re.IGNORECASE)
_SAYS = "said|says|concluded|added|explained|writes|wrote"
_WHO = r"(?:(?:Mr|Ms|Mrs|Dr|Professor)\.? )?"
_PERSON = r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3}"
_SAID_BY = re.compile(
    rf"[”\"],?\s+(?:(?:{_SAYS})\s+{_WHO}(?P<name>{_PERSON})|{_WHO}(?P<other>{_PERSON})\s+(?:{_SAYS})\b)"
)
_MAKES = (
    r"(?:made|make|wrote|write|sent|signed|lodged|provided) (?:an?|our|the) (?:joint |open )?"
    r"(?:submission|letter)"
)
_SUPPOSED = re.compile(r"\b(?:if|unless|whether|would|only|until)\b|[?？]", re.IGNORECASE)
"""Words with which a sentence supposes, limits or asks what it tells of."""
_NOT_PLAIN = re.compile(
    r"\b(?:not|never|no|nobody|none|might|may|could|myth|wrong\w*|refus\w+|critics?|rivals?|once|ago|formerly|"
    r"previously|last (?:year|month|week)|used to|(?:19|20)\d\d)\b|n['’]t\b",
    re.IGNORECASE,
)
"""Words ahead of the verb with which it is no plain report of what is asked."""
_LONGEST = 1500
"""Characters of a sentence that are looked at."""
Signed = Callable[[str], bool]
"""Whether the letter is signed by somebody of this name."""


def told_ask(passage: Passage, names: Sequence[str], signed: Signed = lambda name: False) -> Position | None:
    """What a public passage tells of as asked, by the letter, by one of these names, or by who signed it.

    None where it does not, or is not in English. The first way and side count, in each sentence with them.
    """
    if not passage.language.startswith("en"):
        return None
    found = [
        (each, said, rule)
        for each in sentences_of(passage.text, passage.language)
        if len(each.text) <= _LONGEST and not _SUPPOSED.search(each.text)
        for said, rule in _told(each.text, tuple(names), signed)
        if not _NOT_PLAIN.search(each.text, 0, said.end())
    ]
    if not found:
        return None
    _, first, by = found[0]
    side = "against" if first["against"] else "for"
    cues = (_span(passage, each, said, side) for each, said, rule in found if rule == by and said[side])
    stance = Stance.OPPOSES if first["against"] else Stance.ASKS_FOR
    return Position(passage.id, "", stance, tuple(cues), rule=by)


def _told(text: str, names: tuple[str, ...], signed: Signed) -> Iterator[tuple[re.Match[str], str]]:
    """The way in which a sentence tells of an ask, with its rule; at most one."""
    by_name = _by_name(names)
    if said := _PAPER.search(text) or (by_name and by_name.search(text)):
        yield said, BY_PAPER
        return
    quoted, by = _FIRST.search(text), _SAID_BY.search(text)
    if quoted and by and by.start() > quoted.end() and signed(by["name"] or by["other"]):
        yield quoted, QUOTED


@lru_cache(maxsize=256)
def _by_name(names: tuple[str, ...]) -> re.Pattern[str] | None:
    """How a text tells what one of these names asks, whoever asks with it."""
    if not names:
        return None
    any_of = "|".join(map(re.escape, sorted(names, key=lambda name: (-len(name), name))))
    one = r"[A-Z][\w&’'-]*(?: (?:of |for |the )?[A-Z][\w&’'-]*){0,5}(?: \([A-Z]\w{1,9}\))?"
    also = rf"(?: \([A-Z]\w{{1,9}}\))?(?:,? (?:and )?{one}){{0,6}}"
    return re.compile(
        rf"^\W*(?:{one},? (?:and )?){{0,6}}?(?:{any_of})\b{also}{_HAS}"
        rf"(?: (?:teamed up to )?{_MAKES})? {_VERB}"
    )


def _span(passage: Passage, sentence: Sentence, said: re.Match[str], side: str) -> Span:
    start = passage.anchor.start + sentence.start
    return Span(start + said.start(side), start + said.end(side), said[side])
