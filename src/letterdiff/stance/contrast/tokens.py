"""The words of an English sentence as the leaning rules see them, clause by clause."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from letterdiff.model import Span
from letterdiff.stance.contrast.english import form
from letterdiff.stance.contrast.operators import AS_NOUNS, ATTITUDES, DEEDS, LIGHT
from letterdiff.stance.cues.never import NOT_ONLY
from letterdiff.text.stopwords import stop_words

_TOKEN = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*|\d+(?:[.,]\d+)*%?|[,;:.()]")
_INSTEAD = re.compile(r"\b(?:instead of|rather than|as opposed to)\b", re.IGNORECASE)


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_SUPPOSES = _set("if when unless whether where")
_CLAUSE = _SUPPOSES | _set(
    "; : . ( ) because but since although though while whereas which who whose that just"
)
BE = _set("be is are am was were been being")
WANTS = _set("should must shall needs need ought")
MODAL = BE | WANTS | _set("will would can cannot has have may")
NEGATIONS = _set(
    "not never no cannot nor neither without isn't aren't shouldn't mustn't don't doesn't won't wouldn't "
    "can't didn't"
)
LEADS = _set(
    "of for in on from by with at through between under among during across within than as into over via "
    "after before about regarding using including like such until regardless against towards toward "
    "alongside"
)
_WHEN = _set("now today again soon later currently still already ever too well")
OWN = frozenset(["we", "i", "our", "my"])
JOINS = frozenset(["and", "or", ","])


@dataclass(frozen=True, slots=True)
class Token:
    """A word or mark at its place in the text, casefolded, and the form it is compared by."""

    at: Span
    word: str
    form: str

    @property
    def tells(self) -> bool:
        """Whether it names or describes a thing."""
        word = self.word
        return word[0].isalpha() and len(word) > 1 and word not in stop_words("en") and word not in _WHEN

    @property
    def noun(self) -> bool:
        """Whether a deed is said as a noun ('recognition'), which may be part of a thing's name."""
        return self.form in AS_NOUNS or self.word.endswith(("tion", "sion", "ment", "al"))

    @property
    def moves(self) -> int:
        """+1 or -1 where it is an attitude or a deed."""
        return ATTITUDES.get(self.form, 0) or DEEDS.get(self.form, 0)


@dataclass(frozen=True, slots=True)
class Leaning:
    """A thing (the forms of its words), +1 for or -1 against it; the spans of cue and thing.

    `bound` are the forms of what restricts the thing behind it, `by` the word that leads to them: 'exports
    *to Russia*'.
    """

    thing: tuple[str, ...]
    sign: int
    cue: Span
    at: Span
    by: str = ""
    bound: tuple[str, ...] = ()


def clauses(text: str, start: int) -> Iterator[Sequence[Token]]:
    """The tokens of each clause of a sentence that stands `start` characters into its text.

    What is but supposed ('if we introduce …') is left out.
    """
    plain = NOT_ONLY.sub(lambda found: " " * len(found[0]), text.replace("’", "'"))
    plain = _INSTEAD.sub(lambda found: "not".ljust(len(found[0])), plain)
    tokens: list[Token] = []
    supposed = False
    for found in _TOKEN.finditer(plain):
        word = found[0].casefold()
        if word in _CLAUSE:
            if not supposed:
                yield tokens
            tokens, supposed = [], word in _SUPPOSES
        else:
            at = Span(start + found.start(), start + found.end(), text[found.start() : found.end()])
            tokens.append(Token(at, word, form(word)))
    if not supposed:
        yield tokens


def light(thing: Sequence[Token]) -> bool:
    """Whether the words say nothing of the thing that is yet to come: 'any *form* of', 'the *right* to'."""
    return all(token.form in LIGHT for token in thing)


def leaning(thing: Sequence[Token], sign: int, cue: Token) -> Leaning:
    """The leaning on a thing, set by a cue."""
    words = " ".join(token.at.text for token in thing)
    forms = tuple(token.form for token in thing if token.form not in LIGHT)
    return Leaning(forms, sign, cue.at, Span(thing[0].at.start, thing[-1].at.end, words))
