import pytest

from extract.mail.made import compound, msg
from letterdiff.extract.errors import Unreadable
from letterdiff.extract.mail import msg as reader
from letterdiff.model import Document, State
from letterdiff.text.agreement import agreement
from support.readback import shown

SENDER = {0x0C1A: "Jane Doe", 0x0C1F: "jane@example.org", 0x0037: "Loans"}
TO = {0x3001: "Example Works", 0x39FE: "press@example.org", 0x0C15: 1}
COPY = {0x3001: "John Roe", 0x39FE: "john@example.org", 0x0C15: 2}
PLAIN = "We do not ask.\r\n\r\nOn 27 Oct 2025, at 9:30, Max Muster <max@example.org> wrote:\r\n> Do you?\r\n"
PAGE = "<html><body><p>We ask for <b>loans</b> at the Café.</p></body></html>".encode("cp1252")
RTF = rb"{\rtf1\ansi We ask for {\b loans} at the Caf\'e9.\par More words.}"


def states(document: Document, data: bytes) -> set[State]:
    anchors = [document.anchor(block.start, block.end) for block in document.blocks]
    found = zip(anchors, reader.second(data, anchors), strict=True)
    return {agreement(one.exact, text)[0] for one, text in found}


def plain_rtf(data: bytes) -> bytes:
    return len(data).to_bytes(4, "little") * 2 + b"MELA" + bytes(4) + data


def test_plain_text_and_whose_words_it_is() -> None:
    data = msg({**SENDER, 0x1000: PLAIN}, recip_0=TO, recip_1=COPY)
    document = reader.read(data)
    assert shown(document).splitlines()[:2] == [
        "[paragraph] We do not ask.",
        "[quotation @ Max Muster] Do you?",
    ]
    found = document.found
    assert (found.author, found.addressee, found.title) == ("Jane Doe", "Example Works", "Loans")
    assert states(document, data) == {State.VERIFIED}


def test_a_page_in_its_code_page() -> None:
    data = msg({**SENDER, 0x1013: PAGE, 0x3FDE: 1252})
    document = reader.read(data)
    assert document.text == "We ask for loans at the Café."
    assert states(document, data) == {State.VERIFIED}


@pytest.mark.parametrize("packed", [plain_rtf(RTF)])
def test_text_that_is_only_rtf(packed: bytes) -> None:
    data = msg({**SENDER, 0x1009: packed})
    document = reader.read(data)
    assert document.text == "We ask for loans at the Café.\n\nMore words."
    assert states(document, data) == {State.VERIFIED}


def test_packed_rtf_is_unpacked() -> None:
    from letterdiff.extract.mail.compressed import unpacked

    # The example of MS-OXRTFCP, section 4.1.
    packed = bytes.fromhex(
        "2d0000002b0000004c5a4675f1c5c7a703000a00726370673132354232 0af32068656c090020627705b06c647d0a800fa0"
    )
    assert unpacked(packed) == b"{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n"


def test_headers_it_came_with_say_the_date() -> None:
    head = "Date: Mon, 27 Oct 2025 23:30:00 -0500\r\nFrom: Example Works <press@example.org>\r\n"
    found = reader.read(msg({**SENDER, 0x1000: "Words.", 0x007D: head})).found
    assert (found.date, found.author, found.title) == ("2025-10-27", "Example Works", "Loans")


def test_attachments_are_listed() -> None:
    data = msg({**SENDER, 0x1000: "Words."}, attach_0={0x3707: "a.pdf", 0x3701: b"x" * 2000, 0x3705: 1})
    assert reader.read(data).notes == (
        "not read: a.pdf, attached (a PDF, 2 kB); save it to letters/ or statements/ to read it",
    )


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (msg(SENDER), "holds no text"),
        (msg({**SENDER, 0x001A: "IPM.Note.SMIME"}), "encrypted"),
        (compound({"WordDocument": b"x" * 600}), "an old Word document"),
        (compound({"Other": b"x" * 600}), "not an e-mail of Outlook"),
        (msg({**SENDER, 0x1000: "Words.", 0x3FDE: 77777}), "a code page that cannot be read"),
        (msg(SENDER)[:700], "damaged or cut short"),
        (b"\xd0\xcf\x11\xe0" + bytes(3000), "damaged or cut short"),
        (msg({**SENDER, 0x1009: b"x" * 9}), "its text ends too early"),
        (msg({**SENDER, 0x1009: b"x" * 99}), "cannot be read"),
    ],
)
def test_a_bad_file_says_why(data: bytes, said: str) -> None:
    with pytest.raises(Unreadable, match=said) as caught:
        reader.read(data)
    assert "\n" not in caught.value.reason
    assert reader.second(data, [Document("", "", "", "a", (), ()).anchor(0, 1)]) == (None,)
