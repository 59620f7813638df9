"""From bytes to a DOM: the one way this program parses HTML, so that a DOM range always means the same."""

import re
from typing import NamedTuple

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from letterdiff.extract import cuts, encoding
from letterdiff.extract.errors import Unreadable

_PRESCAN = 4096
_CHARSET = re.compile(rb"<meta[^>]{0,300}?charset\s*=\s*(?:[\"']\s*)?([A-Za-z0-9_:.\-]{2,40})", re.IGNORECASE)
_XML = re.compile(rb"^\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9_:.\-]{2,40})", re.IGNORECASE)
NO_TEXT = (
    "the page has no text without its scripts",
    "save it as MHTML, PDF or WACZ from a browser that shows it",
)

TOO_DEEP = "its elements are nested too deep: what follows the deepest was not read"


class Parsed(NamedTuple):
    """The root element as lxml has it, and notes on what the bytes made hard."""

    root: HtmlElement
    notes: tuple[str, ...]


def text_of(data: bytes) -> encoding.Decoded:
    """The page's characters without NUL, which no parser keeps: byte order mark, declaration, evidence."""
    decoded = encoding.decode(data, _declared(data))
    return decoded._replace(text=decoded.text.replace("\0", ""))


def parse(data: bytes) -> Parsed:
    """The page's DOM; Unreadable where the bytes hold no element and no text."""
    if encoding.binary(data):
        raise Unreadable("this is not a page but binary data", "save the page again from its source")
    decoded = text_of(data)
    if not decoded.text.strip():
        raise Unreadable("the file is empty", "save the page again from its source")
    parser = HTMLParser(encoding="utf-8", huge_tree=True)
    try:
        root = document_fromstring(decoded.text.encode("utf-8", "replace"), parser=parser)
    except etree.ParserError as error:
        raise Unreadable(*NO_TEXT) from error
    notes = [decoded.note] if decoded.note else []
    if _is_cut(decoded.text):
        notes.append(_CUT)
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        notes.append(TOO_DEEP)
    return Parsed(root, tuple(notes))


def _is_cut(text: str) -> bool:
    """Whether a page ends in the middle of its words: its closing tags are not there, nor any other."""
    end = text.rstrip()[-_TAIL:].lower()
    return bool(_WHOLE_PAGE.search(text[:_PRESCAN])) and not end.endswith(">") and "</" not in end[-_LAST:]


_WHOLE_PAGE = re.compile(r"<(?:html|body)\b", re.IGNORECASE)
_TAIL, _LAST = 400, 12
"""Characters from a page's end that are looked at, and those among which a closing tag may stand."""
_CUT = cuts.note("the end of the page: the file stops in the middle of its words", "save the page again")


def _declared(data: bytes) -> str:
    found = _XML.search(data[:_PRESCAN]) or _CHARSET.search(data[:_PRESCAN])
    return found[1].decode("ascii") if found else ""
