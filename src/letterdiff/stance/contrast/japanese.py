"""Reads a Japanese sentence as a claim: runs of kanji, katakana and letters tell, its ending denies."""

import re

from letterdiff.model import Span
from letterdiff.stance.contrast.claims import Claim, Word
from letterdiff.text import scripts

_WORD = re.compile(rf"[{scripts.KATAKANA}]+|[{scripts.HAN}]+|[A-Za-z0-9０-９]+")
_DOES = re.compile(rf"({_WORD.pattern})[はが]")
_DONE_TO = re.compile(rf"({_WORD.pattern})を")
_COUNT = re.compile(
    r"[一二三四五六七八九十百千数何両\d０-９]+(?:人|匹|頭|台|本|つ|羽|枚|個|組|片|杯|冊|軒|社|件|度|回)(?:かの|の|も)?"
)
"""How many there are: not what is claimed of them."""
_NOBODY = re.compile(r"(?:誰|だれ|何|なに)も|いかなる|全く|まったく")
_DENIAL = re.compile(
    r"(?:な(?:い|かった|く)|ません(?:でした)?|て(?:は)?おらず|(?<=[いらかさたなまわ])ず(?=[、。]|に)|ぬ(?=[。、]|$)|なし(?=$|[。、]))"
)
_NO_DENIAL = re.compile(
    r"な(?:けれ|く)ては?(?:なら|いけ)(?:ない|ません)|なければ(?:なら|いけ)?(?:ない|ません)?|ないと(?:いけ|なら)(?:ない|ません)|"
    r"しかない|に違い(?:ない|ありません)|かもしれ(?:ない|ません)|ざるを[得え]ない|だけで(?:は)?なく|のみならず|"
    r"(?:少|危|幼|汚|切|儚)な[いく]|もったいない|とんでもない|つまらない|なくす|なくな[るっりれ]|ることなく|ないよう|間もなく|まもなく"
)
_NEXT = re.compile("(?:て|で|おらず|ず|し)、")
"""Where a next clause begins."""
_PAST = re.compile("(?:た|でした)[。]?$")
_BLURS = (
    ("a question", r"[?？]|(?:でしょう|だろう|です|ます|の)か[。]?$"),
    ("a supposition", r"もし|仮に|場合|なら(?:ば)?(?=[、。])|(?:すれ|けれ|れ|え|め|け)ば(?=[、。])|"
     r"限り|かどうか"),
    ("quoted words", "「[^「」]{4,}」|『[^『』]{4,}』"),
    ("reported speech", r"によ(?:ると|れば)|らしい|とされ|という(?:批判|声|意見|指摘|主張)"),
    ("all but one", "しか[^、。]*な[いかく]|以外"),
    ("what is to be kept from", "ないよう"),
    ("a denial in part", r"必ずしも|とは限ら|わけでは(?:ない|ありません)|あまり|ほとんど|めったに|"
     r"だけ(?:を|は)?[^、。]*ない"),
    ("a denial of a denial", r"な(?:い|く)(?:わけ|こと)?[^、。]{0,6}(?:ない|ありません)"),
)  # fmt: skip
_BLURRED = tuple((why, re.compile(pattern)) for why, pattern in _BLURS)
_MOODS = (
    ("ought", r"べき|な(?:けれ|く)ては?(?:なら|いけ)|なければ|必要が|てほしい|ください"),
    ("wished", "たい|求め|望[むみん]|希望|要望|要請"),
    ("can", "でき[るたな]|可能|られ(?:る|ます)|られな"),
    ("will", "つもり|予定|でしょう|だろう"),
)
"""What kind of claim it is, by the first of these that stands in it; else it says what is."""
_MOOD = tuple((mood, re.compile(pattern)) for mood, pattern in _MOODS)


def claim(text: str, start: int) -> Claim:
    """The claim of one sentence, `start` characters into its text."""
    denials = _denials(text)
    told = _COUNT.sub(lambda found: " " * len(found[0]), text)
    told = _NOBODY.sub(lambda found: " " * len(found[0]), told)
    words = tuple(
        Word(Span(start + found.start(), start + found.end(), found[0]), found[0])
        for found in _WORD.finditer(told)
    )
    blurs = (why for why, pattern in _BLURRED if pattern.search(text))
    spans = tuple(Span(start + each.start(), start + each.end(), each[0]) for each in denials)
    mood = next((mood for mood, pattern in _MOOD if pattern.search(text)), "is")
    clauses, past = 1 + len(_NEXT.findall(text)), bool(_PAST.search(text))
    return Claim(words, spans, next(blurs, ""), clauses, past, mood, directions=_roles(told), ordered=False)


def _roles(text: str) -> frozenset[tuple[str, str]]:
    """Who does it and to whom, where a sentence says both: は alone may mark whom it is done to."""
    doing, done_to = _DOES.findall(text), _DONE_TO.findall(text)
    if not doing or not done_to:
        return frozenset()
    return frozenset([("が", doing[0]), ("を", done_to[0])])


def _denials(text: str) -> list[re.Match[str]]:
    aside = [found.span() for found in _NO_DENIAL.finditer(text)]
    return [
        found
        for found in _DENIAL.finditer(text)
        if not any(start < found.end() and found.start() < end for start, end in aside)
    ]
