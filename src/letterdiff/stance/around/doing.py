"""What is to be done to a topic: a verb that is none of those known leaves open which way it goes."""

import re

from letterdiff.stance.around.removal import REMOVERS

_VERB = re.compile(
    r"(?:(?<!access)(?<!right)(?<!rights)(?<!respect)(?<!due)(?<!according)(?<!addition)(?<!relation)(?<!regard)"
    r"(?<!response)(?<!contrary) to|^)"
    r"(?: (?:not|also|then|only|further|never|\w+ly|instead|once again|again|both))*"
    r" (?P<verb>(?!(?:the|an?|any|all|our|its|their|his|her|your|this|that|these|those|such|some|each|"
    r"every|us|me|you|it|"
    r"them|no)\b)[a-z]+)(?=[ ,])"
)
_GIVES = re.compile(
    r"(?:accelerat|accept|add|address|adher|adopt|advanc|advocat|agree|align|allow|amend|apply|approv|"
    r"ask|assign|"
    r"author\w+|award|back|ban|be|begin|bring|broaden|build|buy|call|carry|champion|codif|commission|commit|"
    r"complet|compl|consent|continu|contribut|creat|defend|deliver|demand|deploy|design|develop|devote|"
    r"direct|do|"
    r"doubl|driv|embed|embrac|employ|enabl|enact|encourag|endors|enforc|enhanc|enlarg|enshrin|ensur|"
    r"entrench|equip|"
    r"establish|exercis|expand|expedit|extend|facilitat|favor|favour|finali[sz]|financ|follow|foster|"
    r"fulfil|fund|"
    r"further|get|giv|grant|guarantee|hav|help|honou?r|impos|implement|improv|incentivi[sz]|includ|"
    r"incorporat|"
    r"increas|insert|institut|introduc|invest|issu|join|keep|launch|legali[sz]|legislat|let|leverag|"
    r"lift|make|mak|"
    r"maintain|mandat|maximi[sz]|meet|moderni[sz]|narrow|nurtur|obtain|offer|open|order|own|pass|pay|"
    r"permit|pick|pilot|"
    r"pledg|prefer|prepar|preserv|prioriti[sz]|procur|produc|promot|propos|protect|provid|publish|"
    r"purchas|pursu|push|"
    r"put|rais|ratif|receiv|recogni[sz]|recommend|redoubl|reform|reinforc|reinstat|rel|releas|remain|"
    r"renew|request|"
    r"requir|rescu|respect|restor|retain|safeguard|scal|secur|see|seek|set|shield|simplif|speed|spend|stand|"
    r"standardi[sz]|start|stay|streamlin|strengthen|subsidi[sz]|supply|suppl|support|sustain|take|tak|"
    r"trust|updat|"
    r"uphold|us|utili[sz]|value|want|welcom|widen|win|withdraw|work|bail|count|guarantee|bailout|depend|"
    r"benefit|"
    r"qualif|apply)(?:e|es|s|y|ies|ing|ping|ting|ding|ling|ning)?"
)


def is_unknown(words: str, *, follows_modal: bool) -> bool:
    """Whether the last verb among the words between a cue and its topic is none that is known.

    Behind a modal the first word is a verb as well.
    """
    found = [
        each for each in _VERB.finditer(words) if each.group().lstrip().startswith("to ") or follows_modal
    ]
    if not found:
        return False
    return not is_known(found[-1]["verb"])


def is_known(word: str) -> bool:
    """Whether the word is a verb of which it is known which way it goes."""
    return bool(_GIVES.fullmatch(word) or REMOVERS.fullmatch(word))
