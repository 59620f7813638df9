"""English verbs with their subject: 'we do not ask for', 'OpenAI also supports', 'critics oppose'."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from letterdiff.model import Stance
from letterdiff.stance.cues.cue import Cue
from letterdiff.stance.cues.kind import CueKind
from letterdiff.stance.cues.never import NEVER, NOT_ONLY
from letterdiff.stance.sentence import Sentence

FIRST_PERSON = (
    r"we|i|(?:this|our|the present) (?:joint |open |own )?(?:submission|letter|paper|response|comment|brief|"
    r"petition|campaign|post|company|organi[sz]ation|coalition|party|association)s?|the undersigned|"
    r"our (?:members|team|party|view)"
)
_OTHERS = (
    r"they|he|she|it|who|nobody|no one|none(?: of us)?|everyone|some|many|others|most|critics|opponents|"
    r"proponents|supporters|experts|analysts|observers|people|voters|the [a-z]+|"
    r"(?-i:[A-Z])[\w&.'-]{0,60}+(?: (?:of |for |and |the )?(?-i:[A-Z])[\w&.'-]{0,60}+){0,5}"
)
SUBJECT = rf"\b(?P<subject>(?:{FIRST_PERSON})|(?:{_OTHERS})|and|but)"
SURELY = (
    r"(?:(?!(?:hard|bare|scarce|rare|near|part|partial|allege|alleged|supposed|purported|reported|ostensib|apparent|"
    r"seeming|mistaken|wrong|false|erroneous|incorrect|occasional|conditional|tentative|possib|probab|perhap|"
    r"doubtful|theoretical|hypothetical|nominal|ironical|unlike|presumab|conceivab|arguab)l?y\b)\w+ly|"
    r"likewise|also)"
)
"""Adverbs that leave a verb what it says; 'hardly', 'allegedly' and their like do not."""
_FILLER = (
    r"do|does|did|don't|doesn't|didn't|am|are|is|was|were|aren't|isn't|wasn't|weren't|be|been|being|has|"
    r"have|"
    r"had|haven't|hasn't|will|would|won't|wouldn't|can|cannot|can't|not|never|no longer|also|again|"
    r"once more|"
    r"still|therefore|thus|now|today|further|always|all|both|each|just|too|like to|want to|wish to|"
    r"wants to|continue to|continues to|join (?:others|many) in|to|once|long|write|writing|ever|even|"
    rf"{SURELY}|"
    r"going to|"
    r"here to|proud to|"
    r"pleased to|happy to|remain|remains|remained|stay|stand|"
    r"at [A-Z]\w+|(?:have|need|want|seek|expect|accept|receive|request) (?:or|nor|and)"
)
_SHORTENED = r"(?:['’](?:re|ve|m|d|ll)\b)?"
_BETWEEN = rf"{_SHORTENED}(?P<between>(?:,[^,;]{{1,60}},)?(?:[\s,]+(?:{_FILLER}))*?)"
_NEGATION = re.compile(r"\b(?:not|never|no longer|cannot|neither|nor)\b|n't\b", re.IGNORECASE)
_INVERTED = re.compile(
    rf"\b(?:{NEVER}),? (?:do|does|did|have|has|had|will|can|could|should|would|are|is|am|must) $|"
    r"\b(?:none|neither|not one|no one|nobody) (?:of|at|in|from|among) $",
    re.IGNORECASE,
)
"""A negation that stands ahead of its subject: '*at no time did* we ask', '*none of* our members asked'."""
_TURNED_AROUND = re.compile(r"(?<!not only )(?<!so )\b(?:do|does|did|may|might) $", re.IGNORECASE)
"""A verb ahead of its subject, behind what is none of these negations: '*little do* we support'."""
_LOOK_BACK = 60
"""Characters ahead of a subject among which such a negation stands."""
_SOME_OF = re.compile(
    r"\b(?:few|some|many|most|half|not (?:all|every one|each)) (?:of|at|in|from|among) $",
    re.IGNORECASE,
)
"""What says of part of 'us' what 'we' are said to do: '*some of* our members ask'."""
_TO_BE = re.compile(
    r"(?:\b(?:am|are|is|was|were|be|been|being)|['’](?:re|m)\b)"
    r"(?: \w+ly| also| once| never| ever| often| long| even)*\s*$",
    re.IGNORECASE,
)
_PARTICIPLE = re.compile(r"(?:ed|ing)\b", re.IGNORECASE)
_AUXILIARY = re.compile(r"\b(?:am|are|is|was|were|have|has|had)\b|n't\b", re.IGNORECASE)
_OTHER_CLAUSE = re.compile(
    r"\b(?:that|which|who|whose|their|because|if|when|where|while|to \w+)\b|[;:]", re.IGNORECASE
)
_LEADING_FIRST = re.compile(rf"(?:[^,]{{0,60}}, )?(?:{FIRST_PERSON})\b", re.IGNORECASE)


PAPER = (
    r"(?:ma(?:de|k(?:e|es|ing))|launch(?:ed|es|ing)?|join(?:ed|s|ing)?|(?:co-?)?sign(?:ed|s|ing)?|s(?:ent|"
    r"end)|"
    r"filed?|submit(?:ted|s)?|publish(?:ed|es)?|lodged?|wrote|write|present(?:ed)?|deliver(?:ed)?|issued?|"
    r"r[ua]n|started?|back(?:ed)?|endorsed?|led|lead|teamed up [\w ]{0,30}) "
    r"(?:(?!about|of|on|against|regarding)[\w'’-]+ ){0,4}?"
    r"(?:submissions?|letters?|petitions?|campaigns?|statements?|briefs?|comments?|pledges?|declarations?|"
    r"appeals?)(?: [\w'’-]+){0,8}? "
)
"""'We made a joint submission to the inquiry *calling for*': the verb behind a paper that is one's own."""


