"""For whom, in Japanese: what stands ahead of に対する, への, のための."""

import re

from letterdiff.stance.slots.said import Answer, Said

_JA_BEFORE = re.compile(
    r"(?P<who>[^、。「」はをがも]{1,30}?)(?:に対する|への|のための|向けの|向け)(?:[^、。はをがも]{0,12})$"
)
_JA_RATHER = re.compile(r"はなく、?")
"""'農家ではなく*漁師*への': what stands ahead of it is excluded."""
_JA_NO_LONGER = "もはや"
"""Its は marks no subject."""
_JA_ASKED = re.compile(r"求め|要望|要請|提案|提言")
"""Behind these, 'Xに' is who is asked."""
_JA_TO = re.compile(r"(?P<who>[^、。「」はをがも]{1,30}?)に(?:対して|対し|も)?、?$")
_JA_NAMES = (
    ("データセンター", " datacenter "),
    ("製造業者", " manufacturer "),
    ("メーカー", " manufacturer "),
    ("製造業", " manufacturer "),
    ("半導体工場", " semiconductor fab "),
    ("納税者", " taxpayer "),
    ("企業", " company "),
    ("国民", " public "),
    ("消費者", " consumer "),
)
"""Words for the commonest beneficiaries, so that both languages have one normal form."""


def japanese(said: Said) -> Answer | None:
    """Who the topic's instrument is for, by what stands ahead of it."""
    before = said.sentence.text[: said.start]
    found = _JA_BEFORE.search(before)
    if not found and not (said.cue and _JA_ASKED.search(said.sentence.text, said.cue.start, said.cue.end)):
        found = _JA_TO.search(before)
    if not found:
        return None
    start = found.start("who")
    if before.startswith(_JA_NO_LONGER, start - 2):
        start += 1
    if rather := _JA_RATHER.match(before, start - 1):
        start = rather.end()
    value = before[start : found.end("who")].removeprefix("自社の").removeprefix("当社の")
    own = value != before[start : found.end("who")] and said.holder
    value = f"{said.holder if own else ''} {value}".casefold()
    for japanese, english in _JA_NAMES:
        value = value.replace(japanese, english)
    return Answer(" ".join(value.replace("の", " ").split()), (start, found.end("who")))
