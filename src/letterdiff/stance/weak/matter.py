"""What looks like an ask and is none: reading that is recommended, an answer that a survey offered."""

import re

from letterdiff.stance.cues.cue import Cue
from letterdiff.stance.cues.kind import CueKind
from letterdiff.stance.sentence import Sentence

_TO_READ = re.compile(
    r"^\W*(?:for|to (?:learn|read|find)) [^,;]*\b(?:introduction|overview|examination|deep dive|"
    r"discussion|analysis|"
    r"summary|information|details?|reading|background|treatment)\b",
    re.IGNORECASE,
)
_OWN_PRACTICE = re.compile(
    r"[^,;]*?(?: at (?:log|sign|check|registration|the (?:door|counter|gate))|\b(?:of|from|for) (?:all |"
    r"our |new |every )*"
    r"(?:users?|customers?|staff|visitors?|applicants?|members?|employees|accounts?|suppliers?|partners?|"
    r"vendors?)\b|"
    r" (?:before|when|to (?:use|sign|log|access|enter|open)) )",
    re.IGNORECASE,
)
_PRODUCT = re.compile(
    r"\bin (?:the |your |account )?(?:settings|app|browser|menu)\b|\bto (?:log ?in|sign (?:in|up)|"
    r"get started)\b|"
    r"\bon (?:ios|iphones?|android|windows|macs?|all devices|desktop|mobile)\b|\bwhile you\b|"
    r"\byour (?:phone|device|browser|account|screen|camera|shop|customers?)\b|\bproduct manager\b|"
    r"\byou must\b[^.]* to (?:continue|proceed)\b",
    re.IGNORECASE,
)
"""What speaks of a product to those who use it."""
_SHARE = re.compile(r"\d ?(?:%|per ?cent)\W*$", re.IGNORECASE)


def is_to_read(sentence: Sentence, cue: Cue) -> bool:
    """Whether what is recommended is reading: 'for an introduction, we recommend the work of …'."""
    recommends = cue.kind is CueKind.ASKING and not cue.negated
    return recommends and bool(_TO_READ.match(sentence.text[: cue.start]))


def is_of_product(sentence: Sentence) -> bool:
    """Whether a sentence tells users what a product does, or what they are to do with it."""
    return bool(_PRODUCT.search(sentence.text))


def is_own_practice(sentence: Sentence, cue: Cue) -> bool:
    """Whether a thing is demanded of one's own customers, not of a law: 'we require X at log-in'."""
    verb = sentence.text[cue.start : cue.end].casefold()
    asked = "requir" in verb or "request" in verb
    return asked and cue.subject is not None and bool(_OWN_PRACTICE.match(sentence.text, cue.end))


def is_survey_item(sentence: Sentence, cue: Cue) -> bool:
    """Whether an order is an item that people were asked about: 'Ban X (support: 49%)'."""
    return cue.kind is CueKind.ORDER and bool(_SHARE.search(sentence.text))
