"""Files that cannot be read say so in one line; nothing outside of a file is ever loaded."""

import zipfile

import pytest

from extract.office.made import opendocument, paragraph, text, word, zipped
from letterdiff.extract.errors import Unreadable
from letterdiff.extract.office import docx, odt, rtf

GOOD = word({"body": paragraph(text("Words."))})
ODT = opendocument({"text": "<text:p>Words.</text:p>"})
BOMB = '<!DOCTYPE a [<!ENTITY x "lol"><!ENTITY y "&x;&x;&x;&x;">]><a>&y;</a>'
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
DEEP = word({"body": "<w:sdt>" * 300 + "</w:sdt>" * 300})


def locked(data: bytes) -> bytes:
    """The package with the flag of an encrypted member set on all of them."""
    made = bytearray(data)
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = made.find(signature)
        while at >= 0:
            made[at + offset] |= 1
            at = made.find(signature, at + 4)
    return bytes(made)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (OLE, "an old Word document"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "protected by a password"),
        (GOOD[: len(GOOD) // 2], "damaged or cut short"),
        (locked(GOOD), "protected by a password"),
        (zipped({"a.html": "<p>x"}), "not a Word document"),
        (ODT, "an OpenDocument one"),
        (word({"styles": ""}), "word/document.xml is missing"),
        (word({"body": ""}), "holds no text"),
        (word({"body": "<w:p/>", "header1": paragraph(text("Head alone"))}), "holds no text"),
        (word({"body": paragraph("<w:rPr><w:vanish/></w:rPr>" + text("hidden alone"))}), "holds no text"),
        (word({"body": "x"}, **{"word/document.xml": BOMB}), "declares entities"),
        (word({"body": "x"}, **{"word/styles.xml": "<a>"}), "holds no text"),
        (word({"body": "<w:p>"}), "no whole XML"),
        (word({"body": "", "styles": '<w:style w:type="x" w:styleId="a"/>'}), "a style that is of no kind"),
        (DEEP, "nests its elements deeper"),
        (zipped({"word/document.xml": bytes(20 * 1024**2)}), "not a Word document"),
        (word({"body": "x" + " " * 30 * 1024**2}), "would unpack to 30 MB"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_bad_word_file_says_why(data: bytes, said: str) -> None:
    with pytest.raises(Unreadable, match=said) as caught:
        docx.read(data)
    assert "\n" not in caught.value.reason


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_two_parts_of_one_name_are_refused() -> None:
    import io

    made = io.BytesIO(GOOD)
    with zipfile.ZipFile(made, "a") as package:
        package.writestr("word/document.xml", "<other/>")
    with pytest.raises(Unreadable, match="more than one part"):
        docx.read(made.getvalue())


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (ODT[:100], "damaged or cut short"),
        (GOOD, "but a Word document"),
        (zipped({"mimetype": "x"}), "it has no content.xml"),
        (opendocument({"text": ""}), "holds no text"),
        (opendocument({"text": ""}, **{"content.xml": BOMB}), "declares entities"),
        (
            opendocument({"text": "", "manifest": "<manifest:encryption-data/>"}),
            "protected by a password",
        ),
        (opendocument({"text": ""}, **{"content.xml": "<a/>"}), "not a text"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_bad_opendocument_says_why(data: bytes, said: str) -> None:
    with pytest.raises(Unreadable, match=said):
        odt.read(data)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"Words", "does not begin like one"),
        (rb"{\rtf1 }", "holds no text"),
        (rb"{\rtf1 {\header Head\par}{\v unseen}}", "holds no text"),
        (b"{" * 5000, "does not begin like one"),
    ],
)
def test_a_bad_rtf_says_why(data: bytes, said: str) -> None:
    with pytest.raises(Unreadable, match=said):
        rtf.read(data)


@pytest.mark.parametrize(
    "rest",
    [b"\\", b"}}}}", b"\\u99999999 ?", b"\\uc\\u-1", b"\\bin99999 x", b"\\ansicpg77777 a", b"{" * 5000],
)
def test_a_damaged_rtf_keeps_what_was_read(rest: bytes) -> None:
    document = rtf.read(rb"{\rtf1 Words stand here.\par " + rest)
    assert document.text.startswith("Words stand here.")
    assert len(rtf.second(b"{\\rtf1 x", [document.anchor(0, 5)])) == 1


def test_a_relation_to_a_missing_part_costs_nothing() -> None:
    rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    rels = f'<Relationship Id="q" Type="{rel}/header" Target="NULL"/>'
    body = paragraph(text("Words.")) + '<w:sectPr><w:headerReference r:id="q"/></w:sectPr>'
    assert docx.read(word({"body": body}, rels=rels)).text == "Words."
