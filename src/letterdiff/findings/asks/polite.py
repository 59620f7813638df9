"""Polite asks: 'it would be helpful to clarify', 'we would welcome', 'agencies could adopt'."""

import re
from collections.abc import Iterator

from letterdiff.findings.asks.public_bodies import BODY
from letterdiff.model import Stance
from letterdiff.stance.cues.cue import Cue
from letterdiff.stance.cues.kind import CueKind
from letterdiff.stance.sentence import Sentence

_HELPFUL = re.compile(
    r"\b(?:it|this) (?:would|may|might) (?:also )?be (?:\w+ly |more |very |most )?"
    r"(?:helpful|useful|beneficial|desirable|preferable|better|best|"
    r"appropriate|worthwhile|prudent|advisable|wise|valuable|sensible|good) "
    r"(?:to|if|for|that)\b",
    re.IGNORECASE,
)
_WELCOMING = re.compile(
    r"\b(?:we|i) (?:would|'d) (?:also |very much |\w+ly )?(?:welcome|appreciate|value|prefer|like to see|"
    r"be grateful (?:for|if)|like the)\b"
    r"(?! (?:the |an |any |this |further |your )?(?:\w+ )?"
    r"(?:opportunity|chance|discussions?|meetings?|conversations?|engagement|questions?|time|"
    r"consideration|call)\b)",
    re.IGNORECASE,
)
_INVITING = re.compile(
    r"\b(?:we|i) (?:also |\w+ly )?(?:invite|implore|beg) (?=[\w -]{2,60}? to\b)", re.IGNORECASE
)
_DOES_GOOD = (
    r"consider|adopt|replace|establish|create|introduce|support|provide|require|extend|expand|clarify|amend|"
    r"develop|fund|encourage|issue|publish|strengthen|limit|exempt|exclude|include|follow|improve|invest|"
    r"allow|"
    r"prioriti[sz]e|incorporate|recogni[sz]e|help|reduce|remove|align|specify|explore|take|do more"
)
_COULD = re.compile(
    rf"\b(?:{BODY}) (?P<cue>could(?: also| usefully| instead| further)? (?:{_DOES_GOOD}))\b", re.IGNORECASE
)
_MODEL = re.compile(
    r"\b(?P<cue>(?:could|might|would) (?:usefully |also |\w+ly )?be "
    r"(?:improved|strengthened|clarified|amended|used as (?:an? )?(?:model|basis|template)|"
    r"extended|expanded|replaced|narrowed|exempted|modelled))\b",
    re.IGNORECASE,
)
_BENEFIT = re.compile(
    r"\b(?P<cue>(?:would|could) benefit from (?:\w+ )?(?:clarification|clarity|amendment|"
    r"guidance|definition|reform|review))\b",
    re.IGNORECASE,
)


