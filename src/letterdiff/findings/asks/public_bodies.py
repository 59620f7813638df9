"""Whether 'should' is laid on a public body or a law: then it asks for something, else it only judges."""

import re
from collections.abc import Iterable

from letterdiff.stance.cues.cue import Cue
from letterdiff.stance.cues.kind import CueKind
from letterdiff.stance.sentence import Sentence

BODY = (
    r"governments?|parliaments?|congress|senate|house of \w+|legislat(?:ure|or|ors)|law ?makers|"
    r"policy ?makers|"
    r"committees?|commissions?|commissioners?|ministers?|ministry|departments?|attorney[- ]general|"
    r"agency|agencies|regulators?|authority|authorities|taskforce|task force|council|cabinet|administration|"
    r"president|states?|court|courts|ombudsman|inspector|inquiry|states|member states|office|bureau|treasury|"
    r"officials|police|law enforcement"
)
_LAW = (
    r"laws?|bills?|acts?|codes?|legislation|regulations?|rules?|rulemaking|statutes?|treaty|treaties|"
    r"polic(?:y|ies)|frameworks?|schemes?|regimes?|programs?|programmes?|standards?|guidelines?|guidance|"
    r"definitions?|exemptions?|exceptions?|provisions?|sections?|articles?|clauses?|paragraphs?|schedules?|"
    r"directives?|orders?|decrees?|warrants?|penalt(?:y|ies)|funds?|funding|grants?|credits?|tax(?:es)?|"
    r"tariffs?|"
    r"subsid(?:y|ies)|licen[cs]es?|permits?|thresholds?|obligations?|requirements?|mandates?|powers?|"
    r"oversight|"
    r"safeguards?|protections?|reforms?|amendments?|rights?|access|data|deadlines?|periods?|restrictions?|"
    r"prohibitions?|bans?|moratori(?:um|a)|lev(?:y|ies)|limits?|duties|duty|enforcement|assessments?|reporting|notices?|notifications?|"
    r"criteria|disclosures?|labels?|fees?|costs?|records?|retention|surveillance|consultations?|"
    r"(?:non-)?compliance|guardrails?|judicial \w+|legal \w+|public (?:money|spending|sector)"
)
_MATTER = re.compile(rf"\b(?:{BODY}|{_LAW})\b", re.IGNORECASE)
_BODY_ENDS = re.compile(
    rf"\b(?:{BODY})(?: (?:therefore|also|now|will|would|may|still|\w+ly)){{0,2}}\s*$", re.IGNORECASE
)
_CLAUSE = re.compile(r"[;:]|,\s+(?:and|but|so)\s|\b(?:because|while|although|whereas|which|who)\b")
_READER = re.compile(
    r"\b(?:you|readers?|(?<!\bno )(?<!\bno-)(?<!\bevery )(?<!\bsome )(?<!\bany )one)(?: also)?\s*$",
    re.IGNORECASE,
)
_AUXILIARY = re.compile(
    r"^(?: not)?(?: also| only| therefore)? "
    r"(?:have (?:been|had|\w+ed)|be (?:noted|clear|said|read|seen|remembered))\b"
)
_OTHERS = re.compile(
    r"\b(?:recommend(?:s|ed|ation)?|requir(?:es|ed)|provid(?:es|ed)|stat(?:es|ed)|propos(?:es|ed|al)|"
    r"stipulat(?:es|ed)|"
    r"specif(?:ies|ied)|clarif(?:ies|ied)|(?:made|makes?) (?:it )?(?:\w+ )?clear(?: in [^,;]{1,60}?)?|"
    r"sets? out|found|determined|decided|concluded|held|advis(?:es|ed)|argu(?:e|es|ed|ing)|contends?|"
    r"mean[st]?|basis|premise|assumption|notion|idea|claim|belief)(?: \w+){0,2}? that\b|"
    r"\bguidance\b[^,;]{0,60}\b(?:clear|clarif\w+|says|suggests)\b",
    re.IGNORECASE,
)
_CITED = re.compile(r"\bet al\b|\w \((?:19|20)\d\d[a-z]?\)")
"""A paper that is cited ahead of the cue: 'Doe et al. (2021) find that more is needed'."""
_SURVEYED = re.compile(r"\d ?%|\bper ?cent\b|\b(?:respondents|surveyed|polled)\b", re.IGNORECASE)
_AGREED = re.compile(
    r"\b(?:agreed|decided|promised|accepted|admitted|acknowledged|conceded|announced|argued?|argues|says?|"
    r"said)\s*$",
    re.IGNORECASE,
)
"""Right ahead of a modal: 'reforms that the government *agreed* must be made'."""
_SUPPOSED = re.compile(
    r"\s+(?:an?|the|any|this|that|these|those|such|it|they|there|you|he|she|we|someone|anyone)\b",
    re.IGNORECASE,
)
"""Right behind 'should': 'should *a* breach occur' is a condition."""
_WHICH = re.compile(r"\w (?:that|which|who)\s*$", re.IGNORECASE)
"""Right ahead of 'should': a clause that only says which."""
_OF_LAW = re.compile(
    r"^\W*(?:under|pursuant to|in accordance with) "
    r"(?:ss?\.? ?\d|(?:the )?(?:section|article|clause|current|act)s?\b)",
    re.IGNORECASE,
)
"""A sentence that opens so tells what a law says."""
_HEAD = 8
"""Words ahead of 'must' among which its subject's head stands; further off it says what the law is."""
_OURS = re.compile(r"\b(?:we|i|our|submits?)\b", re.IGNORECASE)
_NO_REASON = re.compile(r"\b(?:no|not any) (?:\w+ ){0,2}reason\b", re.IGNORECASE)


