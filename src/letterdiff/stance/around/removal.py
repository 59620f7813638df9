"""Words that take away: verbs ('abolish') and nouns ('cuts to'); verbs that give, keep or let grow."""

import re

from letterdiff.stance.around.inflected import participles, pattern, words

_ENDS = (
    "abandon", "abolish", "axe", "back away from", "back out of", "ban", "block", "break", "bring an end to",
    "bring down", "bury", "call a halt to", "call off", "cancel", "cease", "clamp down on", "condemn",
    "crack down on", "delete",
    "criminalise", "criminalize", "curb", "curtail", "cut", "damage", "defund", "deny", "dilute",
    "disallow", "discontinue", "discourage", "dismantle", "ditch", "do away with", "do without", "drop",
    "eliminate",
    "end", "erode", "exclude", "forbid", "freeze", "get rid of", "give up", "gut", "halt", "harm",
    "hollow out",
    "jeopardise", "jeopardize", "kill", "lift", "oppose", "outlaw", "penalise", "penalize", "phase out",
    "postpone", "prevent", "prohibit", "pull out of", "put a stop to", "put an end to", "put off",
    "reduce", "reject", "remove", "repeal",
    "replace", "rescind", "resist", "restrict", "revoke", "roll back", "rule out", "scrap", "see off",
    "shelve",
    "shut", "shut down", "slash", "starve", "stifle", "stop", "strike", "strip", "strip back",
    "suspend", "take away", "take back", "throw out", "turn down",
    "tear up", "terminate", "threaten", "undermine", "veto", "walk away from", "water down", "weaken",
    "wind back",
    "wind down", "withdraw", "withhold",
)  # fmt: skip
"""Verbs by which what they govern ends or shrinks."""
_HINDERS = (
    "avoid", "bar", "burden", "cap", "chill", "delay", "deter", "hamper", "hinder", "impede", "limit",
    "obstruct", "refuse", "shrink",
)  # fmt: skip
"""Verbs that take away as well, but whose participle says something else: 'capped at 35 percent'."""
_NARROW = r"(?<=to )narrow|narrow(?= (?:the|an?|any|all|its|our|their|this|these|that)\b)|narrow(?:s|ed|ing)"
"""'Narrow' is an adjective too."""
REMOVERS = re.compile(
    rf"\b(?:{pattern((*_ENDS, *_HINDERS))}|refrain(?:s|ed|ing)? from|{_NARROW})\b", re.IGNORECASE
)
ENDS = "|".join(sorted(_ENDS, key=lambda verb: (-len(verb), verb)))
"""The same as an order says them."""
GONE = rf"(?:{participles(_ENDS)}|narrowed)"
"""Participles that say that something is taken away: 'should be *banned*'."""
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
_OTHERS = (
    "accelerate", "accept", "add", "address", "adhere", "adopt", "advance", "advocate", "agree",
    "allow", "amend", "apply", "approve", "ask", "assign", "authorise", "authorize", "award", "back",
    "bail", "be", "begin", "benefit", "bring", "broaden", "build", "buy", "call", "carry", "champion",
    "codify", "commission", "commit", "complete", "comply", "confirm", "consent", "continue", "contribute",
    "count", "create", "defend", "deliver", "demand", "depend", "deploy", "design", "develop", "devote",
    "direct", "do", "double", "drive", "embed", "embrace", "employ", "enable", "enact", "encourage",
    "endorse", "enforce", "enhance", "enlarge", "enshrine", "ensure", "entrench", "equip", "establish",
    "exempt", "exercise", "expand", "expedite", "extend", "facilitate", "favor", "favour", "finalise",
    "finalize", "finance", "follow", "foster", "fulfil", "fund", "further", "get", "give", "grant",
    "guarantee", "have", "help", "honor", "honour", "implement", "impose", "improve", "incentivise",
    "incentivize", "include", "incorporate", "increase", "insert", "institute", "introduce", "invest",
    "issue", "join", "keep", "launch", "legalise", "legalize", "legislate", "let", "leverage", "maintain",
    "make", "mandate", "maximise", "maximize", "meet", "modernise", "modernize", "nurture", "obtain",
    "offer", "open", "order", "own", "pass", "pay", "permit", "pick", "pilot", "pledge", "prefer",
    "prepare", "preserve", "prioritise", "prioritize", "procure", "produce", "promote", "propose",
    "protect", "provide", "publish", "purchase", "pursue", "push", "put", "qualify", "raise", "ratify",
    "receive", "recognise", "recognize", "recommend", "redouble", "reform", "reinforce", "reinstate",
    "release", "rely", "remain", "renew", "request", "require", "rescue", "respect", "restore", "retain",
    "safeguard", "scale", "secure", "see", "seek", "set", "shield", "simplify", "speed", "spend", "stand",
    "standardise", "standardize", "start", "stay", "streamline", "strengthen", "subsidise", "subsidize",
    "supply", "support", "sustain", "take", "trust", "try", "update", "uphold", "use", "utilise",
    "utilize", "value", "want", "welcome", "widen", "win", "work",
)  # fmt: skip
"""Verbs by which what they govern is helped, used or asked for."""
_KNOWN = words((*_ENDS, *_HINDERS, *_OTHERS)) | {"narrowing", "narrowed"}
OWNED = r"(?:the|all|any|further|its|their|our|his|her|this|these|those|such|new|current|proposed|[\w-]+'s) "
"""What may stand ahead of such a noun."""
THE_USE_OF = (
    r"(?:use|creation|introduction|adoption|expansion|extension|imposition|granting|provision|offer) of|"
    r"inclusion of|(?:calls?|demands?) for|(?:plans?|proposals?) (?:for|of)|provisions? (?:on|for|about)|"
    r"reliance on|(?:funding|financing) (?:for|of)|(?:spending|investments?) (?:on|in)|subsid(?:y|"
    r"ies) (?:for|to)"
)
"""Nouns that lead on to what is really taken away: 'end *the use of* X'."""
TRYING = re.compile(
    r"\b(?:(?:any|the|all|such|these|those|an?|its|their|every|further|recent|current) )*"
    r"(?:trying|attempting|seeking|planning|threatening|aiming|efforts?|attempts?|plans?|moves?|"
    r"proposals?|bids?|"
    r"decisions?|votes?|campaigns?) to (?=(?P<verb>[a-z]+)\b)",
    re.IGNORECASE,
)
"""What leads on to what is tried: 'stop *trying to* end X', 'reject *the plan to* end X'."""


def takes_away(verb: str) -> bool:
    """Whether a verb takes away or forbids what it governs."""
    return bool(REMOVERS.fullmatch(verb)) or verb.casefold() == "narrow"


def is_known(word: str) -> bool:
    """Whether the word is a form of a verb of which it is known which way it goes."""
    return word.casefold() in _KNOWN
