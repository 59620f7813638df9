"""RTF as Outlook compresses it in its mails (MS-OXRTFCP): an LZ77 with a dictionary given beforehand."""

import struct

from letterdiff.extract.errors import Unreadable
from letterdiff.extract.mail import remarks

_HEADER = struct.Struct("<4I")
_PACKED, _PLAIN = 0x75465A4C, 0x414C454D
_SIZE = 4096
_KNOWN = (
    b"{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript "
    b"\\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par "
    b"\\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx"
)
MOST_BYTES = 50 * 1000**2


def unpacked(data: bytes) -> bytes:
    """The RTF in these bytes; Unreadable where they are of another kind, damaged, or would be too large."""
    if len(data) < _HEADER.size:
        raise Unreadable("is damaged: its text ends too early", remarks.AGAIN)
    _, size, kind, _ = _HEADER.unpack_from(data)
    if kind == _PLAIN:
        return data[_HEADER.size : _HEADER.size + size]
    if kind != _PACKED or size > MOST_BYTES:
        raise Unreadable("its text is packed in a way that cannot be read", remarks.AGAIN)
    return bytes(_unpacked(data[_HEADER.size :], size))


def _unpacked(packed: bytes, size: int) -> bytearray:
    window = bytearray(_KNOWN.ljust(_SIZE, b"\0"))
    made, write, at = bytearray(), len(_KNOWN), 0
    while at < len(packed) and len(made) < size:
        control = packed[at]
        at += 1
        for bit in range(8):
            if control >> bit & 1:
                pair = int.from_bytes(packed[at : at + 2], "big")
                at += 2
                start, length = pair >> 4, (pair & 15) + 2
                if at > len(packed) or start == write:
                    return made
                run = range(start, start + length)
            else:
                if at >= len(packed):
                    return made
                window[write] = packed[at]
                run, at = range(write, write + 1), at + 1
            for place in run:
                window[write] = window[place % _SIZE]
                made.append(window[write])
                write = (write + 1) % _SIZE
    return made
