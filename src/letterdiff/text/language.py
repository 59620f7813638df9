"""Which language a text is in: by its script; for Latin letters by its commonest words, then by letters."""

import re
from functools import lru_cache

from letterdiff.text import scripts
from letterdiff.text.identify import identified
from letterdiff.text.stopwords import STOP_WORDS

_SCRIPTS = (
    ("ko", re.compile(f"[{scripts.HANGUL}]")),
    ("ar", re.compile("[\u0600-\u06ff\u0750-\u077f]")),
    ("he", re.compile("[\u0590-\u05ff]")),
    ("el", re.compile("[\u0370-\u03ff]")),
    ("th", re.compile("[\u0e00-\u0e7f]")),
    ("hi", re.compile("[\u0900-\u097f]")),
)
_FURTHER_SCRIPTS = tuple(
    (tag, re.compile(f"[{letters}]"))
    for tag, letters in (
        ("hy", "\u0530-\u058f"),
        ("bn", "\u0980-\u09ff"),
        ("pa", "\u0a00-\u0a7f"),
        ("gu", "\u0a80-\u0aff"),
        ("ta", "\u0b80-\u0bff"),
        ("te", "\u0c00-\u0c7f"),
        ("kn", "\u0c80-\u0cff"),
        ("ml", "\u0d00-\u0d7f"),
        ("si", "\u0d80-\u0dff"),
        ("lo", "\u0e80-\u0eff"),
        ("my", "\u1000-\u109f"),
        ("ka", "\u10a0-\u10ff"),
        ("am", "\u1200-\u137f"),
        ("km", "\u1780-\u17ff"),
    )
)
"""Scripts that are looked for in a text of few other letters alone."""
_KANA, _HAN = re.compile(f"[{scripts.KANA}]"), re.compile(f"[{scripts.HAN}]")
_CYRILLIC, _LATIN = re.compile("[\u0400-\u04ff]"), re.compile("[A-Za-z\u00c0-\u024f]")
_WORD = re.compile(r"[^\W\d_]+")
_UNSPACED = ("ja", "zh", "ko", "th")
_SHARE = 0.1
_LONG = 8
"""Words of which a text in its declared language has a common one, as good as always."""
_DENSER = 3
"""A character of Han or kana says about as much as this many Latin letters."""


@lru_cache(maxsize=512)
def language_of(text: str, declared: str = "") -> str:
    """The primary language tag of a text, 'und' when unsure.

    `declared` (a BCP 47 tag) decides what the text leaves open, and is overruled only by another script or by
    clear words of another language.
    """
    tag = declared.partition("-")[0].lower()
    latin = len(_LATIN.findall(text))
    by_script = _by_script(text, latin, tag)
    if by_script:
        return by_script
    return _by_words(text, tag) if latin else tag or "und"


def is_looked_for(term: str, text: str) -> bool:
    """Whether a term of one language (tag; empty for any) may stand in a text of another.

    A text of unknown language may hold any; one in a script without spaces holds names in Latin letters.
    """
    term, text = term.partition("-")[0].lower(), text.partition("-")[0].lower()
    if term in ("", text) or text in ("", "und"):
        return True
    return text in _UNSPACED and term not in _UNSPACED


def _by_script(text: str, latin: int, declared: str) -> str:
    """The language that a script other than Latin gives away; empty for mostly Latin texts."""
    if text.isascii():
        return ""
    kana, han = len(_KANA.findall(text)), len(_HAN.findall(text))
    counts = [("ja" if kana or declared == "ja" else "zh", (kana + han) * _DENSER)]
    counts += [(tag, len(pattern.findall(text))) for tag, pattern in _SCRIPTS]
    cyrillic = declared if declared in ("uk", "bg", "sr", "be", "mk") else "ru"
    counts.append((cyrillic, len(_CYRILLIC.findall(text))))
    if 2 * max(latin, *(count for _, count in counts)) < len(text):
        counts += [(tag, len(pattern.findall(text))) for tag, pattern in _FURTHER_SCRIPTS]
    tag, most = max(counts, key=lambda count: count[1])
    return tag if most > latin else ""


def _by_words(text: str, declared: str) -> str:
    words = [word.casefold() for word in _WORD.findall(text)]
    scores = {tag: sum(word in table for word in words) for tag, table in STOP_WORDS.items()}
    best = max(scores, key=lambda tag: (scores[tag], tag == declared))
    others = max(score for tag, score in scores.items() if tag != best)
    clear = scores[best] >= max(2, _SHARE * len(words)) and scores[best] > others
    if declared and scores.get(declared, 0) * 2 >= scores[best] and (scores[best] or len(words) < _LONG):
        return declared
    return best if clear else identified(text) or declared or "und"
