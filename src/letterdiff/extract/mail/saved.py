"""The page in an MHTML file: the part that the file names as its start, and what the file says of it."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple, Protocol

from letterdiff.extract import declared
from letterdiff.extract.errors import Unreadable
from letterdiff.extract.mail import headers, mime, opening, rich, words
from letterdiff.model import Metadata, Property

_SENT = frozenset(("to", "received", "message-id", "delivered-to", "in-reply-to"))
_PAGES = ("text/html", "application/xhtml+xml")


class Saved(NamedTuple):
    """A page's bytes, when it was saved, what the file declares of it where the page does not, and notes."""

    data: bytes
    captured: str
    found: Metadata
    properties: tuple[Property, ...]
    notes: tuple[str, ...]


class _Leaf(Protocol):
    """What both readers of MIME know of a part."""

    @property
    def media_type(self) -> str: ...

    def parameter(self, name: str) -> str: ...


def opened(raw: bytes) -> Saved:
    """The page in these bytes; Unreadable where there is none."""
    mail = opening.opened(raw)
    if not opening.is_page(mail) and _SENT.intersection(name.lower() for name, _ in mail.headers):
        raise Unreadable("is an e-mail, not a saved page", "give it the suffix .eml")
    leaves = list(mail.root.leaves())
    said = {name.lower(): words.decoded(value).strip() for name, value in reversed(mail.headers)}
    places = [(leaf.header("content-id"), leaf.header("content-location")) for leaf in leaves]
    at = _start(leaves, places, said)
    if at is None:
        raise Unreadable(
            "holds no web page", "give it the suffix .eml if it is an e-mail, or save the page again"
        )
    page = leaves[at]
    origin = said.get("snapshot-content-location") or places[at][1]
    captured = headers.sent(said.get("date", ""))
    found = Metadata(title=declared.one(said.get("subject")), origin=declared.address(origin))
    data = rich.page_of(page.bytes, page.parameter("charset"))
    if not data.strip(b"\xef\xbb\xbf \r\n"):
        raise Unreadable("is cut or damaged: the page in it is empty", "save the page again from its address")
    facts = [Property("saved from", declared.one(origin))] if origin else []
    return Saved(data, captured, found, tuple(facts), (*mail.notes, *_notes(leaves, at)))


def again(data: bytes) -> bytes | None:
    """The page's bytes by our own reader of MIME; None where it finds none."""
    try:
        parts = mime.parts(data)
    except Unreadable:
        return None
    top = mime.headers(data)
    leaves = list(parts.values())
    places = [
        (part.headers.get("content-id", ""), part.headers.get("content-location", "")) for part in leaves
    ]
    at = _start(leaves, places, top)
    return None if at is None else rich.page_of(leaves[at].decoded, leaves[at].parameter("charset"))


def _start(leaves: Sequence[_Leaf], places: Sequence[tuple[str, str]], top: Mapping[str, str]) -> int | None:
    """Which part is the page: the one named as the start, the one at the saved address, else the first."""
    pages = [at for at, leaf in enumerate(leaves) if leaf.media_type in _PAGES]
    start = mime.parameter(top.get("content-type", ""), "start").strip("<> ")
    named = [at for at in pages if start and places[at][0].strip("<> ") == start]
    address = top.get("snapshot-content-location") or top.get("content-location", "")
    located = [at for at in pages if address and _plain(places[at][1]) == _plain(address)]
    return next(iter([*named, *located, *pages]), None)


def _plain(address: str) -> str:
    """An address without its fragment, and without the spaces of a folded header."""
    return "".join(address.split()).partition("#")[0]


def _notes(leaves: Sequence[opening.Part], at: int) -> list[str]:
    frames = sum(leaf.media_type in _PAGES for leaf in leaves) - 1
    pages = "page" if frames == 1 else "pages"
    return [f"has {frames} more {pages} in frames: not read"] if frames else []
