"""E-mails (.eml): what their headers declare, their text, and whose words it is.

The standard library takes a mail apart; the second way is a small reader of MIME of our own. Places are
characters of a part's decoded text (`ValueRange('/1.2', …)`) or of its DOM (`DomRange(…, part='1.2')`).
"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from letterdiff.extract.builder import Builder
from letterdiff.extract.errors import Unreadable
from letterdiff.model import Anchor, Document

if TYPE_CHECKING:
    from letterdiff.extract.mail.chunks import Chunk
    from letterdiff.extract.mail.opening import Part

READER = "eml 4"


def read(data: bytes) -> Document:
    """The document of a mail; Unreadable where it is none, encrypted, damaged, or holds no text."""
    from letterdiff.extract.mail import chosen, headers, opening, remarks
    from letterdiff.extract.mail.voices import Voices

    mail = opening.opened(data)
    if opening.is_page(mail):
        raise Unreadable("is a saved web page, not an e-mail", "give it the suffix .mhtml")
    found = chosen.chosen(mail.root)
    declared = headers.read(mail.headers)
    builder = Builder()
    voices = Voices(builder)
    voices.write([chunk for part in found.body for chunk in _chunks(part)])
    if not voices.shown:
        raise chosen.no_text(found)
    said = [f"part {part.number}: {part.decoded.note}" for part in found.body if part.decoded.note]
    unmarked = [remarks.UNMARKED] if voices.unmarked else []
    return builder.document(
        data,
        format="eml",
        reader=READER,
        found=declared.found,
        properties=declared.properties,
        proposals=declared.proposals,
        notes=(*mail.notes, *declared.notes, *said, *unmarked, *found.notes),
    )


def second(data: bytes, anchors: Sequence[Anchor]) -> tuple[str | None, ...]:
    """For each anchor what our own reader of MIME finds at its places; None where it has no such place."""
    from letterdiff.extract.mail.second import second as read_again

    return read_again(data, anchors)


def _chunks(part: "Part") -> Iterator["Chunk"]:
    from letterdiff.extract.mail import plaintext, rich

    if part.media_type == "text/html":
        return rich.chunks(rich.page_of(part.bytes, part.parameter("charset")), part.number)
    flowed = part.parameter("format").lower() == "flowed"
    joined = flowed and part.parameter("delsp").lower() == "yes"
    return plaintext.chunks(part.decoded.text, part.number, flowed=flowed, joined=joined)
