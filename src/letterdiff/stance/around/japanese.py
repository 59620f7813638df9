"""What stands between a topic and the Japanese predicate behind it: words that turn or blur the stance."""

import re

from letterdiff.stance.around.polarity import Polarity

_REMOVERS = re.compile(
    r"廃止|撤廃|削減|縮減|禁止|縮小|停止|中止|制限|除外|排除|削除|撤回|打ち切|取りやめ|取り止め|やめ|"
    r"なくす|なくし|減らす|減らし|"
    r"弱め|弱体化|骨抜き|後退|見送|控え|凍結|断念|解除|阻止|反対|妨げ|損な|侵害|ないよう|ないこと|ぬよう"
)
"""Each of them turns the stance once; 'not' among them: '廃止し*ないよう*'."""
_ASIDE = re.compile(
    r"見直し|緩和|について|に関(?:する|し|して)|慎重|に頼ら|への(?:批判|懸念|反対)|の遅れ|を受け|"
    r"求めない|ではなく|でなく|以外|"
    r"を除(?:き|いて|く|いた)|なしで|"
    r"とは違|とは異な|よりも|代わりに|に代わる|参照|ご覧|確認し|留意|注意"
)
"""What sets the topic aside, or leaves open what is wanted of it."""


def japanese(words: str) -> Polarity:
    """The polarity of the words between a topic and the Japanese predicate behind it."""
    if _ASIDE.search(words):
        return Polarity.BLURRED
    return Polarity.TURNED if len(_REMOVERS.findall(words)) % 2 else Polarity.KEPT
