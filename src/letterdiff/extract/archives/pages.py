"""The pages among a web archive's records: address, time, suffix and bytes, and whether digests hold."""

import re
from dataclasses import dataclass

from letterdiff.extract import days, declared, signatures
from letterdiff.extract.archives import digests, names, payload
from letterdiff.extract.archives.framing import Record
from letterdiff.extract.errors import Unreadable
from letterdiff.model import Metadata
from letterdiff.text.clean import one_line

_HEAD = 4096
_SCHEMES = ("http:", "https:", "file:", "ftp:")
_KINDS = ("response", "resource", "conversion")
_TEXTS = (".html", ".txt", ".md", ".vtt")
_STAMP = re.compile(r"(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)")
_AGAIN = "save the page from its address again"
_DOUBT = "its digest is not the one the archive records: it was changed or damaged after it was archived"


@dataclass(frozen=True, slots=True)
class Page:
    """A record that holds a page: `suffix` tells its format, `plain` are its bytes, or why they are lost."""

    record: Record
    answer: payload.Answer
    suffix: str
    plain: bytes | Unreadable

    @property
    def address(self) -> str:
        """The address as the archive has it, fit to be opened, or nothing."""
        return declared.address(address(self.record))

    @property
    def captured(self) -> str:
        """When it was captured, in ISO 8601, or nothing."""
        stamp = _STAMP.fullmatch(self.record.date)
        said = "{}-{}-{}T{}:{}:{}Z".format(*stamp.groups()) if stamp else self.record.date
        return days.moment(said)

    @property
    def meta(self) -> Metadata:
        """What the archive tells of it."""
        return Metadata(origin=self.address, captured=self.captured)

    def name(self, *, timed: bool = False) -> str:
        """Its name: where its record stands, its address, and (`timed`) when it was captured."""
        time = f"-{_compact(self.captured)}" if timed and self.captured else ""
        return f"{self.record.at}-{names.stem(address(self.record))}{time}{self.suffix}"

    def data(self) -> bytes:
        """Its bytes, decoded; Unreadable where they are damaged, or nothing confirms a doubtful record."""
        if not self.confirmed:
            reason = "is damaged in the archive, and nothing confirms what is left of it"
            raise Unreadable(reason, _AGAIN)
        if "warc-segment-number" in self.record.headers:
            raise Unreadable("lies in the archive in several parts, which are not joined", _AGAIN)
        if isinstance(self.plain, Unreadable):
            raise self.plain
        if self.suffix not in _TEXTS:
            return self.plain
        return payload.in_utf8(self.plain, self.answer.charset)

    @property
    def confirmed(self) -> bool:
        """Whether all that was archived of it is there, by its record, its digests, or its own length."""
        record, own = self.record, self.answer.headers.get("content-length", "")
        if record.sound and (record.fits or own == str(len(self.answer.body))):
            return True
        return self.doubt() == ""

    def doubt(self) -> str | None:
        """What its digests say against it, '' where they hold, None where the archive has none that tells."""
        headers, body = self.record.headers, self.answer.body
        block = digests.agrees(headers.get("warc-block-digest", ""), self.record.block)
        whole = digests.agrees(headers.get("warc-payload-digest", ""), body)
        if whole is False:  # some makers take the digest before chunks or packing, some behind
            whole = digests.agrees(headers["warc-payload-digest"], *self._forms())
        told = [one for one in (block, whole) if one is not None]
        return None if not told else "" if all(told) else _DOUBT

    @property
    def note(self) -> str:
        """What a reader must know of its bytes, or nothing."""
        cut, own = (
            self.record.headers.get("warc-truncated", ""),
            self.answer.headers.get("content-length", ""),
        )
        short = own.isdecimal() and len(self.answer.body) < int(own)
        said = (
            self.doubt(),
            f"the archive holds only its start ({one_line(cut)})" if cut else "",
            "it is shorter than the server said, and may be cut" if short else "",
        )
        return ", and ".join(filter(None, said))

    def _forms(self) -> tuple[bytes, ...]:
        """The body without chunks, and without packing."""
        if isinstance(self.plain, Unreadable):
            return ()
        return payload.unchunked(self.answer), self.plain


def page(record: Record) -> Page | str:
    """The page that this record holds, or in a word what it is instead."""
    if record.kind not in _KINDS or not address(record).lower().startswith(_SCHEMES):
        return "revisit" if record.kind == "revisit" else ""
    found = payload.answer(record)
    if found.status != "200":
        return f"status {found.status}" if found.status else "no answer"
    if not found.body.strip():
        return "empty"
    plain = _plain(found)
    first = "" if isinstance(plain, Unreadable) else signatures.kind_of(plain[:_HEAD])
    ending = names.suffix(found.media_type, first)
    if not ending or address(record).partition("?")[0].endswith("/robots.txt"):
        return "other"
    return Page(record, found, ending, plain)


def address(record: Record) -> str:
    """The address of what the record holds, spaces in it coded as browsers do."""
    return record.uri.strip().removeprefix("<").removesuffix(">").replace(" ", "%20")


def _plain(found: payload.Answer) -> bytes | Unreadable:
    try:
        return payload.decoded(found)
    except Unreadable as fault:
        return fault


def _compact(captured: str) -> str:
    """The time as names have it, as exact as it is known: `20251106T093000`, `202511`."""
    return re.sub(r"[-:]", "", captured[:19])
