import re
from io import BytesIO

import pytest
from reportlab.pdfgen.canvas import Canvas

from extract.pdf.paper import WORDS, flow, paper
from letterdiff.extract.pdf import read
from letterdiff.extract.pdf.file import xmp
from letterdiff.extract.pdf.file.provenance import iso
from letterdiff.extract.pdf.file.revisions import updates

ONE = paper(lambda canvas: flow(canvas, WORDS, 100))


def facts(data: bytes) -> dict[str, str]:
    return {fact.name: fact.value for fact in read(data).properties}


def updated(data: bytes, objects: bytes, trailer: bytes = b"") -> bytes:
    """The file with objects appended as an incremental update; `trailer` goes into its trailer."""
    start = int(re.findall(rb"startxref\s+(\d+)", data)[-1])
    root = re.findall(rb"/Root (\d+ \d+ R)", data)[-1]
    rows = b""
    for found in re.finditer(rb"(?m)^(\d+) 0 obj", objects):
        rows += b"%s 1\n%010d 00000 n \n" % (found[1], len(data) + found.start())
    section = len(data) + len(objects)
    table = b"xref\n" + (rows or b"0 0\n")
    tail = b"trailer\n<< /Size 99 /Root %s /Prev %d %s >>\nstartxref\n%d\n%%%%EOF\n" % (
        root,
        start,
        trailer,
        section,
    )
    return data + objects + table + tail


def test_a_file_written_once_has_no_earlier_revision() -> None:
    assert facts(ONE)["earlier revisions"] == "none"


def test_each_update_is_an_earlier_revision() -> None:
    once = updated(ONE, b"90 0 obj\n<< /Note (one) >>\nendobj\n")
    assert facts(once)["earlier revisions"] == "1, still in the file"
    twice = updated(once, b"91 0 obj\n<< /Note (two) >>\nendobj\n")
    assert facts(twice)["earlier revisions"] == "2, still in the file"


def test_a_second_section_without_objects_is_none() -> None:
    # As Word writes every file.
    assert facts(updated(ONE, b""))["earlier revisions"] == "none"


def test_the_halves_of_a_linearized_file_are_one_state() -> None:
    # The section at the file's start is the last one read, and points forward to the main one.
    start = b"%PDF-1.5\n1 0 obj\n<</Linearized 1>>\nendobj\n"
    first = b"xref\n0 0\ntrailer\n<</Prev 130>>\nstartxref\n0\n%%EOF\n2 0 obj\n<<>>\nendobj\n"
    data = (start + first).ljust(130) + b"xref\n0 0\ntrailer\n<<>>\nstartxref\n%d\n%%%%EOF\n" % len(start)
    assert updates(data, [{"Prev": 130}, {}]) == 0


def test_a_file_whose_sections_cannot_be_followed_says_so() -> None:
    assert updates(b"%PDF-1.4 without an end", []) is None
    assert updates(b"%PDF-1.4 startxref\n9999\n%%EOF", [{}]) is None


def test_a_signature_is_said_and_not_judged() -> None:
    root = int(re.findall(rb"/Root (\d+) ", ONE)[-1])
    catalog = re.findall(rb"(?s)\n%d 0 obj\n<<(.*?)>>\nendobj" % root, ONE)[0]
    fields = b"90 0 obj\n<< /FT /Sig /T (s) /V << /Type /Sig /Contents <00> >> >>\nendobj\n"
    form = b"%d 0 obj\n<< /AcroForm << /Fields [90 0 R] >> %s >>\nendobj\n" % (root, catalog)
    assert facts(ONE)["signatures"] == "none"
    assert facts(updated(ONE, fields + form))["signatures"] == "1 present, not checked"


def test_what_made_the_file_and_when() -> None:
    out = BytesIO()
    canvas = Canvas(out, invariant=1, lang="en-GB")
    canvas.setCreator("A writer")
    canvas.setProducer("A press")
    flow(canvas, WORDS, 100)
    canvas.save()
    found = facts(out.getvalue())
    assert (found["made with"], found["written by"]) == ("A writer", "A press")
    assert found["created"] == "2000-01-01T00:00:00Z"
    assert (found["language"], found["tagged"], found["encrypted"], found["pages"]) == (
        "en-GB",
        "no",
        "no",
        "1",
    )
    assert found["attachments"] == "0"
    assert read(out.getvalue()).found.language == "en-GB"


@pytest.mark.parametrize(
    ("date", "written"),
    [
        ("D:20251027140300-04'00'", "2025-10-27T14:03:00-04:00"),
        ("D:20180806004618Z00'00'", "2018-08-06T00:46:18Z"),
        ("D:20251027140300+00'00", "2025-10-27T14:03:00Z"),
        ("D:20251027", "2025-10-27"),
        ("D:2025", "2025"),
        ("2017-10-19T12:41:16+11:00", "2017-10-19T12:41:16+11:00"),
        ("last Tuesday", "last Tuesday"),
    ],
)
def test_dates_of_a_file(date: str, written: str) -> None:
    assert iso(date) == written


PACKET = """<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
  xmp:CreatorTool="A writer"><xmp:CreateDate>2025-10-27T14:03:00Z</xmp:CreateDate>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">A letter</rdf:li>
<rdf:li>Ein Brief</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>Ada</rdf:li><rdf:li>Grace</rdf:li></rdf:Seq></dc:creator>
</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>"""


def test_xmp() -> None:
    assert xmp.said(PACKET.encode()) == {
        "title": "A letter",
        "author": "Ada, Grace",
        "creator": "A writer",
        "created": "2025-10-27T14:03:00Z",
    }


@pytest.mark.parametrize(
    "packet",
    [
        b"",
        b"no XML",
        b"<a" * 1000,
        b'<!DOCTYPE a [<!ENTITY b "x"><!ENTITY c SYSTEM "file:///etc/passwd">]>' + PACKET.encode(),
        b" " * (xmp.LARGEST + 1),
    ],
)
def test_broken_and_hostile_packets_harm_nothing(packet: bytes) -> None:
    assert set(xmp.said(packet)) <= {"title", "author", "creator", "created"}


def test_entities_of_a_packet_stay_closed() -> None:
    head = '<!DOCTYPE x [<!ENTITY c SYSTEM "file:///etc/hostname">]>'
    body = PACKET.partition("?>")[2].partition("<?xpacket end")[0].replace("A letter", "&c;")
    assert xmp.said((head + body).encode()).get("title", "") == ""
