"""Pages saved as one file (.mhtml, .mht): the page in it, read as any saved page is.

Places are DOM ranges of that page (`DomRange(…, part='')`); the document's digest is the file's.
"""

from collections.abc import Sequence
from dataclasses import replace

from letterdiff.model import Anchor, Document

READER = "mhtml 4"


def read(data: bytes) -> Document:
    """The document of a saved page; Unreadable where the file is none, is cut, or its page shows no text."""
    import hashlib

    from letterdiff.extract import html
    from letterdiff.extract.mail import saved

    page = saved.opened(data)
    document = html.read(page.data)
    return replace(
        document,
        sha256=hashlib.sha256(data).hexdigest(),
        format="mhtml",
        reader=f"{READER}, {html.READER}",
        found=replace(document.found, captured=document.found.captured or page.captured).or_else(page.found),
        properties=(*document.properties, *page.properties),
        notes=(*page.notes, *document.notes),
    )


def second(data: bytes, anchors: Sequence[Anchor]) -> tuple[str | None, ...]:
    """For each anchor the text that Lexbor has at its place in the page, None where it has none."""
    from letterdiff.extract import html
    from letterdiff.extract.mail import saved

    page = saved.again(data) if anchors else None
    return html.second(page, anchors) if page is not None else (None,) * len(anchors)


def fragments(data: bytes, anchors: Sequence[Anchor]) -> tuple[str | None, ...]:
    """For each anchor the text fragment that opens the page there and nowhere else; None where none does."""
    from letterdiff.extract import html
    from letterdiff.extract.mail import saved

    page = saved.again(data) if anchors else None
    return html.fragments(page, anchors) if page is not None else (None,) * len(anchors)
