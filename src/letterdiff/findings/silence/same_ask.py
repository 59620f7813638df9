"""Whether an ask and its nearest counterpart ask for the same, as far as words and their turns tell."""

import re

from letterdiff.align.leads import answered
from letterdiff.findings.asks.reading import asking
from letterdiff.findings.likeness.repeated import disowned
from letterdiff.findings.silence.near import Near
from letterdiff.model import BlockKind, Passage, Position

_TURNS = re.compile(
    r"\b(?:not|no|never|neither|nor|cannot|without|against|void\w*|abandon\w*|abolish\w*|avoid\w*|ban\w*|cancel\w*|"
    r"cut\w*|declin\w*|delay\w*|delet\w*|deny|denied|disallow\w*|drop\w*|eliminat\w*|end|ends|ended|ending|"
    r"exclu\w*|exempt\w*|except\w*|halt\w*|oppos\w*|prevent\w*|prohibit\w*|reduc\w*|refus\w*|reject\w*|remov\w*|"
    r"repeal\w*|rescind\w*|restrict\w*|limit\w*|revok\w*|scrap\w*|stop\w*|suspend\w*|withdraw\w*|weaken\w*)\b|n['’]t\b",
    re.IGNORECASE,
)
"""Words that turn what is asked round, or take it away."""


def same_ask(passage: Passage, position: Position, near: Near, theirs: Position | None) -> bool:
    """Whether both ask for much the same in English, on the same side, with as many turns, odd or even.

    Not where the public passage tells somebody's words, or takes them back.
    """
    if theirs is None or not near.agrees or position.stance.sign * theirs.stance.sign <= 0:
        return False
    if not passage.language.startswith("en") or near.passage.language != passage.language:
        return False
    if _others_words(near.passage, theirs):
        return False
    ours, others = (
        len(_TURNS.findall(text)) for text in (asking(passage, position), asking(near.passage, theirs))
    )
    return ours % 2 == others % 2 and bool(ours) == bool(others)


def _others_words(passage: Passage, position: Position) -> bool:
    """Whether a public passage's ask is quoted, announced, taken back, or answered behind it."""
    if passage.kind is BlockKind.QUOTATION or answered(passage):
        return True
    return any(disowned(passage, cue.start) for cue in position.cues)
