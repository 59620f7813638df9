import hashlib

import pytest

from extract.mail.made import eml
from letterdiff.extract import registry
from letterdiff.extract.errors import Unreadable
from letterdiff.extract.mail import mhtml
from letterdiff.model import State
from letterdiff.text.agreement import agreement

HEAD = (
    "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/loans#top\r\n"
    "Subject: =?utf-8?Q?Loans=20=E2=80=93=20a=20page?=\r\nDate: Mon, 27 Oct 2025 09:30:00 GMT\r\n"
    'MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="b"\r\n\r\n'
)
FRAME = "--b\r\nContent-Type: text/html\r\nContent-Location: https://example.org/frame\r\n\r\n<html><p>Framed.</p></html>\r\n"
WORDS = "We do not ask for any loan, and we never did, at the Caf=E9."
PAGE = (
    "--b\r\nContent-Type: text/html; charset=iso-8859-1\r\nContent-ID: <page@example.org>\r\n"
    "Content-Transfer-Encoding: quoted-printable\r\nContent-Location: https://example.org/loans\r\n\r\n"
    f"<html><body><h1>Loans</h1>\r\n<p>{WORDS}</p><p>Our ban=\r\nks lend.</p></body></html>\r\n"
)
SAVED = (HEAD + FRAME + PAGE + "--b--\r\n").encode()


def test_the_page_is_the_one_at_the_saved_address() -> None:
    document = mhtml.read(SAVED)
    assert (
        document.text
        == "Loans\n\nWe do not ask for any loan, and we never did, at the Café.\n\nOur banks lend."
    )
    assert document.sha256 == hashlib.sha256(SAVED).hexdigest()
    assert (document.format, document.notes) == ("mhtml", ("has 1 more page in frames: not read",))


def test_what_the_file_says_of_the_page() -> None:
    found = mhtml.read(SAVED).found
    assert (found.title, found.origin) == ("Loans – a page", "https://example.org/loans#top")
    assert (found.captured, found.author, found.date) == ("2025-10-27T09:30:00+00:00", "", "")


def test_the_pages_own_title_goes_before_the_subject() -> None:
    own = SAVED.replace(b"<html><body><h1>", b"<html><head><title>Own title</title></head><body><h1>")
    assert mhtml.read(own).found.title == "Own title"


def test_the_second_way_and_links_lead_to_the_words() -> None:
    document = registry.read(SAVED, "a.mht")
    anchors = [document.anchor(block.start, block.end) for block in document.blocks]
    read = zip(anchors, registry.second(SAVED, "a.mht", anchors), strict=True)
    assert {agreement(one.exact, text)[0] for one, text in read} == {State.VERIFIED}
    assert registry.fragments(SAVED, "a.mht", anchors)[2] == "#:~:text=Our%20banks%20lend."


def test_the_start_that_is_named_is_the_page() -> None:
    named = SAVED.replace(b'boundary="b"', b'boundary="b"; start="<page@example.org>"').replace(
        b"Snapshot-", b"X-"
    )
    assert mhtml.read(named).text.startswith("Loans")


def test_a_page_alone() -> None:
    data = b"From: <Saved by a browser>\nContent-Type: text/html\n\n<html><p>Words.</p></html>"
    assert mhtml.read(data).text == "Words."


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (eml("Words.", "To: a@example.org"), "is an e-mail, not a saved page"),
        (HEAD.encode() + b"--b\r\nContent-Type: image/png\r\n\r\nx\r\n--b--", "holds no web page"),
        (HEAD.encode(), "nothing says where its parts begin"),
        (SAVED[: SAVED.index(b"<html><body>")], "the page in it is empty"),
        (b"x", "none of the headers"),
    ],
)
def test_a_bad_file_says_why(data: bytes, said: str) -> None:
    with pytest.raises(Unreadable, match=said):
        mhtml.read(data)


def test_a_page_that_is_cut_is_noted() -> None:
    assert any(note.startswith("not read: the end") for note in mhtml.read(SAVED[:-40]).notes)
