"""How a number binds: the words ahead of it and behind it that make it a floor, a ceiling or a rough one."""

import re

from letterdiff.text.quantities.quantity import Bound, Kind

_NEAR = 40
"""Characters ahead of a number in which a bound may stand."""
_CEILING = (
    r"up to|at (?:the )?most|(?:no|not) (?:more|greater|higher) than|(?:not|never) (?:to )?exceed(?:ing)?|"
    r"less than|fewer than|lower than|under|below|as (?:much|many|high) as|"
    r"(?:a |the )?maximum of|a ceiling of|a cap of|capped at|limited to"
)
_FLOOR = (
    r"at (?:the very )?least|(?:no|not) (?:less|fewer|lower) than|(?:more|greater|higher) than|above|"
    r"exceed(?:s|ed|ing)?|in excess of|upwards? of|(?:a |the )?minimum of|a floor of|over"
)
_ROUGH = (
    r"about|around|approximately|approx\.?|roughly|nearly|almost|close to|circa|some|an? estimated|"
    r"estimated|~|more or less|an average of"
)
_AHEAD = re.compile(
    rf"(?:^|(?<=[^\w]))(?:(?P<floor>{_FLOOR})|(?P<ceiling>{_CEILING})|(?P<rough>{_ROUGH}))"
    r"(?:(?: an?)? (?:total|additional|extra|further)(?: of)?| an?)?(?:(?<=~)|[ \u00a0])$",
    re.IGNORECASE,
)
_AHEAD_JAPANESE = re.compile(
    r"(?:(?P<floor>少なくとも|最低(?:でも)?|最小)|(?P<ceiling>最大(?:で)?|最高(?:で)?|上限)|"
    r"(?P<rough>約|およそ|おおよそ|ほぼ|おおむね|概ね|推定))、?$"
)
_BEHIND = re.compile(
    r"(?P<floor>(?: dollars)? (?:or (?:more|greater|above|over)|and (?:above|over|more)|"
    r"at (?:the very )?least)\b|\+(?!\w))|"
    r"(?P<ceiling> (?:or (?:less|fewer|below|under)|at (?:the )?most)\b)|(?P<rough> or so\b)|"
    r"(?P<more>以上|超|余り|を超え|を上回)|(?P<less>以下|以内|未満|を上限|を限度|を下回)|"
    r"(?P<near>程度|前後|ほど|くらい|ぐらい|近く|弱|強)",
    re.IGNORECASE,
)
_BINDS = {
    "floor": Bound.AT_LEAST, "more": Bound.AT_LEAST, "ceiling": Bound.AT_MOST, "less": Bound.AT_MOST,
    "rough": Bound.ABOUT, "near": Bound.ABOUT,
}  # fmt: skip


def ahead(text: str, at: int, kind: Kind) -> tuple[Bound, int] | None:
    """The bound whose words end at a place, and where they begin; 'over 8 years' is no bound but a period."""
    first = max(0, at - _NEAR)
    found = _AHEAD.search(text, first, at) or _AHEAD_JAPANESE.search(text, first, at)
    if not found or (kind is Kind.TIME and found[0].casefold().startswith(("over ", "some "))):
        return None
    return _bound(found), found.start()


def behind(text: str, at: int) -> tuple[Bound, int] | None:
    """The bound whose words stand right behind a place, and where they end."""
    found = _BEHIND.match(text, at)
    return (_bound(found), found.end()) if found else None


def _bound(found: re.Match[str]) -> Bound:
    return _BINDS[found.lastgroup or "rough"]
