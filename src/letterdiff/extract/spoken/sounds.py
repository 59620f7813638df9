"""What stands among spoken words and is none of them: applause, laughter, music, songs."""

import re
from collections.abc import Iterator


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_SOUNDS = _words(
    """
    applause applauds applauding clapping claps laughter laughs laughing laugh chuckles chuckle chuckling
    cheers cheering cheer music singing sings song gavel pounding coughs coughing sighs groans
    booing boos whistling silence
    aplausos risas risita risa ríe ríen música vítores aplauso
    applaudissements rires musique applaudissement sourires
    beifall heiterkeit lachen gelächter applaus musik
    applausi risate musica palmas risos
    拍手 笑い 笑声 笑 音楽 掌声 音乐
    """
)
_HOW = _words(
    """
    and loud light scattered continues continued continuing prolonged general standing ovation in the
    background theme playing plays soft upbeat dramatic audience from sustained more y de la et der die
    """
)
_HOLES = _words(
    """
    inaudible indiscernible unintelligible crosstalk cross-talk audio no gap phonetic ph sic
    inaudibles ininteligible inintelligible unverständlich 聞き取れず 聞取不能
    """
)
"""Words for a gap in what was heard: such a remark stays, or words would meet that never did."""
_BRACKETS = r"\[[^\[\]]{1,80}\]|\([^()]{1,80}\)|（[^（）]{1,80}）"
_REMARK = re.compile(_BRACKETS)
_WHOLE = re.compile(r"(?:(?:\[[^\]]{1,200}\]|\([^)]{1,200}\)|（[^）]{1,200}）)\s*)+\.?")
_NOTES = "♪♫♬♩"
_SONG = re.compile(rf"[{_NOTES}]+[^{_NOTES}>\[]*(?:[{_NOTES}]+)?")
_TELLING = re.compile(rf"[\[(（{_NOTES}]")
_WORD = re.compile(r"[^\W\d_][^\W\d_’'-]*")


def _spans(text: str) -> Iterator[tuple[int, int]]:
    """The spans of one line's text that are sounds, not speech, in order."""
    end = 0
    for found in sorted([*_REMARK.finditer(text), *_SONG.finditer(text)], key=lambda match: match.start()):
        if found.start() >= end and (found[0][0] in _NOTES or sound(found[0])):
            yield found.span()
            end = found.end()


def parted(text: str, *, whole: bool = True) -> Iterator[tuple[int, int, bool]]:
    """All of a line's text in order, as (start, end, whether it is speech).

    In a `whole` line a remark in brackets that stands alone is none, whatever it says, unless of a gap.
    """
    if not _TELLING.search(text):
        if text:
            yield 0, len(text), True
        return
    at = 0
    for start, end in [*_spans(text), (len(text), len(text))]:
        if start > at:
            yield at, start, not (whole and _aside(text[at:start]))
        if end > start:
            yield start, end, False
        at = end


def _aside(text: str) -> bool:
    """Whether nothing but remarks in brackets stands there, none of them on a gap."""
    return bool(_WHOLE.fullmatch(text.strip())) and not hole(text)


def sound(remark: str) -> bool:
    """Whether nothing but sounds, and how they are, is named between the brackets."""
    words = [word.casefold() for word in _WORD.findall(remark)]
    return any(word in _SOUNDS for word in words) and all(word in _SOUNDS | _HOW for word in words)


def hole(text: str) -> bool:
    """Whether a remark tells of words that were not heard."""
    return any(word.casefold() in _HOLES for word in _WORD.findall(text))
