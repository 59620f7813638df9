"""The plain shapes of a Japanese sentence that asks for something, or is against it."""

import re
from functools import lru_cache

from letterdiff.stance.clear.shape import TOPIC, Shape, back, with_topic

_WE = r"当社|弊社|わが社|我が社|我々|われわれ|私たち|私達|私|当団体|当協会|当会"
_GOVERNMENT = r"(?:(?:米国|連邦|日本)?政府|議会|国)"
_BODY = rf"(?:{_GOVERNMENT}|国会|[一-龯ァ-ヶー]{{1,8}}(?:政府|省|庁|大臣|委員会|都|府|県|市|町|村))"
"""Any public body, of whatever country: an ask of one is an ask; what one is not to do, others may."""
_WHOM = r"(?:(?P<who>[^、。「」『』はをがもに]{1,30}?)(?:に対する|への|のための|向けの))?"
_KIND = r"(?:(?:連邦)?政府(?:の|による)|公的な)?"
_STATE = r"(?:て(?:い)?(?:る|ます)|ております)"
_NOT = r"(?:て(?:い)?(?:ない|ません)|ておりません)"
_FOR = (
    rf"(?:を(?:求め(?:る|ます|{_STATE})|(?:要望|要請|支持)(?:する|します|し{_STATE})|必要と(?:する|します|し{_STATE}))|"
    r"が必要(?:だ|である|です))"
)
_AGAINST = (
    rf"(?:(?:を|は)(?:求め(?:ない|ません|{_NOT})|望(?:まない|みません|んでいない|んでいません)|(?:要望|要請|支持|必要と)"
    rf"し(?:ない|ません|{_NOT}))|は(?:不要(?:だ|である|です)|必要(?:ない|ありません))|に反対(?:する|します|し{_STATE}|だ|"
    r"である|です))"
)
_GIVE = r"を(?:提供|導入|供与|付与)すべき"
_UNPLAIN = re.compile(
    r"^(?:その|この|あの|これら|それら|同|一部|多く|すべて|全て|全|他|別|特定|新た|追加|いかなる|さらに|もし|仮)|"
    r"だけ|のみ|ばかり|以外|など|場合|限り"
)


def shape(text: str, start: int, end: int, holder: str) -> Shape | None:
    """What the sentence with the topic at `start` to `end` says, if it is plain; else None."""
    sentence = with_topic(text, start, end)
    for sign, pattern in _shapes(holder):
        if found := pattern.fullmatch(sentence):
            return _read(found, sign, start, end)
    return None


def _read(found: re.Match[str], sign: int, start: int, end: int) -> Shape | None:
    who = found["who"]
    if not who:
        return Shape(sign, None)
    return None if _UNPLAIN.search(who) else Shape(sign, back(found.span("who"), start, end))


@lru_cache(maxsize=256)
def _shapes(holder: str) -> tuple[tuple[int, re.Pattern[str]], ...]:
    name = f"|{re.escape(holder)}" if holder else ""
    we = rf"(?:(?:{_WE}{name})は、?)?"
    asked = rf"(?:{_BODY}に(?:対し(?:て)?)?、?)?"
    topic = f"{_WHOM}{_KIND}{TOPIC}"
    given = rf"は、?{topic}{_GIVE}"
    return tuple(
        (sign, re.compile(f"{each}。?"))
        for sign, each in (
            (+1, f"{we}{asked}{topic}{_FOR}"),
            (-1, f"{we}{asked}{topic}{_AGAINST}"),
            (+1, f"{_BODY}{given}(?:だ|である|です)"),
            (-1, f"{_GOVERNMENT}{given}では(?:ない|ありません)"),
        )
    )
