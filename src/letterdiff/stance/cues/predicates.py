"""Japanese predicates: they stand behind what they govern, with the negation at their end."""

import re
from collections.abc import Iterator

from letterdiff.model import Stance
from letterdiff.stance.cues.cue import Cue, Reach
from letterdiff.stance.cues.kind import CueKind
from letterdiff.stance.sentence import Sentence

NOT_DOING = r"(?:て(?:い)?(?:ない|ません|おりません|おらず|いなかった|いません)|てはい(?:ない|ません))"
"""'… is not doing', behind a verb's stem."""

_SUBJECT = re.compile(r"(?P<subject>[^、。「」は]{1,30}?)(?:は|も(?=、|[^のう]))、?")


_BEFORE_NOUN = re.compile(
    r"(?<=[るたむい])(?!(?:立場|考え|方針|所存|意向|見解)(?:だ|です|である|に|を|。))[一-龯々ァ-ヶ]"
)
"""A predicate ahead of a noun only says which one: '融資保証を求める企業'."""
_UNSAID = re.compile(
    r"(?<=[るたむ])(?:つもり|こと|もの|の|わけ)(?:で|に|は|も|が)+(?:一度も)?(?:な(?:い|く|かった)|"
    r"ありません|あるまい)|(?<=[るたむ])ことは(?:しない|しません)"
)
"""What takes a plain predicate back: '求めることはない'."""


def cues(
    sentence: Sentence,
    predicates: re.Pattern[str],
    stance: Stance,
    kind: CueKind,
    *,
    negated: bool = False,
    held: bool = True,
    said: str = "",
) -> Iterator[Cue]:
    """A cue for each predicate that ends its clause.

    A stance that is `held` by a subject is so by the sentence's first one marked by は; '政府は…べきだ' is
    held by the source.
    """
    for found in predicates.finditer(sentence.text):
        at = found.end()
        if _BEFORE_NOUN.match(sentence.text, at) or (not negated and _UNSAID.match(sentence.text, at)):
            continue
        subject = _subject_before(sentence, found.start()) if held else None
        yield Cue(stance, found.start(), at, kind, Reach.BEHIND, subject, negated, said=said)


def _subject_before(sentence: Sentence, at: int) -> tuple[int, int] | None:
    """The sentence's first subject marked by は, if it stands before `at`."""
    found = _SUBJECT.search(sentence.text, 0, at)
    return found.span("subject") if found else None
