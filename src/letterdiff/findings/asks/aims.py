"""What a public text stands for without asking it of anybody: 'a submission calling for X', 'X is overdue'.

In a letter such words ask for nothing; in public they are how a side tells what it wants. They keep silence
from being told, and never say that both sides agree: whose aim it is, a post often leaves open.
"""

import re
from dataclasses import dataclass

from letterdiff.findings.asks.wanted import Telling, words_of
from letterdiff.model import Passage, Position, Span, Stance
from letterdiff.stance.sentence import sentences_of

RULE = "an aim told in public"
_PAPERS = (
    r"submissions?|letters?|petitions?|reports?|statements?|campaigns?|coalitions?|papers?|briefs?|briefings?|"
    r"responses?|comments?|appeals?|speech|testimony|motions?|plans?|polic(?:y|ies)|platform|manifesto|message"
)
_ASKING = (
    r"call(?:s|ed|ing)? (?:up)?on|call(?:s|ed|ing)? for|calls? to|urg(?:e|es|ed|ing)|demand(?:s|ed|ing)?|"
    r"ask(?:s|ed|ing)|seek(?:s|ing)?|recommend(?:s|ing)?|propos(?:es|ing)|oppos(?:es|ing)|support(?:s|ing)|"
    r"reject(?:s|ing)|argu(?:es|ed|ing)|suggest(?:s|ing)|press(?:es|ed|ing)? for|warn(?:s|ed|ing)|"
    r"insist(?:s|ed|ing)|request(?:s|ing)|highlight(?:s|ing)|emphasi[sz](?:es|ing)"
)
_BY_PAPER = (
    rf"\b(?:{_PAPERS})\b(?: [\w’'-]+){{0,6}}? (?:{_ASKING})\b|"
    r"\b(?:campaigns?|petitions?|appeals?|motions?|fight|efforts?|push|bid) (?:to|against|for)\b"
)
_STRIVING = (
    r"\b(?:fight(?:s|ing)?|fought|campaign(?:s|ed|ing)?|lobb(?:y|ies|ied|ying)|advocat(?:e|es|ed|ing)|"
    r"push(?:es|ed|ing)?|press(?:es|ed|ing)?|call(?:s|ed|ing)?|stand(?:s|ing)?|argu(?:e|es|ed|ing)|"
    r"petition(?:s|ed|ing)?) (?:up ?)?(?:for|against|on|to|that|in favou?r of)\b|"
    r"\b(?:aim(?:s|ed|ing)?|work(?:s|ed|ing)?|striv(?:e|es|ing)|seek(?:s|ing)?|want(?:s|ed|ing)?|"
    r"engag(?:e|es|ed|ing) (?:[\w’'-]+ ){1,4}?|join(?:s|ed|ing)? (?:[\w’'-]+ ){1,8}?) ?to\b|"
    r"\b(?:supporters?|advocates?|opponents?|critics?) of\b|"
    r"\b(?:the|our|reiterat\w+|renew\w+|these|this) (?:\w+ )?calls? (?:for|on|to)\b"
)
_DUE = (
    r"\b(?:is|are|was|were|remains?) (?:(?:now|still|also|both|long|\w+ly) )*"
    r"(?:overdue|needed|required|necessary|essential|vital|crucial|imperative|critical|unacceptable|"
    r"intolerable|unjustifiable|indefensible|wrong)\b|\blong overdue\b|"
    r"\bthe (?:\w+ )?(?:need|importance|urgency) (?:for|of|to)\b|\bit(?: is|['’]s) (?:high )?time\b|"
    r"\b(?:should|must|ought to|needs? to|has to|have to|cannot continue)\b"
)
_AIM = re.compile(rf"{_BY_PAPER}|{_STRIVING}|{_DUE}", re.IGNORECASE)
_JUDGES = re.compile(
    r"\b(?:concern(?:s|ed|ing)?|risk(?:s|ed|ing|y)?|threat\w*|danger\w*|endanger\w*|harm\w*|hurts?|damag\w*|"
    r"undermin\w*|weaken\w*|erod\w*|fail\w*|lack\w*|alarm\w*|worr(?:y|ying|ied)|overreach\w*|invasi\w+|"
    r"disregard\w*|abus\w+|misus\w+|flaw\w*|critical of|sceptical|skeptical|oppos\w+|reject\w*|important|"
    r"importance|fundamental|believe\w*|welcom\w+|support\w*|challeng\w+|insecur\w+|unsafe|bias\w*|unfair\w*|"
    r"unjust\w*|discriminat\w+|gross|excessive|problem\w*|too (?:broad|far|much))\b|"
    r"\b(?:do|does|did|is|are|can|will|would)(?: not|n['’]t) "
    r"(?:believe|support|accept|agree|endorse|think|work)\b",
    re.IGNORECASE,
)
_FAVOURED = re.compile(
    r"\b(?:fight(?:s|ing)?|stand(?:s|ing)? up|advocat(?:e|es|ing)|campaign(?:s|ing)?) for (?:the )?"
    r"(?P<a>\w[\w-]+(?: [a-z-]+)?)|"
    r"\b(?:support(?:s|ing)?|encourag(?:e|es|ing)|promot(?:e|es|ing)|enabl(?:e|es|ing)|protect(?:s|ing)?|"
    r"defend(?:s|ing)?|foster(?:s|ing)?|champion(?:s|ing)?)"
    r"(?: the (?:use|work|development|growth|interests?|rights) of)? "
    r"(?:the |our )?(?P<b>[a-z][\w-]+(?:['’]s?)?(?: [a-z][\w-]+)?)",
    re.IGNORECASE,
)
_BENEFITS = (
    r"\b(?:appl(?:y|ies|ied|ying) to|burden\w* (?:on|for|to)|exempt\w* for|support\w*|imped\w*|"
    r"encourag\w*|enabl\w*|protect\w*|promot\w*|exempt\w*|favou?r\w*|preserv\w*|foster\w*|hinder\w*|"
    r"burden\w*|harm\w*|safeguard\w*|sustain\w*|strengthen\w*|invest\w* in)\s+(?:[\w’'-]+\s+){0,3}?"
)
"""How an ask leads on to whom it is for."""
_PREPOSITIONS = ("against", "from", "without", "within", "across", "in")
_LONG = 6
"""Letters of a plural that may name alone whom an ask is for."""


