"""What a page only seems to say of itself, for a person to accept: bylines, dates in lines and addresses."""

import re
from collections.abc import Iterator, Sequence

from lxml.html import HtmlElement

from letterdiff.extract import days, declared
from letterdiff.extract.html import metas
from letterdiff.model import Metadata, Proposal

_BYLINE = re.compile(
    r"(?:written |posted |story |words )?(?:by|von|par|por|di|автор:?)[:\s]+(?P<name>\S.{1,80})",
    re.IGNORECASE,
)
_BEHIND_NAME = re.compile(
    r"\s{1,20}(?:[|•·–—]\s|on\b|in\b|for\b|\d)|,\s|\s(?:published|updated|posted)\b", re.IGNORECASE
)
_NAME = re.compile(r"[^\W\d_][\w.'’-]*(?:\s+[^\W\d_][\w.'’-]*){1,4}")
_PUBLISHED = re.compile(
    r"^(?:published|posted|first published|publish date|veröffentlicht|publié)(?:\s+(?:on|at|am|le))?[:\s]+",
    re.IGNORECASE,
)
_DATED = re.compile(r"/(20\d\d)[/-]([a-z]{3}|\d{1,2})[/-](\d{1,2})(?=[/-]|$)")
_JAPANESE = re.compile(r"(20\d\d)年\s?(\d{1,2})月\s?(\d{1,2})日")


def proposals(root: HtmlElement, found: Metadata, lines: Sequence[str]) -> Iterator[Proposal]:
    """What the lines ahead of the page's text and its address make likely, for fields that are not known."""
    if not found.author:
        yield from _bylines(root, lines)
    if not found.date:
        yield from _dates(root, found.origin, lines)


def dated_address(address: str) -> str:
    """The day that an address has in its path, '' where it has none."""
    match = _DATED.search(address.lower())
    if not match:
        return ""
    year, month, day = match.groups()
    if month.isalpha():
        return days.day(f"{day} {month} {year}")
    return days.day(f"{year}-{int(month):02}-{int(day):02}")


def _bylines(root: HtmlElement, lines: Sequence[str]) -> Iterator[Proposal]:
    for element in root.iter("p", "div", "span", "a", "address", "h3", "h4"):
        classes = (element.get("class") or "").lower()
        if "byline" in classes or "author" in classes.split() or "author-name" in classes:
            name = _name(" ".join(element.text_content().split()))
            if name:
                yield Proposal("author", name, f"the element of class '{declared.short(classes)}'")
                return
    for line in lines:
        byline = _BYLINE.match(line)
        name = _name(line) if byline else ""
        if name:
            yield Proposal("author", name, f"the line '{declared.short(line)}' ahead of the text")
            return


def _name(line: str) -> str:
    """The name in a byline; '' where there is none that is written as a name is."""
    byline = _BYLINE.match(line)
    text = byline["name"] if byline else line
    text = _BEHIND_NAME.split(text, maxsplit=1)[0].strip(" .,:")
    if not _NAME.fullmatch(text):
        return ""
    words = text.split()
    capital = not words[0][0].islower() and not words[-1][0].islower()
    return text if capital and not any(word[0].islower() for word in words if len(word) > 3) else ""


def _dates(root: HtmlElement, origin: str, lines: Sequence[str]) -> Iterator[Proposal]:
    times = {metas.day(time.get("datetime") or "") for time in root.iter("time")} - {""}
    if len(times) == 1:
        yield Proposal("date", times.pop(), "the page's only `time` element with a date")
    address = dated_address(origin)
    if address:
        yield Proposal("date", address, "the page's address")
    for line in lines:
        day = _day_in(line)
        if day:
            yield Proposal("date", day, f"the line '{declared.short(line)}' ahead of the text")
            return


def _day_in(line: str) -> str:
    """The day that a short line begins with; '' where it could be read in two ways."""
    if len(line) > 60:
        return ""
    japanese = _JAPANESE.search(line)
    if japanese:
        year, month, day = (int(part) for part in japanese.groups())
        return days.day(f"{year}-{month:02}-{day:02}")
    found = days.day(_PUBLISHED.sub("", line))
    return found if len(found) == 10 else ""
