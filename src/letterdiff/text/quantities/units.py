"""Units: the words and signs for them, ahead of a number and behind it, and what they are turned into."""

import re
from fractions import Fraction
from typing import NamedTuple

from letterdiff.text.quantities.quantity import Kind, Unit


class Measured(NamedTuple):
    """A unit, how many of it the word stands for, and where the word ends."""

    unit: Unit
    factor: Fraction
    end: int


_SIGNS = {
    "US$": "USD", "U.S.$": "USD", "A$": "AUD", "AU$": "AUD", "C$": "CAD", "CA$": "CAD", "NZ$": "NZD",
    "HK$": "HKD", "S$": "SGD", "NT$": "TWD", "$": "$", "€": "EUR", "£": "GBP", "¥": "¥",
    "₩": "KRW", "₹": "INR",
}  # fmt: skip
_CODES = (
    "USD",
    "EUR",
    "GBP",
    "AUD",
    "CAD",
    "NZD",
    "JPY",
    "CNY",
    "RMB",
    "CHF",
    "INR",
    "KRW",
    "HKD",
    "SGD",
    "SEK",
)
_AHEAD = re.compile(
    rf"(?:(?<![A-Za-z])(?P<sign>{'|'.join(map(re.escape, _SIGNS))})|"
    rf"(?<![A-Za-z])(?P<code>{'|'.join(_CODES)}))"
    r"[ \u00a0\u202f]?$"
)

_MONEY = {
    r"(?:U\.?S\.?|American) dollars?": "USD", r"Australian dollars?": "AUD", r"Canadian dollars?": "CAD",
    r"dollars?": "$", r"euros?": "EUR", r"€": "EUR", r"£": "GBP", r"pounds? sterling": "GBP", r"yen": "JPY",
    r"yuan|renminbi": "CNY", r"rupees?": "INR", r"won": "KRW", r"Swiss francs?": "CHF",
    r"米ドル": "USD", r"豪ドル": "AUD", r"カナダドル": "CAD", r"ドル": "$", r"ユーロ": "EUR",
    r"ポンド": "GBP", r"円": "JPY", r"人民元|元": "CNY", r"ウォン": "KRW", r"ルピー": "INR",
}  # fmt: skip
_PREFIXES = {"": 0, "k": 3, "M": 6, "G": 9, "T": 12, "P": 15}
_LONG = {"": "", "kilo": "k", "mega": "M", "giga": "G", "tera": "T", "peta": "P"}
_KANA = {"": "", "キロ": "k", "メガ": "M", "ギガ": "G", "テラ": "T"}


_END = r"(?![^\W\d_])"
"""The end of a word, behind which the number of a note may stand: '35 per cent8'."""


def _rows() -> list[tuple[str, Kind, str, Fraction]]:
    """Each pattern with the unit it stands for and its factor; the first that fits counts."""
    rows: list[tuple[str, Kind, str, Fraction]] = [
        (
            r"percentage[ -]points?|pp(?:ts?)?\b|パーセントポイント|ポイント",
            Kind.POINTS,
            "points",
            Fraction(1),
        ),
        (r"basis[ -]points?|bps\b", Kind.POINTS, "points", Fraction(1, 100)),
        (rf"%|per[ -]?cent(?:age)?{_END}|pct\b|パーセント", Kind.PERCENT, "percent", Fraction(1)),
        (r"割(?![引合り当])", Kind.PERCENT, "percent", Fraction(10)),
    ]
    for prefix, power in _PREFIXES.items():
        ten = Fraction(10) ** power
        long = "|".join(word for word, sign in _LONG.items() if sign == prefix)
        kana = (
            "|".join(word for word, sign in _KANA.items() if sign == prefix)
            if prefix not in ("P",)
            else "ペタ"
        )
        rows += [
            (rf"(?-i:{prefix}Wh)\b|{long}watt[ -]?hours?|{kana}ワット時", Kind.ENERGY, "Wh", ten),
            (rf"(?-i:{prefix}W)(?![\w])|{long}watts?\b|{kana}ワット", Kind.POWER, "W", ten),
        ]
    rows += [
        (rf"(?:metric )?tons?{_END}|tonnes?{_END}|トン", Kind.MASS, "g", Fraction(10**6)),
        (r"kilograms?\b|kg\b|キログラム", Kind.MASS, "g", Fraction(1000)),
        (r"(?:kilomet(?:er|re)s?|km)\b|キロメートル", Kind.LENGTH, "m", Fraction(1000)),
        (r"miles?\b|マイル", Kind.LENGTH, "m", Fraction(1609344, 1000)),
        (rf"years?{_END}|年間", Kind.TIME, "month", Fraction(12)),
        (rf"months?{_END}|[かヶカケ箇]月", Kind.TIME, "month", Fraction(1)),
        (rf"weeks?{_END}|週間", Kind.TIME, "day", Fraction(7)),
        (rf"(?:(?:business|working|calendar) )?days?{_END}|日間", Kind.TIME, "day", Fraction(1)),
        (rf"hours?{_END}|時間", Kind.TIME, "second", Fraction(3600)),
        (rf"minutes?{_END}|分間", Kind.TIME, "second", Fraction(60)),
        (r"FLOPs?\b|floating[ -]point operations\b", Kind.OPERATIONS, "operation", Fraction(1)),
    ]
    rows += [(rf"(?:{word})(?![a-z])", Kind.CURRENCY, code, Fraction(1)) for word, code in _MONEY.items()]
    rows += [(rf"(?-i:{code})\b", Kind.CURRENCY, _one(code), Fraction(1)) for code in _CODES]
    counted = {
        "人|名": "person",
        "社": "company",
        "件": "件",
        "台": "台",
        "基": "基",
        "[かカヶケ箇]所": "place",
        "校": "school",
    }
    rows += [(word, Kind.COUNT, name, Fraction(1)) for word, name in counted.items()]
    return rows


def _one(code: str) -> str:
    return "CNY" if code == "RMB" else code


_ROWS = _rows()
_BEHIND = re.compile(
    rf"[ \u00a0\u202f-]?(?:{'|'.join(f'({pattern})' for pattern, *_ in _ROWS)})", re.IGNORECASE
)


def ahead(text: str, at: int) -> tuple[Unit, int] | None:
    """The currency whose sign or code ends at a place, and where that begins."""
    found = _AHEAD.search(text, max(0, at - 8), at)
    if not found:
        return None
    code = _SIGNS[found["sign"]] if found["sign"] else _one(found["code"])
    return Unit(Kind.CURRENCY, code), found.start()


def behind(text: str, at: int) -> Measured | None:
    """The unit that stands right behind a number."""
    found = _BEHIND.match(text, at)
    if not found or found.lastindex is None:
        return None
    _, kind, name, factor = _ROWS[found.lastindex - 1]
    return Measured(Unit(kind, name), factor, found.end())
