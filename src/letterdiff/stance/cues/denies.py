"""Cues that deny: 'neither have nor want', 'no plans to', 'there will be no'; 求めていない, 必要としない."""

import re
from collections.abc import Iterator

from letterdiff.model import Stance
from letterdiff.stance.cues import predicates, verbs
from letterdiff.stance.cues.cue import Cue
from letterdiff.stance.cues.kind import CueKind
from letterdiff.stance.cues.predicates import NOT_DOING
from letterdiff.stance.sentence import Sentence

_WISH = (
    r"have|has|had|want(?:s|ed)?|need(?:s|ed)?|seek(?:s|ing)?|sought|ask(?:s|ed|ing)?(?: for)?|expect(?:s|"
    r"ed)?|request(?:s|ed)?|received?"
)
_NEITHER = re.compile(
    rf"{verbs.SUBJECT}\s+(?P<cue>(?:do |did |are |"
    rf"is )?neither (?:{_WISH})(?:,? nor (?:(?:do|have|did) we )?(?:{_WISH}))+)\b",
    re.IGNORECASE,
)
_NEITHER_OF_US = re.compile(
    rf"\bneither (?P<subject>{verbs.FIRST_PERSON})(?P<cue> nor (?!do\b)[\w'& -]{{2,40}}? (?:{_WISH}))\b",
    re.IGNORECASE,
)
_NO_PLANS = re.compile(
    rf"{verbs.SUBJECT}\s+(?:\w+ly )?(?P<cue>(?:have|has|had)(?: made| submitted|"
    rf" filed)? no (?:\w+ )?(?:requests?|"
    r"applications?|bids?|plans?|intentions?|need|"
    rf"interest|"
    rf"desire|wish)"
    r" (?:to|of|for|in)(?: (?:ask(?:ing)? for|seek(?:ing)?|request(?:ing)?|accept(?:ing)?))?)\b",
    re.IGNORECASE,
)
_REFUSES = verbs.pattern(
    r"den(?:y|ies|ied)(?! that\b)|refus(?:e|es|ed)|declin(?:e|es|ed)|rul(?:e|es|ed) out|disclaim(?:s|ed)?"
)
_REFRAINS = verbs.pattern(
    r"(?:refrain|abstain)(?:s|ed|ing)? from (?:asking for|requesting|seeking|demanding|calling for)"
)
_WANTS_NO = re.compile(
    rf"{verbs.SUBJECT}\s+(?P<cue>(?:will |would |are |is |am )?(?:want|seek|need|ask for|request|seeking|"
    rf"asking for|take|accept)s? no)\b",
    re.IGNORECASE,
)
_FINITE = (
    r"is|are|was|were|has|have|had|will|would|can|could|may|might|should|must|shall|ought|do|does|did|"
    r"wants?|"
    r"needs?|that|who|which|disputes|doubts|denies"
)
_WILL_BE_NO = re.compile(
    rf"\b(?:there )?(?:will|should|must|shall) be no\b|"
    rf"^\W*no(?! one\b)(?=(?: (?!(?:{_FINITE})\b)[\w$%'-]+){{1,7}}[.!]?\W*$)",
    re.IGNORECASE,
)
_MUST_BE_NO = re.compile(r"\b(?:should|must|shall)\b", re.IGNORECASE)
"""Who says that there must be none is against it, not only without the wish for it."""
_JAPANESE = re.compile(
    rf"(?:求め{NOT_DOING}|求め(?:ない|ません|ず|ていたわけではない)|要望し{NOT_DOING}|要請し{NOT_DOING}|"
    rf"(?:必要|頼り)と(?:し{NOT_DOING}|しない|しません|せず)|必要(?:は|が|も)?(?:ない|ありません|なく)|"
    rf"不要(?:と(?:考え|判断|いう立場)|だ|である|です|(?=。|$))|"
    r"望(?:んでいない|んでいません|んでおらず|まない|みません)|(?:要望|要請|提案)し(?:ない|ません)|"
    r"受け(?:ていない|ていません|ておらず|ている事実も?(?:は|も)?(?:ない|ありません))|(?:求め|受け|"
    r"要望す|申請す|希望す|"
    r"要請す)る(?:つもり|予定|考え|計画|意向|必要|こと)(?:は|も)(?:ない|ありません|なく)|"
    r"求めるものでは(?:ない|ありません|なく)|(?:求め|受け|要望し|要請し)た(?:こと|事実)(?:は|"
    r"も)(?:一度も)?(?:ない|ありません))"
)


def english(sentence: Sentence) -> Iterator[Cue]:
    """Denials whose negation is part of the phrase; plain negated verbs stand with their verbs."""
    for pattern, kind in (
        (_NEITHER, CueKind.NEITHER),
        (_NEITHER_OF_US, CueKind.NEITHER),
        (_NO_PLANS, CueKind.NO_PLANS),
        (_WANTS_NO, CueKind.WANT_NO),
    ):
        for found in pattern.finditer(sentence.text):
            if found["subject"].casefold() not in ("and", "but"):
                yield Cue(
                    Stance.DENIES, *found.span("cue"), kind, subject=found.span("subject"), negated=True
                )
    yield from verbs.cues(sentence, _REFUSES, Stance.DENIES, Stance.MENTIONS, CueKind.DENIAL)
    yield from verbs.cues(sentence, _REFRAINS, Stance.DENIES, Stance.MENTIONS, CueKind.DENIAL)
    for found in _WILL_BE_NO.finditer(sentence.text):
        refused = _MUST_BE_NO.search(found[0]) is not None
        stance = Stance.OPPOSES if refused else Stance.DENIES
        yield Cue(stance, found.start(), found.end(), CueKind.WILL_BE_NO, negated=True)


def japanese(sentence: Sentence) -> Iterator[Cue]:
    """求めていない, 必要としない, 望んでいない, 不要だ."""
    yield from predicates.cues(sentence, _JAPANESE, Stance.DENIES, CueKind.NEGATION, negated=True)
