"""Terms of scripts without spaces, and of marks alone: found character by character."""

import re
import unicodedata
from functools import lru_cache
from itertools import pairwise

from letterdiff.text import scripts
from letterdiff.text.composed import normal

_LATIN = "0-9A-Za-z０-９Ａ-Ｚａ-ｚ"
_KANA = "[\u30a1-\u30fa\u30fc\uff66-\uff9f]"
_KATAKANA = re.compile(_KANA)
_DOTS = "・･"
_NAME_DOT = re.compile(f"(?<={_KANA})[{_DOTS}](?={_KANA})")
"""The dot between the words of a foreign name, which is as often left out."""
_SQUEEZED = re.compile(rf"[\s{_DOTS}]+")
_BY_CHARACTER = re.compile(f"[{scripts.BY_CHARACTER}]")


def is_unspaced(term: str) -> bool:
    """Whether a term has characters of such a script."""
    return bool(_BY_CHARACTER.search(term))


def squeezed(text: str) -> str:
    """A text without case, width, spaces and middle dots: where it lacks a term's, the term is not in it."""
    return _SQUEEZED.sub("", normal("NFKC", text).casefold())


def spans(text: str, term: str) -> tuple[tuple[int, int], ...]:
    """Where the term stands, whatever its case and width, with or without spaces or dots in it.

    A number or Latin word at an end of it is a whole one: '1兆' does not stand in '11兆'.
    """
    return tuple(match.span() for match in _pattern(term).finditer(text)) if term.strip() else ()


@lru_cache(maxsize=1024)
def _pattern(term: str) -> re.Pattern[str]:
    own = _NAME_DOT.sub("", "".join(term.split()))
    parts = [_one(own[0])]
    for ahead, character in pairwise(own):
        name = _KATAKANA.match(ahead) and _KATAKANA.match(character)
        parts.append((rf"[\s{_DOTS}]*" if name else r"\s*") + _one(character))
    return re.compile(_front(own[0]) + "".join(parts) + _back(own[-1]), re.IGNORECASE)


def _one(character: str) -> str:
    """A character in each of its widths."""
    folded = unicodedata.normalize("NFKC", character)
    forms = {character, folded} if len(folded) == 1 else {character}
    forms |= {chr(ord(form) + 0xFEE0) for form in forms if "!" <= form <= "~"}
    return f"[{''.join(map(re.escape, sorted(forms)))}]"


def _front(first: str) -> str:
    number = r"(?<![0-9０-９][.,])" if first.isdecimal() else ""
    return f"(?<![{_LATIN}]){number}" if re.match(f"[{_LATIN}]", first) else ""


def _back(last: str) -> str:
    number = r"(?![.,][0-9０-９])" if last.isdecimal() else ""
    return f"(?![{_LATIN}]){number}" if re.match(f"[{_LATIN}]", last) else ""
