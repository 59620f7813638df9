"""What weakens a cue to a mention: a question, quoted or reported speech, a supposition, a denied motive."""

import re

from letterdiff.stance.cues.cue import Cue, Reach
from letterdiff.stance.cues.verbs import FIRST_PERSON
from letterdiff.stance.sentence import Sentence

_SAY = (
    r"say|says|said|saying|argue|argues|argued|claim|claims|claimed|believe|believes|believed|think|"
    r"thinks|suggest|suggests|"
    r"suggested|fear|fears|feared|warn|warns|warned|contend|contends|allege|alleges|alleged|insist|"
    r"insists|told|testified|"
    r"wrote|writes|worry|worries|hold|holds|maintain|complain|complains|demand|demands|report|reports|"
    r"reported|asks whether|wonder|wonders"
)
_REPORTER = (
    r"critics|opponents|proponents|supporters|some|many|others|people|experts|analysts|commentators|"
    r"observers|they|he|she|"
    r"media|press|you|one|the [a-z]+(?: [a-z]+)?|(?-i:[A-Z])[\w.'-]+(?: (?-i:[A-Z])[\w.'-]+){0,3}"
)
_REPORTED = re.compile(
    rf"\b(?P<who>{FIRST_PERSON}|{_REPORTER})\b(?: \w+){{0,4}}? (?:{_SAY})\b|"
    rf"\baccording to (?P<source>[\w. ]+)|"
    rf"\b(?:it (?:is|has been)|as) (?:{_SAY})\b|\b(?:reportedly|allegedly|supposedly)\b|\bthe (?:idea|"
    rf"claim|notion|view|rumou?r|argument|suggestion|charge) that\b",
    re.IGNORECASE,
)
_REPORTED_AFTER = re.compile(
    rf"[,”\"] (?P<who>{_REPORTER}) (?:says?|said|argues?|argued|wrote|told|claims?|claimed|warned)\b|"
    r"[”\"],? (?:says|said|argued|wrote) (?P<name>[\w. ]+)",
    re.IGNORECASE,
)
_FIRST = re.compile(rf"^(?:{FIRST_PERSON})$", re.IGNORECASE)
_SUPPOSED = re.compile(
    r"\b(?:if|even if)\b[^.;]*\b(?:were|had)\b|^(?:were|had) \w+|\b(?:suppose|supposing|imagine|"
    r"hypothetically)\b",
    re.IGNORECASE,
)
_WOULD_HAVE = re.compile(r"\b(?:would|could|might) have (?:been |to )?\w+", re.IGNORECASE)
_IN_IF = re.compile(
    r"(?:^|[,;] ?|\b(?:and|or|but|only|even) )(?:if|whether|unless|when|whenever|suppose)\b[^,;]*$|"
    r"\b(?:whether|only if|unless|if)\b[^,;]*$",
    re.IGNORECASE,
)
_MOTIVE = re.compile(
    r"(?<!,) (?:because|just because|simply to|merely to|just to|in order to)\b", re.IGNORECASE
)
_FAR_NO = re.compile(
    r"^\W*(?:no|nobody|none|neither|nor|never|nothing|few|hardly|rarely)\b.*[,;:—–]", re.IGNORECASE
)
_NOBODY = re.compile(r"^(?:no one|nobody|none(?: of us)?|few)$", re.IGNORECASE)
_LAW = re.compile(
    r"\b(?:under|pursuant to) (?:the |current |existing |its )+\w+|\bcurrently\b|\balready\b", re.IGNORECASE
)
_JA_REPORTED = re.compile(
    r"によ(?:ると|れば)|(?:と|など)(?:の|いう)(?:批判|指摘|声|意見|見方|報道|懸念)|と(?:批判|指摘|報道|報じ)|らしい|とされ"
)
_JA_SAID = re.compile(r"[」』]と(?:述べ|語|話|言|主張|批判|指摘|説明|強調)")
_JA_SUPPOSED = re.compile(r"仮に|もし")
_JA_DOUBLE = re.compile(
    r"^(?:わけではない|わけではありません|とは(?:言えない|限らない|いえない)|のではない|ということではない)"
)


def weakness(sentence: Sentence, cue: Cue, holder: str) -> str:
    """Why this cue says nothing of its own about the topic, in words; empty where it does."""
    if sentence.question:
        return "a question"
    if sentence.in_speech(cue.start, cue.end):
        return "quoted speech"
    return _japanese(sentence, cue) if sentence.japanese else _english(sentence, cue, holder)


def is_own(name: str, holder: str) -> bool:
    """Whether a subject is the source itself: a first person, or the holder by name."""
    name, holder = name.casefold().strip(), holder.casefold().strip()
    if _FIRST.match(name):
        return True
    plain = name.removeprefix("the ")
    return bool(holder) and plain in (holder, holder.removeprefix("the "), _initials(holder))


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split())


def _english(sentence: Sentence, cue: Cue, holder: str) -> str:
    before, after = sentence.text[: cue.start], sentence.text[cue.end :]
    subject = sentence.text[slice(*cue.subject)] if cue.subject else ""
    if _NOBODY.match(subject):
        return "'no one' is its subject"
    if cue.subject and not is_own(subject, holder):
        return "somebody else's stance"
    if _reported(before, holder) or _reported_after(after, holder):
        return "reported speech"
    if _SUPPOSED.search(before) or _WOULD_HAVE.search(sentence.text):
        return "a supposition"
    if _FAR_NO.match(before) and cue.reach is Reach.BOTH:
        return "a negation whose reach is unclear"
    if _IN_IF.search(before):
        return "inside a condition"
    if cue.negated and _MOTIVE.search(after):
        return "a reason is denied, not the deed"
    if cue.rule == "'must'" and _LAW.search(sentence.text):
        return "tells what the law is"
    return ""


def _reported(before: str, holder: str) -> bool:
    return any(not is_own(found["who"] or "", holder) for found in _REPORTED.finditer(before))


def _reported_after(after: str, holder: str) -> bool:
    found = _REPORTED_AFTER.search(after)
    return bool(found) and not is_own((found["who"] or found["name"] or "").strip(), holder)  # type: ignore[index]


def _japanese(sentence: Sentence, cue: Cue) -> str:
    after = sentence.text[cue.end :]
    if _JA_REPORTED.search(sentence.text) or _JA_SAID.search(sentence.text):
        return "reported speech"
    if _JA_DOUBLE.match(after):
        return "a negation of a negation"
    if _JA_SUPPOSED.search(sentence.text):
        return "a supposition"
    return ""
