"""What looks like an ask and is none: thanks, an offer to meet, a pointer to reading, advice to readers."""

import re

from letterdiff.findings.asks.public_bodies import names_matter
from letterdiff.stance.cues.cue import Cue
from letterdiff.stance.cues.kind import OURS, SAID_TO_BE, VERBS, CueKind
from letterdiff.stance.sentence import Sentence

_READING = re.compile(
    r"^(?:\s+(?:that|you|the|this|to|also|any|all|our|\w+ly|readers?|committee|commission(?:er)?|department|"
    r"taskforce|"
    r"reader|members?|everyone|anyone|interested|parties|further)){0,5}\s+"
    r"(?:read(?:s|ing|ers)?|refer(?:s|ring)? to|see|seeing|consult(?:s|ing)? (?:the|our|this)|visit(?:s|"
    r"ing)?|"
    r"look(?:s|ing)? at|turn(?:s|ing)? to (?:the|our)|"
    r"engag(?:es?|ing) with (?:the )?(?:\w+ )?(?:documentation|research|literature|evidence)|"
    r"watch(?:ing)?|listen(?:ing)?|note[ds]?|noting|"
    r"bear(?:ing)? in mind|get(?:ting)? in touch|contact(?:ing|s)?|reach(?:ing)? out|subscrib\w+|"
    r"sign(?:ing)? up)\b",
    re.IGNORECASE,
)
"""Behind the cue: to read, to refer to, to note, to get in touch."""
_WORK = re.compile(
    r"^[^.;]{0,80}?\b(?:this|our|these|the present|the attached|"
    r"the enclosed) (?:\w+ ){0,2}?(?:submissions?|letters?|"
    r"comments?|responses?|papers?|briefs?|views|feedback|inputs?|remarks|annex|appendix|attachments?|"
    r"recommendations?|suggestions?|requests?|concerns?|points?)\b",
    re.IGNORECASE,
)
"""Behind the cue: what is asked is to heed the letter itself."""
_BELOW = re.compile(
    r"^\s*(?:a (?:number|series|set|range)|several|some|the following) (?:of )?(?:\w+ )?"
    r"(?:amendments|changes|recommendations|measures|reforms|points|steps|proposals|suggestions)\b|"
    r"^[^.;]{0,60}?\b(?:the )?(?:amendments|changes|recommendations|measures|reforms|points|steps|"
    r"actions|asks) (?:below|above|outlined|listed|set out|described|that follow)\b",
    re.IGNORECASE,
)
"""Behind the cue: what is asked stands elsewhere."""
_PUBLISHED = re.compile(
    r"^\s*(?:the )?(?:work (?:of|by|being|done)|[‘“\"'][^’”\"']{3,}[’”\"']|(?:[^.;,]{0,60}?)\b(?:report|"
    r"paper|book|"
    r"article|study|guide|annex|appendix|podcast|essay|overview|website|web site|page)s?\b"
    r"(?!\s+(?:be|is|are|should|must|to|that|on|for)\b))|"
    r"^[^.;]{0,80}? by (?-i:[A-Z])\w+ (?-i:[A-Z])\w+",
    re.IGNORECASE,
)
"""Behind 'we suggest': a title or a publication."""
_MAKES = re.compile(r"\b(?:be|is|are|should|must|publish\w*|amend\w*|remov\w*|requir\w*|adopt\w*|allow\w*)\b")
_GUIDES = re.compile(
    r"^\W*for (?:(?:an?|the|some|more|further|additional|in-depth|detailed|general|useful|"
    r"good)\s+){0,3}(?:analysis|"
    r"overview|introductions?|examinations?|explorations?|explanations?|discussions?|deep dive|summary|"
    r"details?|"
    r"information|background|reading|lists?|guides?|guidance|examples?|accounts?|reviews?|treatment|"
    r"detail)\b",
    re.IGNORECASE,
)
"""A sentence that opens as a pointer: 'For an overview of …, we recommend …'."""
_MEETING = re.compile(
    r"^[^.;]{0,60}?\b(?:opportunity|chance|meeting|conversation|call|time)\b[^.;]{0,30}?\b(?:to|with|"
    r"for) (?:\w+ )?"
    r"(?:discuss|meet|speak|appear|elaborate|engage|talk|give evidence|testify|contribute|comment|us)\b|"
    r"^[^.;]{0,40}?\b(?:meet(?:ing)? with|keep (?:us|me) (?:informed|updated)|acknowledge|confirm|"
    r"do not hesitate|feel free)\b",
    re.IGNORECASE,
)
_THANKS = re.compile(
    r"^\s*(?:the |this |your |that |any )?(?:[\w'-]+ ){0,3}?(?:opportunity|chance|engagement|efforts?|"
    r"work|attention|"
    r"leadership|commitment|consideration|consultation|review|inquiry|intentions?|objectives?|goals?|aims?|"
    r"principles?|spirit)\b",
    re.IGNORECASE,
)
"""Behind 'we support', 'we welcome': a good word for the other's work."""
_WARM = re.compile(
    r"welcom|applaud|commend|committed to|believe|endors.* views|agree|favou?r(?:s|ed)$|backs?$|stand",
    re.IGNORECASE,
)
"""Words of favour that are good manners more often than a side taken."""
_PROPOSED = re.compile(
    r"^\s*(?:the |this |its |these |all )?(?:[\w'’]+ ){0,2}?"
    r"(?:(?:proposals?|recommendations?|options?|sections?|clauses?|articles?|amendments?|measures?|"
    r"items?|parts?) "
    r"(?:[A-Z]?\d|[ivx]+\b)|"
    r"(?:proposal|inclusion|introduction|removal|extension|expansion|establishment|requirement|"
    r"prohibition|ban) "
    r"(?:to|of|for|that|on)\b)",
    re.IGNORECASE,
)
"""Behind 'we welcome': one proposal among others, on which a side is taken."""
_WHO_WE_ARE = re.compile(
    r"\b(?:educat|campaign|mission|is an? |are an? |organi[sz]ation that|works? to|dedicated|as (?:an?|"
    r"the|leading) )",
    re.IGNORECASE,
)
_NEAR = 80
"""Characters behind 'advocates for' in which the matter stands."""
_NOUN = re.compile(r"\bour\b", re.IGNORECASE)
_FOLLOWS = re.compile(r"(?:for|to|that|support of)$", re.IGNORECASE)
_BEHIND_NOUN = re.compile(r"^\s*(?:to|that|for|:|\w+ing\b)", re.IGNORECASE)
_PAST = re.compile(r"(?:(?<!\bne)ed|sought)(?: (?:up)?on| for| to)?$", re.IGNORECASE)
_STATE = re.compile(r"\b(?:opposed|committed)\b", re.IGNORECASE)
_PERFECT = re.compile(r"\b(?:have|has|long|always|repeatedly|consistently)\b", re.IGNORECASE)
_ENDORSING = re.compile(
    r"^\s*(?:[^.;,]{0,60}?\b(?:submissions?|recommendations|letter|comments|work|report|statement) "
    r"(?:of|by|from|already|made|put)\b|"
    r"(?:[\w.]+ ){1,5}(?:[\w.]+['’]s?) (?:submissions?|recommendations|comments|report)\b)",
    re.IGNORECASE,
)
"""Behind 'we support': what others have handed in, of which nothing is said here."""
_HELD = (*VERBS, CueKind.WISH, *OURS)
"""Kinds of cues that one holds, and may have held at another time."""
_CONCEDED = re.compile(r"(?:^|[.,;:] )\W*(?:while|whilst|although|though|even if)\b[^,;]*$", re.IGNORECASE)
"""Ahead of the cue: a concession, of which the clause behind it makes less."""


