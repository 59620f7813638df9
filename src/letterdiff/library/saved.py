"""The saved comparison: in an envelope with the version of its form and a digest of its content."""

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

from letterdiff.library import atomic
from letterdiff.library.errors import Damaged, Edited, NotCompared, OtherVersion
from letterdiff.model import SCHEMA, Comparison, codec

NAME = "comparison.json"

_AGAIN = "run: letterdiff compare"


@dataclass(frozen=True, slots=True)
class _Envelope:
    letterdiff: int
    digest: str
    comparison: Comparison


def save(path: Path, comparison: Comparison) -> None:
    """Write the comparison in its envelope; equal comparisons give equal bytes; CannotWrite."""
    body = codec.to_json(comparison)
    head = f'{{"letterdiff":{SCHEMA},"digest":"{_digest(body)}","comparison":'
    atomic.write(path, head.encode() + body + b"}\n")


def load(path: Path) -> Comparison:
    """The saved comparison; NotCompared, OtherVersion, Damaged, or Edited where it is not as it was saved."""
    try:
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise NotCompared(path, "there is no comparison yet", _AGAIN) from error
    except OSError as error:
        raise Damaged(path, f"cannot be read: {error.strerror}", _AGAIN) from error
    try:
        envelope = codec.from_json(_Envelope, data)
    except codec.BadModel as error:
        raise _no_envelope(path, data, str(error)) from error
    if envelope.letterdiff != SCHEMA or envelope.comparison.schema != SCHEMA:
        raise _other_version(path, envelope.comparison.schema)
    if (
        not _is_intact(data, envelope.digest)
        and _digest(codec.to_json(envelope.comparison)) != envelope.digest
    ):
        raise Edited(path, "was changed after it was saved: its digest does not fit", _AGAIN)
    if not _sound(envelope.comparison):
        raise Damaged(path, "quotes nothing, or sources it does not know", _AGAIN)
    return envelope.comparison


def _sound(comparison: Comparison) -> bool:
    """Whether every passage has words, a context around them, and a source that was read."""
    names = {reading.name for reading in comparison.readings}
    return all(
        passage.source in names
        and passage.context.start <= passage.anchor.start < passage.anchor.end <= passage.context.end
        for passage in comparison.passages()
    )


def _is_intact(data: bytes, digest: str) -> bool:
    """Whether the bytes are those that were saved, by this version or another of the same form."""
    body = data.partition(b'"comparison":')[2].removesuffix(b"}\n")
    return _digest(body) == digest


def _digest(body: bytes) -> str:
    return hashlib.sha256(body).hexdigest()


def _other_version(path: Path, version: object) -> OtherVersion:
    reason = f"was saved in form {version!r} by another version of letterdiff; this one reads form {SCHEMA}"
    return OtherVersion(path, reason, f"{_AGAIN} again")


def _no_envelope(path: Path, data: bytes, fault: str) -> Damaged | OtherVersion | Edited:
    """Why the bytes are no envelope of this version, as far as plain JSON can tell."""
    try:
        found = json.loads(data)
    except (ValueError, RecursionError):
        return Damaged(path, "is not JSON, or was cut short", _AGAIN)
    if not isinstance(found, dict) or not {"letterdiff", "digest", "comparison"} <= found.keys():
        return Damaged(path, "is not a saved comparison", _AGAIN)
    if found["letterdiff"] != SCHEMA:
        return _other_version(path, found["letterdiff"])
    if _is_intact(data, str(found["digest"])):
        reason = f"was saved by another version of letterdiff, which this one cannot read ({fault})"
        return OtherVersion(path, reason, f"{_AGAIN} again")
    return Edited(path, f"was changed after it was saved: {fault}", _AGAIN)
