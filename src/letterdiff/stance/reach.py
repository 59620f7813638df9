"""Whether a cue governs a topic: same clause, or the list that the cue heads."""

import re

from letterdiff.model import Stance
from letterdiff.stance.around.removal import REMOVERS
from letterdiff.stance.cues.cue import Cue, Reach
from letterdiff.stance.sentence import Sentence

_FAR = 40
"""Words between cue and topic beyond which nothing is said to govern."""
_ASKED_WORDS = 3
"""Words that may stand between a verb of asking and its 'that'."""
_FAR_CHARACTERS = 60
"""The same for Japanese, in characters."""

_NEW_CLAUSE = re.compile(
    r"\b(?:because|since|while|whereas|although|though|but|however|yet|when|where|whose|who|whom|which|"
    r"so that|if|unless|given (?:that|the|its|our|how)|(?:due|owing|thanks) to|in (?:light|view) of|"
    r"as a result of|to the extent|insofar|in so far|"
    r"even as|in which|as (?:we|they|it|the|a)|considering)\b|—|–\s|\s-\s|"
    r"--|\(|"
    r"\)|[“”\"]\s*[,.]?\s*(?:and|but)\b|,? (?:and|or|nor|so) (?:we|i|they|it|he|she|this|that|these|those|"
    r"there|none|nobody|no one|its|"
    r"their)\b",
    re.IGNORECASE,
)
_ENUMERATOR = re.compile(r"(?<!\w)\((?:\d{1,2}|[a-z]|[ivx]{1,4})\) ?", re.IGNORECASE)
"""'(1)', '(a)', '(iv)' ahead of an item of a list."""
_NOT_BUT = re.compile(
    r"\bnot\b(?: (?:only|just|merely|simply|so much))?[^;:.]*?,? but (?:also |rather |instead )?",
    re.IGNORECASE,
)
"""'not A but B': what stands behind 'but' is what is meant."""
_SECOND_VERB = re.compile(
    r"^,? (?:and|nor|or|but) (?:do|does|did|have|has|had|will|would|can|are|is)(?: not|n't|"
    r"not)?(?: (?:also|ever|now))?"
    r" [a-z]+(?: for| to)?,? ",
    re.IGNORECASE,
)
"""'We never asked for, *and do not want*, X': one object of two verbs."""
_SET_IN = re.compile(
    rf", (?:and|or|and then) (?!{REMOVERS.pattern})[a-z]+(?: on| for| to| with)?, (?=(?:an?|the|any|all|"
    rf"our|such|this|these)\b)",
    re.IGNORECASE,
)
"""'Adopt, *and report on*, a goal': one object of two verbs."""
_PROPOSED = re.compile(
    r"\b(?:proposals?|plans?|laws?|bills?|measures?|amendments?|legislation|polic(?:y|ies)|anything|"
    r"efforts|attempts|"
    r"moves|provisions?|powers?|rules?|changes) (?:that|which)(?: (?:would|could|will|might|may|"
    r"seeks? to|aims? to))? "
    rf"(?={REMOVERS.pattern}|(?:creat|introduc|impos|mandat|requir|expand|extend|establish)\w*)",
    re.IGNORECASE,
)
"""'Proposals *that would* weaken X' are attempts to weaken it."""
_NEXT_FINITE = re.compile(
    r"(?:,|\b(?:and|but|or|then))\s+(?:also |now |instead |rather |therefore |strongly |still |fully )*"
    r"(?:(?:oppose|reject|support|back|favou?r|welcome|endorse|want|need|ask|urge|propose|prefer|advocate|"
    r"recommend|seek|demand|condemn)s?|(?:prefer|favou?r|propos|support|advocat|oppos|reject)r?ing)"
    r"(?= (?!and\b|or\b|of\b|for the\b))",
    re.IGNORECASE,
)
"""'We oppose A, *support* X': a verb of the same subject, by which the first one reaches no further."""
_TO = re.compile(r"\b(?:to|not|that|should|must)\b", re.IGNORECASE)
_OPINION = re.compile(
    r"^(?:(?:and|but|so|nor|also) )*(?:(?:we|i)(?: \w+ly| also)* (?:believe|think|hold|say|maintain|"
    r"argue|insist|submit|"
    r"consider|contend|feel|ask|recommend|propose|suggest|urge|agree|repeat|reiterate|stress|"
    r"emphasi[sz]e|note|reaffirm|"
    r"know|(?:remain|are|am)(?: \w+ly)? (?:convinced|clear|certain|confident|adamant|"
    r"of the (?:firm )?(?:view|opinion)))"
    r"(?: strongly| firmly)?|it is (?:our|my) (?:\w+ )?(?:view|position|belief|opinion|"
    r"conviction))(?: that)?\b|^that\b",
    re.IGNORECASE,
)
_THAT = re.compile(r"\bthat\b", re.IGNORECASE)
_FINITE = re.compile(
    r"\s+(?:is|are|was|were|has|have|had|will|would|can|could|may|might|do|does|did|remain|remains)\b",
    re.IGNORECASE,
)
_CONJOINED = re.compile(
    r"(?:,|\band|\bor|;)\s+"
    r"(?:the |a |an |these |those |such |federal |national |state |central |government |public )*$",
    re.IGNORECASE,
)
_SUBJECT_TAIL = re.compile(r"(?:\s+[\w'$%&.-]+){0,10}\s*")
_OPENS = re.compile(r"\W*(?:(?:the|an?|all|such|mandatory|blanket|and|but)\s+)*", re.IGNORECASE)
_FIRST_PREDICATE = re.compile(
    r"(?: (?:for|of|in) [\w -]{1,30}?)? (?:is|are|has|have|was|were|can|could)\b[^,;:.]{1,80}?,? and ",
    re.IGNORECASE,
)
_VERBS_IN_TAIL = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|do|does|did|that|which|who|we|i|"
    r"they|it|and the|should|must|because|if|but)\b|[;:]",
    re.IGNORECASE,
)
_JA_NEW_CLAUSE = re.compile(
    r"(?:が|ので|ため|けれど|けれども|ものの|一方|から)、|(?:と|などと)(?:述べ|語|話し|主張し|批判し)|。|"
    r"おり、|ており、|し、|あり、|場合(?:は|には|に)?、|なら(?:ば)?、|れば、|たら、|とき(?:は|には)?、|"
    r"か(?:どうか|否か)|"
    r"際(?:は|には)?、"
)

