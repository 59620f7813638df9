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
    r"harm|hinder|imped|burden|penali[sz]|discourag|deter|chill|stifl|jeopardi[sz]|threaten|obstruct|"
    r"hamper|criminali[sz]|damag|"
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
    r"(?:(?!\b(?:of|for|to|in|on|with|by|through|from|about|that|via|using|into|at)\b)[\w'$%-]+[\s,/]+){0,6}",
    re.IGNORECASE,
)
_THE_USE_OF = (
    r"(?:use|creation|introduction|adoption|expansion|extension|imposition|granting|provision|offer) of|"
    r"reliance on|funding (?:for|of)|spending on"
)
_ANY_USE_OF = re.compile(rf"(?:{_THE_USE_OF})\s", re.IGNORECASE)
_USE_OF = re.compile(rf"^\s*(?:the |all |any |further )?(?:{_THE_USE_OF})\s", re.IGNORECASE)
_BY_MEANS = re.compile(r"\b(?:through|with|by|via|using)\b", re.IGNORECASE)
_ADVERB = r"(?:not |also |finally |immediately |only |again |\w+ly )*"
_PASSIVE_AWAY = re.compile(
    rf"^\s+{_ADVERB}(?:be |being |have to be )?{_ADVERB}(?:abolished|banned|barred|blocked|cancelled|"
    rf"canceled|cut|dismantled|"
    r"eliminated|ended|halted|limited|phased out|prohibited|reduced|rejected|removed|repealed|replaced|"
    r"rescinded|"
    r"restricted|revoked|rolled back|scrapped|stopped|suspended|terminated|withdrawn|avoided|lowered|"
    r"excluded|denied|"
    r"opposed|end|cease|stop|expire|lapse)\b",
    re.IGNORECASE,
)
_PASSIVE_FOR = re.compile(
    rf"^\s+{_ADVERB}(?:(?:be |being |have to be ){_ADVERB}(?:adopted|allowed|available|broadened|built|"
    rf"continued|created|"
    r"deployed|enacted|established|expanded|extended|funded|given|granted|guaranteed|implemented|improved|"
    r"increased|"
    r"introduced|kept|legali[sz]ed|maintained|made|mandatory|moderni[sz]ed|offered|open(?:ed)?|passed|"
    r"permitted|preserved|"
    r"promoted|protected|provided|raised|reformed|reinforced|renewed|required|retained|set up|simplified|"
    r"streamlined|"
    r"strengthened|supported|used|widened|more \w+|[a-z]{3,}(?<!oth)er)|go to|remain|continue|stay|cover|"
    r"apply|reach|"
    r"include|support|benefit|come|exist|qualify)\b",
    re.IGNORECASE,
)
_MADE_TO_PAY = re.compile(
    rf"^\s+{_ADVERB}(?:be )?{_ADVERB}(?:left|made|forced|asked|required|expected|obliged|have)? ?(?:to )?"
    r"(?:carry|pay|bear|cover|shoulder|foot|absorb|underwrite|bail out|rescue|subsidi[sz]e)\b",
    re.IGNORECASE,
)
"""Who is to pay, or not: 'taxpayers should not be left to carry the risk'."""
_ABOUT_ANOTHER = re.compile(r"\b(?:for|of|about|with|from|against)\b", re.IGNORECASE)
_IN_ADJUNCT = re.compile(
    r"(?<!invest )(?<!engage )(?<!investment )(?<!investments )(?<!focus )(?<!rely )(?<!build )(?<!count "
    r")\b(?:in|at|on|within|under|among|across|between|"
    r"from|than|during|like|by|as|against|into)\b(?: (?!to\b)[\w'$%-]+){0,3}\s*$|"
    r", (?:and )?not (?:[\w'-]+ ){0,3}$",
    re.IGNORECASE,
)
_HARM_OF = re.compile(
    r"\b(?:burdens?|costs?|risks?|loss(?:es)?|impacts?|effects?|harms?|threats?|problems?|abuses?|misuse|"
    r"dangers?)"
    r" (?:\w+ ){0,2}(?:of|on|to|for|from|in|by)\b|^\s*(?:be applied to|apply to|extend to|affect)\b",
    re.IGNORECASE,
)
_PART_OF = re.compile(
    r"\b(?!(?:use|creation|introduction|adoption|expansion|extension|granting|provision|offer|development|"
    r"growth|production|"
    r"deployment|availability|widening|kinds?|forms?|types?|range|number|rounds?|all|some|each|most|out|"
    r"instead) of)"
    r"[\w'-]+ of\b",
    re.IGNORECASE,
)
_WITH = re.compile(r"\bwith(?: (?!to\b)[\w'$%-]+){0,3}\s*$", re.IGNORECASE)
_GIVE_WITH = re.compile(
    r"\b(?:provid|support|suppl|equip|help|assist|respond|begin|start|back|aid)\w*\b.*\bwith\b", re.IGNORECASE
)
_NOT_TO_DO = re.compile(
    r"^\s*(?:\w+ly )?(?:offer|provide|give|grant|use|rely|count|fund|pay|build|create|adopt|introduce|"
    r"expand|extend|support|"
    r"allow|permit|impose|require|mandate|be|have|receive|get|seek|pursue|enact|pass|subsidi[sz]e|"
    r"guarantee|back|raise|"
    r"increase|buy|invest|accept|approve|authori[sz]e|take|make|issue|keep|want|need|ask|finance|rescue|"
    r"bail)\b|^\s*$",
    re.IGNORECASE,
)
_HANDLES = re.compile(
    r"\b(?:regulat|govern|review|monitor|assess|study|consider|clarif|address|discuss|examin|investigat|"
    r"evaluat|explor|defin|"
    r"reconsider|balanc)(?:e|es|ed|y|ies|ing|s)?\b",
    re.IGNORECASE,
)
"""Verbs that deal with a thing and take no side on it."""
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
    if _ASIDE.search(words) or _HANDLES.search(words):
        return Polarity.BLURRED
    turns = len(_NEGATION.findall(_NOT_ONLY.sub(" ", words)))
    for found in [*_REMOVERS.finditer(words), *_REMOVALS.finditer(words)]:
        direct = _removal(words[found.end() :])
        if direct is Polarity.BLURRED:
            return direct
        turns += direct is Polarity.TURNED
    return Polarity.TURNED if turns % 2 else Polarity.KEPT


