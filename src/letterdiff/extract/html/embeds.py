"""Another's words in a page: quotations and embedded posts, who says them, when, and where."""

import re
from typing import NamedTuple

from lxml.html import HtmlElement

from letterdiff.extract import days, declared
from letterdiff.extract.html.blocks import DomBlock

_POSTS = (
    "twitter-tweet",
    "twitter-video",
    "instagram-media",
    "mastodon-embed",
    "bluesky-embed",
    "tiktok-embed",
)
_ADDRESSES = ("data-instgrm-permalink", "data-embed-url", "cite")
_SIGNED = re.compile(
    r"\s*(?:[—–―~]|--?\s)\s*(?P<dash>\S.*)|.*?\b(?:(?:post|photo|video|reel) )(?:shared )?by (?P<by>@?\S.*)",
    re.DOTALL,
)
_HANDLE = re.compile(r"(.*?\(@[\w.@-]+\))")
_MOST_WORDS = 14
"""Words that a line saying who speaks has at most."""


class Voice(NamedTuple):
    """Who says a quotation, its day and its own address; '' for what the page does not say."""

    speaker: str = ""
    date: str = ""
    origin: str = ""


def inside(block: DomBlock) -> bool:
    """Whether a block belongs to an embedded post."""
    return block.quote is not None and _is_post(block.quote)


def voice_of(quote: HtmlElement) -> Voice:
    """Who says the words of this blockquote, by its own footer, caption, last line or attributes."""
    line = signature_of(quote)
    text = _plain(line) if line is not None else _tail(quote)
    links = [link for link in quote.iter("a") if _is_post(quote) and declared.address(link.get("href") or "")]
    last = links[-1] if links else None
    named = [declared.address(quote.get(name) or "") for name in _ADDRESSES]
    linked = _without_tracking(last.get("href") or "") if last is not None else ""
    return Voice(
        speaker=_name(text),
        date=days.day(_plain(last)) if last is not None else "",
        origin=next(filter(None, [*named, linked]), ""),
    )


def signature_of(quote: HtmlElement) -> HtmlElement | None:
    """The element that says who speaks: a footer, a `cite`, a caption of the figure around the quotation."""
    for name in ("footer", "cite", "figcaption"):
        found = [element for element in quote.iter(name) if _brief(element)]
        if found:
            return found[-1]
    parent = quote.getparent()
    if parent is not None and parent.tag == "figure":
        return next((element for element in parent.iter("figcaption") if _brief(element)), None)
    return None


def signs(block: DomBlock) -> bool:
    """Whether a block of a quotation is no part of its words but says who speaks."""
    if block.quote is None:
        return False
    line = " ".join(block.text.split())
    by = signature_of(block.quote)
    if by is not None and _plain(by) == line:
        return True
    return len(line.split()) <= _MOST_WORDS and _SIGNED.fullmatch(line) is not None


def _tail(quote: HtmlElement) -> str:
    """The last line of a quotation, where it begins with a dash or says that somebody shared the post."""
    parts = [text for text in quote.itertext() if text.strip()]
    last = next((at for at in range(len(parts) - 1, -1, -1) if _SIGNED.match(parts[at])), None)
    return "" if last is None or len(parts) - last > 3 else " ".join("".join(parts[last:]).split())


def _name(text: str) -> str:
    """The name in a line such as '— Name (@handle) 3 May 2025' or 'Name, her office'."""
    signed = _SIGNED.fullmatch(text)
    bare = (signed["dash"] or signed["by"]) if signed else text
    handle = _HANDLE.match(bare)
    if handle:
        return handle[1]
    name = re.split(r",\s|\s[|·•]\s|\s\(|\son\s", bare, maxsplit=1)[0].strip()
    return name if 0 < len(name.split()) <= 8 else ""


def _is_post(quote: HtmlElement) -> bool:
    return any(name in _POSTS for name in (quote.get("class") or "").split())


def _brief(element: HtmlElement) -> bool:
    return 0 < len(_plain(element).split()) <= _MOST_WORDS


def _plain(element: HtmlElement) -> str:
    return " ".join(element.text_content().split())


def _without_tracking(address: str) -> str:
    return address.partition("?ref_src=")[0]
