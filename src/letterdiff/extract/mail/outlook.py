"""A mail as Outlook saves it: its text in the form that is read, its headers, its attachments.

Of plain text, page and RTF the first that says something is read. python-oxmsg opens the file; the same
choice is made again over streams that our own reader of compound files finds, as the second way.
"""

import struct
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from letterdiff.extract import encoding
from letterdiff.extract.errors import Unreadable
from letterdiff.extract.mail import chosen, compressed, remarks, rich

TEXT, PAGE = "text", "html"
"""The part that places name: `ValueRange('/text', …)` for plain text and RTF, `DomRange(…, part='html')`."""

_FAULTS = (OSError, ValueError, KeyError, IndexError, TypeError, struct.error, RecursionError)
"""What python-oxmsg and olefile raise on files that are damaged; wrong code pages are ValueErrors too."""
_OTHERS = {
    "WordDocument": ("an old Word document (.doc)", "save it as .docx"),
    "Workbook": ("an old Excel workbook (.xls)", "save what it says as PDF"),
    "Book": ("an old Excel workbook (.xls)", "save what it says as PDF"),
    "PowerPoint Document": ("an old PowerPoint file (.ppt)", "save it as PDF"),
}
_PROPERTIES = "__properties_version1.0"
_CODE_PAGES = (0x3FDE, 0x3FFD)


class Words(NamedTuple):
    """A mail's text in its three forms, each empty where it has none: plain, a page's bytes, RTF."""

    plain: str
    page: bytes
    rtf: bytes

    @property
    def form(self) -> str:
        """The form that is read: 'plain', 'page', 'rtf', or nothing."""
        rich_forms = [name for name, held in (("page", self.page), ("rtf", self.rtf)) if held]
        if self.plain.strip() and not (rich_forms and chosen.stub(self.plain)):
            return "plain"
        return rich_forms[0] if rich_forms else ""


class Opened(NamedTuple):
    """An opened mail: its text, its headers raw where it has them, what else python-oxmsg says of it."""

    words: Words
    headers: tuple[tuple[str, str], ...]
    attached: tuple[str, ...]
    kind: str


def opened(data: bytes) -> Opened:
    """The mail in these bytes; Unreadable where they are another file of Office, or damaged."""
    import olefile
    from oxmsg import Message
    from oxmsg.domain.model import UnrecognizedCodePageError, UnsupportedEncodingError

    try:
        with olefile.OleFileIO(data) as file:
            names = {entry[0] for entry in file.listdir()}
        if _PROPERTIES not in names:
            raise _no_mail(names)
        message = Message.load(data)
        return Opened(
            _words(message), tuple(_headers(message)), tuple(_attached(message)), message.message_class
        )
    except (UnrecognizedCodePageError, UnsupportedEncodingError) as error:
        raise Unreadable("its text is in a code page that cannot be read", remarks.AGAIN) from error
    except _FAULTS as error:
        raise Unreadable("is damaged or cut short: its parts do not fit together", remarks.AGAIN) from error


def words_of(streams: Mapping[str, bytes]) -> Words:
    """The text in a file's streams, by their names."""
    charset = _charset(streams.get(_PROPERTIES, b""))
    plain = _text(streams, "1000", charset)
    page = rich.page_of(streams.get("__substg1.0_10130102", b""), charset)
    if not page.strip(b"\xef\xbb\xbf"):
        page = _text(streams, "1013", charset).encode("utf-8", "replace")
    packed = streams.get("__substg1.0_10090102", b"")
    return Words(plain, page, compressed.unpacked(packed) if packed else b"")


def _text(streams: Mapping[str, bytes], pid: str, charset: str) -> str:
    wide = streams.get(f"__substg1.0_{pid}001F")
    if wide is not None:
        return wide.decode("utf-16-le", "replace")
    return encoding.decode(streams.get(f"__substg1.0_{pid}001E", b""), charset).text


def _charset(properties: bytes) -> str:
    """The character set that the code page among a mail's properties stands for."""
    from oxmsg.domain import encodings
    from oxmsg.domain.model import UnrecognizedCodePageError, UnsupportedEncodingError

    entries = [properties[at : at + 16] for at in range(32, len(properties) - 15, 16)]
    for wanted in _CODE_PAGES:
        for entry in entries:
            if int.from_bytes(entry[2:4], "little") == wanted:
                try:
                    return encodings.encoding_from_codepage(int.from_bytes(entry[8:12], "little"))
                except (UnrecognizedCodePageError, UnsupportedEncodingError):
                    return ""
    return ""


def _words(message: Any) -> Words:
    from oxmsg.domain import constants as c

    values = message.properties
    charset = values.body_encoding
    page = rich.page_of(values.binary_prop_value(c.PID_HTML) or b"", charset)
    if not page.strip(b"\xef\xbb\xbf"):
        page = (values.str_prop_value(c.PID_BODY_HTML) or "").encode("utf-8", "replace")
    packed = values.binary_prop_value(c.PID_RTF_COMPRESSED)
    return Words(message.body or "", page, compressed.unpacked(packed) if packed else b"")


def _no_mail(names: set[str]) -> Unreadable:
    words, step = next((said for name, said in _OTHERS.items() if name in names), ("", remarks.AGAIN))
    return Unreadable(f"is not an e-mail of Outlook{f' but {words}' if words else ''}", step)


def _headers(message: Any) -> Iterator[tuple[str, str]]:
    """The headers it came with; of a mail that was never sent, what its properties say in their place."""
    sent: Mapping[str, str] = message.message_headers
    met = {name.lower() for name in sent}
    yield from sent.items()
    if "from" not in met and message.sender:
        yield "From", message.sender
    if "to" not in met:
        to = [_mailbox(one.name, one.email_address) for one in _main(message.recipients)]
        yield "To", ", ".join(filter(None, to))
    if "subject" not in met:
        yield "Subject", message.subject
    if "date" not in met and message.sent_date:
        from email.utils import format_datetime

        yield "Date", format_datetime(message.sent_date)


def _main(recipients: Sequence[Any]) -> Iterator[Any]:
    """Those a mail is to, without copies."""
    from oxmsg.domain import constants as c

    return (one for one in recipients if one.properties.int_prop_value(c.PID_RECIPIENT_TYPE) in (1, None))


def _mailbox(name: str, address: str) -> str:
    from email.utils import formataddr

    return formataddr((name, address)) if address.isascii() and "@" in address else formataddr((name, ""))


def _attached(message: Any) -> Iterator[str]:
    for one in message.attachments:
        name, size = one.file_name or "", one.size
        if name.lower().endswith(".rpmsg"):
            raise Unreadable(remarks.ENCRYPTED, remarks.DECRYPT)
        inside = any(part.name.startswith("__substg1.0_3701000D") for part in one._storage.storages)
        if inside:
            yield chosen.attached(repr(name) if name else "a mail", "an e-mail", 0, readable=True)
        else:
            yield chosen.sent(name, one.mime_type or "", size)
