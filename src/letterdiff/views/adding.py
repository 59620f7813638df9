"""What was added to a library, in one line, and what a reporter should still fill in."""

from letterdiff.model import Document, Metadata
from letterdiff.text.clean import one_line
from letterdiff.text.tokens import size
from letterdiff.views.dates import date_words
from letterdiff.views.wording import count


def as_text(file: str, sidecar: str, document: Document | None, members: int, meta: Metadata) -> str:
    """'statements/a.html: html, 812 words, A. Writer, 6 November 2025; with statements/a.html.toml'.

    Of an archive, which is no document, `members` counts the pages.
    """
    held = count(members, "page")
    if document:
        blocks = (document.text[b.start : b.end] for b in document.blocks if b.kind.quotable)
        held = f"{document.format}, {count(sum(map(size, blocks)), 'word')}"
    known = (held, meta.author or meta.organisation, meta.title, date_words(meta.date))
    line = f"{one_line(file)}: {', '.join(one_line(part) for part in known if part)}"
    return line + (f"; with {one_line(sidecar)}" if sidecar else "")
