"""Cues against: 'we oppose', 'opposed to', 'it is not a government's task to'; 反対する."""

import re
from collections.abc import Iterator

from letterdiff.model import Stance
from letterdiff.stance.cues import predicates, verbs
from letterdiff.stance.cues.cue import Cue
from letterdiff.stance.cues.kind import CueKind
from letterdiff.stance.sentence import Sentence

_VERBS = verbs.pattern(
    r"oppos(?:e|es|ing)|opposed(?: to)?|reject(?:s|ed|ing)?|object(?:s|ed)?(?: strongly|"
    r" in the strongest (?:possible )?terms)? to|condemn(?:s|ed)?|"
    r"disagree(?:s|d)?(?:, [a-z]{4,14},)? with|"
    r"against|(?:warn|argu|vot|campaign|recommend|advis|counsel|speak|spoke|spoken)(?:e|es|s|"
    r"ed|ing)?(?: out)? against|"
    r"caution(?:s|ed)? against|disapprove(?:s|d)? of|ha(?:ve|s) (?:(?!no\b|any\b)\w+ )?objections? to|"
    r"do away with|(?:fight(?:s|ing)?|fought)(?! for\b)|resist(?:s|ed|ing)?|deplor(?:e|es|ed|ing)|"
    r"denounc(?:e|es|ed|ing)"
)
_PAPER = verbs.pattern(rf"{verbs.PAPER}(?:opposing|against|rejecting|condemning|objecting to)")
_BEARS = verbs.pattern(r"accept|countenance|tolerate|condone|agree to|sign up to|stand for")
_NOUN = re.compile(r"\bour (?:\w+ )?(?:opposition|objections?) (?:to|is)\b", re.IGNORECASE)
_NOT_A_TASK = re.compile(
    r"\b(?:it is|it's|is it) not (?:for (?!us\b|me\b)[\w ,']{2,40}? |(?:the |an? )?[\w' ]{0,40}?(?:task|"
    r"job|role|place|"
    r"business|duty)"
    r"(?: of [\w ']{2,40}?)? )to\b|\bnor is it for [\w ']{2,40}? to\b",
    re.IGNORECASE,
)
_JAPANESE = re.compile(
    r"(?:に(?:は|も)?|は|、)(?:断固|強く)?反対(?:する|します|いたします|致します|している|しています|"
    r"した|だ|である|です|"
    r"(?=。|$))|"
    r"に反対せざるを得(?:ない|ません)|拒否(?:する|します|いたします|致します)|"
    r"(?:認め(?:られ)?|許され|受け入れられ|(?:容認|許容|受け入れが)でき)(?:ない|ません)"
)
_STAND = re.compile(
    r"(?:に|には|は)?(?:断固|強く)?反対(?:の(?:立場|意見|考え)(?:である|です|だ|を(?:とる|取る|とります|"
    r"表明する|表明します)|(?=。|$))|"
    r"(?:を|の意を)(?:表明(?:する|します|いたします|致します|している|しています)|表(?:す|します)))|"
    r"(?:容認|許容)(?:しない|"
    r"しません)"
)
_TASK = re.compile(r"(?:役割|仕事|務め)(?:では|じゃ)(?:ない|ありません|なく)")


def english(sentence: Sentence) -> Iterator[Cue]:
    """Verbs of opposition; 'does not oppose' is no support and stays a mention."""
    yield from verbs.cues(sentence, _VERBS, Stance.OPPOSES, Stance.MENTIONS, CueKind.OPPOSITION)
    yield from verbs.cues(sentence, _PAPER, Stance.OPPOSES, Stance.MENTIONS, CueKind.OPPOSITION)
    refused = verbs.cues(sentence, _BEARS, Stance.MENTIONS, Stance.OPPOSES, CueKind.OPPOSITION)
    yield from (cue for cue in refused if cue.negated)
    for found in _NOUN.finditer(sentence.text):
        yield Cue(Stance.OPPOSES, found.start(), found.end(), CueKind.OUR_OPPOSITION)
    for found in _NOT_A_TASK.finditer(sentence.text):
        yield Cue(Stance.OPPOSES, found.start(), found.end(), CueKind.NOT_A_TASK, negated=True)


def japanese(sentence: Sentence) -> Iterator[Cue]:
    """反対する, 拒否する, 認めない, 役割ではない."""
    yield from predicates.cues(sentence, _JAPANESE, Stance.OPPOSES, CueKind.OPPOSITION)
    yield from predicates.cues(sentence, _STAND, Stance.OPPOSES, CueKind.OPPOSITION)
    yield from predicates.cues(sentence, _TASK, Stance.OPPOSES, CueKind.NOT_A_TASK, negated=True, held=False)
