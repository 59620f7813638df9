"""Which letters a font itself names for a code: by its encoding, its program's names, or its program's map.

The map for copying (ToUnicode) is left aside: it is what these names are held against.
"""

import struct
from collections.abc import Callable, Collection, Mapping
from io import BytesIO
from typing import Any

from pdfminer.encodingdb import EncodingDB, name2unicode
from pdfminer.pdffont import PDFCIDFont, Type1FontHeaderParser
from pdfminer.pdftypes import PDFStream
from pdfminer.psexceptions import PSException

from letterdiff.extract.pdf.page import compact, objects, truetype

Own = Callable[[int], Collection[str]]
"""The letters that a font itself gives a code; none where it names none."""

BROKEN = (PSException, struct.error, ValueError, LookupError, TypeError, AttributeError, OverflowError)
"""What a font that is not as it should be raises."""

_SYMBOLIC = 4
_IDENTITY = ("Identity-H", "Identity-V")
_OPEN_TYPE = b"OTTO"


def own(font: Any, spec: Mapping[str, Any]) -> Own | None:
    """The letters that a font names, by pdfminer's font and its dictionary; None where it names none."""
    try:
        return _by_program(spec) if isinstance(font, PDFCIDFont) else _simple(font, spec)
    except BROKEN:
        return None


def _simple(font: Any, spec: Mapping[str, Any]) -> Own | None:
    """Of a font with codes of one byte: its encoding's names before its program's."""
    encoding = objects.value(spec.get("Encoding"))
    kind = objects.name(spec.get("Subtype"))
    descriptor = objects.table(spec.get("FontDescriptor"))
    if kind == "TrueType" and _is_symbolic(descriptor):
        return _looked_up(truetype.letters_by_code(objects.data_of(descriptor.get("FontFile2"))))
    names: Mapping[int, str] = getattr(font, "cid2unicode", {})
    based = not isinstance(encoding, dict) or "BaseEncoding" in encoding
    if encoding is not None and based:
        return _looked_up({code: (name,) for code, name in names.items()})
    listed = _codes(objects.table(encoding).get("Differences"))
    built_in = {} if kind in ("TrueType", "Type3") else _built_in(descriptor)
    letters = built_in | {code: names[code] for code in listed if code in names}
    return _looked_up({code: (letter,) for code, letter in letters.items()})


def _is_symbolic(descriptor: Mapping[str, Any]) -> bool:
    """Whether a TrueType font's codes go by its program, whatever its encoding says."""
    flags = objects.value(descriptor.get("Flags"))
    return isinstance(flags, int) and bool(flags & _SYMBOLIC)


def _looked_up(letters: Mapping[int, Collection[str]]) -> Own | None:
    return (lambda code: letters.get(code, ())) if letters else None


def _codes(differences: Any) -> list[int]:
    """The codes that an array of differences names."""
    found, code = [], 0
    for entry in objects.entries(differences):
        value = objects.value(entry)
        if isinstance(value, int):
            code = value
        else:
            found.append(code)
            code += 1
    return found


def _built_in(descriptor: Mapping[str, Any]) -> dict[int, str]:
    """The letters by the encoding of an embedded Type 1 program."""
    plain, packed = objects.value(descriptor.get("FontFile")), objects.data_of(descriptor.get("FontFile3"))
    if isinstance(plain, PDFStream):
        head = objects.data_of(plain)[: objects.value(plain.get("Length1"))]
        return Type1FontHeaderParser(BytesIO(head)).get_encoding()
    if not packed:
        return {}
    names = compact.names_of(packed)
    if names.standard:
        drawn = set(_letters(names.glyphs).values())
        return {code: each for code, each in EncodingDB.std2unicode.items() if each in drawn}
    return _letters(names.codes)


def _letters(names: Mapping[int, str]) -> dict[int, str]:
    """Names of glyphs as letters, those that name one."""
    found = {}
    for key, name in names.items():
        try:
            found[key] = name2unicode(name)
        except (KeyError, ValueError, OverflowError):
            continue
    return found


def _by_program(spec: Mapping[str, Any]) -> Own | None:
    """Of a composite font whose codes are its character numbers: the letters of the glyphs they lead to."""
    inner = [objects.table(each) for each in objects.entries(spec.get("DescendantFonts"))]
    if len(inner) != 1 or objects.name(spec.get("Encoding")) not in _IDENTITY:
        return None
    descriptor = objects.table(inner[0].get("FontDescriptor"))
    true_type, packed = (objects.data_of(descriptor.get(key)) for key in ("FontFile2", "FontFile3"))
    if not true_type:
        return _looked_up(_packed(packed)) if packed else None
    letters = truetype.letters_of(true_type)
    gids = objects.data_of(inner[0].get("CIDToGIDMap"))
    if not gids:
        return _looked_up(letters)
    return lambda cid: letters.get(int.from_bytes(gids[2 * cid : 2 * cid + 2], "big"), ())


def _packed(program: bytes) -> Mapping[int, Collection[str]]:
    """By character number the letters of a CFF program, bare or with an OpenType program's map around it."""
    whole = program.startswith(_OPEN_TYPE)
    names = compact.names_of(truetype.table_of(program, b"CFF ") if whole else program)
    if not names.by_cid:
        return {gid: (letter,) for gid, letter in _letters(names.glyphs).items()}
    letters = truetype.letters_of(program) if whole else {}
    return {cid: letters[gid] for cid, gid in names.cids.items() if gid in letters}