@dataclass(frozen=True, slots=True)
class Aim:
    """Whom or what a public passage stands up for, in its own words."""

    whom: str

    def is_behind(self, ask: str) -> bool:
        """Whether an ask is made for the same: 'should not apply to open source'."""
        return bool(re.search(rf"{_BENEFITS}{re.escape(self.whom)}", ask, re.IGNORECASE))


def aims_in(passage: Passage) -> tuple[Aim, ...]:
    """Whom or what a passage in English stands up for, where that is a name of two words or no plain word."""
    if not passage.language.startswith("en"):
        return ()
    found = (each["a"] or each["b"] for each in _FAVOURED.finditer(passage.text))
    named = (_name(each, passage.language) for each in found)
    return tuple(Aim(whom) for whom in dict.fromkeys(filter(None, named)))


def _name(found: str, language: str) -> str:
    """The name that words behind 'support' begin with: two telling words, or one that is not plain."""
    first, _, second = found.partition(" ")
    if (owner := first.rstrip("’'")) != first or second in _PREPOSITIONS:
        first, second = owner, ""
    ahead, behind = words_of(first, language), words_of(second, language)
    if ahead and behind and Telling.NOTHING not in (ahead[0].tells, behind[0].tells):
        return f"{first} {second}"
    people = ahead and not ahead[0].plain and first.endswith("s") and len(first) >= _LONG
    return first if people else ""


def aim_of(passage: Passage) -> Position | None:
    """What a public passage in English stands for, or calls for; None where it does neither."""
    if not passage.language.startswith("en"):
        return None
    spans = []
    for sentence in sentences_of(passage.text, passage.language):
        if found := _AIM.search(sentence.text):
            start = passage.anchor.start + sentence.start
            spans.append(Span(start + found.start(), start + found.end(), found[0]))
    return Position(passage.id, "", Stance.ASKS_FOR, tuple(spans), rule=RULE) if spans else None


def judges(text: str) -> bool:
    """Whether a text says what is good or bad, and does not only tell of something."""
    return bool(_JUDGES.search(text))
