"""Cues of favour: 'we support', 'we welcome', 'in favour of'; 支持する, 賛成."""

import re
from collections.abc import Iterator

from letterdiff.model import Stance
from letterdiff.stance.cues import predicates, verbs
from letterdiff.stance.cues.cue import Cue
from letterdiff.stance.cues.kind import CueKind
from letterdiff.stance.cues.predicates import NOT_DOING
from letterdiff.stance.sentence import Sentence

_VERBS = verbs.pattern(
    r"support(?:s|ed|ing)?|welcom(?:e|es|ed|ing)(?! (?:the |this |an |your )?(?:\w+ )?(?:opportunity|chance|"
    r"engagement|questions?|comments?))|endors(?:e|es|ed|ing)|applaud(?:s|ed)?|commend(?:s|ed)?|favou?r(?:s|"
    r"ed)?|back(?:s|ed)?|agree(?:s|d)? with|stand(?:s)? (?:for|behind)|believe(?:s)? in|(?:in favou?r of)|"
    r"committed to|strongly in favou?r of"
)
_NOUN = re.compile(
    r"\bour (?:\w+ )?support (?:for|of)\b|\bwe (?:\w+ )?express (?:\w+ )?support for\b", re.IGNORECASE
)
_JAPANESE = re.compile(
    r"支持(?:する|します|いたします|致します|している|しています|した)|(?:に(?:は|も)?|は|"
    r"、)賛成(?:する|します|いたします|致します|だ|である|"
    r"です|している|しています|"
    r"した|(?=。|$))|歓迎(?:する|します|いたします|致します|している)|賛同(?:する|します|いたします|"
    r"致します|している)"
)
_STAND = re.compile(
    r"(?:に|には|は)?賛成(?:の(?:立場|意見|考え)(?:である|です|だ|を(?:とる|取る|とります|表明する|"
    r"表明します)|(?=。|$))|"
    r"(?:を|の意を)(?:表明(?:する|します|いたします|致します|している|しています)|表(?:す|します)))"
)
_JAPANESE_NOT = re.compile(
    rf"(?:支持|賛成|賛同)(?:し(?:{NOT_DOING}|ない|ません|かね(?:る|ます))|でき(?:ない|ません))"
)


def english(sentence: Sentence) -> Iterator[Cue]:
    """Verbs of support with their subject; 'does not support' is against."""
    yield from verbs.cues(sentence, _VERBS, Stance.SUPPORTS, Stance.OPPOSES, CueKind.SUPPORT)
    for found in _NOUN.finditer(sentence.text):
        yield Cue(Stance.SUPPORTS, found.start(), found.end(), CueKind.OUR_SUPPORT)


def japanese(sentence: Sentence) -> Iterator[Cue]:
    """支持する, 賛成, 歓迎する, 賛同する; 支持しない is against."""
    yield from predicates.cues(sentence, _JAPANESE, Stance.SUPPORTS, CueKind.SUPPORT)
    yield from predicates.cues(sentence, _STAND, Stance.SUPPORTS, CueKind.SUPPORT)
    yield from predicates.cues(
        sentence,
        _JAPANESE_NOT,
        Stance.OPPOSES,
        CueKind.SUPPORT,
        negated=True,
        said=verbs.negated_rule(CueKind.SUPPORT),
    )
