"""On what condition: the clause that an 'if', 'unless', 'provided that' or 'except for' opens."""

import re

from letterdiff.stance.phrases import normal
from letterdiff.stance.slots.said import Answer, Said

_ENGLISH = re.compile(
    r"(?<!\bas )(?<!\beven )\b(?:only if|only when|if(?! so\b| not\b| any\b| at all\b| ever\b|"
    r" necessary\b| possible\b)|provided(?= that\b| (?:[\w'-]+ ){1,4}(?:is|are|be|has|have|do|does|can|"
    r"will|must|stay|remain)\b)|"
    r"assuming|only where|once(?= (?:[\w'-]+ ){1,4}(?:is|are|has|have)\b)|unless|"
    r"on (?:the )?condition that|(?:as|so) long as|subject to|contingent (?:up)?on|conditional (?:up)?on|"
    r"except(?: for| where| when)?|other than|save (?:in|for|where|when)|"
    r"in the event (?:of|that)|"
    r"with (?:an? |the )?(?:[\w-]+ ){0,3}?(?:grace|transition(?:al)?|phase-in|notice) periods?|"
    r"after (?:an? |the )?(?:reasonable|diligent|due|thorough) (?:search|inquiry|enquiry|effort))\b[^,;.!?]*",
    re.IGNORECASE,
)
_JAPANESE = re.compile(
    r"[^、。]{2,30}?(?:場合に限(?:り|って)|場合(?:は|には)|ない限り|限りは?、|を条件に|なら(?:ば)?、|以外|"
    r"を除(?:き|いて))"
)


def condition(said: Said) -> Answer | None:
    """The first conditional clause of the sentence, with the word that opens it."""
    pattern = _JAPANESE if said.sentence.japanese else _ENGLISH
    found = pattern.search(said.sentence.text)
    if not found or not found[0].strip():
        return None
    end = found.start() + len(found[0].rstrip())
    return Answer(normal(said.sentence.text[found.start() : end]), (found.start(), end))
