"""The second way to a mail's words: our own reader of MIME for its parts, Lexbor for those that are pages."""

import re
from collections.abc import Mapping, Sequence

from letterdiff.extract.errors import Unreadable
from letterdiff.extract.mail import mime, rich
from letterdiff.model import Anchor, DomRange, ValueRange

_MARKS = re.compile(r"(?<=[\r\n]) ?(?:> ?)*")
_JOINED = re.compile(r" (?:\r\n|\r|\n)")


def second(data: bytes, anchors: Sequence[Anchor]) -> tuple[str | None, ...]:
    """For each anchor what its part holds at its places; None where the mail has no such place."""
    if not anchors:
        return ()
    try:
        parts = mime.parts(data)
    except Unreadable:
        return (None,) * len(anchors)
    texts = {
        f"/{number}": (part.text, part.parameter("delsp").lower() == "yes")
        for number, part in parts.items()
        if part.media_type == "text/plain"
    }
    pages = {
        number: rich.page_of(part.decoded, part.parameter("charset"))
        for number, part in parts.items()
        if part.media_type == "text/html"
    }
    found = of_pages(pages, anchors)
    return tuple(
        held(texts, anchor) if text is None else text for anchor, text in zip(anchors, found, strict=True)
    )


def of_pages(pages: Mapping[str, bytes], anchors: Sequence[Anchor]) -> list[str | None]:
    """For each anchor the text that Lexbor has at its place in the page where it stands, None elsewhere."""
    from letterdiff.extract.html import lexbor

    found: list[str | None] = [None] * len(anchors)
    for number, page in pages.items():
        here = [at for at, anchor in enumerate(anchors) if _part(anchor) == number]
        if here:
            read = lexbor.second(page, [anchors[at] for at in here])
            for at, text in zip(here, read, strict=True):
                found[at] = text
    return found


def held(texts: Mapping[str, tuple[str, bool]], anchor: Anchor) -> str | None:
    """What a text holds from the anchor's first place to its last, without marks of quoting at line starts.

    `texts` have for each path the text, and whether its flowed lines go on without their last space.
    """
    places = [place for place in anchor.places if isinstance(place, ValueRange)]
    paths = {place.path for place in places}
    if len(places) < len(anchor.places) or len(paths) != 1 or places[0].path not in texts:
        return None
    text, joined = texts[places[0].path]
    if places[-1].end > len(text):
        return None
    found, at = "", places[0].start
    for place in places:
        between = _MARKS.sub("", text[at : place.start])
        found += (_JOINED.sub("", between) if joined else between) + text[place.start : place.end]
        at = place.end
    return found


def _part(anchor: Anchor) -> str | None:
    """The one part in whose DOM all of the anchor's places lie."""
    parts = {place.part if isinstance(place, DomRange) else None for place in anchor.places}
    return parts.pop() if len(parts) == 1 else None
