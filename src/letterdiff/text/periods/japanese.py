"""Periods in Japanese: 2030年までに, 2025年11月まで, 令和7年度, 来年末まで, 今後8年間."""

import re
from collections.abc import Iterator

from letterdiff.text.periods import days
from letterdiff.text.periods.period import Period
from letterdiff.text.quantities.numbers import KANJI, japanese_at

Found = tuple[int, int, Period]
_HOW = r"(?:より)?(?:前|以前)|まで(?:に)?|以降|以後|から|より後|後"
_SHAPE = rf"(?P<fiscal>度)?(?P<end>末|の終わり|終わり)?(?P<how>{_HOW})?"
_YEAR = r"(?P<era>令和|平成)?(?P<year>\d{1,4}|元)年"
_DATED = re.compile(rf"{_YEAR}(?:(?P<month>\d{{1,2}})月(?:(?P<day>\d{{1,2}})日)?)?{_SHAPE}")
_RELATIVE = re.compile(rf"(?P<which>一昨|再来|今|本|来|昨|去)(?P<unit>年|月)(?!間){_SHAPE}")
_LENGTH = re.compile(
    rf"(?P<which>今後|向こう|過去|この)?(?P<number>\d{{1,3}}|[{KANJI}]{{1,3}})"
    r"(?P<unit>年|[かヶカケ箇]月|週|日)(?:間|以内)"
)
_OFFSETS = {"一昨": -2, "再来": 2, "今": 0, "本": 0, "来": 1, "昨": -1, "去": -1}
_ERAS = {"令和": 2018, "平成": 1988}


def periods(text: str, date: str) -> Iterator[Found]:
    """Each period with its place; relative ones where the source's date makes them certain."""
    for found in _DATED.finditer(text):
        if (period := _dated(found)) and (shaped := _shaped(found, period)):
            yield found.start(), found.end(), shaped
    for found in _RELATIVE.finditer(text):
        if (period := _relative(found, date)) and (shaped := _shaped(found, period)):
            yield found.start(), found.end(), shaped
    for found in _LENGTH.finditer(text):
        yield found.start(), found.end(), _length(found, date)


def _dated(found: re.Match[str]) -> Period | None:
    number = 1 if found["year"] == "元" else int(found["year"])
    year = number + _ERAS[found["era"]] if found["era"] else number
    if not 1800 <= year < 2200:
        return None
    if not found["month"]:
        return days.year(year)
    month = int(found["month"])
    if not 1 <= month <= 12:
        return None
    return days.day(year, month, int(found["day"])) if found["day"] else days.month(year, month)


def _relative(found: re.Match[str], date: str) -> Period | None:
    unit = {"年": "year", "月": "month"}[found["unit"]]
    if found["fiscal"]:  # which one is running depends on the month
        return None
    return days.relative(unit, _OFFSETS[found["which"]], date)


def _shaped(found: re.Match[str], period: Period) -> Period | None:
    """What the words behind make of a point in time; a fiscal year runs from April to March."""
    if found["fiscal"]:
        year = int(period.first[:4])
        period = Period(days.month(year, 4).first, days.month(year + 1, 3).last)
    if found["end"] and not found["how"]:
        period = days.month(int(period.last[:4]), int(period.last[5:7]))
    how = found["how"] or ""
    if how.startswith("まで"):
        return days.until(period)
    if how in ("以降", "以後", "から"):
        return days.since(period)
    if how in ("より後", "後"):
        return days.after(period)
    if how == "以前":
        return days.until(period)
    return days.before(period) if how.endswith("前") else period


def _length(found: re.Match[str], date: str) -> Period:
    number = japanese_at(found["number"], 0)
    count = int(number.value) if number else 0
    unit = found["unit"]
    if unit != "年":
        return Period(length=f"P{count}M" if "月" in unit else f"P{count * (7 if unit == '週' else 1)}D")
    length = f"P{count * 12}M"
    placed = None
    if found["which"]:
        back = found["which"] in ("過去", "この")
        placed = days.spanning(-count if back else count, date)
    return Period(placed.first, placed.last, length) if placed else Period(length=length)
