from pathlib import Path

import pytest

from letterdiff_tui import opening
from support.build import LETTER, POST
from tui.conftest import Sits


def test_a_pdf_is_opened_at_its_page_and_odd_names_are_addresses(tmp_path: Path) -> None:
    path = tmp_path / "-o \x1b#?.pdf"
    assert opening.address_of(path, LETTER.anchor(0, 5)).endswith("/-o%20%1B%23%3F.pdf#page=1")
    assert opening.address_of(path, POST.anchor(0, 5)).endswith(".pdf")


def test_nothing_is_opened_without_a_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening.sys, "platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    assert "no screen" in opening.lacking()
    assert opening.opener() == "" and not opening.open_address("file:///x")


async def test_o_opens_the_chosen_side(sits: Sits, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(opening, "open_address", lambda address: bool(opened.append(address)))
    async with sits() as reader:
        reader.desk.folder = tmp_path
        await reader.types("o")
        assert "letters/a.pdf, page 1: the file is gone" in reader.said()
        for name in ("letters/a.pdf", "statements/b.md"):
            (tmp_path / name).parent.mkdir()
            (tmp_path / name).write_text("x", encoding="utf-8")
        await reader.types("o", "tab", "o")
        assert "b.md, line 2" in reader.said()
    assert [address.rpartition("/")[2] for address in opened] == ["a.pdf#page=1", "b.md"]