class Verbs(NamedTuple):
    """One of some verbs alone, which few sentences have, and with its subject and what may stand between."""

    alone: re.Pattern[str]
    held: re.Pattern[str]


def pattern(verbs: str) -> Verbs:
    """The two patterns of some verbs."""
    alone = re.compile(rf"[\s,](?:{verbs})\b", re.IGNORECASE)
    return Verbs(alone, re.compile(rf"{SUBJECT}{_BETWEEN}[\s,]+(?P<verb>{verbs})\b", re.IGNORECASE))


def cues(sentence: Sentence, verbs: Verbs, stance: Stance, negated: Stance, kind: CueKind) -> Iterator[Cue]:
    """A cue for each verb with its subject; an odd number of negations before the verb turns the stance."""
    if not verbs.alone.search(sentence.text):
        return
    for found in verbs.held.finditer(sentence.text):
        subject = _subject(sentence, found)
        if subject is None or _is_passive(found):
            continue
        at = found.start("subject")
        near = max(0, at - _LOOK_BACK)
        if _SOME_OF.search(sentence.text, near, at):
            continue
        inverted = _INVERTED.search(sentence.text, near, at)
        if not inverted and _TURNED_AROUND.search(sentence.text, near, at):
            continue
        turns = len(_NEGATION.findall(NOT_ONLY.sub("", found["between"]))) + bool(inverted)
        turned = turns % 2 == 1
        start = found.end("between") - len(found["between"].lstrip(" ,"))
        start = min(start, found.start("verb")) if found["between"].strip(" ,") else found.start("verb")
        start = inverted.start() if inverted else start
        yield Cue(
            negated if turned else stance,
            start,
            found.end("verb"),
            kind,
            subject=subject,
            negated=turned,
            said=negated_rule(kind) if turned else "",
        )


def negated_rule(kind: CueKind) -> str:
    """What a reader is told of a verb that a negation goes with."""
    return f"{kind.value}, negated"


def _is_passive(found: re.Match[str]) -> bool:
    """'We are encouraged by' does not encourage."""
    state = found["verb"].casefold().startswith(("opposed", "committed"))
    return not state and bool(
        _TO_BE.search(found.string, found.end("subject"), found.start("verb"))
        and found["verb"].casefold().split()[0].endswith("ed")
    )


def _subject(sentence: Sentence, found: re.Match[str]) -> tuple[int, int] | None:
    """Where the subject stands; a verb after 'and' has the subject that opens the sentence, if it is 'we'."""
    if found["subject"].casefold() not in ("and", "but"):
        return found.span("subject")
    opening = _LEADING_FIRST.match(sentence.text)
    if not opening or opening.end() > found.start():
        return None
    if _PARTICIPLE.search(found["verb"]) and not _AUXILIARY.search(found["between"]):
        return None
    if _OTHER_CLAUSE.search(sentence.text, opening.end(), found.start()):
        return None
    inner = list(re.finditer(rf"\b(?:{FIRST_PERSON})\b", opening[0], re.IGNORECASE))
    return inner[-1].span()
