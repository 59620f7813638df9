"""A word processor's ZIP package: opened under limits; nothing but its XML is ever unpacked."""

import io
import zipfile
import zlib
from collections.abc import Iterable, Mapping

from letterdiff.extract.errors import Unreadable
from letterdiff.extract.office import xml
from letterdiff.text import clean

LARGEST = 100 * 1024**2
"""Bytes that one part may unpack to; the longest books stay far below."""
_MOST = 2 * LARGEST
_RATIO = 200
"""How often its packed size a part may unpack to, where that is more than `_SMALL`; XML packs to a tenth."""
_SMALL = 10 * 1024**2
_MEMBERS = 10_000
_AGAIN = "save it again from its source"
_OLE = b"\xd0\xcf\x11\xe0"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_PASSWORD = ("is protected by a password", "open it with the password and save it without")


class Package:
    """An open package: the names of its parts, and their bytes, each read at its first use."""

    def __init__(self, data: bytes, suffix: str) -> None:
        """Open the package in `data`; `suffix` is what its file should be saved as; or Unreadable."""
        if data.startswith(_OLE):
            raise _old(data, suffix)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
            raise Unreadable("is damaged or cut short: its archive cannot be opened", _AGAIN) from error
        infos = self._zip.infolist()
        self.names = tuple(info.filename for info in infos)
        if len(infos) > _MEMBERS:
            raise Unreadable(f"holds {len(infos):,} parts, more than any document has", _AGAIN)
        self._parts: dict[str, bytes] = {}
        self._size = 0

    def __contains__(self, name: str) -> bool:
        return name in self.names

    def part(self, name: str) -> bytes:
        """The bytes of an XML part, known to be safe to parse; Unreadable where there is none such."""
        if name not in self._parts:
            self._parts[name] = self._unpacked(name)
            xml.check(name, self._parts[name])
        return self._parts[name]

    def packed(self, names: Iterable[str], instead: Mapping[str, bytes]) -> io.BytesIO:
        """A package of these parts alone, in their order, some with other bytes."""
        made = io.BytesIO()
        with zipfile.ZipFile(made, "w", zipfile.ZIP_STORED) as target:
            for name in names:
                target.writestr(zipfile.ZipInfo(name), instead[name] if name in instead else self.part(name))
        made.seek(0)
        return made

    def _unpacked(self, name: str) -> bytes:
        if self.names.count(name) != 1:
            many = "holds more than one part" if name in self.names else "has no part"
            raise Unreadable(f"{many} named {clean.one_line(name)}", _AGAIN)
        info = self._zip.getinfo(name)
        if info.flag_bits & 1:
            raise Unreadable(*_PASSWORD)
        self._size += info.file_size
        bomb = info.file_size > _SMALL and info.file_size > _RATIO * info.compress_size
        if bomb or info.file_size > LARGEST or self._size > _MOST:
            size = f"{info.file_size / 1024**2:,.0f} MB"
            raise Unreadable(f"{clean.one_line(name)} would unpack to {size}: no document does", _AGAIN)
        try:
            return self._zip.read(info)
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError) as error:
            raise Unreadable(f"is damaged: {clean.one_line(name)} cannot be unpacked", _AGAIN) from error


def _old(data: bytes, suffix: str) -> Unreadable:
    """Why an OLE file is none of ours: a locked document is wrapped in one, an old one is one."""
    if _ENCRYPTED in data:
        return Unreadable(*_PASSWORD)
    return Unreadable("is an old Word document", f"open it and save it as {suffix}")
