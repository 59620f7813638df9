"""Forms of characters that a font needs and a reader does not tell from the characters themselves.

Arabic letters as they stand within a word, Chinese characters under the code of the radical they look like,
marks as they stand in columns: files name them by codes of their own, and searches would miss them.
"""

import re
import unicodedata

_FORMS = re.compile("[\ufb50-\ufdcf\ufe70-\ufefc\u2e9f\u2ef3\u2f00-\u2fd5]")
_IN_COLUMNS = dict(
    zip(
        "︐︑︒︓︔︕︖︗︘︙︰︱︲︳︵︶︷︸︹︺︻︼︽︾︿﹀﹁﹂﹃﹄﹇﹈",
        "，、。：；！？〖〗…‥—–＿（）｛｝〔〕【】《》〈〉「」『』［］",
        strict=True,
    )
)
_TO_LEVEL = str.maketrans(_IN_COLUMNS)


def plain_forms(text: str) -> str:
    """The text with each such form replaced by its character."""
    return _FORMS.sub(_character, text).translate(_TO_LEVEL)


def _character(match: re.Match[str]) -> str:
    return unicodedata.normalize("NFKC", match[0]).strip() or match[0]
