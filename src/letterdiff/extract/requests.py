"""What is asked of a worker and what it answers, and both as one line of JSON each."""

import base64
from dataclasses import dataclass
from typing import Literal

from letterdiff.extract import packed
from letterdiff.model import Anchor, BlockKind, Document, Metadata, PageBox, Problem, codec


@dataclass(frozen=True, slots=True)
class File:
    """A file as a worker finds it: at `path`, its source's `name`, the SHA-256 that its bytes must have.

    With a `member` it is that file in the archive at `path`, and name and SHA-256 are the member's. Without a
    SHA-256 it is taken as it is.
    """

    path: str
    name: str
    sha256: str
    member: str = ""


@dataclass(frozen=True, slots=True)
class Extract:
    """Read the file; `language` is what is declared of it (a BCP 47 tag) or nothing; OCR reads by it."""

    file: File
    language: str = ""
    kind: Literal["extract"] = "extract"


@dataclass(frozen=True, slots=True)
class Second:
    """Read the text at each anchor's places with the format's second engine."""

    file: File
    anchors: tuple[Anchor, ...]
    kind: Literal["second"] = "second"


@dataclass(frozen=True, slots=True)
class Fragments:
    """Say for each anchor what makes a link to the page's address open there."""

    file: File
    anchors: tuple[Anchor, ...]
    kind: Literal["fragments"] = "fragments"


@dataclass(frozen=True, slots=True)
class List:
    """Say what an archive holds."""

    file: File
    kind: Literal["list"] = "list"


@dataclass(frozen=True, slots=True)
class Crop:
    """Draw the region of a page around the boxes; `scale` is pixels a point."""

    file: File
    boxes: tuple[PageBox, ...]
    scale: float
    kind: Literal["crop"] = "crop"


@dataclass(frozen=True, slots=True)
class Mark:
    """A block as it is drawn over its page: its number in the document, its kind, its words' boxes there."""

    block: int
    kind: BlockKind
    boxes: tuple[PageBox, ...]


@dataclass(frozen=True, slots=True)
class Overlay:
    """Draw a page, counted from 1, with these marks; `scale` is pixels a point."""

    file: File
    page: int
    marks: tuple[Mark, ...]
    scale: float
    kind: Literal["overlay"] = "overlay"


@dataclass(frozen=True, slots=True)
class Texts:
    """The answer to Second and Fragments: a text for each anchor, None where there is none."""

    texts: tuple[str | None, ...]


@dataclass(frozen=True, slots=True)
class Member:
    """A file in an archive: its name there, which ends in its format's suffix; SHA-256; bytes.

    `meta` is what the archive records of it (address, time of capture), `note` what a reader must know of it.
    """

    name: str
    sha256: str
    size: int
    meta: Metadata = Metadata()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Members:
    """The answer to List: what can be read in an archive, in its order, and what cannot."""

    members: tuple[Member, ...]
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Picture:
    """The answer to Crop and Overlay: a PNG file's bytes."""

    png: bytes


_DOCUMENT = b'{"document":'
_MORE = b"more "

Request = Extract | Second | Fragments | List | Crop | Overlay
Reply = Document | Texts | Members | Picture | Problem


@dataclass(frozen=True, slots=True)
class _Asked:
    request: Request


@dataclass(frozen=True, slots=True)
class _Answered:
    """On the wire exactly one of these is there; the PNG is in base64. A document goes in its packed form."""

    texts: tuple[str | None, ...] | None = None
    members: Members | None = None
    png: str | None = None
    problem: Problem | None = None


def request_line(request: Request) -> bytes:
    """The request as one line."""
    return codec.to_json(_Asked(request)) + b"\n"


def request_of(line: bytes) -> Request:
    """The request of one line; BadModel where it is none."""
    return codec.from_json(_Asked, line).request


def reply_line(reply: Reply) -> bytes:
    """The answer as one line."""
    if isinstance(reply, Document):
        return packed.to_json(reply) + b"\n"
    if isinstance(reply, Texts):
        answer = _Answered(texts=reply.texts)
    elif isinstance(reply, Members):
        answer = _Answered(members=reply)
    elif isinstance(reply, Picture):
        answer = _Answered(png=base64.b64encode(reply.png).decode("ascii"))
    else:
        answer = _Answered(problem=reply)
    return codec.to_json(answer) + b"\n"


def reply_of(line: bytes) -> Reply:
    """The answer of one line; BadModel where it is none."""
    if line.startswith(_DOCUMENT):
        return packed.from_json(line)
    answer = codec.from_json(_Answered, line)
    if answer.texts is not None:
        return Texts(answer.texts)
    if answer.members is not None:
        return answer.members
    if answer.png is not None:
        return Picture(base64.b64decode(answer.png))
    if answer.problem is not None:
        return answer.problem
    raise codec.BadModel("the answer is empty")


def more_line(seconds: float) -> bytes:
    """What a worker writes ahead of its answer where a file honestly takes these seconds more."""
    return b"%s%.1f\n" % (_MORE, seconds)


def more_of(line: bytes) -> float | None:
    """The seconds that such a line asks for; None for any other line."""
    try:
        return float(line.removeprefix(_MORE)) if line.startswith(_MORE) else None
    except ValueError:
        return None
