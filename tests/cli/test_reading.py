from pathlib import Path

import pytest
from reportlab.lib.pdfencrypt import StandardEncryption

from extract.pdf.paper import paper, put
from letterdiff.cli.exits import Exit
from letterdiff.cli.main import main
from letterdiff.extract import wishes


@pytest.fixture(autouse=True)
def no_wishes(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in (wishes.PASSWORD, wishes.OCR):
        monkeypatch.setenv(name, "")


@pytest.fixture
def locked(tmp_path: Path) -> Path:
    words = paper(lambda c: put(c, 72, 100, "A line of text."), encrypt=StandardEncryption("sesame"))
    path = tmp_path / "locked.pdf"
    path.write_bytes(words)
    return path


def test_a_password_file_opens_a_locked_letter(locked: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", str(locked)]) == Exit.FAILED
    assert "run again with --password-file FILE" in capsys.readouterr().err
    passwords = locked.with_name("passwords.txt")
    passwords.write_bytes("\ufeffnot this\r\nsesame\r\n".encode())
    assert main(["show", str(locked), "--password-file", str(passwords)]) == Exit.FINE
    assert "A line of text." in capsys.readouterr().out


@pytest.mark.parametrize(
    ("data", "said"), [(b"\xff\xfe", "is no UTF-8 text"), (b"a\x00b", "is no text file")]
)
def test_a_bad_password_file_is_named_and_not_shown(
    data: bytes, said: str, locked: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = locked.with_name("passwords.txt")
    bad.write_bytes(data)
    assert main(["show", str(locked), "--password-file", str(bad)]) == Exit.WRONG_USE
    assert f"{bad}: {said}" in capsys.readouterr().err


def test_no_ocr_is_wished_of_every_reader(locked: Path) -> None:
    main(["show", str(locked), "--no-ocr"])
    assert wishes.ocr() is wishes.Ocr.NEVER