_BEST = re.compile(
    r"\b(?P<cue>(?:is|are) (?:\w+ly )?preferable|(?:is|are) (?:most|best|more|better) (?:appropriate|"
    r"suited|addressed|handled|left|"
    r"achieved|governed|regulated|decided|made|done))\b",
    re.IGNORECASE,
)
_USEFUL = re.compile(
    r"(?<!that )(?<!which )\b(?P<cue>would (?:also |\w+ly )?be (?:\w+ly |more |very |most )?"
    r"(?:helpful|useful|beneficial|desirable|preferable|welcome|prudent|worthwhile|sensible|"
    r"a (?:\w+ )?(?:first step|improvement|way forward)))\b",
    re.IGNORECASE,
)
"""'A set of principles *would be useful* to …'."""
_CALLS_FOR = re.compile(
    r"(?<!been )(?<!are )(?<!were )(?<!the )(?<!ing )(?<!their )(?<!its )(?<!such )(?<!and )(?<!of "
    r")(?<!any )(?<!to )(?<!prompted )(?<!sparked )(?<!growing )"
    r"(?<!renewed )(?<!fuelled )(?<!triggered )"
    r"\b(?P<cue>necessitates?|calls for|cries out for|warrants?|merits?) (?:an? |the )?(?:[\w-]+ ){0,2}"
    r"(?:regulations?|reforms?|actions?|interventions?|legislation|reviews?|moratorium|inquiry|overhaul|"
    r"scrutiny)\b",
    re.IGNORECASE,
)
"""'The scale of the problem *necessitates* major regulation'."""
_LACKS = re.compile(
    rf"\b(?:{BODY}|bill|act|law|code|draft|legislation|definition|provision|scheme|regime|framework|section) "
    r"(?P<cue>(?:also |still |urgently |\w+ly )?(?:needs?|requires?(?= (?:an? |further |more |some )?"
    r"(?:\w+ )?(?:amendment|revision|reform|clarification|strengthening|overhaul)))) (?:an? )?"
    r"(?:(?:more|greater|better|stronger|further|clear|clearer|sufficient|adequate|proper|independent|"
    r"additional|new)\b|"
    r"(?:\w+ )?(?:amendment|revision|reform|clarification|strengthening|attention|overhaul|safeguards)\b)",
    re.IGNORECASE,
)
"""'The regulator *needs* greater powers', 'the bill *requires* amendment'."""
_WANTING = re.compile(
    r"(?:^|[,;:] |\b(?:that|believe|think|submit) )(?:much )?"
    r"(?:more|greater|stronger|better|further|additional|clearer|clear|urgent|proper|adequate|meaningful|"
    r"an? (?:new|independent|strong|stronger|clear|comprehensive|national|federal|holistic|broader))\b"
    r"(?! (?:\w+ )?(?:research|studies|study|work|evidence|discussion|data)\b)[^.;:,?]{3,100}? "
    r"(?P<cue>(?:is|are) (?:\w+ly )?(?:required|needed|necessary|called for|warranted))\b",
    re.IGNORECASE,
)
"""'More funding *is required*'."""
_WHAT = re.compile(
    r"\b(?P<cue>what (?:is|we) (?:\w+ly )?(?:needed|required|need|want|wanted) is)\b", re.IGNORECASE
)
_HOPE = re.compile(
    rf"\b(?P<cue>(?:we|i) (?:\w+ly )?(?:hope|"
    rf"trust)) (?:that )?[^.;]{{0,60}}?\b(?:{BODY})\b[^.;,]{{0,20}} (?:will|would|can)\b"
    r"(?! (?:\w+ )?(?:find|read|agree|appreciate|understand|see)\b)",
    re.IGNORECASE,
)
_WAY = re.compile(
    r"\b(?P<cue>(?:(?:best|key|only|right|most \w+|better|simplest|surest|first) "
    r"(?:way|approach|solution|option|step|path|answer|remedy|priority)(?: [\w ]{0,40})? (?:is|would be|"
    r"will be|must be)|(?:solution|approach|alternative|remedy|way forward) would be) to)\b",
    re.IGNORECASE,
)
"""'The key way to do this *is to*'."""
_GOOD = re.compile(
    r"^\W*(?:\w+ly )?\w{3,}ing\b[^.;?]{8,240}?\b(?P<cue>would (?:also |\w+ly )?(?:enable|ensure|improve|"
    r"strengthen))\b"
    r"(?! [^.;]{0,40}\b(?:monopol\w*|incumbents?|criminals?|abuses?|surveillance)\b)",
    re.IGNORECASE,
)
"""'Aligning the bill with the code *would enable* …': what would do good is asked for."""


def polite(sentence: Sentence) -> Iterator[Cue]:
    """The cues of a sentence that ask politely, of whomever."""
    for pattern in (_HELPFUL, _WELCOMING, _INVITING):
        for found in pattern.finditer(sentence.text):
            yield Cue(Stance.ASKS_FOR, *found.span(), CueKind.POLITE)
    for pattern in (
        _COULD,
        _MODEL,
        _BENEFIT,
        _BEST,
        _USEFUL,
        _CALLS_FOR,
        _LACKS,
        _WANTING,
        _WHAT,
        _HOPE,
        _WAY,
        _GOOD,
    ):
        for found in pattern.finditer(sentence.text):
            yield Cue(Stance.ASKS_FOR, *found.span("cue"), CueKind.POLITE)
