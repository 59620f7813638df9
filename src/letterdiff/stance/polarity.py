"""What stands between cue and topic: negations and verbs that take away turn a stance, others blur it."""

import re
from enum import Enum

from letterdiff.model import Stance


class Polarity(Enum):
    """What the words between do to the stance."""

    KEPT = "kept"
    TURNED = "turned"
    BLURRED = "blurred"


_REMOVERS = re.compile(
    r"\b(?:abolish|ban|bar|block|break|cancel|cap|cease|curb|curtail|cut|cutting|dismantle|ditch|eliminat|"
    r"end|ending|erod|exclud|"
    r"halt|limit|oppos|phas(?:e|ing) out|prevent|prohibit|reduc|refus|refrain from|reject|remov|repeal|"
    r"replac|rescind|restrict|"
    r"revok|roll(?:ing)? back|scrap|shut|stop|stopping|suspend|terminat|undermin|weaken|withdraw|avoid|"
    r"do away with|get rid of)"
    r"(?:e[sd]?|ed|es|s|ing)?\b",
    re.IGNORECASE,
)
_REMOVALS = re.compile(
    r"\b(?:abolition of|(?:a |the )?bans? (?:on|of)|cuts? (?:to|in)|removal of|repeal of|(?:the |"
    r"an )?end (?:to|of)|limits? (?:on|to)|"
    r"restrictions? (?:on|to|of)|prohibitions? (?:on|of)|elimination of|moratorium on|barriers? to|"
    r"obstacles? to|"
    r"opposition to|attacks? on|reductions? (?:in|of)|withdrawal of|caps? on)(?=\s|$)",
    re.IGNORECASE,
)
_NEGATION = re.compile(r"\b(?:not|never|cannot|neither|nor|no|none|n't)\b|n't\b", re.IGNORECASE)
_NOT_ONLY = re.compile(
    r"\bnot (?:only|just|merely|simply)\b|\bno (?:less|later|more|fewer|longer) than\b", re.IGNORECASE
)
_ASIDE = re.compile(
    r"\b(?:without|instead of|rather than|other than|except(?: for)?|besides|apart from|aside from|unlike|"
    r"different from|"
    r"as opposed to|regardless of|hardly|barely|compared (?:to|with)|despite)\b",
    re.IGNORECASE,
)
_DIRECT = re.compile(
    r"(?:(?!\b(?:of|for|to|in|on|with|by|through|from|about|that|via|using|into|at)\b)[\w'$%-]+[\s,/]*){0,6}",
    re.IGNORECASE,
)
_USE_OF = re.compile(
    r"^\s*(?:the |all |any |further )?(?:use of|reliance on|funding (?:for|of)|spending on|provision of|"
    r"offer of)\s",
    re.IGNORECASE,
)
_BY_MEANS = re.compile(r"\b(?:through|with|by|via|using)\b", re.IGNORECASE)
_PASSIVE_AWAY = re.compile(
    r"^\s+(?:also |finally |immediately |\w+ly )?(?:be |being )(?:\w+ly )?(?:abolished|banned|barred|"
    r"blocked|cancelled|canceled|cut|dismantled|"
    r"eliminated|ended|halted|limited|phased out|prohibited|reduced|rejected|removed|repealed|replaced|"
    r"rescinded|restricted|revoked|"
    r"rolled back|scrapped|stopped|suspended|terminated|withdrawn|avoided|lowered|excluded|denied|opposed)\b"
    r"|^\s+(?:end|cease|stop|expire|lapse)\b",
    re.IGNORECASE,
)
_JA_REMOVERS = re.compile(r"廃止|撤廃|削減|禁止|縮小|停止|中止|制限|除外|撤回|打ち切り")
_JA_ASIDE = re.compile(r"ではなく|でなく|以外|を除き|を除いて|なしで|とは違|とは異な|よりも|代わりに")

_TURNED_STANCE = {
    Stance.ASKS_FOR: Stance.OPPOSES,
    Stance.SUPPORTS: Stance.OPPOSES,
    Stance.OPPOSES: Stance.SUPPORTS,
}
"""A denial turned around asserts nothing: it falls to a mention, as does all that is not named here."""


def between(words: str) -> Polarity:
    """The polarity of the words between an English cue and the topic it governs."""
    if _ASIDE.search(words):
        return Polarity.BLURRED
    turns = len(_NEGATION.findall(_NOT_ONLY.sub(" ", words)))
    for found in [*_REMOVERS.finditer(words), *_REMOVALS.finditer(words)]:
        direct = _takes_away(words[found.end() :])
        if direct is Polarity.BLURRED:
            return direct
        turns += direct is Polarity.TURNED
    return Polarity.TURNED if turns % 2 else Polarity.KEPT


def behind(words: str) -> Polarity:
    """The polarity of what follows a modal whose subject is the topic: 'should *be abolished*'."""
    return Polarity.TURNED if _PASSIVE_AWAY.match(words) else Polarity.KEPT


def japanese(words: str) -> Polarity:
    """The polarity of the words between a topic and the Japanese predicate behind it."""
    if _JA_ASIDE.search(words):
        return Polarity.BLURRED
    return Polarity.TURNED if len(_JA_REMOVERS.findall(words)) % 2 else Polarity.KEPT


def turned(stance: Stance) -> Stance:
    """The stance turned around."""
    return _TURNED_STANCE.get(stance, Stance.MENTIONS)


def _takes_away(rest: str) -> Polarity:
    """Whether the taking away falls on the topic behind `rest`, on a means to it, or on something unclear."""
    rest = _USE_OF.sub(" ", rest)
    if _REMOVALS.search(rest):
        return Polarity.TURNED
    if _DIRECT.fullmatch(rest.strip() + " ") or not rest.strip():
        return Polarity.TURNED
    return Polarity.KEPT if _BY_MEANS.search(rest) else Polarity.BLURRED
