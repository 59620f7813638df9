"""The plain shapes of an English sentence that asks for something, or is against it."""

import re
from functools import lru_cache

from letterdiff.stance.clear.shape import TOPIC, Shape, back, with_topic
from letterdiff.stance.clear.vocabulary import (
    ADDRESSEE,
    BODY,
    END,
    ENDED,
    GIVE,
    GOVERNMENT,
    KIND,
    PROVIDE,
    PROVIDED,
    TOPIC_AGAINST,
    TOPIC_ALONE,
    TOPIC_FOR,
)

_LEAD = (
    r"(?:(?:and|but|so|also|today|therefore|thus|accordingly|consequently|however|moreover|furthermore|"
    r"additionally|finally|first|second|third|specifically|at the same time|in addition|in short|in sum|"
    r"to be clear|for this reason|for these reasons),? )?"
)
_PAST_LEAD = r"(?:last year|in the past|previously|formerly),? "
_ADVERB = r"(?:(?:also|again|strongly|respectfully|therefore|firmly|fully|still|clearly) )?"
_ASKS = (
    r"(?:asks? for|requests?|wants?|needs?|seeks?|proposes?|recommends?|supports?|favou?rs?|"
    r"endorses?|calls? for|welcomes?|backs?|demands?|advocates?(?: for)?|"
    r"(?:are|is|am) (?:asking for|requesting|seeking|in favou?r of))"
)
_ASKED = r"(?:asked for|requested|wanted|sought|supported|favou?red)"
_ASKS_WHO = r"(?:asks?|requests?|urges?|calls? (?:up)?on|encourages?)"
_DENIES = (
    r"(?:(?:do|does) ?(?:not|n't) (?:want|need|seek|ask for|request|support|favou?r)|(?:are|is|"
    r"am) not (?:asking "
    r"for|seeking|requesting|in favou?r of)|(?:wants?|seeks?|needs?|asks? for|requests?) no|"
    r"neither (?:have|has) "
    r"nor (?:want|need|seek)s?|(?:have|has) no (?:plans?|intention) to (?:ask for|seek|request)|"
    r"no longer (?:asks?"
    r" for|wants?|needs?|seeks?|requests?|supports?))"
)
_DENIED = r"did ?(?:not|n't) (?:want|seek|ask for|request|support)"
_OPPOSES = r"(?:opposes?|rejects?|objects? to|condemns?|(?:are|is|am) (?:opposed to|against))"
_OPPOSED = r"(?:opposed|rejected)"
_PHRASE = r"[\w$%&'.-]+(?: [\w$%&'.-]+){0,11}?"
_WHOM = rf"(?: (?:for|to) (?P<who>{_PHRASE}))?"
_TO_WHOM = rf"(?: (?:for|to) (?P<to>{_PHRASE}))?"
_SPAN = r"(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten)"
_TIME = (
    r"(?: (?:(?:this|next) (?:year|month|quarter|decade)|(?:by|in|before|until|from|since|through|during) "
    r"(?:the end of )?(?:FY ?|(?:fiscal|financial) year |fiscal )?20\d\d|"
    rf"(?:over|within|for) (?:the next )?{_SPAN} (?:years?|months?)))?"
)
_UNPLAIN_WHOM = re.compile(
    r"\b(?:only|alone|solely|yet|now|currently|presently|still|again|anymore|longer|too|either|also|"
    r"so|because|"
    r"since|while|if|unless|until|except|save|but|whether|as|than|when|where|what|how|why|it|its|they|their|"
    r"them|themselves|itself|this|these|those|some|many|most|few|certain|other|others|another|more|less|such|"
    r"same|both|each|every|several|further|additional|reasons?|purposes?|sake|example|instance|good|free|"
    r"show|ever|sure|everyone|nobody|anyone|one|last|previously|formerly|used|past|temporarily|permanently|"
    r"be|is|are|not|no|never|against|instead|rather|please|thanks?|today|years?|months?|at|then|there|here)\b",
    re.IGNORECASE,
)
_BAD_START = re.compile(r"^(?:an?|the|his|her|your|all|any|of|and|or|to|for|in|on)\b", re.IGNORECASE)
_BAD_END = re.compile(r"\b(?:of|and|or|to|for|in|on|with|from|by|that|who|which|the|our)$", re.IGNORECASE)
_KNOWN_START = re.compile(r"^(?:the (?=(?:[\w-]+ ){0,3}(?:industry|sector)$))", re.IGNORECASE)
_ALL = re.compile(r"^all ", re.IGNORECASE)
_ANY = re.compile(r"^any ", re.IGNORECASE)


