"""Which scripts write without spaces, as parts of a regular expression's character class."""

KATAKANA = "\u30a1-\u30ff\uff66-\uff9f"
KANA = f"\u3041-\u3096{KATAKANA}\u31f0-\u31ff"
HAN = "\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
HANGUL = "\u1100-\u11ff\u3131-\u318e\uac00-\ud7a3"
SOUTH_EAST_ASIAN = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"

UNSPACED = KANA + HAN + SOUTH_EAST_ASIAN
"""Scripts whose words no space divides."""

BY_CHARACTER = UNSPACED + HANGUL
"""Scripts that are compared by characters and not by words."""
