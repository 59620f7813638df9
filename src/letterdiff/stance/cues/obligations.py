"""What must, must not or should please be done, in Japanese: なければならない, てはならない, てほしい."""

import re
from collections.abc import Iterator

from letterdiff.model import Stance
from letterdiff.stance.cues import predicates
from letterdiff.stance.cues.cue import Cue
from letterdiff.stance.cues.kind import CueKind
from letterdiff.stance.sentence import Sentence

_MUST = re.compile(r"(?:なければ|なくては|ねば)(?:なら|いけ)(?:ない|ません|ず)")
_MUST_NOT = re.compile(r"(?<!なく)(?:ては|では)(?:なら|いけ)(?:ない|ません|ず)")
_WISHED = r"(?:ほしい|欲しい|いただきたい|頂きたい|もらいたい|いただくよう|ください|下さい)"
_PLEASE = re.compile(rf"(?<!ない)(?:て|で){_WISHED}")
_PLEASE_NOT = re.compile(rf"ないで{_WISHED}")
_LAW = re.compile(r"法(?:律|令)?(?:により|に基づ|の(?:下|もと)で|上)|現行(?:法|の)|すでに|既に")


def japanese(sentence: Sentence) -> Iterator[Cue]:
    """What the source would have done, or not done; what a law says must be done is no wish of its own."""
    for pattern, kind, refused in (
        (_MUST, CueKind.MUST, ""),
        (_MUST_NOT, CueKind.MUST, "'must not'"),
        (_PLEASE, CueKind.SHOULD, ""),
        (_PLEASE_NOT, CueKind.SHOULD, "'should not'"),
    ):
        if kind is CueKind.MUST and _LAW.search(sentence.text):
            continue
        stance = Stance.OPPOSES if refused else Stance.ASKS_FOR
        yield from predicates.cues(
            sentence, pattern, stance, kind, negated=bool(refused), held=False, said=refused
        )
