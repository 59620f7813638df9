from dataclasses import dataclass

import pytest

from extract.pdf.fontmade import compact, true_type
from extract.pdf.raw import FREE, raw, stream
from letterdiff.extract.pdf.page import compact as reader
from letterdiff.extract.pdf.page.fonts import Fonts
from letterdiff.extract.pdf.page.pages import drawn, opened
from letterdiff.extract.pdf.page.truetype import letters_by_code, letters_of
from letterdiff.extract.pdf.page.widths import odd

A = 66
"""The number of the string `a` in every compact program."""


def _map(pairs: dict[int, str]) -> str:
    rows = "".join(f"<{code:04x}> <{ord(text):04x}>\n" for code, text in pairs.items())
    return stream(f"begincmap {len(pairs)} beginbfchar\n{rows}endbfchar endcmap")


def _simple(kind: str, says: dict[int, str], font: str, program: bytes = b"", key: str = "", flags: int = 4):
    """The letters in doubt where a line `a b` is drawn in a font of one-byte codes, its program embedded."""
    embedded = f"/FontDescriptor {FREE + 2} 0 R" if program else ""
    rows = "".join(f"<{code:02x}> <{ord(text):04x}>\n" for code, text in says.items())
    return _doubts(
        raw(
            "BT /T 14 Tf 72 600 Td (ab) Tj ET",
            f"<< /Type /Font /Subtype /{kind} /BaseFont /X /ToUnicode {FREE + 1} 0 R {embedded} {font} >>",
            stream(f"begincmap {len(says)} beginbfchar\n{rows}endbfchar endcmap"),
            f"<< /Type /FontDescriptor /FontName /X /Flags {flags} /{key or 'FontFile3'} {FREE + 3} 0 R >>",
            stream(program.decode("latin-1"), f"/Subtype /Type1C /Length1 {len(program)}"),
            resources=f"/Font << /T {FREE} 0 R >>",
        )
    )


def _composite(
    says: dict[int, str], program: bytes, *, key: str, gids: bytes = b"", subtype: str = ""
) -> int:
    """The same where the codes 1 and 2 are drawn in a font of two-byte codes."""
    more = f"/CIDToGIDMap {FREE + 5} 0 R" if gids else ""
    kind = "CIDFontType2" if key == "FontFile2" else "CIDFontType0"
    return _doubts(
        raw(
            "BT /T 14 Tf 72 600 Td <00010002> Tj ET",
            f"<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H "
            f"/ToUnicode {FREE + 1} 0 R /DescendantFonts [{FREE + 2} 0 R] >>",
            _map(says),
            f"<< /Type /Font /Subtype /{kind} /BaseFont /X /FontDescriptor {FREE + 3} 0 R {more} "
            f"/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>",
            f"<< /Type /FontDescriptor /FontName /X /Flags 4 /{key} {FREE + 4} 0 R >>",
            stream(program.decode("latin-1"), f"/Subtype /{subtype or 'CIDFontType0C'}"),
            stream(gids.decode("latin-1")),
            resources=f"/Font << /T {FREE} 0 R >>",
        )
    )


def _doubts(data: bytes) -> int:
    (page,) = drawn(opened(data))
    assert len(page.glyphs) == 2
    return len(page.doubts)


TRUE, FALSE = {97: "a", 98: "b"}, {97: "a", 98: "o"}
NAMED = "/Encoding << /Differences [97 /a /b] >>"
TYPE_3 = "/FontBBox [0 0 9 9] /FontMatrix [.1 0 0 .1 0 0] /CharProcs << >> /FirstChar 97 /Widths [9 9]"
STANDARD = compact([A, A + 1])
OWN = compact([A, A + 1], encoding=[97, 98])
TYPE_1 = b"%!FontType1\n/Encoding 256 array\ndup 97 /a put\ndup 98 /b put\nreadonly def\n"


