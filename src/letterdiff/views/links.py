"""Where a quote stands, in words and as links that open there; none but http, https and relative."""

import re
from collections.abc import Iterable
from urllib.parse import quote, urlsplit

from letterdiff.model import Anchor, CueTime, DomRange, Fidelity, LineRange, PageBox, Source
from letterdiff.text.clean import invisible, one_line

_FRAGMENT_WORDS = 5
"""Words at each end of a text fragment: enough to be alone on most pages, few enough for a short link."""

_WHOLE = 80
"""Characters up to which a text fragment names the whole quote."""


def place_of(anchor: Anchor) -> str:
    """Where the anchor stands in its file: 'page 3', 'lines 12–14', '00:01:23'."""
    pages = [place.page for place in anchor.places if isinstance(place, PageBox)]
    if pages:
        return _range("page", pages)
    times = [place.start for place in anchor.places if isinstance(place, CueTime)]
    if times:
        return clock(min(times))
    lines = [n for p in anchor.places if isinstance(p, LineRange) for n in (p.line, p.end_line)]
    if lines:
        return _range("line", lines)
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


def origin_link(source: Source, anchor: Anchor) -> str:
    """The source's public address, opened at the anchor's place where that is sure to be the same there."""
    address = web_address(source.meta.origin)
    return address + _fragment(address, source, anchor) if address else ""


def archive_link(source: Source) -> str:
    """The address of the source's archived copy, where it is an http or https one."""
    return web_address(source.meta.archive)


def _fragment(address: str, source: Source, anchor: Anchor) -> str:
    """`#page=3` or a text fragment; nothing for a source whose pages or words are not the published ones."""
    if "#" in address or source.fidelity in (Fidelity.RECONSTRUCTION, Fidelity.TRANSLATION):
        return ""
    if any(isinstance(place, PageBox) for place in anchor.places):
        path = urlsplit(address).path.lower()
        return _page_fragment(anchor) if path.endswith(".pdf") or "/pdf/" in path else ""
    if source.fidelity is not Fidelity.OCR and any(isinstance(p, DomRange) for p in anchor.places):
        return _text_fragment(anchor.exact)
    return ""


def _page_fragment(anchor: Anchor) -> str:
    page = next((place.page for place in anchor.places if isinstance(place, PageBox)), 0)
    return f"#page={page}" if page else ""


def _text_fragment(exact: str) -> str:
    """`#:~:text=` for a quote inside one block; nothing where its words cannot be told apart safely.

    See https://wicg.github.io/scroll-to-text-fragment/ ; '-', ',' and '&' have a meaning there.
    """
    words = exact.split()
    if "\n" in exact or not words or invisible(exact):
        return ""
    if len(exact) <= _WHOLE:
        return f"#:~:text={_escaped(words)}"
    if len(words) < 2 * _FRAGMENT_WORDS:
        return ""
    return f"#:~:text={_escaped(words[:_FRAGMENT_WORDS])},{_escaped(words[-_FRAGMENT_WORDS:])}"


def _escaped(words: list[str]) -> str:
    return quote(" ".join(words), safe="", errors="replace").replace("-", "%2D")


def file_link(source: Source, anchor: Anchor) -> str:
    """The relative link from the library's folder to the source's file, at its page where it has pages.

    Empty for a name that is absolute or leads out of the library.
    """
    parts = source.name.split("/")
    if not all(parts) or {".", ".."} & set(parts):
        return ""
    try:
        path = quote(source.name, safe="/", errors="surrogateescape")
    except UnicodeEncodeError:
        return ""
    return path + _page_fragment(anchor)
