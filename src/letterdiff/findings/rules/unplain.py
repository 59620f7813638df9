"""What makes two opposite stances less than plainly opposite, in their sentences."""

import re
from collections.abc import Iterator

from letterdiff.findings.likeness.wording import sentence_at
from letterdiff.findings.rules.case import Case
from letterdiff.model import Position, ScopeMatch, SlotName, Stance

_PURPOSE = re.compile(
    r"\b(?:in order to|so that|so as to|for the purposes? of)\b|, to [a-z]+\b|ため(?:に|の)", re.IGNORECASE
)
_WHO = r"(?:the )?(?:[\w-]+ )"
_DOER = re.compile(
    rf"\b(?:ask|urge|request|encourage|call (?:up)?on)s? (?P<asked>{_WHO}{{1,3}}?)(?=(?:not )?(?:to|for)\b)|"
    rf"^\W*(?P<named>{_WHO}{{1,4}}?)(?=(?:should|must|shall|ought to|needs to)\b)",
    re.IGNORECASE,
)
"""Who is to do it: 'we ask *the agency* to', '*Congress* should'."""
_DOER_JAPANESE = re.compile(r"^\W*(?P<named>[^、。\s]{1,15}?)[はが](?=[^。]*べき)")
"""*議会は*導入すべきではない."""
_GOES_ON = re.compile(
    r"\b(?:extend|expand|continu|renew|maintain|keep|preserv|increas|widen|enlarg)\w*\b|拡大|継続|延長",
    re.IGNORECASE,
)
"""To go on with a thing or to have more of it is not to begin with it."""


def unplain(case: Case) -> tuple[str, ...]:
    """In words, what keeps the gravest words away though stances are opposite; the plainest first."""
    return (*case.past(), *_said_of_both(case), *case.unclear())


def _said_of_both(case: Case) -> Iterator[str]:
    said = [sentence_at(of, position.cues[0].start) for _, of, position in case.sides()]
    if case.match(SlotName.BENEFICIARY) is ScopeMatch.NOT_SAID:
        yield "neither says for whom"
    if {position.stance for _, _, position in case.sides()} == {Stance.SUPPORTS, Stance.DENIES}:
        yield "one supports it, and the other says no more than that it does not ask for it"
    if len({bool(_PURPOSE.search(each)) for each in said}) > 1:
        yield "the purpose is said on one side only"
    if len({bool(_GOES_ON.search(_PURPOSE.split(each)[0])) for each in said}) > 1:
        yield "one speaks of more of it or of going on with it, the other of the thing itself"
    doers = [_doer(sentence, position) for sentence, (_, _, position) in zip(said, case.sides(), strict=True)]
    if all(doers) and len(set(doers)) > 1:
        yield f"they speak of what others are to do ({'; '.join(doers)})"


def _doer(sentence: str, position: Position) -> str:
    """Who is to do it, folded; '' where nobody is named or the instrument stands in that place."""
    found, japanese = _DOER.search(sentence), _DOER_JAPANESE.search(sentence)
    said = (found["asked"] or found["named"] or "") if found else japanese["named"] if japanese else ""
    who = " ".join(said.casefold().split())
    instrument = position.slot(SlotName.INSTRUMENT)
    topic = instrument.span.text.casefold() if instrument and instrument.span else ""
    return "" if topic and topic in who else who
