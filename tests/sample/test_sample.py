"""The sample library: every text says what it is, and the letter is what its source makes."""

import re
import subprocess
import sys
import tomllib
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
LETTER = ROOT / "letters" / "openai-ostp-2025-10-27.pdf"
STATEMENTS = sorted(
    p for p in (ROOT / "statements").iterdir() if p.suffix in {".md", ".txt", ".vtt", ".html"}
)
SOURCES = [LETTER, *STATEMENTS]
FIELDS = {"title", "author", "organisation", "date", "language", "origin", "fidelity"}
LABELS = ("Reconstruction in other words: these are not the words used.", "別の言葉による再構成です。")

each_source = pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.name)
each_statement = pytest.mark.parametrize("path", STATEMENTS, ids=lambda path: path.name)


@cache
def pdf_text(path: Path) -> list[str]:
    import pdfplumber

    with pdfplumber.open(path) as pdf:
        return [page.extract_text() for page in pdf.pages]


def split_matter(path: Path) -> tuple[str, str, str]:
    text = path.read_text(encoding="utf-8")
    fence = text[:3]
    _, matter, body = text.split(fence + "\n", 2)
    return fence, matter, body


def cue_lines(path: Path) -> list[str]:
    note, _, cues = path.read_text(encoding="utf-8").partition("\n\n1\n")
    return [note, *cues.splitlines()[1:]]


def html_main(path: Path) -> Any:
    from lxml import html

    return html.fromstring(path.read_text(encoding="utf-8"))


def first_line(path: Path) -> str:
    if path.suffix == ".pdf":
        return pdf_text(path)[0]
    if path.suffix == ".md":
        return split_matter(path)[2].strip()
    if path.suffix == ".vtt":
        return cue_lines(path)[1]
    if path.suffix == ".html":
        return str(html_main(path).find(".//main").text_content()).strip()
    return path.read_text(encoding="utf-8")


def metadata(path: Path) -> dict[str, object]:
    sidecar = path.with_name(path.name + ".toml")
    if sidecar.exists():
        return tomllib.loads(sidecar.read_text(encoding="utf-8"))
    if path.suffix == ".html":
        metas = html_main(path).findall(".//meta")
        return {
            name[11:]: m.get("content")
            for m in metas
            if (name := m.get("name", "")).startswith("letterdiff:")
        }
    if path.suffix == ".vtt":
        return dict(re.findall(r"^(\w+): (.+)$", cue_lines(path)[0], re.M))
    fence, matter, _ = split_matter(path)
    return tomllib.loads(matter) if fence == "+++" else yaml.safe_load(matter)


def test_there_are_eight_statements_in_four_forms() -> None:
    assert len(STATEMENTS) >= 8
    assert {path.suffix for path in STATEMENTS} == {".md", ".txt", ".vtt", ".html"}


@each_source
def test_the_first_line_says_that_these_are_not_the_words_used(path: Path) -> None:
    assert first_line(path).startswith(LABELS)


@each_source
def test_metadata_is_whole(path: Path) -> None:
    said = metadata(path)
    assert said.keys() >= FIELDS
    assert all(said.values())
    assert said["fidelity"] == "reconstruction"
    assert str(said["origin"]).startswith("https://")
    assert re.fullmatch(r"2025-\d\d-\d\d", str(said["date"]))


@each_statement
def test_no_statement_names_what_only_the_letter_asks_for(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert not re.search(r"AMIC|tax credit|investment credit|税額控除|copper|aluminum|rare earth", text, re.I)


def test_topics_have_terms_in_both_languages() -> None:
    topics = tomllib.loads((ROOT / "topics.toml").read_text(encoding="utf-8"))["topic"]
    for topic in topics:
        for entry in (topic, *topic.get("instrument", [])):
            assert entry["name"] and entry["terms"]["en"] and entry["terms"]["ja"]


def test_every_page_of_the_letter_carries_the_label() -> None:
    pages = pdf_text(LETTER)
    assert len(pages) == 11
    assert all("not the words used" in page.partition("\n")[0] for page in pages)


def test_every_note_of_the_letter_stands_on_the_page_of_its_mark() -> None:
    pages = [" ".join(page.split()) for page in pdf_text(LETTER)]
    for words, note in (
        ("open to all", "824d"),
        ("defense requires", "4531"),
        ("when supply is cut", "6231"),
    ):
        assert any(words in page and note in page for page in pages)


def test_the_letter_asks_for_what_the_facts_say() -> None:
    text = " ".join(" ".join(pdf_text(LETTER)).split())
    for words in (
        "AMIC",
        "35 percent",
        "100 gigawatts",
        "cost-sharing agreements",
        "Title III",
        "electron gap",
    ):
        assert words in text


@pytest.fixture(scope="module")
def rebuilt(tmp_path_factory: pytest.TempPathFactory) -> Path:
    pytest.importorskip("reportlab", reason="reportlab is a part for maintainers")
    out = tmp_path_factory.mktemp("letter") / "letter.pdf"
    subprocess.run([sys.executable, ROOT / "scripts" / "build_letter.py", out], check=True)
    return out


def test_the_letter_can_be_built_again_from_its_source(rebuilt: Path) -> None:
    assert pdf_text(rebuilt) == pdf_text(LETTER)


def test_the_same_source_gives_the_same_bytes(rebuilt: Path) -> None:
    if f"reportlab=={version('reportlab')} " not in (ROOT / "requirements-dev.lock").read_text(
        encoding="utf-8"
    ):
        pytest.skip("another reportlab than the locked one")
    assert rebuilt.read_bytes() == LETTER.read_bytes()
