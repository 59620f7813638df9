"""What attitudes and deeds have behind them: 'we oppose *car tolls*', 'to abolish *daycare fees*'."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from letterdiff.stance.contrast.operators import ASKING, ATTITUDES, DEEDS, LETS
from letterdiff.stance.contrast.tokens import (
    BE,
    JOINS,
    LEADS,
    MODAL,
    NEGATIONS,
    OWN,
    Leaning,
    Token,
    leaning,
    light,
)

_FIRST = JOINS | MODAL | {"we", "i", "to"}
"""Words behind which a verb stands for itself, and does not describe what was named before it."""
_MAYBE = frozenset(["may", "might", "could"])
_HAVE = frozenset(["have", "has", "had", "haven't", "hasn't", "hadn't"])
_TRYING = frozenset(["trying", "tried", "tries", "considered", "considering", "exploring"])
_AGAINST_US = frozenset(["rivals", "rival", "competitors", "critics", "opponents", "opposition"])
"""Who may be called ours and holds what we do not."""
_ON_TO = frozenset(["of", "in", "for", "to", "on", "from", "against"])
"""Words that lead from a deed on to its thing: 'recognition *of* diplomas'."""
_BOUND_TO = frozenset(["committed", "dedicated", "opposed"])


@dataclass(slots=True)
class Governed:
    """Reads one clause word by word.

    `base` is the sign of the attitude, `sign` that of all deeds so far; `done` says that the deed is done to
    the subject ('be allowed to …').
    """

    base: int = 0
    sign: int = 0
    denied: bool = False
    done: bool = False
    open: bool = False
    cue: Token | None = None
    before: str = ""
    thing: list[Token] = field(default_factory=list)

    def read(self, clause: Sequence[Token]) -> Iterator[Leaning]:
        """The leanings of its speaker; none on what is its subject ('*introducing tolls* would …')."""
        if _held_by_others(clause):
            return
        if _tells_deeds(clause):
            return
        first = next((at for at, token in enumerate(clause) if token.tells or token.word in MODAL), 0)
        if clause and clause[first].moves and clause[first].form not in ATTITUDES:
            clause = _behind_verb(clause)
        for at, token in enumerate(clause):
            after = clause[at + 1].word if at + 1 < len(clause) else ""
            yield from self._step(token, after)
            self.before = token.word
        yield from self._close()

    def _step(self, token: Token, after: str) -> Iterator[Leaning]:
        if token.moves and after != "than" and not self._describes(token, after):
            if self.before in _FIRST:
                yield from self._close()
            self._move(token)
        elif token.word in NEGATIONS:
            yield from self._close()
            self._deny()
        elif token.word in JOINS or token.word == "to":
            yield from self._join(token)
        elif token.word in MODAL or (token.word in LEADS and not light(self.thing)):
            self.open = self.open and not self.thing and token.word not in MODAL
            yield from self._close()
        elif token.tells and self.open and not (self.done and self.before == "to"):
            self.thing.append(token)

    def _describes(self, token: Token, after: str) -> bool:
        """Whether what looks like a deed is of the thing: 'the increased restrictions', 'a speed limit'."""
        return bool(self.thing) and (token.word.endswith("ed") or (token.noun and after not in _ON_TO))

    def _move(self, token: Token) -> None:
        """An attitude or a deed: what was gathered just ahead of it were words about it."""
        self.thing = []
        turn = token.moves * (-1 if self.denied else 1)
        attitude = token.form in ATTITUDES
        if self.denied and token.form in ASKING:
            turn = 0
        if attitude and self.before != "to" and not token.word.endswith("ing"):
            self.sign = self.base = turn
        else:
            held = self.base if self.before in JOINS else self.sign
            self.sign = turn * (held or 1)
        passive = not attitude and self.before in BE
        self.done, self.open = passive and token.form in LETS, not passive
        self.cue, self.denied = token, False

    def _deny(self) -> None:
        if self.sign and self.open:
            self.sign = -self.sign
        else:
            self.denied = True

    def _join(self, token: Token) -> Iterator[Leaning]:
        """At 'to' a purpose begins, which holds what the attitude holds; a list goes on as it was."""
        leads_on = self.before in _BOUND_TO or (self.thing and light(self.thing))
        yield from self._close()
        if token.word == "to" and not leads_on and not self.done:
            self.sign, self.open = self.base, False
        self.open = self.open or self.done

    def _close(self) -> Iterator[Leaning]:
        if self.thing and self.sign and self.cue and not light(self.thing):
            yield leaning(self.thing, self.sign, self.cue)
        self.thing = []


def _behind_verb(clause: Sequence[Token]) -> Sequence[Token]:
    """What stands behind the first modal verb of a clause; nothing where there is none."""
    modal = next((at for at, token in enumerate(clause) if token.word in MODAL), len(clause))
    return clause[modal:]


def _held_by_others(clause: Sequence[Token]) -> bool:
    """Whether the attitude of the clause is somebody else's ('*critics* support …'), or only may be held."""
    words = {token.word for token in clause}
    if words & _MAYBE or words & _AGAINST_US:
        return True
    if words & OWN:
        return False
    verbs = (at for at, token in enumerate(clause) if at and token.form in ATTITUDES and not _gerund(token))
    return any(clause[at - 1].tells and not clause[at - 1].word.endswith("ly") for at in verbs)


def _tells_deeds(clause: Sequence[Token]) -> bool:
    """Whether the clause only tells what was done, or is being tried: 'we *have* not *reduced* X'."""
    words = [token.word for token in clause]
    for at, token in enumerate(clause):
        if (
            token.form in DEEDS
            and token.word.endswith(("ed", "t", "en"))
            and _HAVE.intersection(words[max(0, at - 3) : at])
        ):
            return True
    return bool(_TRYING.intersection(words))


def _gerund(token: Token) -> bool:
    return token.word.endswith("ing")
