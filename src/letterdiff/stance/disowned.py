"""What the sentences beside one make of it: 'We support X. *That was our position in 2019.*'"""

import re

_TAKEN_BACK = re.compile(
    r"[\s\"”’')]*(?:"
    r"(?:that|this|it|those|such) (?:was|were|had been|used to be) (?:(?:once|then|long|only|just) )?"
    r"(?:our|my|its|the (?:company|group|party|association|union)'s|true|the case|what (?:we|i)|how (?:we|"
    r"i)|then|"
    r"a (?:joke|mistake|typo|test|hoax))\b|"
    r"(?:that|this|it|those) (?:was|were) (?:in |back in )?(?:19|20)\d\d\s*[.!]|"
    r"(?:that|this|our|the)(?: (?:position|view|stance|policy|request|support|opposition|demand))? (?:has|"
    r"have) "
    r"(?:since |now )?(?:changed|been (?:withdrawn|dropped|reversed|abandoned|revised))\b|"
    r"(?:not|nonsense|not at all|not any ?more|not so|not true|of course not|(?:just|only) (?:kidding|"
    r"joking)|"
    r"hardly|as if|wrong|false|untrue|no longer|april fools?'?|psych)\s*[.!]|"
    r"(?:we|i) (?:no longer (?:do|think|hold|believe)|have since (?:changed|dropped|withdrawn|reversed|"
    r"abandoned)|"
    r"were (?:wrong|mistaken|joking)|(?:have )?changed our minds?|take (?:that|it) back|have reconsidered)\b|"
    r"(?:that|this) is (?:not (?:what|our|true|so|the case)|(?:a )?(?:myth|false|untrue|nonsense|wrong|"
    r"fiction)|"
    r"what (?:critics|people|they|others|some|opponents) (?:say|claim|call|want|wrote|think|believe)\w*)\b|"
    r"(?:これ|それ|以上)は、?(?:過去|以前|当時|かつて)|(?:現在|今)は(?:違|異な|撤回))",
    re.IGNORECASE,
)
"""How a sentence begins that takes back, or puts in the past, the one before it."""
_ANNOUNCED = re.compile(
    r"\b(?:what|how) (?:people|critics|they|others|some|many|opponents|our rivals) (?:[\w']+ ){0,4}"
    r"(?:about|of|like|from) us[.:]\s*$|\b(?:option|scenario|variant|proposal|alternative) (?:[a-z]|"
    r"\d{1,2}|one|two|"
    r"three)[.:]\s*$|\b(?:slogans?|mottos?|headlines?|straw man|caricature|parody)\b[^.:]{0,30}[.:]\s*$|"
    r"\b(?:imagine|suppose|pretend|picture) [^.:]{0,40}[.:]\s*$",
    re.IGNORECASE,
)
"""How the text ahead ends where what follows is somebody else's, or one of several."""


def is_disowned(before: str, after: str) -> bool:
    """Whether the text right ahead of a sentence gives it as not one's own, or that behind takes it back."""
    return bool(_TAKEN_BACK.match(after) or _ANNOUNCED.search(before))
