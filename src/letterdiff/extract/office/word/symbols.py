"""Characters that Word keeps as numbers in a symbol font."""

_FIRST = 0x20
_SYMBOL = (
    " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧ∆ΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_\uf8e5αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼"
)
_SYMBOL_HIGH = "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…\u23d0\u23af↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓"
_OTHERS = {
    "wingdings": {0xA7: "▪", 0xA8: "◻", 0x6F: "☐", 0xFC: "✓", 0xFE: "☑", 0xD8: "➢", 0x6C: "●", 0xE0: "→"},
}


def symbol(font: str, code: str) -> str:
    """The Unicode character of a font's symbol (`code` in hexadecimal); '' where it has none we know."""
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    inside = number & 0xFF if 0xF000 <= number <= 0xF0FF else number
    if font.lower() == "symbol":
        if _FIRST <= inside < _FIRST + len(_SYMBOL):
            return _SYMBOL[inside - _FIRST].replace("\uf8e5", "")
        high = inside - 0xA0
        return _SYMBOL_HIGH[high] if 0 <= high < len(_SYMBOL_HIGH) else ""
    if font.lower() in _OTHERS:
        return _OTHERS[font.lower()].get(inside, "")
    return chr(number) if inside == number and number >= _FIRST and not 0xE000 <= number < 0xF900 else ""
