"""What a cue's stance comes to: kept, turned or set aside by the words between cue and topic, and around."""

import re

from letterdiff.model import Stance
from letterdiff.stance.around import between, growth, passive, polarity
from letterdiff.stance.around.aftermath import other_object, unclear_after
from letterdiff.stance.around.clauses import is_asked, of_subject
from letterdiff.stance.around.compound import made
from letterdiff.stance.around.doing import is_unknown
from letterdiff.stance.around.elsewhere import not_to_do, on_another
from letterdiff.stance.around.fate import is_banned_by, is_doomed, is_unsaid
from letterdiff.stance.around.heads import (
    hangs_on_unknown,
    is_of_removal,
    is_part_of_another,
    is_part_of_subject,
)
from letterdiff.stance.around.japanese import japanese
from letterdiff.stance.around.polarity import Polarity
from letterdiff.stance.cues.cue import Cue, Reach
from letterdiff.stance.cues.kind import OURS, SAID_TO_BE
from letterdiff.stance.reading import unsure
from letterdiff.stance.slots.said import Said

_SO_CALLED = re.compile(
    r"\b(?:so-called|supposed|alleged) (?:\w+ )?[\"“‘']?$|いわゆる[「『]?$", re.IGNORECASE
)
"""What holds a thing with tongs: nobody asks for 'so-called help'."""
_BUT_NOT = re.compile(
    r", (?:and )?not (?:for |to )?"
    r"(?:the |an? |any |more |federal |national |state |central |government |public )*$",
    re.IGNORECASE,
)
_IS_SAID_OF = re.compile(
    r"(?: (?:for|to|of|in) [\w' -]{1,40}?)? (?:is|are|was|were|has|have|had|would|will|could|may|might|"
    r"did|does|went|came)"
    r"\b(?! (?:(?:as )?(?:firm|strong|unchanged|clear|unwavering|steadfast|simple|plain|straightforward|"
    r"twofold|principled|this|that|based|grounded|founded|rooted|well known|unequivocal|"
    r"long-standing)|"
    r"not (?:changed|wavered)|never wavered|unequivocally)\b)",
    re.IGNORECASE,
)
"""'Our support for X *was a mistake*': what is said of it may end it."""
_GIVES_UP = re.compile(
    r"\b(?:withdr\w+|drop\w*|end(?:ed|ing)?|revers\w+|rescind\w*|reconsider\w*|abandon\w*|suspend\w*|"
    r"retract\w*|"
    r"regret\w*|lost|lose|without|despite|question\w*|overstat\w*|mis\w+) $",
    re.IGNORECASE,
)
"""'We *withdrew* our support for X'."""
_NONE_OF = re.compile(r" (?:neither|no|none of)\b", re.IGNORECASE)
_ENDS = re.compile(r"\s*(?:[.!;,]|$)|\s(?:for|to)\s", re.IGNORECASE)

_WHO_ASKED = re.compile(
    r"(?:\bask\w*|\burg\w*|\bcall\w* (?:up)?on|\bpetition\w*|\bpress\w*|\blobb\w*)$", re.IGNORECASE
)
"""Verbs whose object is who is asked: 'we ask *Congress* for X'."""
_PASSIVE = re.compile(r"\s*(?:\w+ly )?be\b", re.IGNORECASE)


def turned(said: Said, cue: Cue, side: Reach, words: str) -> tuple[Stance, str]:
    """The stance, and the rule's name, of a cue that governs a topic across these words."""
    found = _polarity(said, cue, side, words)
    if not said.sentence.japanese:
        found = polarity.joined(found, _compound(said, cue, side, words, found))
    if side is Reach.AHEAD and cue.stance is Stance.ASKS_FOR and _is_refused(said, words):
        return Stance.OPPOSES if cue.reach is Reach.BOTH else Stance.DENIES, f"{cue.rule}, 'not' this"
    spared = cue.stance is Stance.OPPOSES and side is Reach.AHEAD and bool(_NONE_OF.match(words))
    if found is Polarity.BLURRED or spared:
        return Stance.MENTIONS, unsure(cue.rule, "set aside or unclear what it falls on")
    stance = polarity.turned(cue.stance) if found is Polarity.TURNED else cue.stance
    if unclear := _unclear(said, cue, side, words, stance):
        return Stance.MENTIONS, unsure(cue.rule, unclear)
    return stance, f"{cue.rule}, turned by what it governs" if found is Polarity.TURNED else cue.rule


def _compound(said: Said, cue: Cue, side: Reach, words: str, found: Polarity) -> Polarity:
    """What the noun right behind the topic makes of it; 'make X *illegal*' is none."""
    if side is Reach.AHEAD and is_banned_by(said.sentence.text[cue.start : said.start], said.after):
        return Polarity.KEPT
    if said.sentence.text.endswith("'s", 0, said.end) or said.sentence.text.endswith("-", 0, said.start):
        return Polarity.BLURRED
    against = (cue.stance.sign < 0) != (found is Polarity.TURNED)
    return made(words if side is Reach.BEHIND else said.after, against=against)