_JA_US = r"(?:当社|弊社|我々|われわれ|私たち|当団体|当協会|当会)は、?"
_JA_THEN_NOW = re.compile(
    r"(?P<object>[^をにがは、。]*)[をにがは][^、。]*(?:"
    r"(?:た|ました)(?:が|ものの|けれど(?:も)?)、(?:今|現在|今日|今年|今回|今後|本年|現時点|いま)(?:は|"
    r"では|も)?、?|"
    rf"(?:が|ものの|けれど(?:も)?)、{_JA_US})(?:もはや|もう)?"
)


def ahead(sentence: Sentence, cue: Cue, start: int, end: int) -> str | None:
    """The words between a cue and the topic ahead of it that it governs; None where it does not."""
    if start < cue.end:
        return None
    words = _PROPOSED.sub(" ", _ENUMERATOR.sub("", sentence.text[cue.end : start]))
    words = _NOT_BUT.sub(" ", _SET_IN.sub(" ", _SECOND_VERB.sub(" ", words)))
    if cue.subject and (next_ := _NEXT_FINITE.search(words)) and not _TO.search(words, 0, next_.start()):
        return None
    if len(words.split()) > _FAR or _breaks(words) or _loose_that(words, cue):
        return None
    opens_clause = bool(_CONJOINED.search(words)) and bool(_FINITE.match(sentence.text, end))
    return None if opens_clause else words


def behind(sentence: Sentence, cue: Cue, start: int, end: int) -> str | None:
    """The words between a topic and the cue behind it whose subject or object it is; None where it is not."""
    if end > cue.start:
        return None
    words = sentence.text[end : cue.start]
    if sentence.japanese:
        return _behind_japanese(words)
    words = _opened(sentence, start, words)
    if _VERBS_IN_TAIL.search(words) or not _SUBJECT_TAIL.fullmatch(words):
        return None
    return None if _in_relative_clause(sentence, start) else words


def _behind_japanese(words: str) -> str | None:
    """The words between a topic and the predicate that governs it; of two clauses set against each other in
    time, the second has the object of the first: 'Xを求めたが、今は求めていない'."""
    if len(words) > _FAR_CHARACTERS:
        return None
    if found := _JA_THEN_NOW.fullmatch(words):
        return found["object"]
    return None if _JA_NEW_CLAUSE.search(words) else words


def _opened(sentence: Sentence, start: int, words: str) -> str:
    """The words behind a topic that opens its sentence, without a first predicate: 'X *is bad and* must'."""
    opens = _OPENS.fullmatch(sentence.text, 0, start)
    return " " if opens and _FIRST_PREDICATE.fullmatch(words) else words


def governs(sentence: Sentence, cue: Cue, start: int, end: int) -> tuple[Reach, str] | None:
    """On which side the cue governs the span, and the words between; None where it does not govern it."""
    if cue.reach is not Reach.BEHIND and (words := ahead(sentence, cue, start, end)) is not None:
        return Reach.AHEAD, words
    if cue.reach is not Reach.AHEAD and (words := behind(sentence, cue, start, end)) is not None:
        return Reach.BEHIND, words
    return None


def _breaks(words: str) -> bool:
    """Whether a new clause begins; semicolons do not where a colon opened a list."""
    if _NEW_CLAUSE.search(words):
        return True
    return ";" in words.partition(":")[0]


def _loose_that(words: str, cue: Cue) -> bool:
    """Whether a 'that' stands anywhere but right behind a verb of asking (or the one who is asked).

    Behind other verbs it opens a relative clause: 'we support the office *that* runs X'.
    """
    found = _THAT.search(words)
    if not found:
        return False
    allowed = _ASKED_WORDS if cue.stance is Stance.ASKS_FOR else 0
    return len(words[: found.start()].split()) > allowed or cue.reach is Reach.BOTH


def _in_relative_clause(sentence: Sentence, start: int) -> bool:
    """Whether the topic stands in a clause of its own ahead of the cue: 'a plan *that cut* X should …'."""
    before = _OPINION.sub("", re.split(r"[,;:]", sentence.text[:start])[-1].lstrip())
    return bool(_VERBS_IN_TAIL.search(before))