def not_to_do(words: str) -> bool:
    """Whether what 'should not' be done to the topic is something that only its opponents withhold."""
    return bool(_NOT_TO_DO.match(words) or _REMOVERS.search(words))


def on_another(words: str, stance: Stance) -> bool:
    """Whether the cue falls on something else, and the topic only belongs to that ('no aid *for* X')."""
    if _HARM_OF.search(words) or _IN_ADJUNCT.search(words) or _PART_OF.search(_REMOVALS.sub(" ", words)):
        return True
    if _WITH.search(words) and not _GIVE_WITH.search(words):
        return True
    plain = _REMOVALS.sub(" ", _ANY_USE_OF.sub(" ", words))
    return stance.sign < 0 and bool(_ABOUT_ANOTHER.search(plain))


def takes_away(verb: str) -> bool:
    """Whether a verb takes away or forbids what it governs."""
    return bool(_REMOVERS.fullmatch(verb))


def behind(words: str) -> Polarity:
    """What a modal says of its subject: 'should *be abolished*', '*be widened*'; else blurred."""
    if _PASSIVE_AWAY.match(words):
        return Polarity.TURNED
    kept = _PASSIVE_FOR.match(words) or _MADE_TO_PAY.match(words)
    return Polarity.KEPT if kept else Polarity.BLURRED


def japanese(words: str) -> Polarity:
    """The polarity of the words between a topic and the Japanese predicate behind it."""
    if _JA_ASIDE.search(words):
        return Polarity.BLURRED
    return Polarity.TURNED if len(_JA_REMOVERS.findall(words)) % 2 else Polarity.KEPT


def turned(stance: Stance) -> Stance:
    """The stance turned around."""
    return _TURNED_STANCE.get(stance, Stance.MENTIONS)


def _removal(rest: str) -> Polarity:
    """Whether the taking away falls on the topic behind `rest`, on a means to it, or on something unclear."""
    rest = _USE_OF.sub(" ", rest)
    if _REMOVALS.search(rest):
        return Polarity.TURNED
    if _DIRECT.fullmatch(rest.strip() + " ") or not rest.strip():
        return Polarity.TURNED
    return Polarity.KEPT if _BY_MEANS.search(rest) else Polarity.BLURRED
