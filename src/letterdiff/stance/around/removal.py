"""Words that take away: verbs ('abolish') and nouns ('cuts to')."""

import re

REMOVERS = re.compile(
    r"\b(?:abolish|ban|bar|block|break|cancel|cap|cease|curb|curtail|cut|cutting|dismantle|ditch|eliminat|"
    r"end|ending|erod|exclud|halt|limit|oppos|phas(?:e|ing) out|prevent|prohibit|reduc|refus|refrain from|"
    r"reject|remov|repeal|replac|rescind|restrict|den[iy]|withhold|withheld|disallow|veto|freez|delay|"
    r"postpon|discontinu|abandon|slash|defund|revok|roll(?:ing)? back|scrap|shut|stop|stopping|suspend|"
    r"(?<=to )narrow|narrowing|dilut|gut|gutting|shrink|outlaw|forbid|forbidding|strik|"
    r"drop|dropping|lift|wind(?:ing)? back|water(?:ing)? down|strip|stripping|"
    r"terminat|undermin|weaken|withdraw|avoid|harm|hinder|imped|burden|penali[sz]|discourag|deter|chill|"
    r"stifl|jeopardi[sz]|threaten|obstruct|hamper|criminali[sz]|damag|do away with|get rid of)"
    r"(?:e[sd]?|ed|es|s|ing)?\b",
    re.IGNORECASE,
)
REMOVALS = re.compile(
    r"\b(?:abolition of|(?:a |the )?bans? (?:on|of)|cuts? (?:to|in)|removal of|repeal of|(?:the |"
    r"an )?end (?:to|of)|limits? (?:on|to)|restrictions? (?:on|to|of)|prohibitions? (?:on|of)|"
    r"elimination of|"
    r"moratorium on|barriers? to|obstacles? to|"
    r"weakening of|undermining of|erosion of|narrowing of|dilution of|watering down of|loss of|"
    r"opposition to|attacks? on|reductions? (?:in|of)|withdrawal of|caps? on)(?=\s|$)",
    re.IGNORECASE,
)
GIVES = (
    r"adopt|allow|build|create|enact|encourage|ensure|establish|expand|extend|finance|fund|give|grant|"
    r"guarantee|improve|increase|introduce|invest in|keep|maintain|offer|permit|preserve|promote|protect|"
    r"provide|raise|renew|require|restore|strengthen|support|widen"
)
"""Verbs by which what they govern comes about, stays or grows."""
OWNED = r"(?:the|all|any|further|its|their|our|his|her|this|these|those|such|new|current|proposed|[\w-]+'s) "
"""What may stand ahead of such a noun."""
THE_USE_OF = (
    r"(?:use|creation|introduction|adoption|expansion|extension|imposition|granting|provision|offer) of|"
    r"inclusion of|(?:calls?|demands?) for|(?:plans?|proposals?) (?:for|of)|provisions? (?:on|for|about)|"
    r"reliance on|(?:funding|financing) (?:for|of)|(?:spending|investments?) (?:on|in)|subsid(?:y|"
    r"ies) (?:for|to)"
)
"""Nouns that lead on to what is really taken away: 'end *the use of* X'."""


def takes_away(verb: str) -> bool:
    """Whether a verb takes away or forbids what it governs."""
    return bool(REMOVERS.fullmatch(verb))
