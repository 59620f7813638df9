"""What the plain English shapes are made of: who is asked, what is done, how the topic may be named."""

from letterdiff.stance.clear.shape import TOPIC

_NAME = r"(?-i:[A-Z])[\w.'&-]*"
GOVERNMENT = (
    r"(?:you|congress|parliament|law-?makers|legislators|policy-?makers|ministers|"
    rf"(?:the )?(?:{_NAME} |u\.?s\.? |federal |national |central )?(?:government|congress|parliament|"
    rf"administration|legislature|state|cabinet|crown)(?: of {_NAME})?)"
)
"""The state as a whole, in whatever country: what it is not to do, nobody is to do."""
BODY = (
    rf"(?:{GOVERNMENT}|(?:the )?(?:[\w-]+ ){{0,2}}(?:commission|council|minister|ministry|secretary|"
    rf"committee|"
    r"board|regulator|authority|assembly|senate|house|member states|states|provinces|cantons|"
    r"municipalities|city|cities|province|canton|municipality|court|bank|"
    r"agency|treasury|department|office)"
    rf"(?: (?:of|for) (?:the )?{_NAME}(?: (?:(?:and|of) )?{_NAME}){{0,4}})?)"
)
"""Any public body: an ask of one is an ask."""
ADDRESSEE = rf"(?:{BODY}|(?:the )?{_NAME}(?: (?:(?:of|for|and|the|on) ){{0,2}}{_NAME}){{0,6}})"
"""Whoever is asked, by name or kind."""

GIVE = (
    r"(?:provide|offer|grant|extend(?=[^.]* to )|create|establish|introduce|issue|adopt|enact|impose|"
    r"approve|pass)"
)
PROVIDE = rf"(?:{GIVE}|implement)"
PROVIDED = (
    r"(?:provided|offered|granted|extended|given|made available|available|introduced|adopted|enacted|imposed|"
    r"approved|passed|created|established)"
)
END = (
    r"(?:abolish|end|eliminate|repeal|scrap|abandon|drop|withdraw|reject|cancel|revoke|ban|prohibit|"
    r"outlaw|axe|"
    r"discontinue|get rid of|do away with)"
)
ENDED = (
    r"(?:abolished|ended|eliminated|repealed|scrapped|abandoned|dropped|withdrawn|rejected|cancell?ed|"
    r"revoked|"
    r"banned|prohibited|outlawed|axed|discontinued)"
)
_OTHER = (
    r"(?:grants?|loans?|cost[- ]sharing(?: agreements?)?|subsid(?:y|ies)|tax credits?|direct lending|"
    r"backstops?|bailouts?|(?:offtake|purchase) agreements?|equity investments?|tariffs?|quotas?|rebates?|"
    r"vouchers?|lev(?:y|ies)|tax relief|public funding|funding)"
)
"""Other instruments that one verb may head beside the topic."""
KIND = r"(?:(?:federal|government|u\.?s\.?) )?"
_USE_OF = r"(?:the (?:use|introduction|creation|adoption|imposition|granting|provision) of )?"
_NAMED_FOR = (
    rf"{_USE_OF}(?:(?:an?|the|this|these|our) )?(?:(?:new|proposed|planned|mandatory|national|nationwide|"
    rf"public|"
    r"permanent|strong|robust) )?"
)
"""Who is for the new, or this, one is for one: modifiers that leave a thing what it is."""
_NAMED_AGAINST = rf"{_USE_OF}(?:(?:an?|the|any|all) )?"
"""Who is against 'this' one, or a new one, need not be against every one."""


def _listed(conjunction: str) -> str:
    """The topic, alone or among other instruments that one verb heads."""
    joint = f"(?:, (?:{conjunction} )?| {conjunction} )"
    return f"(?:{_OTHER}{joint}){{0,5}}{KIND}{TOPIC}(?:{joint}{_OTHER}){{0,5}}"


TOPIC_FOR = f"{_NAMED_FOR}{_listed('(?:and|or)')}"
TOPIC_AGAINST = f"{_NAMED_AGAINST}{_listed('or')}"
TOPIC_ALONE = f"{_NAMED_AGAINST}{KIND}{TOPIC}"
