"""English words that turn what is asked round, or take it away, counted: odd against even is another ask."""

import re

_TURNS = re.compile(
    r"\b(?:not|no|never|neither|nor|cannot|without|against|void\w*|abandon\w*|abolish\w*|avoid\w*|ban(?:s|"
    r"ned|ning)?|cancel\w*|"
    r"cut(?:s|ting(?!-edge))?|declin\w*|delay\w*|delet\w*|deny|denied|disallow\w*|drop(?:s|ped|ping)?|"
    r"eliminat\w*|end(?! users?\b)|ends|ended|ending|"
    r"exclu\w*|exempt\w*|except\w*|halt\w*|oppos\w*|prevent\w*|prohibit\w*|reduc\w*|refus\w*|reject\w*|"
    r"remov\w*|"
    r"repeal\w*|rescind\w*|restrict\w*|limit(?:s|ing|ation\w*)?|revok\w*|scrap\w*|stop\w*|suspend\w*|"
    r"withdraw\w*|weaken\w*)\b|n['’]t\b",
    re.IGNORECASE,
)
_MORE = re.compile(
    r"\b(?:crimes?|criminal\w*|illegal\w*|unlawful\w*|offences?|offenses?|impossible|less|"
    r"fewer|(?:is|was|are|were|be) (?:an? )?(?:mistake|wrong)|"
    r"nobody|no[- ]one|nowhere|none|give up|gives up|giv(?:en|ing) up|gave up|forgo\w*|compensat\w*|"
    r"outlaw\w*|moratori\w*|phas(?:e|ed|ing) out|curb\w*|curtail\w*|instead of|rather than|"
    r"protect\w* (?:from|against))\b",
    re.IGNORECASE,
)
"""Besides, in a sentence that the rules have not understood to its last word."""


def turns(text: str) -> int:
    """How many words turn what is asked round, or take it away."""
    return len(_TURNS.findall(text))


def doubtful_turns(text: str) -> int:
    """The same with words that may do so in a sentence that nobody has understood to its last word."""
    return turns(text) + len(_MORE.findall(text))
