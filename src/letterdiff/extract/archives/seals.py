"""What a WACZ file says of its own parts: their digests, and a digest of that list; each is checked."""

import json
from collections.abc import Iterator, Mapping

from letterdiff.extract.archives import digests, packing
from letterdiff.extract.errors import Unreadable
from letterdiff.model import Gravity, Problem
from letterdiff.text.clean import one_line

PACKAGE, DIGEST = "datapackage.json", "datapackage-digest.json"

_CHANGED = "is not what was packed: its digest is not the one that {} records"
_AGAIN = "get it once more from where it was made"


def broken(packed: packing.Packed) -> Iterator[Problem]:
    """A line for each part that is not there, or is not the one that was packed, and for a signature."""
    names = {name for name, _ in packed.entries}
    if PACKAGE not in names:
        yield Problem(PACKAGE, "is not in it, so no digest of its parts could be checked", "", Gravity.NOTE)
    for name, digest in _resources(_object(packed, PACKAGE)):
        if name not in names:
            yield Problem(one_line(name), f"is not in it, though {PACKAGE} has it", _AGAIN, Gravity.NOTE)
        elif _agrees(packed, name, digest) is False:
            yield Problem(one_line(name), _CHANGED.format(PACKAGE), _AGAIN, Gravity.NOTE)
    seal = _object(packed, DIGEST)
    if _agrees(packed, PACKAGE, str(seal.get("hash", ""))) is False:
        yield Problem(PACKAGE, _CHANGED.format(DIGEST), _AGAIN, Gravity.NOTE)
    if isinstance(seal.get("signedData"), dict):
        reason = "has a signature, which was not checked: digests were"
        yield Problem(DIGEST, reason, "check it with the tool that signed it", Gravity.NOTE)


def _agrees(packed: packing.Packed, name: str, digest: str) -> bool | None:
    try:
        return digests.agrees(digest, packed.named(name))
    except Unreadable:
        return False


def _resources(package: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    """Name and digest of each part, as the first version of the format writes it, or later ones."""
    resources = package.get("resources")
    for entry in resources if isinstance(resources, list) else ():
        if not isinstance(entry, dict) or not isinstance(entry.get("path"), str):
            continue
        stats = entry.get("stats")
        if isinstance(entry.get("hash"), str):
            yield entry["path"], entry["hash"]
        elif isinstance(stats, dict):
            yield entry["path"], f"{entry.get('hashing', 'sha256')}:{stats.get('hash', '')}"


def _object(packed: packing.Packed, name: str) -> Mapping[str, object]:
    """The JSON object of this part; an empty one where there is none."""
    try:
        found = json.loads(packed.named(name) or b"{}")
    except (ValueError, RecursionError, Unreadable):
        return {}
    return found if isinstance(found, dict) else {}
