"""E-mails as Outlook saves them (.msg): python-oxmsg opens them, all else is as for other mails.

The second way is a reader of compound files of our own, and Lexbor for text that is a page. Text that only
stands there as RTF is read as RTF documents are, with striprtf's text as its second way.
"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from letterdiff.extract.builder import Builder, Piece
from letterdiff.extract.errors import Unreadable
from letterdiff.model import Anchor, Document

if TYPE_CHECKING:
    from letterdiff.extract.mail.chunks import Chunk
    from letterdiff.extract.mail.outlook import Words

READER = "msg 3"


def read(data: bytes) -> Document:
    """The document of a mail of Outlook; Unreadable where it is none, encrypted, damaged, or without text."""
    from letterdiff.extract.mail import headers, outlook, remarks
    from letterdiff.extract.mail.voices import Voices

    mail = outlook.opened(data)
    declared = headers.read(mail.headers)
    builder = Builder()
    voices = Voices(builder)
    voices.write(list(_chunks(mail.words)))
    if not voices.shown:
        locked = mail.kind.upper().startswith("IPM.NOTE.SMIME")
        raise Unreadable(*((remarks.ENCRYPTED, remarks.DECRYPT) if locked else remarks.EMPTY))
    return builder.document(
        data,
        format="msg",
        reader=READER,
        found=declared.found,
        properties=declared.properties,
        proposals=declared.proposals,
        notes=(*declared.notes, *([remarks.UNMARKED] if voices.unmarked else []), *mail.attached),
    )


def second(data: bytes, anchors: Sequence[Anchor]) -> tuple[str | None, ...]:
    """For each anchor what stands at its places in the streams that our own reader finds; None where none."""
    from letterdiff.extract.mail import compound, outlook
    from letterdiff.extract.mail.second import held, of_pages
    from letterdiff.extract.office.richtext import value

    try:
        words = outlook.words_of(compound.streams(data)) if anchors else None
    except (compound.Damaged, Unreadable):
        words = None
    if words is None:
        return (None,) * len(anchors)
    if words.form == "page":
        return tuple(of_pages({outlook.PAGE: words.page}, anchors))
    text = words.plain if words.form == "plain" else value.value(words.rtf)
    return tuple(held({f"/{outlook.TEXT}": (text, False)}, anchor) for anchor in anchors)


def _chunks(words: "Words") -> Iterator["Chunk"]:
    from letterdiff.extract.mail import outlook, plaintext, rich

    if words.form == "plain":
        return plaintext.chunks(words.plain, outlook.TEXT)
    if words.form == "page":
        return rich.chunks(words.page, outlook.PAGE)
    return _of_rtf(words.rtf) if words.form else iter(())


def _of_rtf(data: bytes) -> Iterator["Chunk"]:
    """The blocks of an RTF document as stretches of a mail."""
    from letterdiff.extract.mail.chunks import Chunk
    from letterdiff.extract.office import rtf

    document = rtf.read(data)
    for block in document.blocks:
        pieces, at = [], block.start
        for run in document.runs_in(block.start, block.end):
            pieces += [
                Piece(document.text[at : run.start], None),
                Piece(document.text[run.start : run.end], run.place),
            ]
            at = run.end
        pieces.append(Piece(document.text[at : block.end], None))
        yield Chunk(0, (document.text[block.start : block.end],), pieces, block.kind, block.level)
