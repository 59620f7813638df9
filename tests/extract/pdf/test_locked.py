import pytest
from reportlab.lib.pdfencrypt import StandardEncryption

from extract.pdf.paper import paper, put
from letterdiff.extract import wishes
from letterdiff.extract.errors import Unreadable
from letterdiff.extract.pdf import crop, read, second
from letterdiff.model import PageBox


def locked(password: str) -> bytes:
    return paper(lambda canvas: put(canvas, 72, 100, "A line of text."), encrypt=StandardEncryption(password))


def test_passwords_are_tried_in_turn_by_both_engines(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(wishes.PASSWORD, "wrong\nopen, sesame")
    data = locked("open, sesame")
    made = read(data)
    assert made.text == "A line of text."
    assert second(data, [made.anchor(0, len(made.text))]) == ("A line of text.",)
    assert crop(data, [PageBox(1, 72, 90, 150, 102)], 1.0)


def test_a_wrong_password_is_not_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(wishes.PASSWORD, "hunter2")
    with pytest.raises(Unreadable) as refused:
        read(locked("another"))
    said = f"{refused.value.reason} {refused.value.next_step}"
    assert "none of those given opens it" in said
    assert "hunter2" not in said


def test_a_file_that_opens_without_one_needs_none() -> None:
    encrypted = StandardEncryption("", "owner")
    data = paper(lambda canvas: put(canvas, 72, 100, "A line of text."), encrypt=encrypted)
    assert read(data).text == "A line of text."


def test_added_passwords_come_first_and_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(wishes.PASSWORD, "a")
    wishes.add_passwords(("b", "a"))
    assert wishes.passwords() == ("b", "a")
