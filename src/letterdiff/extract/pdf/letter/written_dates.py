"""Dates that stand alone on a line, written out: English, German, French, Spanish, Japanese."""

import re
from datetime import date

_MONTHS = {
    name: number
    for names in (
        "january february march april may june july august september october november december",
        "jan feb mar apr may jun jul aug sep oct nov dec",
        "januar februar märz april mai juni juli august september oktober november dezember",
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    )
    for number, name in enumerate(names.split(), start=1)
} | {"sept": 9, "jänner": 1}
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_DAYS = (
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag"
    r"|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
    r"|lunes|martes|miércoles|jueves|viernes|sábado|domingo"
)
_LABEL = r"(?:(?:date|dated|datum|fecha|date de publication)\s*:\s*)"
_PLACE = r"(?:[^\W\d_][\w.’' -]{1,30},\s+(?:the\s+|den\s+|le\s+|a\s+)?)"
_LEAD = rf"(?:{_LABEL}|{_PLACE})?(?:(?:{_DAYS}),?\s+)?"
_NUMBER = r"(?P<day>\d{1,2})\s*(?:st|nd|rd|th|\.|er|º)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"{_LEAD}(?:the\s+|den\s+|le\s+)?{_NUMBER}\s+(?:of\s+|de\s+)?(?P<month>{_MONTH})\.?,?\s+(?:de\s+|del\s+)?{_YEAR}\.?",
        rf"{_LEAD}(?P<month>{_MONTH})\.?\s+{_NUMBER},?\s+{_YEAR}\.?",
        rf"{_LABEL}?(?P<month>{_MONTH})\.?,?\s+(?:de\s+)?{_YEAR}",
    )
)
_DIGITS = (
    re.compile(rf"{_LABEL}?{_YEAR}-(?P<month>\d\d)-(?P<day>\d\d)", re.IGNORECASE),
    re.compile(rf"(?:{_LABEL}|{_PLACE})?(?P<day>\d\d?)\.\s?(?P<month>\d\d?)\.\s?{_YEAR}", re.IGNORECASE),
    re.compile(r"(?P<year>(?:19|20)\d\d)\s*年\s*(?P<month>\d\d?)\s*月\s*(?:(?P<day>\d\d?)\s*日)?"),
)
_REIWA = re.compile(r"令和\s*(?P<year>\d\d?|元)\s*年\s*(?P<month>\d\d?)\s*月\s*(?:(?P<day>\d\d?)\s*日)?")
_BEFORE_REIWA = 2018
_LONGEST = 60


def alone(line: str) -> str:
    """The date that the whole line is, as ISO 8601, as exact as it is written; '' for any other line.

    A weekday, a place ('Berlin, den …') or 'Date:' may stand before it; 3/4/2025 can be read in two ways and
    is none.
    """
    text = line.strip()
    if len(text) > _LONGEST:
        return ""
    for form in _FORMS:
        if match := form.fullmatch(text):
            day = match.groupdict().get("day")
            return _real(int(match["year"]), _MONTHS[match["month"].lower()], int(day or 0))
    for form in _DIGITS:
        if match := form.fullmatch(text):
            return _real(int(match["year"]), int(match["month"]), int(match["day"] or 0))
    if match := _REIWA.fullmatch(text):
        year = 1 if match["year"] == "元" else int(match["year"])
        return _real(_BEFORE_REIWA + year, int(match["month"]), int(match["day"] or 0))
    return ""


def _real(year: int, month: int, day: int) -> str:
    try:
        whole = date(year, month, day or 1).isoformat()
    except ValueError:
        return ""
    return whole if day else whole[:7]
