"""ZIP files opened with care: names that climb, encrypted files and bombs are refused, each in one line."""

import re
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from typing import Any, TypeVar

from letterdiff.extract.errors import Unreadable

MOST_BYTES = 256 * 1024 * 1024
"""Bytes that one file in it may unpack to."""
MOST_IN_ALL = 1024 * 1024 * 1024
"""Bytes that all files read from it may unpack to."""
MOST_RATIO = 250
"""How many times smaller than its text a packed file may be, where it is no small one."""
_SMALL = 4 * 1024 * 1024

_ENCRYPTED = 0x1
_UTF8 = 0x800
_DRIVE = re.compile(r"[A-Za-z]:")
_BOMB = ("unpacks to far more than a page ever holds", "look what it is before anything opens it")

Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class Packed:
    """A ZIP file: its entries that are files, in its order, each under its name with forward slashes."""

    zip: zipfile.ZipFile
    entries: tuple[tuple[str, zipfile.ZipInfo], ...]

    def named(self, name: str) -> bytes:
        """The bytes of the entry with this name, the last of them; none where there is no such entry."""
        found = next((info for known, info in reversed(self.entries) if known == name), None)
        return self.read(found) if found else b""

    def read(self, info: zipfile.ZipInfo) -> bytes:
        """The bytes of an entry; Unreadable where it is encrypted, too large, damaged or packed oddly."""
        if info.flag_bits & _ENCRYPTED:
            raise Unreadable("is encrypted", "unpack it with its password, and put it here")
        ratio = info.file_size / max(info.compress_size, 1)
        if info.file_size > MOST_BYTES or (info.file_size > _SMALL and ratio > MOST_RATIO):
            raise Unreadable(*_BOMB)
        try:
            return self.zip.read(info)
        except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, OverflowError) as error:
            raise Unreadable("is damaged in the archive", "get the archive once more") from error
        except (NotImplementedError, RuntimeError, OSError) as error:
            raise Unreadable(
                "is packed in a way that cannot be read here", "unpack it, and put it here"
            ) from error


def opened(data: bytes) -> Packed:
    """The ZIP file of these bytes; Unreadable where it is none, or damaged as a whole."""
    return kept("zip", data, _opened)


def _opened(data: bytes) -> Packed:
    try:
        file = zipfile.ZipFile(BytesIO(data))
    except (zipfile.BadZipFile, ValueError, OverflowError, NotImplementedError, EOFError) as error:
        raise Unreadable(
            "is cut or damaged: its table of contents is not there", "get it once more"
        ) from error
    entries = ((_name(info), info) for info in file.infolist())
    return Packed(file, tuple((name, info) for name, info in entries if not name.endswith("/")))


def _name(info: zipfile.ZipInfo) -> str:
    """The entry's name: as UTF-8 where its bytes are, marked as such or not, else in the old code page."""
    name = info.filename
    if not info.flag_bits & _UTF8 and not name.isascii():
        try:
            name = name.encode("cp437").decode("utf-8")
        except UnicodeError:
            name = info.filename
    return name.replace("\\", "/")


def climbs(name: str) -> bool:
    """Whether a name leads out of the folder that one would unpack to."""
    return name.startswith("/") or _DRIVE.match(name) is not None or ".." in name.split("/")


_KEPT: dict[str, tuple[bytes, str, Any]] = {}


def kept(what: str, data: bytes, make: Callable[[bytes], Made], name: str = "") -> Made:
    """What is made of these very bytes, the last of its kind kept, since members are asked for one by one.

    `name` tells apart what may be made of the same bytes.
    """
    known = _KEPT.get(what)
    if known is None or known[0] is not data or known[1] != name:
        _KEPT.pop(what, None)
        known = _KEPT[what] = (data, name, make(data))
    made: Made = known[2]
    return made