def _is_refused(said: Said, words: str) -> bool:
    """'We want A, *not* B', at the end of its clause."""
    passive = _PASSIVE.match(words)
    return bool(_BUT_NOT.search(words) and _ENDS.match(said.sentence.text, said.end) and not passive)


def _unclear(said: Said, cue: Cue, side: Reach, words: str, stance: Stance) -> str:
    """Why it cannot be told what is wanted of the topic, in words; empty where it can."""
    if stance.sign > 0 and _SO_CALLED.search(said.sentence.text, 0, said.start):
        return "it is called so by others"
    if said.sentence.japanese:
        return ""
    if side is Reach.AHEAD and is_asked(cue, said.sentence.text, words, said.after):
        return "it is asked, not asked for"
    if _is_part(said, cue, side, words, stance):
        return "it falls on something else"
    if stance.sign < 0 and _only_grows(said, cue, side):
        return "only its growth is refused"
    done = between.tried(between.one_negation(words))
    said_to_be = cue.kind in SAID_TO_BE and said.sentence.text.endswith(" to", 0, cue.end)
    modal = cue.reach is Reach.BOTH or said_to_be
    if side is Reach.AHEAD and is_unknown(done, follows_modal=modal):
        return "unclear what is to be done to it"
    return "unclear what is wanted" if _strays(said, cue, side, words, stance) else ""


def _is_part(said: Said, cue: Cue, side: Reach, words: str, stance: Stance) -> bool:
    """Whether the topic only belongs to what the cue falls on."""
    if side is Reach.BEHIND:
        return not is_of_removal(_clause(said)) and is_part_of_subject(_clause(said))
    bare_not = cue.negated and cue.reach is Reach.BOTH and not not_to_do(words, inverted=cue.inverted)
    asked = bool(_WHO_ASKED.search(said.sentence.text, cue.start, cue.end))
    another = is_part_of_another(words) or hangs_on_unknown(words, asked=asked)
    return bare_not or on_another(words, stance) or another


def _clause(said: Said) -> str:
    """The words of the topic's clause ahead of it."""
    return re.split(r"[;:]|, (?!and\b|or\b)|\b(?:that|but) ", said.sentence.text[: said.start])[-1]


def _only_grows(said: Said, cue: Cue, side: Reach) -> bool:
    text = said.sentence.text
    if side is Reach.BEHIND:
        return growth.is_not_to_grow(text[cue.end :])
    done = cue.negated and growth.is_not_to_grow(said.after)
    return done or growth.is_refused(text[cue.start : said.start], said.after)


def _strays(said: Said, cue: Cue, side: Reach, words: str, stance: Stance) -> bool:
    """Whether the words around the topic leave open what is wanted of it."""
    against = stance.sign < 0
    if side is Reach.BEHIND:
        return unclear_after(said.sentence.text[cue.end :], against=False)
    if cue.kind in OURS:
        gone = _GIVES_UP.search(said.sentence.text, 0, cue.start)
        return bool(gone or _IS_SAID_OF.match(said.after)) or other_object(words, against=against)
    within = said.sentence.text[cue.start : said.start]
    done = passive.done_to(said.after)
    clear = done not in (None, Polarity.BLURRED) or is_banned_by(within, said.after)
    open_ = not clear and (
        unclear_after(said.after, against=against) or _is_doomed(said.after) or is_unsaid(within, said.after)
    )
    return open_ or other_object(within if against else words, against=against)


def _is_doomed(after: str) -> bool:
    """Whether the words behind the topic say that it is to go; 'encryption *ban*' is read as a compound."""
    return is_doomed(after) and made(after, against=False) is not Polarity.TURNED


def _of_removal(said: Said, cue: Cue) -> Polarity:
    """'The ban on X' turns what is said of it; that it is not to be extended says nothing of X."""
    if not is_of_removal(_clause(said)):
        return Polarity.KEPT
    grows = cue.negated and growth.is_not_to_grow(said.sentence.text[cue.end :])
    return Polarity.BLURRED if grows else Polarity.TURNED


def _polarity(said: Said, cue: Cue, side: Reach, words: str) -> Polarity:
    text = said.sentence.text
    if said.sentence.japanese:
        return japanese(words)
    if side is Reach.BEHIND:
        to_it = passive.behind(text[cue.end :]) if cue.reach is Reach.BOTH else Polarity.KEPT
        return polarity.joined(to_it, _of_removal(said, cue))
    done = passive.done_to(said.after)
    if done is None and is_banned_by(text[cue.start : said.start], said.after):
        done = Polarity.TURNED
    if done is None:
        done = of_subject(text[cue.start : said.start], said.after)
    return polarity.joined(between.between(words), done)
