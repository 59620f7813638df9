"""What weakens a Japanese cue to a mention: reported speech, a supposition, a question, a double negation."""

import re

from letterdiff.stance.cues.cue import Cue
from letterdiff.stance.sentence import Sentence
from letterdiff.stance.subject import is_own, is_someone
from letterdiff.stance.weak.reported import REPORTED

_REPORTED = re.compile(
    r"によ(?:ると|れば)|(?:と|など)(?:の|いう)(?:批判|指摘|声|意見|見方|報道|懸念|議論|主張|要望|提案)|"
    r"と(?:批判|指摘|報道|報じ)|らしい|とされ|(?:と|という)(?:いう)?のは(?:誤り|間違い|嘘|事実では)"
)
_SAID = re.compile(r"[」』]と(?:述べ|語|話|言|主張|批判|指摘|説明|強調)")
_SAYS = re.compile(
    r"(?:と|などと|として)(?:主張|述べ|訴え|指摘|説明|話|語|考え|強調|批判|答え|回答|発言|表明|見て|言|"
    r"いる|おり)"
    r"|との(?:立場|考え|見解|方針|姿勢|認識|意向)"
)
"""Behind a clause: whoever is the sentence's subject says it."""
_PASSED_ON = re.compile(
    r"と(?:言われ|いわれ|みられ|見られ|され|伝えられ|報じ|の(?:回答|答え|声|意見))|"
    r"と(?:答え|回答し|述べ|主張し)た(?:企業|人|者|団体|割合|回答者|国民)"
)
"""Behind a clause: nobody is named who says it, or only how many."""
_SUBJECT = re.compile(r"(?P<subject>[^、。「」は]{1,30}?)(?:は|も(?=、))、?")
_SUPPOSED = re.compile(r"仮に|もし")
_NOT_THOUGHT = re.compile(
    r"^とは?(?:考えて(?:は)?い(?:ない|ません)|考えて(?:は)?おり?ません|考え(?:ない|ません)|思(?:わない|"
    r"いません|って(?:は)?い(?:ない|ません))|言って(?:は)?い(?:ない|ません))"
)
_DOUBLE = re.compile(
    r"^(?:(?:だ|である|です)?(?:と(?:いう|言う|いった|言っている|主張している|考えている)|って)?"
    r"(?:わけ|もの|こと|の)では(?:ない|ありません|なく)|わけには(?:いかない|いきません)|"
    r"(?:だ|である)?とは(?:言えない|限らない|いえない|言い切れない))"
)
_WHETHER = re.compile(r"^(?:の|べき|もの)?か(?:どうか|否か|については|[をはが、。]|$)")
_OPEN = re.compile(r"^(?:かもしれ(?:ない|ません)|可能性|とも(?:反対|賛成)|とは限ら)")
_ASKING = re.compile(r"(?:なぜ|何故|誰が|だれが|どうして|どのように|いかに)[^、。]*$")
_REASON = re.compile(r"^(?:の|わけ)(?:は|も)、?[^。]*(?:から|ため)では(?:ない|ありません|なく)")
"""'求めているのは…からではない': a reason is denied, the deed is not."""


_GOES_ON = re.compile(
    r"(?:る|ます|ている|ています|た|ました)?[\s」』）)]*(?:$|[。、.,!！;；:：（(]|(?:が|けれど(?:も)?|ものの|し|ため|ので|から|一方(?:で)?|とともに|"
    r"と共に|と同時に|上で|"
    r"うえで|ゆえ(?:に)?)(?:、|。|$|[^あな])|(?:もの|次第|所存|考え|立場|方針|姿勢|意向|見解|つもり|ところ|わけ)(?:で|だ|を|。|に)|"
    r"旨|こと(?:と|を|が|は、|で|に(?:し|決|変|賛)|。|と)|と(?:確信|信じ|判断|認識|理解|期待|願|考え|思|述べ|主張|訴え|強調|説明|表明|明言|言|した|し、|とも|同|"
    r"の(?:立場|考え|"
    r"見解|方針)|いう(?:立場|考え|見解|方針|姿勢))|べき|よう|意見|の(?:です|だ|である|は)|である|です|だ|で(?:ある|す|、)|"
    r"動き|声|企業|団体|人|者|国民|議員|可能性|かもしれ|と(?:さ|言わ|いわ|み|見|伝)|ほど)"
)
"""How a sentence goes on behind a predicate that means what it says, or that other rules read."""
_UNMEANT = re.compile(
    r"[」』]?(?:そう(?:だ|です|である)|よう(?:だ|です|である|に(?:見|思|言))|とのこと|らしい|(?:と|って|などと)(?:は|も)?"
    r"(?:誤解|曲解|勘違い|うわさ|噂)|はず(?:が|は|も)|わけ(?:が|は)|など(?:と)?(?:あり得|ありえ|とんでも)|な(?:と|ど|よ|。|！|$)|"
    r"のは(?:筋違い|誤り|間違い|おかし|不適切|適切で|無理|早|時期尚早)|(?:と|って)?(?:発言した|言った|述べた)?(?:覚え|記憶)|"
    r"(?:と|とは|などと)?(?:一度も|決して|誰も|だれも)|かのよう|ふり|振り|どころか|くらいなら|理由(?:は|が|も)|気(?:は|が)|"
    r"(?:という|との)(?:誤解|噂|うわさ|憶測|報道))"
)
"""Hearsay, and what cannot be: '支持する*はずがない*', '求める*そうだ*'."""


def japanese(sentence: Sentence, cue: Cue, holder: str) -> str:
    """Why a Japanese cue says nothing of its own about the topic, in words; empty where it does."""
    before, after = sentence.text[: cue.start], sentence.text[cue.end :]
    subject = sentence.text[slice(*cue.subject)] if cue.subject else ""
    if is_someone(subject) and not is_own(subject, holder):
        return "somebody else's stance"
    if _is_reported(sentence, cue, holder):
        return REPORTED
    if _WHETHER.match(after) or _ASKING.search(before) or _OPEN.match(after):
        return "a question"
    if _UNMEANT.match(after) or not _GOES_ON.match(after):
        return "behind it stands what nobody knows"
    if _DOUBLE.match(after):
        return "a negation of a negation"
    if _NOT_THOUGHT.match(after):
        return "a clause that is denied or doubted"
    if _REASON.match(after):
        return "a reason is told, not the deed"
    return "a supposition" if _SUPPOSED.search(sentence.text) else ""


def says_itself(sentence: Sentence, cue: Cue, holder: str) -> bool:
    """Whether what is quoted is the source's own: '*当社は*「…」と述べた'."""
    opens = max(sentence.text.rfind(mark, 0, cue.start) for mark in "「『")
    found = _SUBJECT.match(sentence.text, 0, max(opens, 0))
    return bool(found and is_own(found["subject"], holder) and _SAID.search(sentence.text, cue.end))


def _is_reported(sentence: Sentence, cue: Cue, holder: str) -> bool:
    """Whether somebody else is said to say it."""
    if says_itself(sentence, cue, holder):
        return False
    if (
        _PASSED_ON.match(sentence.text, cue.end)
        or _REPORTED.search(sentence.text)
        or _SAID.search(sentence.text)
    ):
        return True
    found = _SUBJECT.match(sentence.text, 0, cue.start)
    other = found is not None and is_someone(found["subject"]) and not is_own(found["subject"], holder)
    return other and bool(_SAYS.match(sentence.text, cue.end))
