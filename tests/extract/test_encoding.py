import pytest

from letterdiff.extract import encoding
from letterdiff.extract.errors import Unreadable

JAPANESE = "当社は政府による融資保証を求めていない。それは事実ではありません。"


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_decides_and_is_no_text(codec: str) -> None:
    assert encoding.decode("“Né”".encode(codec), "ascii").text == "“Né”"


def test_a_declared_character_set_is_used() -> None:
    assert encoding.decode(JAPANESE.encode("cp932"), "Shift_JIS") == (JAPANESE, "cp932", "")


def test_latin_1_means_windows_1252() -> None:
    assert encoding.decode(b"\x93loans\x94", "iso-8859-1").text == "“loans”"


def test_utf_8_under_a_wrong_name_is_read_as_utf_8() -> None:
    decoded = encoding.decode("naïve".encode(), "ascii")
    assert decoded.text == "naïve"
    assert decoded.note == "it says ascii but is UTF-8"


def test_without_a_declaration_evidence_decides_and_is_noted() -> None:
    decoded = encoding.decode(JAPANESE.encode("cp932"))
    assert decoded.text == JAPANESE
    assert "cp932" in decoded.note


def test_bytes_that_do_not_fit_are_counted() -> None:
    decoded = encoding.decode(b"\xef\xbb\xbfa \xff b")
    assert decoded.text == "a \ufffd b"
    assert decoded.note == "1 characters could not be read as utf-8"


@pytest.mark.parametrize("name", ["", "no-such-set", "base64", "utf-7", "rot13", "a\0b"])
def test_what_is_no_character_set_is_not_known(name: str) -> None:
    assert encoding.known(name) == ""


def test_binary_data_is_told_from_text() -> None:
    assert encoding.binary(bytes(range(256)) * 4)
    assert not encoding.binary(b"a page with one \0 in it" * 3)
    assert not encoding.binary("text".encode("utf-16"))


@pytest.mark.parametrize(("data", "reason"), [(b" \n", "empty"), (bytes(range(32)) * 9, "binary")])
def test_a_text_file_must_hold_text(data: bytes, reason: str) -> None:
    with pytest.raises(Unreadable, match=reason):
        encoding.readable(data)


@pytest.mark.parametrize(
    "text",
    [
        "We never asked the government for £5 million. Café owners in São Paulo agree with it, he said.",
        "El señor Núñez dijo que la compañía no pidió nada para sí, y que tampoco lo haría después.",
        "A empresa não quer garantias do governo, e não as pediu em nenhum momento dessa história.",
        "Virksomheden ønsker ikke garantier på vegne af andre, og det har vi også sagt før i år.",
    ],
)
def test_western_letters_without_a_declaration(text: str) -> None:
    decoded = encoding.decode(text.encode("cp1252"))
    assert decoded.text == text and "cp1252" in decoded.note


def test_other_languages_keep_their_code_page() -> None:
    text = "Spółka nie chce żadnych gwarancji rządowych i nigdy o nie nie prosiła, jak już mówiliśmy. " * 3
    assert encoding.decode(text.encode("cp1250")).text == text


@pytest.mark.parametrize(
    ("codec", "text"),
    [
        ("iso8859-11", "บริษัทไม่ต้องการการค้ำประกันจากรัฐบาลและไม่เคยขอมาก่อนเลย " * 4),
        ("iso8859-6", "نحن لا نريد ضمانات حكومية ولم نطلبها في أي وقت من الأوقات " * 4),
        ("mac-cyrillic", "Мы не просим государственных гарантий и никогда о них не просили. " * 4),
    ],
)
def test_no_other_script_is_taken_for_western_letters(codec: str, text: str) -> None:
    decoded = encoding.decode(text.encode(codec))
    assert decoded.encoding != "cp1252"


@pytest.mark.parametrize(
    "text", ["Müller says we support open source licenses.", "Müller AG", "José", "£5 million for São Paulo"]
)
def test_a_letter_or_two_beyond_ascii_are_windows_1252(text: str) -> None:
    assert encoding.decode(text.encode("cp1252")).text == text


def test_words_of_another_script_are_strong_evidence() -> None:
    text = "Мы просим правительство о гарантиях."
    assert encoding.decode(text.encode("cp866")).text == text
