"""Whether 'should' is laid on a public body or a law: then it asks for something, else it only judges."""

import re

from letterdiff.stance.cues.cue import Cue
from letterdiff.stance.sentence import Sentence

_BODY = (
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
    r"safeguards?|protections?|reforms?|amendments?|rights?|access|data|deadlines?|periods?"
)
_MATTER = re.compile(rf"\b(?:{_BODY}|{_LAW})\b", re.IGNORECASE)
_CLAUSE = re.compile(r"[;:]|,\s+(?:and|but|or|so)\s|\b(?:because|while|although|whereas|which|who)\b")
_READER = re.compile(r"\b(?:you|one|readers?|anyone|everyone|people)\s*$", re.IGNORECASE)
_AUXILIARY = re.compile(
    r"^(?: not)?(?: also| only| therefore)? (?:have|be (?:noted|clear|said|read|seen|remembered))\b"
)
_OTHERS = re.compile(
    r"\b(?:recommend(?:s|ed|ation)?|requir(?:es|ed)|provid(?:es|ed)|stat(?:es|ed)|propos(?:es|ed|al)|"
    r"stipulat(?:es|ed)|"
    r"specif(?:ies|ied)|sets? out|found|determined|decided|mean[st]?)(?: \w+){0,2}? that\b",
    re.IGNORECASE,
)
_SURVEYED = re.compile(r"\d ?%|\bper ?cent\b|\b(?:respondents|surveyed|polled)\b", re.IGNORECASE)
_HEAD = 8
"""Words ahead of 'must' among which its subject's head stands; further off it says what the law is."""
_OURS = re.compile(r"\b(?:we|i|our|submits?)\b", re.IGNORECASE)
_NO_REASON = re.compile(r"\b(?:no|not any) (?:\w+ ){0,2}reason\b", re.IGNORECASE)


def told_of_others(sentence: Sentence, cue: Cue) -> bool:
    """Whether a 'should' stands in what a report recommended or a law requires, or is said to lack reason."""
    ahead = sentence.text[: cue.start]
    if _NO_REASON.search(ahead) or _SURVEYED.search(ahead):
        return True
    found = _OTHERS.search(ahead)
    return found is not None and not _OURS.search(ahead[: found.start()])


def of_public_matter(sentence: Sentence, cue: Cue) -> bool:
    """Whether the subject of a 'should' is a public body, a law or a part of one."""
    ahead = _CLAUSE.split(sentence.text[: cue.start])[-1]
    if _READER.search(ahead) or _AUXILIARY.match(sentence.text[cue.end :]):
        return False
    if "must" in cue.rule:
        ahead = " ".join(ahead.split()[-_HEAD:])
    return bool(
        _MATTER.search(ahead) or (cue.rule == "said to be necessary" and _MATTER.search(sentence.text))
    )
