"""Forms of English verbs: 'ban', 'bans', 'banned', 'banning'; of several words the first one changes."""

import re
from collections.abc import Iterable, Iterator

_DOUBLED = re.compile(r"[^aeiou]*[aeiou][^aeiouwxy]|(?:commit|deter|forbid|permit|refer)")
"""Verbs whose last letter doubles: one short vowel, one consonant."""
_HISSING = ("s", "x", "z", "sh", "ch", "o")
_PARTICIPLES = {
    "be": ("been",), "break": ("broken",), "bring": ("brought",), "build": ("built",), "buy": ("bought",),
    "cut": ("cut",), "do": ("done",), "drive": ("driven",), "forbid": ("forbidden",), "freeze": ("frozen",),
    "get": ("got", "gotten"), "give": ("given",), "have": ("had",), "keep": ("kept",), "let": ("let",),
    "make": ("made",), "pay": ("paid",), "put": ("put",), "see": ("seen",), "seek": ("sought",),
    "set": ("set",), "shrink": ("shrunk",), "shut": ("shut",), "speed": ("sped",), "spend": ("spent",),
    "stand": ("stood",), "strike": ("struck",), "take": ("taken",), "tear": ("torn",),
    "throw": ("thrown",), "uphold": ("upheld",),
    "win": ("won",), "wind": ("wound",), "withdraw": ("withdrawn",), "withhold": ("withheld",),
}  # fmt: skip


def pattern(verbs: Iterable[str]) -> str:
    """A pattern of every form of these verbs, for use between word edges."""
    return "|".join(_forms(verb) for verb in verbs)


def words(verbs: Iterable[str]) -> frozenset[str]:
    """Every form of the verbs that are one word, and of the first word of those that are more."""
    return frozenset(form for verb in verbs for form in _of_word(verb.partition(" ")[0]))


def participles(verbs: Iterable[str]) -> str:
    """A pattern of the participles by which a passive says these verbs: 'banned', 'rolled back'."""
    return "|".join(re.escape(each) for verb in verbs for each in sorted(_done(verb), key=len, reverse=True))


def _forms(verb: str) -> str:
    first, space, rest = verb.partition(" ")
    said = "|".join(sorted(_of_word(first), key=lambda each: (-len(each), each)))
    return f"(?:{said}){re.escape(space + rest)}"


def _of_word(verb: str) -> Iterator[str]:
    stem, doubled = verb.removesuffix("e"), verb + verb[-1] if _DOUBLED.fullmatch(verb) else ""
    yield verb
    yield _third(verb)
    yield f"{doubled or (verb if verb.endswith('ee') else stem)}ing"
    yield from _done(verb)


def _third(verb: str) -> str:
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return f"{verb[:-1]}ies"
    return f"{verb}es" if verb.endswith(_HISSING) else f"{verb}s"


def _done(verb: str) -> Iterator[str]:
    first, space, rest = verb.partition(" ")
    for each in _PARTICIPLES.get(first, (_regular(first),)):
        yield each + space + rest


def _regular(verb: str) -> str:
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return f"{verb[:-1]}ied"
    if _DOUBLED.fullmatch(verb):
        return f"{verb}{verb[-1]}ed"
    return f"{verb}d" if verb.endswith("e") else f"{verb}ed"
