"""Which parts of a mail are read, what is said of the others, and what cannot be read at all."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.mail.made import eml, misplaced
from letterdiff.extract import registry
from letterdiff.extract.errors import Unreadable
from letterdiff.extract.mail import eml as reader
from letterdiff.extract.mail import mime
from letterdiff.model import Anchor, State, ValueRange
from letterdiff.text.agreement import agreement

TEXT = "Content-Type: text/plain; charset=utf-8"


def multipart(kind: str, *parts: str, end: str = "--b--\r\n") -> bytes:
    body = "".join(f"--b\r\n{part}\r\n" for part in parts)
    return eml(body + end, f'Content-Type: multipart/{kind}; boundary="b"')


def part(kind: str, body: str, *headers: str) -> str:
    return "\r\n".join([f"Content-Type: {kind}", *headers, "", body])


PLAIN, PAGE = part("text/plain", "Plain words."), part("text/html", "<html><p>Page words.</p></html>")
STUB = part("text/plain", "Your mail program does not show HTML mail: view this email in your browser")
PICTURE = part("image/png", "iVBORw0KGgo=", "Content-Transfer-Encoding: base64", "Content-ID: <a@b>")


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (multipart("alternative", PLAIN, PAGE), "Plain words."),
        (multipart("alternative", STUB, PAGE), "Page words."),
        (multipart("alternative", part("text/plain", " \r\n"), PAGE), "Page words."),
        (multipart("alternative", PAGE), "Page words."),
        (multipart("related", PAGE, PICTURE), "Page words."),
        (multipart("mixed", PLAIN, PAGE), "Plain words.\n\nPage words."),
        (multipart("mixed", PLAIN, part("text/html", "")), "Plain words."),
        (multipart("signed", PLAIN, part("application/pgp-signature", "x")), "Plain words."),
        (multipart("mixed", PLAIN, end=""), "Plain words."),
        (eml("Words without a type."), "Words without a type."),
    ],
)
def test_the_text_is_read(data: bytes, text: str) -> None:
    document = reader.read(data)
    assert document.text == text
    assert misplaced(document, data) == []


@pytest.mark.parametrize(
    ("data", "note"),
    [
        (multipart("alternative", PLAIN, PAGE), "its plain text was read"),
        (multipart("alternative", STUB, PAGE), "it was read as a web page"),
        (
            multipart("alternative", PLAIN, part("text/html", "<p>" + "Other words. " * 20)),
            "its plain text lacks",
        ),
        (multipart("signed", PLAIN, part("application/pgp-signature", "x")), "its signature was not checked"),
        (multipart("related", PAGE, PICTURE), "has 1 picture: not read, none was loaded"),
        (multipart("mixed", PLAIN, end=""), "not read: the end of the file"),
        (
            multipart("mixed", PLAIN, part('application/pdf; name="a;b.pdf"', "x")),
            "not read: a,b.pdf, attached",
        ),
        (multipart("mixed", PLAIN, part("application/ms-tnef", "x")), "winmail.dat"),
        (
            multipart("mixed", PLAIN, part("message/rfc822", "Subject: Old\r\n\r\nx")),
            "not read: the mail 'Old'",
        ),
        (eml(b"caf\xe9", "Content-Type: text/plain"), "part 1: its encoding is not declared"),
    ],
)
def test_what_a_reader_must_know_is_noted(data: bytes, note: str) -> None:
    assert any(note in said for said in reader.read(data).notes)


DEEP = "".join(f'Content-Type: multipart/mixed; boundary="b{n}"\r\n\r\n--b{n}\r\n' for n in range(3000))
MAILS = "Content-Type: message/rfc822\r\n\r\n" * 3000


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (multipart("encrypted", part("application/pgp-encrypted", "x")), "the mail is encrypted"),
        (
            eml("x", "Content-Type: application/pkcs7-mime; smime-type=enveloped-data"),
            "the mail is encrypted",
        ),
        (eml("x", "Content-Type: application/pkcs7-mime; smime-type=signed-data"), "packed into its S/MIME"),
        (eml("-----BEGIN PGP MESSAGE-----\r\n\r\nabc", TEXT), "the mail is encrypted"),
        (multipart("related", part("text/html", "<html><img src=cid:a></html>"), PICTURE), "only pictures"),
        (
            eml('<html><img src="https://example.org/a.png"></html>', "Content-Type: text/html"),
            "only pictures",
        ),
        (multipart("mixed", part("message/rfc822", "Subject: Old\r\n\r\nx")), "the mail 'Old', attached"),
        (eml("", TEXT), "holds no text"),
        (eml("--b\r\n\r\nWords", "Content-Type: multipart/mixed"), "nothing says where its parts begin"),
        (b"Just some words.\n", "is no e-mail"),
        (b"\x00\x01\x02" * 500, "binary data"),
        (
            b"From a@example.org Mon Oct 27 09:30:00 2025\n"
            + eml("x\n\n")
            + b"From b Mon Oct 27 09:30:00 2025\n",
            "holds 2 mails",
        ),
        (DEEP.encode(), "nests its parts too deep"),
        (MAILS.encode(), "nests its parts too deep"),
        (
            b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/\r\n\r\nx",
            "a saved web page",
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_cannot_be_read_says_why(data: bytes, said: str) -> None:
    with pytest.raises(Unreadable, match=re.escape(said)) as caught:
        reader.read(data)
    assert "\n" not in caught.value.reason + caught.value.next_step
    assert caught.value.next_step


def test_a_mailbox_of_one_mail_is_that_mail() -> None:
    assert reader.read(b"From a Mon Oct 27 09:30:00 2025\n" + eml("Words.")).text == "Words."


def test_the_registry_finds_the_reader() -> None:
    data = eml("Words.", TEXT)
    document = registry.read(data, "a.eml")
    assert registry.second(data, "a.eml", [document.anchor(0, 6)]) == ("Words.",)


@pytest.mark.parametrize(
    "place", [ValueRange("/1", 0, 99), ValueRange("/2", 0, 1), ValueRange("/text", 0, 1)]
)
def test_a_place_that_is_not_there_reads_nothing(place: ValueRange) -> None:
    assert reader.second(eml("Words.", TEXT), [Anchor(0, 1, "x", "", "", (place,))]) == (None,)


def test_a_word_between_the_places_shows() -> None:
    places = (ValueRange("/1", 0, 5), ValueRange("/1", 10, 13))
    assert reader.second(eml("We do not ask.", TEXT), [Anchor(0, 1, "x", "", "", places)]) == (
        "We do not ask",
    )


LINES = st.lists(st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=90), min_size=1, max_size=6)


@given(LINES, st.sampled_from(["utf-8", "utf-16", "iso-8859-1", "iso-2022-jp"]), st.sampled_from("QB8"))
@settings(max_examples=150, deadline=None)
def test_any_text_stands_at_its_place(lines: list[str], charset: str, way: str) -> None:
    import base64
    import quopri

    raw = "\r\n".join(["Beginning", *lines]).encode(charset, "replace")
    if way == "8" and charset == "utf-16":
        way = "B"
    body = {"Q": quopri.encodestring(raw), "B": base64.encodebytes(raw), "8": raw}[way]
    name = {"Q": "quoted-printable", "B": "base64", "8": "8bit"}[way]
    data = eml(body, f"Content-Type: text/plain; charset={charset}", f"Content-Transfer-Encoding: {name}")
    document = reader.read(data)
    assert misplaced(document, data) == []
    anchors = [document.anchor(block.start, block.end) for block in document.blocks]
    for one, found in zip(anchors, reader.second(data, anchors), strict=True):
        assert agreement(one.exact, found)[0] is State.VERIFIED


@given(st.binary(max_size=300))
@settings(max_examples=150, deadline=None)
def test_junk_is_refused_in_one_line_or_read(junk: bytes) -> None:
    for data in (junk, eml(junk, 'Content-Type: multipart/mixed; boundary="b"'), eml(b"--b\n" + junk, TEXT)):
        try:
            document = reader.read(data)
        except Unreadable as fault:
            assert "\n" not in fault.reason
        else:
            assert misplaced(document, data) == []


def test_parameters_in_pieces() -> None:
    header = "text/plain; a*0*=utf-8''%C3%A9; a*1=\"x\\\"y\"; charset*=''utf-8"
    assert mime.parameter(header, "a") == 'éx"y'
    assert mime.parameter(header, "charset") == "utf-8"
    assert mime.parameter("x; name*=iso-8859-1'de'%E9.pdf", "name") == "é.pdf"


def test_a_name_that_no_codec_has_costs_nothing() -> None:
    data = multipart("mixed", PLAIN, part("application/pdf; name*=a\0b''x.pdf", "x"))
    assert reader.read(data).notes[0].startswith("not read: x.pdf, attached")