def shape(text: str, start: int, end: int, holder: str) -> Shape | None:
    """What the sentence with the topic at `start` to `end` says, if it is plain; else None."""
    sentence = with_topic(text, start, end).removesuffix(".")
    for sign, pattern in _shapes(holder):
        if found := pattern.fullmatch(sentence):
            return _read(found, sign, start, end)
    return None


def _read(found: re.Match[str], sign: int, start: int, end: int) -> Shape | None:
    """The shape, where its beneficiary is plain too."""
    groups = found.groupdict()
    named = [name for name in ("who", "to") if groups.get(name)]
    if len(named) > 1:
        return None
    if not named:
        return Shape(sign, None)
    opening = len(_determiner(found[named[0]], sign))
    phrase = found[named[0]][opening:]
    if _UNPLAIN_WHOM.search(phrase) or _BAD_END.search(phrase) or _BAD_START.search(phrase):
        return None
    return Shape(sign, back((found.start(named[0]) + opening, found.end(named[0])), start, end))


def _determiner(phrase: str, sign: int) -> str:
    """'the' of an industry, 'all' of an ask, 'any' of a denial: they change nothing for whom it is."""
    found = _KNOWN_START.match(phrase) or (_ALL if sign > 0 else _ANY).match(phrase)
    return found[0] if found else ""


@lru_cache(maxsize=256)
def _shapes(holder: str) -> tuple[tuple[int, re.Pattern[str]], ...]:
    name = rf"|(?:the )?{re.escape(holder)}" if holder else ""
    we, tail = rf"(?:we|i{name})", f"{_WHOM}{_TIME}"
    did = rf"{_LEAD}{_PAST_LEAD}{we} |{_LEAD}{we} (?:previously|formerly) "
    for_, against = f"{TOPIC_FOR}{tail}", f"{TOPIC_AGAINST}{tail}"
    alone = f"{TOPIC_ALONE}{tail}"
    given = rf"be {PROVIDED}{_TO_WHOM}{_TIME}"
    one = rf"{_LEAD}(?:(?:an?|the) )?{KIND}{TOPIC}{_WHOM} (?:should|must)"
    that = rf"{_LEAD}{we} {_ADVERB}(?:ask|recommend|urge|propose|request)s? that"
    asked = rf"{that} (?:(?:an?|the) )?{KIND}{TOPIC}{_WHOM}"
    asks_who = rf"{_LEAD}{we} {_ADVERB}{_ASKS_WHO}"
    favour = (
        rf"{_LEAD}{we} {_ADVERB}{_ASKS} {for_}",
        rf"(?:{did}){_ASKED} {for_}",
        rf"{asks_who} {ADDRESSEE} (?:for|to {PROVIDE}) {for_}",
        rf"{that} {BODY} {PROVIDE} {for_}",
        f"{asked} {given}",
        rf"{_LEAD}{BODY} (?:should|must) {PROVIDE} {for_}",
        rf"{one} {given}",
    )
    opposed = (
        rf"{_LEAD}{we} {_ADVERB}{_DENIES} {against}",
        rf"{_LEAD}{we} {_ADVERB}{_OPPOSES} {alone}",
        rf"(?:{did}){_DENIED} {against}",
        rf"(?:{did}){_OPPOSED} {alone}",
        rf"{_LEAD}{we} used to (?:oppose|reject) {alone}",
        rf"{asks_who} {GOVERNMENT} not to {GIVE} {against}",
        rf"{asks_who} {GOVERNMENT} to {END} {alone}",
        rf"{_LEAD}{GOVERNMENT} (?:should|must) not {GIVE} {against}",
        rf"{_LEAD}{GOVERNMENT} (?:should|must) {END} {alone}",
        rf"{that} {GOVERNMENT} {END} {alone}",
        rf"{one} (?:not {given}|be {ENDED})",
        rf"{asked} (?:not {given}|be {ENDED})",
        rf"{_LEAD}there (?:should|must) be no {KIND}{TOPIC}{tail}",
    )
    made = [(+1, each) for each in favour] + [(-1, each) for each in opposed]
    return tuple((sign, re.compile(each, re.IGNORECASE)) for sign, each in made)
