"""ZIP files of saved pages and the like: each file in one that could lie in the library is a source."""

import difflib
import hashlib
import tomllib
import zipfile
from collections import Counter
from collections.abc import Iterator, Mapping

from letterdiff.extract import declared, formats
from letterdiff.extract.archives import names, packing
from letterdiff.extract.aside import aside
from letterdiff.extract.errors import Unreadable
from letterdiff.extract.requests import Member
from letterdiff.model import Gravity, Metadata, Problem
from letterdiff.text.clean import one_line

READER = "zipped 1"

MOST = 5000
"""Files that are read of one archive."""

_SIDECAR = ".toml"
_LARGEST_SIDECAR = 100_000
_MAC = "__MACOSX"
_NO_EXPORT = b"window.YTD."
_SHOWN = 8
_CORRECT = "correct that line, and pack it anew"


def members(data: bytes) -> Iterator[Member | Problem]:
    """Every file in it that can be read as a source, in its order, and a problem for each that cannot."""
    packed = packing.opened(data)
    files: dict[str, zipfile.ZipInfo] = {}
    for name, info in packed.entries:
        if packing.climbs(name):
            reason = "leads out of the folder it is unpacked to, and was not read"
            yield Problem(one_line(name), reason, "look who made this archive")
            continue
        if name in files:
            reason = "is in the archive more than once: the last one was read, as unpacking leaves it"
            yield Problem(one_line(name), reason, "", Gravity.NOTE)
        files[name] = info
    yield from _Zip(packed, files).members()


def member(data: bytes, name: str) -> bytes:
    """The bytes of the file with this name; Unreadable where there is none."""
    packed = packing.opened(data)
    found = next((info for known, info in reversed(packed.entries) if known == name), None)
    if found is None or packing.climbs(name):
        raise names.absent()
    return packed.read(found)


class _Zip:
    """The files of one archive by name, and what is known of them."""

    def __init__(self, packed: packing.Packed, files: Mapping[str, zipfile.ZipInfo]) -> None:
        self._packed, self._files = packed, files
        self._beside: dict[str, set[str]] = {}
        for name in files:
            parts = name.split("/")
            for depth, part in enumerate(parts):
                self._beside.setdefault("/".join(parts[:depth]), set()).add(part)
        self._others: Counter[str] = Counter()
        self._read = self._size = self._beyond = 0

    def members(self) -> Iterator[Member | Problem]:
        for name, info in self._files.items():
            if self._aside(name) or name.lower().endswith(_SIDECAR):
                continue
            try:
                form = formats.by_suffix(name)
            except Unreadable:
                self._others[_ending(name)] += 1
                continue
            if form.archive:
                reason = "is an archive in an archive, and was not opened"
                yield Problem(one_line(name), reason, "unpack it, and put it here")
            elif self._read >= MOST or self._size + info.file_size > packing.MOST_IN_ALL:
                self._beyond += 1
            else:
                yield from self._member(name, info)
        yield from self._rest()

    def _member(self, name: str, info: zipfile.ZipInfo) -> Iterator[Member | Problem]:
        try:
            data = self._packed.read(info)
            if name.lower().endswith(".js") and not data.startswith(_NO_EXPORT):
                self._others[".js"] += 1
                return
            meta, notes = self._declared(name)
        except Unreadable as fault:
            yield Problem(one_line(name), fault.reason, fault.next_step)
            return
        self._read += 1
        self._size += len(data)
        for note in notes:
            yield Problem(one_line(name), note, _CORRECT, Gravity.NOTE)
        yield Member(name, hashlib.sha256(data).hexdigest(), len(data), meta)

    def _aside(self, name: str) -> bool:
        parts = name.split("/")
        return _MAC in parts or any(
            aside(part, self._beside["/".join(parts[:depth])]) for depth, part in enumerate(parts)
        )

    def _declared(self, name: str) -> tuple[Metadata, tuple[str, ...]]:
        """What the sidecars of this file declare; Unreadable where a fidelity is not clear."""
        meta, notes = Metadata(), []
        for sidecar in (name + _SIDECAR, name.rpartition(".")[0] + _SIDECAR):
            if info := self._files.get(sidecar):
                found, said = _sidecar(sidecar, self._packed.read(info))
                meta = meta.or_else(found)
                notes += [f"{one_line(sidecar)}: {text}" for text in said]
        return meta, tuple(notes)

    def _rest(self) -> Iterator[Problem]:
        if self._beyond:
            reason = f"only its first {self._read:,} files were read, {self._beyond:,} more were not"
            yield Problem("", reason, "split it into smaller archives", Gravity.CUT)
        if self._others:
            kinds = sorted(self._others, key=lambda kind: (-self._others[kind], kind))
            said = ", ".join(f"{self._others[kind]} {kind}" for kind in kinds[:_SHOWN])
            more = " …" if len(kinds) > _SHOWN else ""
            yield Problem("", f"files of other kinds were left out: {said}{more}", "", Gravity.NOTE)


def _sidecar(name: str, data: bytes) -> tuple[Metadata, tuple[str, ...]]:
    if len(data) > _LARGEST_SIDECAR:
        raise Unreadable(
            f"its sidecar {one_line(name)} is larger than {_LARGEST_SIDECAR // 1000} KB", _CORRECT
        )
    try:
        table = tomllib.loads(data.decode("utf-8-sig"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise Unreadable(f"its sidecar {one_line(name)} is no TOML", _CORRECT) from error
    known = {key for keys in declared.KEYS.values() for key in keys}
    unknown = [key for key in table if key.lower() not in known]
    if any(difflib.get_close_matches(key.lower(), declared.KEYS["fidelity"], cutoff=0.8) for key in unknown):
        raise declared.unclear_fidelity()
    meta, notes = declared.of_file(table)
    return meta, (*notes, *(f"unknown field {one_line(key)!r}" for key in unknown))


def _ending(name: str) -> str:
    first, _, last = name.rpartition("/")[2].rpartition(".")
    return one_line(f".{last.lower()}") if first else "without a suffix"
