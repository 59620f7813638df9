"""How much: the quantity that the sentence gives to the topic's instrument, not any number near it."""

import re

from letterdiff.stance.slots.said import Answer, Said
from letterdiff.text.quantities.quantity import Kind, Quantity
from letterdiff.text.quantities.reading import quantities

_WORD = (
    r"(?!(?:is|are|was|were|be|been|has|have|had|will|would|and|or|but|by|than|from|because|that|which|"
    r"who|we|"
    r"they|it|not|no|per|with|without|when|while|if|as|so)\b)[\w$'-]+"
)
_NP = rf"(?:{_WORD} ){{0,3}}?"
_HOLDER_NOUN = (
    r"(?:packages?|programs?|programmes?|funds?|pools?|total|budget|envelope|line|worth|amount|tranche)"
)
_AHEAD = re.compile(
    rf"(?:-| )?(?:(?:in|of|for|to|toward|towards|on|worth of|through|into) )?"
    rf"(?:(?:new|additional|further|federal|national|state|central|government|public|direct|the|an?|its|"
    rf"our|all|such|annual|"
    rf"refundable|"
    rf"total) )*(?:{_HOLDER_NOUN} (?:of|for|in) )?{_NP}",
    re.IGNORECASE,
)
"""What may stand between an amount and the instrument behind it: '$20 billion *in new* loan guarantees'."""
_RAISES = (
    r"(?:rais|sav|generat|bring|yield|earn|attract|mobili[sz]|unlock|fund|pay|collect|recover|contribut|"
    r"add|return|invest|spend|lose|cost)(?:e|s|es|ing)?\b"
)
"""What a thing brings in is no measure of it: 'a tax *to raise* $5 billion'."""
_TO_WHOM = rf"(?: (?:for|to (?!{_RAISES})) (?:{_WORD} ){{0,5}}?{_WORD})?"
_LINK = (
    r"(?: (?:of|worth|at(?: an? (?:\w+ )?(?:rate|level) of)?|from(?: [$€£]?[\d.,]+(?: ?%| percent)? to)?|to|"
    r"by|totall?ing|amounting to|equal to|equivalent to|valued at|capped at|limited to|set at|covering|"
    r"that covers?|which covers?|up to|is|are)|,? ?\(|:)"
)
_CHANGED = (
    r"(?: (?:should |must |can |will |to |would |could )?(?:be |rise |increase |grow |go up )?(?:raised|"
    r"increased|expanded|lifted|cut|reduced|lowered|kept|set|capped|limited|extended|brought|doubled|"
    r"maintained|held|"
    r"restored|widened)?)?"
)
_BEHIND = re.compile(rf"(?: rates?| levels?)?{_TO_WHOM}{_CHANGED}{_LINK}? ?(?:the |an? )?", re.IGNORECASE)
"""What may stand between the instrument and an amount behind it: 'guarantees *of* …', 'the credit *to* …'."""
_COVERS = re.compile(
    r"(?: [\w'-]+){0,4} (?:covers?|reach|reaches|pays?|funds?|amount to|total|exceed|guarantee) (?:for )?",
    re.IGNORECASE,
)
_FROM = re.compile(r"\bfrom $", re.IGNORECASE)
_JAPANESE_AHEAD = re.compile(r"(?:の|分の|規模の|相当の|に上る|にのぼる)?[^、。はがをも]{0,12}")
_JAPANESE_BEHIND = re.compile(
    r"(?:率)?(?:の(?:上限|額|総額|規模|割合|率))?(?:を|は|が|で|として|（|\()?(?:現行の)?、?"
    r"(?:[^、。はがを]{0,12}から)?"
)
_FAR = 120
"""Characters beyond which nothing belongs to the mention."""


def amount(said: Said) -> Answer | None:
    """The nearest quantity that belongs to the mention: within it, governing it, or governed by it."""
    text = said.sentence.text
    own = [each for each in quantities(text) if _belongs(each, said)]
    if not own:
        return None
    found = min(own, key=lambda each: (_from(text, each), said.distance(each.start, each.end), each.start))
    return Answer(
        " ".join(text[found.start : found.end].casefold().split()), (found.start, found.end), found.measure
    )


def _belongs(found: Quantity, said: Said) -> bool:
    if found.start < said.end and said.start < found.end:
        return True
    if found.unit.kind is Kind.TIME:
        return False
    if found.end <= said.start:
        return _is_ahead(found, said, said.sentence.text[found.end : said.start])
    between = said.sentence.text[said.end : found.start]
    if found.unit.kind is Kind.COUNT:
        return False
    if said.sentence.japanese:
        return bool(_JAPANESE_BEHIND.fullmatch(between))
    return len(between) < _FAR and bool(_BEHIND.fullmatch(between) or _COVERS.fullmatch(between))


def _is_ahead(found: Quantity, said: Said, between: str) -> bool:
    if said.sentence.japanese:
        return bool(_JAPANESE_AHEAD.fullmatch(between))
    if found.unit.kind is Kind.COUNT:
        return not between.strip()
    return len(between) < _FAR and bool(_AHEAD.fullmatch(between if between.endswith(" ") else between + " "))


def _from(text: str, found: Quantity) -> bool:
    """Whether it is what a change starts from: 'from 25 % to 35 %' asks for 35."""
    return bool(_FROM.search(text, max(0, found.start - 6), found.start)) or text.startswith(
        "から", found.end
    )
