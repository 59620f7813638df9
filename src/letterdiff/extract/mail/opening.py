"""From bytes to a mail's parts, by the standard library's parser; what is no readable mail says so."""

import email.parser
import email.policy
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from email.errors import CloseBoundaryNotFoundDefect, MultipartInvariantViolationDefect
from email.message import Message

from letterdiff.extract import cuts, encoding
from letterdiff.extract.errors import Unreadable
from letterdiff.extract.mail import mime, remarks, words

_MBOX = re.compile(rb"^From \S+ .{0,40}\d{4}\r?$", re.MULTILINE)
_KNOWN = frozenset(
    [
        "from",
        "to",
        "cc",
        "date",
        "subject",
        "message-id",
        "received",
        "mime-version",
        "content-type",
        "return-path",
        "sender",
    ]
)
_CUT = cuts.note("the end of the file: it stops in the middle of a part", remarks.AGAIN)


@dataclass(slots=True)
class Part:
    """A part of a mail: its number (RFC 3501), its media type, what it is made of (nothing, for a leaf)."""

    number: str
    media_type: str
    message: "Message[str, str]"
    inside: list["Part"] = field(default_factory=list)

    def parameter(self, name: str) -> str:
        """A parameter of its content type, '' where it has none of this name."""
        return mime.parameter(_first(self.message, "content-type"), name)

    def header(self, name: str) -> str:
        """A header as text, '' where there is none."""
        return words.decoded(_first(self.message, name)).strip()

    @property
    def bytes(self) -> bytes:
        """What a leaf holds, without its transfer encoding."""
        payload = self.message.get_payload(decode=True)
        return payload if isinstance(payload, bytes) else b""

    @property
    def decoded(self) -> encoding.Decoded:
        """A leaf's characters."""
        return encoding.decode(self.bytes, self.parameter("charset"))

    @property
    def name(self) -> str:
        """The file name it is sent with, '' where it has none."""
        name = mime.parameter(_first(self.message, "content-disposition"), "filename")
        name = name or self.parameter("name")
        return " ".join(words.decoded(name).split())

    @property
    def attached(self) -> bool:
        """Whether it is sent as a file and not as a part of the mail's own text."""
        disposition = _first(self.message, "content-disposition").partition(";")[0].strip().lower()
        return disposition == "attachment" or bool(self.name)

    def leaves(self) -> Iterator["Part"]:
        """The parts at its ends, in order."""
        if not self.inside:
            yield self
        for one in self.inside:
            yield from one.leaves()


@dataclass(frozen=True, slots=True)
class Mail:
    """An opened mail: its headers raw and in order, its parts, and notes on what was damaged."""

    headers: tuple[tuple[str, str], ...]
    root: Part
    notes: tuple[str, ...]


def opened(data: bytes) -> Mail:
    """The mail in these bytes; Unreadable where there is none, several, or a damaged one."""
    _check(data)
    mime.parts(data)  # refuses what would overwhelm the recursion of the parser below
    # The library's own policy parses headers while it goes, and fails on malformed ones; this one keeps them.
    message = email.parser.BytesParser(policy=email.policy.compat32).parsebytes(data)
    headers = tuple((name, str(value)) for name, value in message.raw_items())
    if not _KNOWN.intersection(name.lower() for name, _ in headers):
        raise Unreadable("is no e-mail: it has none of the headers of one", remarks.AGAIN)
    root = _part(message, ())
    if root.media_type.startswith("multipart/") and not root.inside:
        raise Unreadable("is damaged: nothing says where its parts begin", remarks.AGAIN)
    return Mail(headers, root, tuple(_damage(message)))


def is_page(mail: Mail) -> bool:
    """Whether it is no mail but a web page that a browser saved in a mail's form."""
    names = {name.lower(): value for name, value in mail.headers}
    saved = names.get("from", "").strip(' "').lower().startswith(("<saved by", "saved by"))
    return saved or "snapshot-content-location" in names


def _check(data: bytes) -> None:
    """Unreadable for a mailbox of several mails, and for what is no text at all."""
    if encoding.binary(data[:4000]):
        raise Unreadable("this is no e-mail but binary data", remarks.AGAIN)
    if data.startswith(b"From "):
        count = sum(1 for _ in _MBOX.finditer(data))
        if count > 1:
            raise Unreadable(f"holds {count:,} mails: it is a mailbox", "save each mail as a file of its own")


def _part(message: "Message[str, str]", number: tuple[int, ...]) -> Part:
    part = Part(".".join(map(str, number or (1,))), _media_type(message), message)
    inside = message.get_payload() if message.is_multipart() else []
    if isinstance(inside, list) and part.media_type != "message/delivery-status":
        part.inside = [
            _part(one, (*number, at)) for at, one in enumerate(inside, start=1) if isinstance(one, Message)
        ]
    return part


def _media_type(message: "Message[str, str]") -> str:
    said = _first(message, "content-type").partition(";")[0].strip().lower()
    return said if re.fullmatch(r"[\w.+-]+/[\w.+-]+", said) else "text/plain"


def _first(message: "Message[str, str]", name: str) -> str:
    values = (str(value) for key, value in message.raw_items() if key.lower() == name)
    return words.unfolded(next(values, "")).strip()


def _damage(message: "Message[str, str]") -> Iterator[str]:
    defects = [defect for part in message.walk() for defect in part.defects]
    if any(isinstance(d, CloseBoundaryNotFoundDefect | MultipartInvariantViolationDefect) for d in defects):
        yield _CUT
