"""What the words behind a topic make of it: 'make X *a crime*', 'include X *in the ban*', 'keep X *open*'."""

import re

_CLAUSE = re.compile(
    r"[^,;:.!?()—]*?(?=[,;:.!?()—]|$| (?:that|which|who|because|since|so that|in order to|whether|if|"
    r"unless|and|or|but)\b|"
    r" to (?!(?:the|an?|no|our|its|their|any|all)\b)[a-z]+ (?:the|an?|our|its|their|any|all|[a-z]+)\b)",
    re.IGNORECASE,
)
"""The words that say what becomes of it; what it is for, and clauses behind it, say something else."""
_DOOM = re.compile(
    r"\b(?:bans?|banned|banning|prohibit\w*|forbid\w*|moratori\w*|black-?list\w*|illegal\w*|unlawful\w*|"
    r"outlaw\w*|(?:a|an|the) (?:\w+ )?(?:crimes?|offen[cs]e|felony)|impossible|unnecessary|unviable|"
    r"unworkable|"
    r"unattractive|unprofitable|obsolete|redundant|unenforceable|(?:to|is|as|into) history|on ice|on hold|"
    r"to rest|to bed|"
    r"a halt|"
    r"an end|a stop|a minimum|a burial|extinct\w*|"
    r"repeal\w*|abolition|off limits|off the|no-go|nowhere|never|no one|nobody|not at all|"
    r"less(?! \w+ed\b)|little(?!-known)|"
    r"rarely|seldom|sparingly|with (?:great |due )?(?:care|caution|restraint)|lightly|cautiously|harder|"
    r"rarer|weaker|rid of|away|aside|a miss|"
    r"a thing of the past|(?:to|in) the past(?! (?:\w+ )?(?:years?|months?|decades?))|the bin|"
    r"(?:the )?dustbin|a wide berth|the boot|the axe|the push|in check|"
    r"at bay|at arm's length|for what it is|for the \w+ it is|as an (?:example|illustration|experiment)|"
    r"the brakes?|a dead letter|"
    r"as a warning)\b",
    re.IGNORECASE,
)
"""What says that it is to go, or to be little: whatever verb leads on to it."""
_COMPLEMENTED = re.compile(
    r"\b(?:mak(?:e|es|ing)|keep(?:s|ing)?|giv(?:e|es|ing)|put(?:s|ting)?|add(?:s|ing)?|let(?:s|ting)?|"
    r"leav(?:e|es|ing)|render(?:s|ing)?|want(?:s|ed|ing)?|hav(?:e|ing)|get(?:s|ting)?|hold(?:s|ing)?|"
    r"call(?:s|ing)?(?! (?:for|on|upon)\b)|tak(?:e|es|ing)|set(?:s|ting)?|bring(?:s|ing)?|turn(?:s|ing)?|"
    r"see(?:s|ing)?|treat(?:s|ing)?|consider(?:s|ing)?|mov(?:e|es|ing)|plac(?:e|es|ing)|push(?:es|ing)?|"
    r"show(?:s|ing)?|stand(?:s|ing)?|like(?:s|d)?|prefer(?:s|red)?|need(?:s|ed)?)\b",
    re.IGNORECASE,
)
"""Verbs that say with what stands behind their object what is to become of it."""
_MADE = re.compile(
    r"\b(?:made|kept|put|added|left|rendered|held|taken|turned|treated|considered|moved|placed|"
    r"remains?|stays?|used|allowed|permitted|given|included|incorporated)\b",
    re.IGNORECASE,
)
_OTHER_VERB = re.compile(r"\bto [a-z]+ |\b[a-z]{3,}ing ", re.IGNORECASE)
_STATE = (
    r"(?:more |fully |widely |freely |generally |readily |easily |legally |permanently |much |even |"
    r"equally )*"
    r"(?:available|accessible|permanent|mandatory|compulsory|obligatory|legal|lawful|affordable|open|free|"
    r"alive|"
    r"intact|strong|effective|possible|universal|public|refundable|transferable|transparent|generous|"
    r"attractive|simple|simpler|easier|cheaper|wider|broader|larger|bigger|higher|greater|longer|stronger|"
    r"faster|fairer|better|clearer|safer|work|standard|binding|law|easy|safe|fair|clear|in (?:place|force|"
    r"full|use)|"
    r"a (?:\w+ )?(?:reality|priority|requirement|right|condition|success|standard|norm|law)|"
    r"the (?:norm|law|default|rule|standard)|part of|adopted|introduced|expanded|extended|passed|enacted|"
    r"implemented|included|maintained|restored|renewed|funded|preserved|granted|protected|used|strengthened|"
    r"provided|offered|given|established|created|approved|kept|increased|continued?|succeed|applied|enforced|"
    r"remain|stay|go ahead|become)"
)
_GOES_ON = re.compile(
    r"\s*(?:[.,;:!?()\"”'—]|$)|"
    rf"\s+(?:(?:to )?(?:be |remain |become )?{_STATE}\b|(?:for|to|in|at|by|with|within|through|across|over|"
    rf"of|on|and|or|"
    r"as|that|which|who|where|when|while|because|so|if|unless|worth|now|today|this|next|too|also|again|"
    r"instead|"
    r"immediately|urgently|soon|quickly|back|forward|but|rather|until|since|under|between|among|during|"
    r"before|after|from (?=(?:\d|the (?:government|state|treasury|federal)\b|(?-i:[A-Z]))))\b)",
    re.IGNORECASE,
)
"""How a sentence goes on without saying what becomes of the topic, or saying that it stays."""


