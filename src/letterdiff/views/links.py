"""Where a quote stands, in words and as links that open there; none but http, https and relative."""

import re
from collections.abc import Iterable
from urllib.parse import quote, urlsplit, urlunsplit

from letterdiff.model import (
    Anchor,
    Check,
    CueTime,
    DomRange,
    Fidelity,
    LineRange,
    PageBox,
    Passage,
    Source,
    ValueRange,
)
from letterdiff.text.clean import invisible, one_line


def place_of(anchor: Anchor) -> str:
    """Where the anchor stands in its file: 'page 3', 'lines 12–14', '00:01:23', 'at /12/full_text'."""
    pages = [place.page for place in anchor.places if isinstance(place, PageBox)]
    if pages:
        return _range("page", pages)
    times = [place.start for place in anchor.places if isinstance(place, CueTime)]
    if times:
        return clock(min(times))
    lines = [n for p in anchor.places if isinstance(p, LineRange) for n in (p.line, p.end_line)]
    if lines:
        return _range("line", lines)
    values = [place.path for place in anchor.places if isinstance(place, ValueRange)]
    if values:
        return "in the file’s text" if values[0] == "/text" else f"at {one_line(values[0])}"
    parts = [place.part for place in anchor.places if isinstance(place, DomRange)]
    if any(parts):
        return "in the document’s text"
    return "in the saved page’s text" if anchor.places else "place not known"


def clock(seconds: float) -> str:
    """Seconds from the start of a medium as '00:01:23'."""
    whole = int(seconds)
    return f"{whole // 3600:02}:{whole // 60 % 60:02}:{whole % 60:02}"


def _range(noun: str, numbers: Iterable[int]) -> str:
    first, last = min(found := list(numbers)), max(found)
    return f"{noun} {first}" if first == last else f"{noun}s {first}–{last}"


def web_address(address: str) -> str:
    """The address where it is a plain http or https one; else empty.

    Addresses with spaces, control, invisible or direction characters, a backslash, or a user name (which can
    pass for the host) are refused.
    """
    if address != one_line(address) or invisible(address) or re.search(r"[\s\\]", address):
        return ""
    try:
        parts = urlsplit(address)
        host = parts.hostname
    except ValueError:
        return ""
    plain = parts.scheme in ("http", "https") and host and "@" not in parts.netloc
    return address if plain else ""


def origin_link(source: Source, passage: Passage, check: Check | None = None) -> str:
    """The passage's public address, opened at its place where that is sure to be the same there.

    A text fragment comes from the check, which found it to lead there and nowhere else.
    """
    address = web_address(passage.origin or source.meta.origin)
    return _opened(address, source, passage, check) if address else ""


def archive_link(source: Source) -> str:
    """The address of the source's archived copy, where it is an http or https one."""
    return web_address(source.meta.archive)


def _opened(address: str, source: Source, passage: Passage, check: Check | None) -> str:
    """The address with page, time or text fragment; bare where the source's are not the published ones."""
    if "#" in address or source.fidelity in (Fidelity.RECONSTRUCTION, Fidelity.TRANSLATION):
        return address
    places = passage.anchor.places
    if any(isinstance(place, PageBox) for place in places):
        path = urlsplit(address).path.lower()
        pdf = path.endswith(".pdf") or "/pdf/" in path
        return address + (_page_fragment(passage.anchor) if pdf else "")
    times = [place.start for place in places if isinstance(place, CueTime)]
    if times:
        return _at_time(address, int(min(times)))
    return address + _text_fragment(source, check)


def _text_fragment(source: Source, check: Check | None) -> str:
    return check.fragment if check and source.fidelity is not Fidelity.OCR else ""


def _page_fragment(anchor: Anchor) -> str:
    page = next((place.page for place in anchor.places if isinstance(place, PageBox)), 0)
    return f"#page={page}" if page else ""


_TIMED_BY_QUERY = ("youtube.com", "youtu.be", "twitch.tv", "dailymotion.com")
"""Hosts whose players take the second to start at from the query."""
_TIMED_BY_FRAGMENT = ("vimeo.com", "player.vimeo.com")
_MEDIA = (".mp3", ".mp4", ".m4a", ".ogg", ".ogv", ".webm", ".wav", ".flac", ".opus", ".m4v", ".mov")
"""What a media fragment means something to: players of some hosts, and files that a browser plays itself."""


def _at_time(address: str, second: int) -> str:
    """The address opened at a second of the medium; see https://www.w3.org/TR/media-frags/ ."""
    parts = urlsplit(address)
    host = (parts.hostname or "").removeprefix("www.").removeprefix("m.")
    if host not in _TIMED_BY_QUERY:
        known = host in _TIMED_BY_FRAGMENT or parts.path.lower().endswith(_MEDIA)
        return f"{address}#t={second}" if known else address
    kept = [each for each in parts.query.split("&") if each and not each.startswith(("t=", "start="))]
    return urlunsplit(parts._replace(query="&".join((*kept, f"t={second}s"))))


def file_link(source: Source, passage: Passage, check: Check | None = None) -> str:
    """The relative link from the library's folder to the source's file, at its page or sentence.

    Of a page in an archive it is the archive that is linked. Empty for a name that is absolute or leads out
    of the library.
    """
    parts = source.file.split("/")
    if not all(parts) or {".", ".."} & set(parts):
        return ""
    try:
        path = quote(source.file, safe="/", errors="surrogateescape")
    except UnicodeEncodeError:
        return ""
    if source.container:
        return path
    return path + (_page_fragment(passage.anchor) or _text_fragment(source, check))
