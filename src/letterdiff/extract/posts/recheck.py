"""The second way to a post's words: other parsers (jiter, Lexbor), led by the place alone."""

import html
import json
import re
from collections.abc import Callable, Iterator, Sequence

from letterdiff.extract import encoding
from letterdiff.extract.errors import Unreadable
from letterdiff.extract.posts.kinds import kind_of
from letterdiff.extract.posts.parse import assigned, is_assigned, split_lines, value_start
from letterdiff.extract.posts.post import Form, at
from letterdiff.model import Anchor, ValueRange
from letterdiff.text import clean

_ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})(?:\\u([dD][c-fC-F][0-9a-fA-F]{2}))?|.)")
_BESIDE = re.compile(r"(&(?:#?[A-Za-z0-9]{1,32});?|<[^<>]{0,200}>|\s)\Z")
_AHEAD = re.compile(r"&(?:#?[A-Za-z0-9]{1,32});?|<[^<>]{0,200}>|\s")
_REACH = 400
_UNSEEN = ["script", "style", "template", "iframe", "svg", "video", "audio", "object", "noscript"]


def of_json(data: bytes, anchors: Sequence[Anchor]) -> tuple[str | None, ...]:
    """For each anchor the text at its place in a JSON file; None where there is none."""
    if not anchors:
        return ()
    try:
        root = _root(data)
        forms = kind_of(root).forms(root)
    except (ValueError, Unreadable):
        return (None,) * len(anchors)

    def value(path: str) -> tuple[str, Form] | None:
        names = [name.replace("~1", "/").replace("~0", "~") for name in path.split("/")[1:]]
        found = root
        for name in names:
            found = at(found, int(name) if isinstance(found, list) and name.isdigit() else name)
        form = forms.get(names[-1], Form.PLAIN) if names else Form.PLAIN
        return (found, form) if isinstance(found, str) else None

    return tuple(held(anchor, value) for anchor in anchors)


def _root(data: bytes) -> object:
    """The file's value as jiter reads it; ValueError where it reads none."""
    try:
        return _jiter(_only_value(data))
    except ValueError:
        text = encoding.decode(data).text
    if is_assigned(text):
        return assigned(text, _first_value, lambda _, error: error)
    whole = [_jiter_or_none(line) for _, line in split_lines(text)]
    if not any(isinstance(value, dict | list) for value in whole):
        raise ValueError("no JSON for the second parser")
    return whole


def _only_value(data: bytes) -> bytes:
    """The file's value as UTF-8, where it holds one, without what a script says around it."""
    text = encoding.decode(data).text
    ahead = len(text[: value_start(text)].encode())
    return text.encode()[ahead:].rstrip(b"; \t\r\n")


def _first_value(text: str, start: int) -> tuple[object, int]:
    """The value that begins there, and its end, left to the first parser: jiter reads whole texts."""
    end = json.JSONDecoder().raw_decode(text, start)[1]
    return _jiter(text[start:end]), end


def _jiter_or_none(line: str) -> object:
    try:
        return _jiter(line)
    except ValueError:
        return None


def _jiter(text: str | bytes) -> object:
    """The value of a JSON text (bytes are UTF-8), lone surrogates in it mended where need be."""
    from pydantic_core import from_json

    try:
        return from_json(text)
    except ValueError:
        mended = _ESCAPE.sub(_mended, text if isinstance(text, str) else text.decode())
    return from_json(mended)


def _mended(found: re.Match[str]) -> str:
    """An escape with a lone surrogate, which jiter refuses, as one of a noncharacter: neither is kept."""
    if found[1] and "d800" <= found[1].lower() <= "dbff" and not found[2]:
        return "\\uffff"
    if found[1] and "dc00" <= found[1].lower() <= "dfff":
        return "\\uffff" + (f"\\u{found[2]}" if found[2] else "")
    return found[0]


def held(anchor: Anchor, value: Callable[[str], tuple[str, Form] | None]) -> str | None:
    """What the value at the anchor's places says from the first of them to the last."""
    places = [place for place in anchor.places if isinstance(place, ValueRange)]
    if not places or len(places) != len(anchor.places) or len({place.path for place in places}) > 1:
        return None
    found = value(places[0].path)
    start, end = places[0].start, places[-1].end
    if found is None or not 0 <= start <= end <= len(found[0]):
        return None
    text, form = found
    if form is Form.PLAIN:
        return _meant(text[start:end], form).strip()
    return _with_edges(text, start, end, form, anchor.exact).strip()


def _with_edges(text: str, start: int, end: int, form: Form, exact: str) -> str:
    """The stretch with the entities beside it that the anchor's own words begin or end with."""
    wanted = _bare(exact)
    inside = _meant(text[start:end], form)
    ahead = wanted.find(_bare(inside))
    behind = len(wanted) - ahead - len(_bare(inside))
    if ahead < 0:
        return inside
    for first in _steps_left(text, start, ahead):
        if len(_bare(_meant(text[first:start], form))) >= ahead:
            start = first
            break
    for last in _steps_right(text, end, behind):
        if len(_bare(_meant(text[end:last], form))) >= behind:
            end = last
            break
    return _meant(text[start:end], form)


def _steps_left(text: str, start: int, wanted: int) -> Iterator[int]:
    low = max(0, start - _REACH) if wanted else start
    while start > low and (found := _BESIDE.search(text[low:start])):
        start = low + found.start()
        yield start


def _steps_right(text: str, end: int, wanted: int) -> Iterator[int]:
    high = min(len(text), end + _REACH) if wanted else end
    while end < high and (found := _AHEAD.match(text, end, high)):
        end = found.end()
        yield end


def _meant(text: str, form: Form) -> str:
    if form is Form.ENTITIES:
        for entity in ("&lt;", "&gt;", "&quot;", "&#39;", "&amp;"):
            text = text.replace(entity, html.unescape(entity))
    elif form is Form.HTML:
        text = _lexbor(text)
    return "".join(filter(lambda each: each.isspace() or clean.kept(each), text))


def _lexbor(markup: str) -> str:
    from selectolax.lexbor import LexborHTMLParser

    tree = LexborHTMLParser(f"<body><div>{markup}</div></body>")
    tree.strip_tags(_UNSEEN)
    for name in ("br", "p", "li", "div"):
        for node in tree.css(name):
            node.insert_before(" ")
    return tree.body.text() if tree.body else ""


def _bare(text: str) -> str:
    return "".join(text.split())