def is_courtesy(sentence: Sentence, cue: Cue) -> bool:
    """Whether the cue asks for nothing of substance; what one 'advocates' says who one is."""
    if sentence.japanese:
        return False
    said, behind = sentence.text[cue.start : cue.end], sentence.text[cue.end :]
    if _NOUN.search(said):
        return not (_FOLLOWS.search(said) or _BEHIND_NOUN.match(behind))
    if "advocat" in said.casefold():
        return bool(_WHO_WE_ARE.search(sentence.text)) or not names_matter(behind[:_NEAR])
    supports = cue.kind is CueKind.SUPPORT
    if (cue.kind in SAID_TO_BE or (supports and cue.negated)) and _conceded(sentence, cue):
        return True
    if supports:
        warm = _WARM.search(said) and not _PROPOSED.match(behind)
        return bool(warm or _THANKS.match(behind) or _ENDORSING.match(behind))
    if _GUIDES.match(sentence.text) or _is_past(cue, said):
        return True
    if any(each.match(behind) for each in (_READING, _WORK, _BELOW, _MEETING)):
        return True
    return bool(_PUBLISHED.match(behind)) and not _MAKES.search(behind)


def _is_past(cue: Cue, said: str) -> bool:
    """Whether somebody asked at another time: 'we asked', not 'we have long asked'."""
    verb = cue.kind in _HELD and not _STATE.search(said)
    return verb and bool(_PAST.search(said)) and not _PERFECT.search(said)


def _conceded(sentence: Sentence, cue: Cue) -> bool:
    return bool(_CONCEDED.search(sentence.text[: cue.subject[0] if cue.subject else cue.start]))