@pytest.mark.parametrize(
    ("kind", "font", "program", "key", "flags"),
    [
        ("Type1", NAMED, b"", "", 4),
        ("Type1", "/Encoding /WinAnsiEncoding", b"", "", 4),
        ("Type3", f"{NAMED} {TYPE_3}", b"", "", 4),
        ("Type1", "", STANDARD, "FontFile3", 4),
        ("Type1", "", OWN, "FontFile3", 4),
        ("Type1", "/Encoding << /Differences [65 /A] >>", OWN, "FontFile3", 4),
        ("Type1", "/Encoding << /Differences [65 /A] >>", TYPE_1, "FontFile", 4),
        ("TrueType", "/Encoding /WinAnsiEncoding", b"", "", 32),
        ("TrueType", "", true_type({"a": 5, "b": 6}, {97: 5, 98: 6}), "FontFile2", 4),
    ],
)
def test_a_font_of_one_byte_codes_that_says_two_things_is_in_doubt(kind, font, program, key, flags) -> None:
    assert _simple(kind, FALSE, font, program, key, flags) == 1
    assert _simple(kind, TRUE, font, program, key, flags) == 0


@pytest.mark.parametrize(
    ("program", "key", "gids", "subtype"),
    [
        (true_type({"a": 1, "b": 2}), "FontFile2", b"", ""),
        (true_type({"a": 8, "b": 9}), "FontFile2", b"\0\0\0\x08\0\x09", ""),
        (STANDARD, "FontFile3", b"", ""),
    ],
)
def test_a_font_of_two_byte_codes_that_says_two_things_is_in_doubt(program, key, gids, subtype) -> None:
    assert _composite({1: "a", 2: "o"}, program, key=key, gids=gids, subtype=subtype) == 1
    assert _composite({1: "a", 2: "b"}, program, key=key, gids=gids, subtype=subtype) == 0


@pytest.mark.parametrize("program", [compact([1, 2], cids=True), b"\x01\x00\x04\x04\x00\x01", b"", b"OTTO"])
def test_a_program_that_names_nothing_raises_no_doubt(program: bytes) -> None:
    assert _composite({1: "a", 2: "o"}, program, key="FontFile3") == 0


def test_names_that_are_no_letters_raise_no_doubt() -> None:
    names = compact(["g1", "f_i"])
    assert _composite({1: "a", 2: "o"}, names, key="FontFile3") == 0


def test_a_compact_program_names_its_glyphs_and_codes() -> None:
    names = reader.names_of(compact([A, "alpha", "b.alt"], encoding=[40, 41, 42]))
    assert names.glyphs == {1: "a", 2: "alpha", 3: "b.alt"}
    assert names.codes == {40: "a", 41: "alpha", 42: "b.alt"}
    assert reader.names_of(compact([7, 9], cids=True)).cids == {7: 1, 9: 2, 0: 0}


def test_a_true_type_program_maps_letters_and_codes_to_glyphs() -> None:
    program = true_type({"x": 3, "y": 4}, {1: 3, 2: 9})
    assert letters_of(program) == {3: {"x"}, 4: {"y"}}
    assert letters_by_code(program) == {1: {"x"}}


@dataclass
class _Font:
    """A font as widths are asked of it: 500 units of a thousand for most letters, as said for others."""

    letters: str
    wide: dict[str, float]

    @property
    def unicode_map(self):
        return type("Map", (), {"cid2unichr": dict(enumerate(self.letters, start=1))})

    def char_width(self, code: int) -> float:
        from pdfminer.pdffont import FontMetricsDB

        letter = self.letters[code - 1]
        return self.wide.get(letter, FontMetricsDB.get_metrics("Helvetica")[1][letter]) / 1000


@pytest.mark.parametrize(
    ("letters", "wide", "expected"),
    [
        ("abcdefghimnotuw", {}, set()),
        ("abcdefghimnotuw", {"t": 722}, {13}),
        ("abcdefghimnotuwt", {}, {13, 16}),
        ("abcdefghimnotuw", dict.fromkeys("abcdefghimnotuw", 600.0), set()),
        ("abt", {"t": 722}, set()),
    ],
)
def test_a_letter_of_another_ones_width_or_with_two_codes_is_in_doubt(letters, wide, expected) -> None:
    assert odd(_Font(letters, wide)) == expected


def test_a_font_never_met_raises_no_doubt() -> None:
    assert not Fonts().doubtful(object(), 65, "B")
