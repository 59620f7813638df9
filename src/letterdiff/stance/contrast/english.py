"""Reads an English sentence as a claim: its telling words, what denies it, what makes it no plain claim."""

import re

from letterdiff.model import Span
from letterdiff.stance.contrast.claims import Claim, Word
from letterdiff.text.stems import stem
from letterdiff.text.stopwords import stop_words

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*|\d+(?:[.,]\d+)*")
_DENIAL = re.compile(
    r"\b(?:no one|no|not|never|nobody|none|nothing|neither|nor|cannot|without any|lack(?:s|ed|ing)?|"
    r"(?:fail|refuse)(?:s|d|ed)? to)\b|n't\b",
    re.IGNORECASE,
)
_NO_DENIAL = re.compile(
    r"\bnot (?:only|just|merely|simply|least)\b|\bno (?:doubt|matter|wonder|more than|less than|later than|"
    r"fewer than|sooner)\b|\b(?:whether|if|why|or) not\b|\bnothing but\b|\bno,|^no\b(?= (?:we|i|it)\b)",
    re.IGNORECASE,
)
_AND = re.compile(
    r"\b(?:and|or)\b(?= (?:is|are|was|were|has|have|does|do|did|will|would|can|there|no|not)\b)",
    re.IGNORECASE,
)
"""Where a next clause begins."""
_PAST = re.compile(
    r"\b(?:did(?:n't)?|was(?:n't)?|were(?:n't)?|had(?:n't)?|used to|ago|formerly)\b", re.IGNORECASE
)
_NEITHER_NOR = re.compile(r"\bneither\b[^.;:]*?\bnor\b", re.IGNORECASE)
_IRREGULAR = {
    form: row.split()[0]
    for row in (
        "man men", "woman women", "child children", "person people persons", "foot feet", "tooth teeth",
        "wife wives", "life lives", "half halves", "pay paid", "buy bought", "build built", "sell sold",
        "give gave given", "take took taken", "make made", "keep kept", "spend spent", "lend lent",
        "leave left", "lose lost", "win won", "grow grew grown", "rise rose risen", "fall fell fallen",
        "run ran", "go went gone", "see saw seen", "say said", "get got", "begin began begun",
        "bring brought", "hold held", "meet met", "send sent", "write wrote written", "know knew known",
        "think thought", "speak spoke spoken", "choose chose chosen", "seek sought", "teach taught",
    )
    for form in row.split()
}  # fmt: skip
"""Forms that change within, by the word they belong to."""
_SILENT = frozenset(
    ["there", "ever", "at", "all", "also", "just", "really", "very", "yes", "something", "anything",
     "anyone", "someone", "somebody", "anybody", "down", "off", "up", "us", "me", "my", "him", "get", "been"]
)  # fmt: skip
"""Words that say nothing of what is claimed, beside the stop words."""

_OTHERS = (
    r"\b(?:critics|opponents|supporters|proponents|defenders|detractors|some|others|many|experts|analysts|"
    r"observers|(?:our |their |his |her |the )?(?:rivals|competitors|opponents|critics)|they|he|she|people|"
    r"the \w+|[A-Z]\w+ [A-Z]\w+)"
)
"""Who holds what a speaker only passes on."""
_BLURS = (
    ("a question", r"[?？]|^\W*(?:who|what|why|how|where|when|do|does|did|is|are|was|were|can|could|will|"
     r"would|should|have|has) (?:we|you|they|he|she|it|i|the|this|that|there|anyone|people)\b|"
     r"\b(?:will|would|do|does|is|are|was|can|should) or "
     r"(?:will|would|do|does|is|are|was|can|should)(?: not|n't)\b"),
    ("a supposition", r"\b(?:if|unless|whether|suppose|supposing|imagine|provided that|in case|otherwise|"
     r"as long as)\b|\bwould(?:n't| not)? have\b"),
    ("somebody else's words", rf"{_OTHERS} (?:\w+ly )?(?:have |has |had )?"
     r"(?:say|says|said|argue[sd]?|claim(?:s|ed)?|"
     r"contend(?:s|ed)?|believe[sd]?|thinks?|thought|warn(?:s|ed)?|insist(?:s|ed)?|allege[sd]?|"
     r"complain(?:s|ed)?|"
     r"suggest(?:s|ed)?|maintain(?:s|ed)?|assert(?:s|ed)?|called|calls?)\b(?! (?:for|on|upon)\b)|"
     r"\baccording to\b|"
     r"\bis said to\b"),
    ("quoted words", r"[“\"«][^“”\"»]{2,}[”\"»]|(?:^|[\s(:])'[^']{8,}'(?=[\s.,;:!?)]|$)"),
    ("what is said not to be so", r"\b(?:myth|rumou?rs?|allegations?|false|untrue|not true|mistaken?)\b|"
     r"\bclaims? that\b|\bthe (?:idea|notion|suggestion) that\b"),
    ("one view among others", r"\b(?:one|an|another) (?:option|idea|possibility|scenario|view)\b|"
     r"\bin (?:principle|theory|part)\b|\bpartly\b"),
    ("a denial of a reason", r"(?:\bnot|n't)\b[^.;]*\bbecause\b"),
    ("a denial in part", r"(?:\bnot|n't|\bnever) (?:\w+ )?(?:necessarily|all|always|every\w*|entirely|fully|"
     r"completely|wholly|exactly|quite|yet|both|enough|too)\b|(?:\bnot|n't) (?:based|by|because|for)\b|"
     r"\b(?:hardly|barely|scarcely|rarely|seldom)\b|"
     r"\b(?:those who|some|many|most|few|more people|several|certain) (?:\w+ ){0,4}(?:not|never)\b|"
     r"\b(?:those who|some|many|most|few|more people|several|certain) (?:\w+ ){0,4}\w+n't\b"),
    ("a denial of a denial", r"(?:\b(?:no one|nobody|none|not|never|few|cannot)|n't) (?:\w+ ){0,3}?"
     r"(?:disput\w*|doubt\w*|den(?:y|ies|ied|ying)|question\w*|disagree\w*|oppos\w+|reject\w*|refus\w+|"
     r"against|without)\b"),
)  # fmt: skip
_BLURRED = tuple((why, re.compile(pattern, re.IGNORECASE)) for why, pattern in _BLURS)


