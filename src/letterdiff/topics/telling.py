"""Whether a phrase that recurs in a library names a subject: not somebody, no paper, no everyday words."""

import re
from collections import Counter

from letterdiff.topics import lexicon, names
from letterdiff.topics.candidates import Candidate, Key
from letterdiff.topics.japanese import is_everyday_run

_TOGETHER = 0.6
"""Share of an everyday noun's passages from which the word ahead of it belongs to it ('open source')."""
_LONG_RUN = 4
"""Characters of a Japanese run that names a subject: shorter ones are parts of it, as 改正 is."""
_MEANS_JA = ("金", "税", "法")
"""Ends of shorter ones that do: 補助金, 炭素税."""
_OFTEN = 8
"""Passages that show that two everyday words belong together."""


def is_telling(key: Key, each: Candidate, counts: Counter[Key]) -> bool:
    """Whether the phrase may be a topic; `counts` says in how many passages each run of words stands."""
    if each.language.partition("-")[0].lower() == "ja":
        long = len(key[0]) >= _LONG_RUN or (len(key[0]) == _LONG_RUN - 1 and key[0].endswith(_MEANS_JA))
        return long and not is_everyday_run(key[0])
    if len(key) < 2 or key[-1] in names.PAPERS:
        return False
    if not each.is_whole or key[-1] in names.OFFICES:
        return False
    if each.is_name and not key[-1].isdigit():
        return _is_rule(key)
    return not _is_side(each.name) and _is_subject(key, counts)


def _is_side(name: str) -> bool:
    """Whether a hyphen makes a phrase say of what kind something is: 'client-side', 'long-term'."""
    return bool(
        re.fullmatch(r"[^\W_]+[-‐‑](?:side|term|wing|level|scale|based|wide|style|type|time|end)", name)
    )


def _is_rule(key: Key) -> bool:
    """Whether a name is that of a law, plan or means, and not of an office for one."""
    head = key[key.index("of") - 1] if "of" in key[1:] else key[-1]
    return head in names.RULES and key[0] not in names.BODIES and not all(map(lexicon.is_wide, key[:-1]))


def _is_subject(key: Key, counts: Counter[Key]) -> bool:
    """Whether words in small letters name a subject."""
    if key[0] in names.PALE_AHEAD and key[-1] in names.PALE | lexicon.everyday():
        return False
    together = counts[key] >= _TOGETHER * counts[key[1:]]
    if all(lexicon.is_wide(word) for word in key):
        return together and counts[key] >= _OFTEN
    return together or not lexicon.is_wide(key[0])