def told_of_others(sentence: Sentence, cue: Cue, own: Iterable[str] = ()) -> bool:
    """Whether a 'should' stands in what a report recommended or a law requires, is supposed or lacks reason.

    `own` are names of the source: what they recommend is its own.
    """
    ahead = sentence.text[: cue.start]
    if _CITED.search(ahead) and not _OURS.search(ahead):
        return True
    if _NO_REASON.search(ahead) or _SURVEYED.search(ahead) or _AGREED.search(ahead):
        return True
    if cue.kind is CueKind.SHOULD and (_SUPPOSED.match(sentence.text, cue.end) or _WHICH.search(ahead)):
        return True
    if cue.kind is CueKind.MUST and _OF_LAW.match(sentence.text):
        return True
    found = _OTHERS.search(ahead)
    if found is None or _OURS.search(ahead[: found.start()]):
        return False
    return not any(name in ahead[: found.start()] for name in own)


def of_public_matter(sentence: Sentence, cue: Cue) -> bool:
    """Whether the subject of a 'should' is a public body, a law or a part of one."""
    ahead = _CLAUSE.split(sentence.text[: cue.start])[-1]
    if of_readers(sentence, cue) or _AUXILIARY.match(sentence.text[cue.end :]):
        return False
    if cue.kind is CueKind.MUST:
        ahead = " ".join(ahead.split()[-_HEAD:])
    return bool(_MATTER.search(ahead) or (cue.kind is CueKind.NECESSARY and _MATTER.search(sentence.text)))


def of_readers(sentence: Sentence, cue: Cue) -> bool:
    """Whether it is laid on whoever reads: 'you should', 'readers should'."""
    return bool(_READER.search(sentence.text[: cue.start]))


def names_matter(text: str) -> bool:
    """Whether a text names a public body, a law or a part of one."""
    return bool(_MATTER.search(text))


def needs_of_a_body(sentence: Sentence, cue: Cue) -> bool:
    """Whether a public body is said to need, or ought, to do something: 'state governments need to …'."""
    needs = cue.kind in (CueKind.NEED, CueKind.OUGHT)
    return needs and bool(_BODY_ENDS.search(sentence.text[: cue.start]))