_MOODS = (
    ("may", r"\b(?:could|(?<!in )(?<!of )(?<!since )(?<!until )may|might)\b|\bcouldn't\b"),
    ("wished", r"\b(?:want|wish|hope|would like|long for|try|trying|tried|aim|plan|intend|consider)"
     r"(?:s|ed|ing)?\b|"
     r"\bneed(?:s|ed)?\b(?! to\b)"),
    ("ought", r"\b(?:should|must|ought|shall|need to|needs to|has to|have to|urge[sd]?|"
     r"recommend(?:s|ed)?|call on|deserves?)\b"),
    ("can", r"\b(?:can|cannot|able to|allowed to)\b|\bcan't\b"),
    ("will", r"\b(?:will|would|going to|won't|wouldn't)\b|'ll\b|'d\b"),
)  # fmt: skip
"""What kind of claim it is, by the first of these that stands in it; else it says what is."""
_MOOD = tuple((mood, re.compile(pattern, re.IGNORECASE)) for mood, pattern in _MOODS)
_TURNS = re.compile(
    r"\b(?:refrain\w*|stop\w*|avoid\w*|ceas\w+|quit\w*|without|except\w*|exclud\w+|exempt\w*|(?<!a )few|"
    r"fewer|less|more|higher|lower|greater|smaller|better|worse|longer|shorter|larger|ban\w*|prohibit\w*|"
    r"prevent\w*|abolish\w*|repeal\w*|oppos\w+|against|reject\w*|(?<!the )end(?:s|ed|ing)?|only|unless|"
    r"rather|instead|too|very|false|untrue|myth|wrong|un\w{5,}|dis\w{5,}|non-?\w+)\b",
    re.IGNORECASE,
)
"""Words that take away, exclude or compare."""
_DIRECTION = re.compile(
    r"\b(to|from|into|with|without|before|after|above|below|over|under|against)\s+"
    r"(?:(?:the|an?|any|all|our|its|their|his|her|this|that|these|those)\s+)*([^\W\d_]+|\d+)",
    re.IGNORECASE,
)
"""What may lead to a thing or away from it."""
_PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being)\b(?: \w+)* by\b", re.IGNORECASE)


def claim(text: str, start: int) -> Claim:
    """The claim of one sentence, `start` characters into its text."""
    plain = text.replace("’", "'")
    denials = _denials(plain)
    words = tuple(
        Word(Span(start + found.start(), start + found.end(), found[0]), form(found[0]))
        for found in _WORD.finditer(_blank(plain, denials))
        if _tells(found[0], found.start())
    )
    spans = tuple(Span(start + first, start + last, text[first:last]) for first, last in denials)
    blurs = (why for why, pattern in _BLURRED if pattern.search(plain))
    return Claim(
        words,
        spans,
        next(blurs, ""),
        1 + len(_AND.findall(plain)),
        bool(_PAST.search(plain)),
        mood=next((mood for mood, pattern in _MOOD if pattern.search(plain)), "is"),
        turns=frozenset(form(found[0]) for found in _TURNS.finditer(plain)),
        directions=frozenset((found[1].casefold(), form(found[2])) for found in _DIRECTION.finditer(plain)),
        passive=bool(_PASSIVE.search(plain)),
    )


def form(word: str) -> str:
    """The form by which an English word is compared."""
    folded = word.casefold()
    return stem(_IRREGULAR.get(folded, folded), "en")


def _tells(word: str, at: int) -> bool:
    """Whether a word tells: a figure, a letter that names ('model B'), no small word."""
    if len(word) == 1:
        return word.isdigit() or (word.isupper() and word != "I" and at > 0)
    folded = word.casefold()
    return folded not in stop_words("en") and folded not in _SILENT


def _denials(text: str) -> list[tuple[int, int]]:
    """Where it is denied, once for 'neither … nor'."""
    aside = [found.span() for found in _NO_DENIAL.finditer(text)]
    pairs = [found.span() for found in _NEITHER_NOR.finditer(text)]
    return [
        found.span()
        for found in _DENIAL.finditer(text)
        if not any(start <= found.start() < end for start, end in aside)
        and not any(start < found.start() < end for start, end in pairs)
    ]


def _blank(text: str, spans: list[tuple[int, int]]) -> str:
    """The text with blanks for what stands at the spans, and for the rest of the words they cut."""
    for start, end in spans:
        word = start
        if text[start:end].casefold() == "n't":
            word = len(text[:start].rstrip("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"))
        text = text[:word] + " " * (end - word) + text[end:]
    return text
