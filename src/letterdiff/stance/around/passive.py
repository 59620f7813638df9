"""What is to be done to a topic, said behind it: 'that X be abolished', 'X should be widened'."""

import re

from letterdiff.stance.around.fate import is_doomed, is_made_unknown, is_to_be_banned
from letterdiff.stance.around.polarity import Polarity
from letterdiff.stance.around.removal import GONE

_ADVERB = r"(?:not |also |again |\w+ly )*"
_TO_BE_DONE = re.compile(
    r"(?: (?!(?:be|not|never|no|that|which|who|to|and|or|for|of|in)\b)[\w-]+){0,2}"
    r"(?: (?:for|to|of|in)(?: (?!(?:be|not|that|which|who|to)\b)[\w'&.-]+){1,8})?\s+"
    r"(?P<not>(?:not|never|no longer) )?(?:to )?(?P<done>be )",
    re.IGNORECASE,
)
"""What is to be done stands behind the topic and whom it is for."""
_BARE = re.compile(
    r"(?: (?:for|to|of)(?: (?!(?:be|that|which|who|and)\b)[\w'-]+){1,5}?)?"
    rf"\s+(?:being )?{GONE}\s*(?:[.,;!?]|$)|"
    rf"\s+(?:{GONE}|gone|lapse|expire|wither|disappear|run out|sunset)\b",
    re.IGNORECASE,
)
"""Participles that stand bare behind what is to go: 'we want X abolished'."""
_PASSIVE_AWAY = re.compile(
    rf"^\s+{_ADVERB}(?:be |being |have to be )?{_ADVERB}(?:limited(?! to)|halved|lowered|excluded|opposed|"
    rf"(?:allowed|permitted|left) to (?:lapse|expire|end|die|fail|disappear|vanish|run out|wither|stop|"
    rf"cease)|"
    rf"{GONE}(?! to\b)|avoided|delayed|end|cease|stop|expire|lapse|go)\b(?! (?:to|ahead|on|forward|through|"
    rf"further)\b)",
    re.IGNORECASE,
)
_PASSIVE_FOR = re.compile(
    rf"^\s+{_ADVERB}(?:(?:be |being |have to be ){_ADVERB}(?:adopted|allowed(?! to)|"
    r"available|broadened|built|"
    rf"continued|created|"
    r"deployed|enacted|established|expanded|extended|funded|given|granted|guaranteed|implemented|improved|"
    r"increased|introduced|kept|legali[sz]ed|maintained|made|mandatory|moderni[sz]ed|offered|open(?:ed)?|"
    r"passed|permitted(?! to)|preserved|promoted|protected|provided|raised|reformed|reinforced|renewed|"
    r"required(?! to)|"
    r"encouraged(?! to)|welcomed|recogni[sz]ed|embraced|respected|defended|upheld|ensured|"
    r"prioriti[sz]ed|safeguarded|"
    r"enshrined|incorporated|included|enforced|mandated|imposed|secured|subsidi[sz]ed|accelerated|"
    r"facilitated|"
    r"restored|reinstated|doubled|rewarded|enabled(?! to)|the (?:norm|default|rule)|universal|"
    r"retained|set up|simplified|streamlined|strengthened|supported|used(?! (?:for|to|as)\b)|widened|"
    r"more (?:\w+ly )?(?:accessible|affordable|ambitious|available|effective|flexible|generous|open|robust|"
    r"transparent)|(?:wid|broad|larg|bigg|high|great|long|strong|easi|simpl|fast|cheap|fair|clear|saf|"
    r"bett|deep|"
    r"free)er)|go to|go ahead|go forward|proceed|continues?|(?:remain|stay)s?(?= (?:in (?:place|force)|"
    r"available|open|legal|lawful|free|possible|accessible|necessary|required|an?|the|part)\b|\s*[.,;]|"
    r"\s*$)|cover|apply|reach|"
    r"include|support|benefit|come|exist|qualify)\b",
    re.IGNORECASE,
)
_MADE_TO_PAY = re.compile(
    rf"^\s+{_ADVERB}(?:be )?{_ADVERB}(?:left|made|forced|asked|required|expected|obliged|have)? ?(?:to )?"
    r"(?:carry|pay|bear|cover|shoulder|foot|absorb|underwrite|bail out|rescue|subsidi[sz]e)\b",
    re.IGNORECASE,
)
"""Who is to pay, or not: 'taxpayers should not be left to carry the risk'."""

_OUT_OF = re.compile(r" (?:from|off|out of)\b", re.IGNORECASE)
_AGAINST = re.compile(r" (?:against|from)\b", re.IGNORECASE)
"""'Protected *against*' and 'kept *from*' are no help to it."""


def done_to(words: str) -> Polarity | None:
    """What is to be done to the topic, said behind it ('we ask that X *not be ended*'); None for nothing."""
    passive = _TO_BE_DONE.match(words)
    if not passive:
        return Polarity.TURNED if _BARE.match(words) else None
    done = behind(f" {words[passive.start('done') :]}")
    if not passive["not"]:
        return done
    return {Polarity.TURNED: Polarity.KEPT, Polarity.KEPT: Polarity.TURNED}.get(done, Polarity.BLURRED)


def behind(words: str) -> Polarity:
    """What a modal says of its subject: 'should *be abolished*', '*be widened*'; else blurred."""
    if is_to_be_banned(words):
        return Polarity.TURNED
    if away := _PASSIVE_AWAY.match(words):
        back = _OUT_OF.match(words, away.end()) and is_doomed(words[away.end() :])
        return Polarity.BLURRED if back else Polarity.TURNED
    if _MADE_TO_PAY.match(words):
        return Polarity.KEPT
    kept = _PASSIVE_FOR.match(words)
    if not kept or _AGAINST.match(words, kept.end()):
        return Polarity.BLURRED
    open_ = is_doomed(words[kept.start() :]) or is_made_unknown(kept[0] + words[kept.end() :])
    return Polarity.BLURRED if open_ else Polarity.KEPT
