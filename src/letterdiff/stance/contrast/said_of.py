"""What is said of the thing a clause begins with, or is to be done to it: '*a wealth tax* would harm …'."""

from collections.abc import Iterator, Sequence

from letterdiff.stance.contrast.operators import ALLOWED, BAD, DEEDS, EFFECTS, JUDGEMENTS, LEADS_TO
from letterdiff.stance.contrast.tokens import (
    BE,
    JOINS,
    LEADS,
    MODAL,
    NEGATIONS,
    WANTS,
    Leaning,
    Token,
    leaning,
    light,
)

_REACH = 8
"""Words of a predicate in which its verdict must fall."""
_LONGEST = 24
"""Words of a clause in which its predicate must begin."""
_AUXILIARY = MODAL | {
    "do",
    "does",
    "don't",
    "doesn't",
    "cannot",
    "can't",
    "shouldn't",
    "mustn't",
    "isn't",
    "aren't",
}
_Verdict = tuple[int, Token | None]
_NONE: _Verdict = (0, None)


def said_of(clause: Sequence[Token]) -> Iterator[Leaning]:
    """At most one leaning: on the subject of the clause."""
    for at in range(1, min(len(clause), _LONGEST)):
        modal = clause[at].word in _AUXILIARY
        verdict, cue = _verdict(clause[at:]) if modal else _effect(clause[at:])
        if verdict and cue:
            sign, thing = _subject(clause[:at])
            if thing and not light(thing):
                yield leaning(thing, sign * verdict, cue)
        if modal or verdict:
            return


def _subject(words: Sequence[Token]) -> tuple[int, list[Token]]:
    """The thing a clause begins with, and +1, or -1 where its lessening is the subject."""
    sign = 1
    thing: list[Token] = []
    for token in words:
        if token.word in NEGATIONS:
            sign = -sign
        elif token.moves and not token.word.endswith("ed") and not (thing and token.noun):
            if thing:
                break
            sign *= token.moves
        elif token.word == "of" and light(thing):
            thing = []
        elif token.word in LEADS or token.word in JOINS or token.word == "to":
            break
        elif token.tells:
            thing.append(token)
    return sign, thing


def _verdict(words: Sequence[Token]) -> _Verdict:
    """+1 or -1 for what the predicate says of its subject, 0 for neither; with the word that says it."""
    sign, passive = 1, False
    for at, token in enumerate(words[:_REACH]):
        sign = -sign if token.word in NEGATIONS else sign
        passive = passive or token.word in BE
        if token.word in ("most", "least", "only"):
            break
        if token.form in JUDGEMENTS and (words[0].word not in WANTS or token.form in ALLOWED):
            return sign * JUDGEMENTS[token.form], token
        if token.form in DEEDS and passive and words[0].word in WANTS:
            return sign * DEEDS[token.form], token
        if not passive and words[0].word not in WANTS and (found := _effect(words[at:]))[0]:
            return sign * found[0], found[1]
        if token.word in LEADS or token.word == "to":
            break
    return _NONE


def _effect(words: Sequence[Token]) -> _Verdict:
    """The same for what the thing is said to do, at its verb."""
    verb, after = words[0], words[1:_REACH]
    if after and after[0].word in MODAL:
        return _NONE
    if verb.form in EFFECTS and after and not verb.word.endswith(("ing", "ed")):
        return EFFECTS[verb.form], verb
    if verb.form in LEADS_TO and any(token.form in BAD for token in after):
        return -1, verb
    return _NONE