_FORBIDDEN = (
    r"(?:illegal|unlawful|banned|prohibited|outlawed|forbidden|off limits|out of bounds|"
    r"(?:a |an )?(?:criminal )?(?:crime|offen[cs]e|felony))"
)
_LISTED = (
    r"(?:in|to|on|by|under|among|with) (?:the |an? )?(?:\w+ )?(?:(?:list|category|number|catalogue|"
    r"scope) of )?(?:the |all )?"
    r"(?:bans?|prohibitions?|moratorium|(?:banned|prohibited|forbidden|unacceptable) (?:practices?|uses?|"
    r"systems?|"
    r"technologies|substances?|products?|goods|weapons?|activities|items?|charges?|applications?))"
)
_END = r"(?=\s*[.,;:!)]|\s*$|\s(?:in|for|by|across|throughout|within|from|at|and|where|when|because|under)\b)"
_BE_BANNED = re.compile(
    rf"\s+(?:\w+ly )?(?:(?:be |have to be )?(?:\w+ly )?(?:made |declared |kept |rendered |"
    rf"ruled )?{_FORBIDDEN}|"
    rf"(?:remain|stay)s? (?:\w+ly )?{_FORBIDDEN}|be (?:subject|subjected|put) (?:to|under) an? (?:\w+ )?"
    r"(?:ban|moratorium|prohibition)|"
    rf"be (?:included|added|put|placed|listed|covered|caught|captured) {_LISTED}){_END}",
    re.IGNORECASE,
)
"""'Should *be made illegal*', '*be included in the ban*'."""
_MADE_ILLEGAL = re.compile(rf"\s+(?:\w+ly )?{_FORBIDDEN}{_END}", re.IGNORECASE)
_PUT_ON_LIST = re.compile(
    rf"\s+(?:{_LISTED}|under an? (?:\w+ )?(?:ban|moratorium|prohibition)){_END}", re.IGNORECASE
)
_MAKES = re.compile(
    r"\b(?:mak(?:e|ing)|declar(?:e|ing)|keep(?:ing)?|render(?:ing)?) (?:\w+ ){0,3}$", re.IGNORECASE
)
_LISTS = re.compile(
    r"\b(?:includ|add|put|plac|list)(?:e|ing)? (?:\w+ ){0,3}$|\bput(?:ting)? (?:\w+ ){0,3}$", re.I
)


def is_to_be_banned(done: str) -> bool:
    """Whether what is to be done to a subject forbids it: 'be made illegal', 'be included in the ban'."""
    return bool(_BE_BANNED.match(done))


def is_banned_by(words: str, after: str) -> bool:
    """Whether a verb with what stands behind its object forbids it: 'make X illegal', 'add X to the ban'."""
    made = _MAKES.search(words) and _MADE_ILLEGAL.match(after)
    return bool(made or (_LISTS.search(words) and _PUT_ON_LIST.match(after)))


def is_doomed(after: str) -> bool:
    """Whether the words behind a topic, or what is done to it, say that it is to go, or to be little."""
    found = _CLAUSE.match(after)
    return bool(found and _DOOM.search(found[0]))


def is_unsaid(words: str, after: str) -> bool:
    """Whether a verb that says with words behind its object what becomes of it leads on to unknown ones.

    `words` runs from the cue's start to the topic, `after` from the topic's end.
    """
    found = list(_COMPLEMENTED.finditer(words))
    if not found or _OTHER_VERB.search(words, found[-1].end()):
        return False
    return not _GOES_ON.match(after)


def is_made_unknown(done: str) -> bool:
    """Whether what is to be done to a subject ('be *made harder*') leads on to words that are not known."""
    found = _MADE.search(done)
    return found is not None and not _GOES_ON.match(done, found.end())
