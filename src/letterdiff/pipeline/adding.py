"""Adding to a library: a file is read before it is copied, so that nothing is added that cannot be read."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from letterdiff.extract import registry
from letterdiff.extract.aside import aside
from letterdiff.extract.errors import Unreadable
from letterdiff.extract.pool import Pool
from letterdiff.extract.requests import Extract, File, List, Members
from letterdiff.library import CannotWrite, Library
from letterdiff.library.adding import add, name_of
from letterdiff.library.metadata import declared
from letterdiff.library.snapshot import MAX_BYTES, Unfit, read_small
from letterdiff.model import BlockKind, Document, Metadata, Problem, Reading, Side, Source
from letterdiff.pipeline.read import reading_of
from letterdiff.text.clean import in_marks, one_line

_RENAME = "give it another name: --name NAME"
_SIDE = "say where it belongs: --side letters, to government; --side statements, to the public"


@dataclass(frozen=True, slots=True)
class Added:
    """What was put into the library: names of file and sidecar ('' without one), what was read of it.

    An archive has `members` and is neither read nor a document; `declared` is what was said of it.
    """

    file: str
    sidecar: str
    declared: Metadata
    members: int = 0
    document: Document | None = None
    reading: Reading | None = None


def add_text(
    library: Library, side: Side | None, text: str, name: str, known: Mapping[str, str]
) -> Added | Problem:
    """Add a text as a file of its own; without a `name` it gets one from what is known of it."""
    if not text.strip():
        return Problem("the pasted text", "is empty", "paste some words")
    name = name or name_of(declared(known).meta, text)
    if not name.endswith((".txt", ".md")):
        name = f"{name}.txt"
    return _add(library, side, Path("the pasted text"), name, text.encode(), known)


def add_file(
    library: Library, side: Side | None, path: Path, name: str, known: Mapping[str, str]
) -> Added | Problem:
    """Add a copy of a file under a name, with a sidecar of what is known of it.

    Without a `side` it is a statement, unless it is addressed as a letter is: that is for a person to say.
    """
    try:
        data = read_small(path, MAX_BYTES)
    except Unfit as fault:
        return Problem(one_line(str(path)), fault.reason, fault.next_step)
    return _add(library, side, path, name, data, known)


def _add(
    library: Library, side: Side | None, path: Path, name: str, data: bytes, known: Mapping[str, str]
) -> Added | Problem:
    shown = one_line(str(path))
    if "/" in name or "\\" in name or name in ("", ".", "..") or one_line(name) != name:
        return Problem(shown, "cannot have that name in the library", _RENAME)
    if aside(name, ()):
        return Problem(shown, "would be left aside there, as a readme, licence or hidden file", _RENAME)
    try:
        found = _read(name, data)
    except Unreadable as error:
        return Problem(shown, error.reason, error.next_step)
    if isinstance(found, Problem):
        return replace(found, name=shown)
    if side is None and (whom := _addressed(found, known)):
        return Problem(shown, f"is not added: it may be a letter ({whom})", _SIDE)
    side = side or Side.STATEMENT
    try:
        file, sidecar = add(library.root, side, name, data, known)
    except CannotWrite as error:
        return Problem(one_line(error.name), error.reason, error.next_step)
    meta = declared(known).meta
    if isinstance(found, Members):
        return Added(file, sidecar, meta, len(found.members))
    source = Source(file, side, found.sha256, len(data), meta)
    return Added(file, sidecar, meta, 0, found, reading_of(source, found))


def _addressed(found: Document | Members, known: Mapping[str, str]) -> str:
    """By what a file looks like a letter to somebody, in words; empty where nothing says so."""
    if whom := known.get("addressee", ""):
        return f"it is said to be to {one_line(whom)}"
    if isinstance(found, Members):
        return ""
    for proposal in found.proposals:
        if proposal.field == "addressee":
            return f"to {one_line(proposal.value)}: {one_line(proposal.witness)}"
    greeted = next((block for block in found.blocks if block.kind is BlockKind.SALUTATION), None)
    return in_marks(one_line(found.text[greeted.start : greeted.end])) if greeted else ""


def _read(name: str, data: bytes) -> Document | Members | Problem:
    """What a worker reads of these bytes."""
    import tempfile

    archive = registry.format_of(name, data[: registry.HEAD]).archive
    with tempfile.TemporaryDirectory() as folder, Pool(1) as pool:
        # A name may be longer than a disk takes; its suffix alone tells what it is.
        copy = Path(folder) / f"file{registry.by_suffix(name).suffixes[0]}"
        copy.write_bytes(data)
        file = File(str(copy), name, "")
        (reply,) = pool.in_order([List(file) if archive else Extract(file)])
    assert isinstance(reply, Document | Members | Problem), "a request has an answer of its own kind"
    return reply
