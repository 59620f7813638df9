"""Kinds of cues: by these rules tell cues apart, never by the words that a reader sees."""

from enum import Enum


class CueKind(Enum):
    """What a cue does. The value is what a reader is told of it, where the cue has no words of its own.

    Of cues at one place the kind that stands first here is read first; no value may open another one.
    """

    HAVE = "'have to'"
    MUST = "'must'"
    NEED = "'need to'"
    NEITHER = "'neither … nor'"
    NO_PLANS = "'no plans'"
    OUGHT = "'ought'"
    SHALL = "'shall'"
    SHOULD = "'should'"
    WILL_BE_NO = "'there will be no'"
    WANT_NO = "'want no'"
    CONDITION = "a condition"
    NEGATION = "a negation at the sentence's end"
    POLITE = "a polite request"
    ASKING = "a verb of asking"
    DENIAL = "a verb of denial"
    OPPOSITION = "a verb of opposition"
    SUPPORT = "a verb of support"
    WISH = "a wish"
    ITEM = "an item of a list of recommendations"
    ORDER = "an order opens the sentence"
    OUR_OPPOSITION = "our opposition"
    OUR_REQUEST = "our request"
    OUR_SUPPORT = "our support"
    NECESSARY = "said to be necessary"
    NEEDLESS = "said to be needless"
    NOT_A_TASK = "said to be nobody's task"
    WRONG = "said to be wrong"


MODALS = {
    "should": CueKind.SHOULD,
    "must": CueKind.MUST,
    "ought": CueKind.OUGHT,
    "need": CueKind.NEED,
    "needs": CueKind.NEED,
    "has": CueKind.HAVE,
    "have": CueKind.HAVE,
    "shall": CueKind.SHALL,
}
"""The kinds whose cues are named by the sentence's own words, by the first of these: "'needs to not'"."""
VERBS = (CueKind.ASKING, CueKind.DENIAL, CueKind.OPPOSITION, CueKind.SUPPORT)
"""Verbs whose subject holds the stance."""
OURS = (CueKind.OUR_OPPOSITION, CueKind.OUR_REQUEST, CueKind.OUR_SUPPORT)
"""Nouns of a first person: 'our request for'."""
SAID_TO_BE = (CueKind.NECESSARY, CueKind.NEEDLESS, CueKind.NOT_A_TASK, CueKind.WRONG)
"""What is said of a thing itself."""
_OPENINGS = {kind.value: kind for kind in CueKind} | {f"'{word} ": kind for word, kind in MODALS.items()}


def kind_of(rule: str) -> CueKind | None:
    """The kind of the cue behind a position's rule, which has none of its own; None where no cue set it."""
    return next((kind for opening, kind in _OPENINGS.items() if rule.startswith(opening)), None)
