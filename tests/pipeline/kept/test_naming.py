import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letterdiff.align import about
from letterdiff.align.found import Named, found
from letterdiff.align.passages import cut
from letterdiff.library import Library
from letterdiff.model import Instrument, Metadata, Passage, Side, Source, Term, Topic
from letterdiff.pipeline import kept
from letterdiff.pipeline.kept import Kept, files
from letterdiff.text import patterns
from support import build

GUARANTEES = Topic(
    "Guarantees",
    (Term("guarantee", "en"), Term("融資保証", "ja"), Term("re:back.?stops?", "")),
    (Instrument("loan guarantee", (Term("loan guarantee", "en"), Term("'R&D' credit", "en"))),),
)
CHIPS = Topic("Chips", (Term("data centers", "en"), Term("AMIC", "en")))
TOPICS = (GUARANTEES, CHIPS)
_WORDS = (
    "loan",
    "guarantees",
    "“R&D” credit",
    "data-center",
    "datacentre",
    "AMIC",
    "back-stop",
    "融資保証",
    "the",
)
TEXTS = {
    "a.md": "We ask for loan guarantees.",
    "b.md": "No backstop is wanted.",
    "c.md": "当社は融資保証を求めない。",
}


def _passages(texts: dict[str, str], section: str = "") -> list[Passage]:
    made: list[Passage] = []
    for name, text in sorted(texts.items()):
        document = build.document(text)
        source = Source(f"statements/{name}", Side.STATEMENT, document.sha256, 1, Metadata())
        made += (replace(passage, section=section) for passage in cut(document, source))
    return made


def _kept(root: Path, passages: Sequence[Passage], topics: Sequence[Topic] = TOPICS) -> tuple[Named, ...]:
    return Kept(Library(root))(passages, Side.STATEMENT, topics).named


def _path(root: Path) -> Path:
    return root / ".letterdiff" / "index" / "statements.named"


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """The texts in which terms are looked for, in order."""
    met: list[str] = []

    def watched(passage: Passage, topics: Sequence[Topic]) -> Named:
        met.append(passage.text)
        return about.named_in(passage, topics)

    monkeypatch.setattr("letterdiff.align.found.named_in", watched)
    monkeypatch.setattr(kept, "named_in", watched)
    yield met


def test_what_stays_the_same_is_not_looked_at_again(tmp_path: Path, asked: list[str]) -> None:
    first = _kept(tmp_path, _passages(TEXTS))
    assert len(asked) == len(TEXTS)
    assert [[mention.topic for mention in each] for each in first] == [["Guarantees"]] * 3
    asked.clear()
    assert _kept(tmp_path, _passages(TEXTS)) == first
    assert asked == []
    changed = {**TEXTS, "b.md": "AMIC."}
    other = _kept(tmp_path, _passages(changed))
    assert asked == ["AMIC."]
    assert other == found(_passages(changed), TOPICS).named


def test_changed_topics_and_headings_are_noticed(tmp_path: Path) -> None:
    passages = _passages({"a.md": "The guarantee matters, and so does the AMIC."})
    assert {each.topic for each in _kept(tmp_path, passages)[0]} == {"Guarantees", "Chips"}
    assert {each.topic for each in _kept(tmp_path, passages, (CHIPS,))[0]} == {"Chips"}
    wider = (CHIPS, replace(GUARANTEES, terms=(*GUARANTEES.terms, Term("matters", "en"))))
    assert _kept(tmp_path, passages, wider) == found(passages, wider).named
    under = _passages({"a.md": "The guarantee matters, and so does the AMIC."}, "Loan guarantees")
    assert _kept(tmp_path, under, wider) == found(under, wider).named != _kept(tmp_path, passages, wider)


def test_a_damaged_or_foreign_file_is_replaced(tmp_path: Path) -> None:
    passages = _passages(TEXTS)
    first, path = _kept(tmp_path, passages), _path(tmp_path)
    good = path.read_bytes()
    body = good.partition(b"\n")[2]
    bodies = (b"{}", b"[" * 100_000, body[:-1], body.replace(b'"named":[[', b'"named":[[],['))
    foreign = [hashlib.sha256(each).hexdigest().encode() + b"\n" + each for each in bodies]
    for bad in (
        b"",
        b"\x80\x04K\x01.",
        good[:-1],
        good[::-1],
        good.replace(b"Guarantees", b"Guaranteed"),
        *foreign,
    ):
        path.write_bytes(bad)
        assert _kept(tmp_path, passages) == first
        assert path.read_bytes() == good


def test_what_is_named_by_other_rules_is_not_used(
    tmp_path: Path, asked: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    _kept(tmp_path, _passages(TEXTS))
    asked.clear()
    monkeypatch.setattr(files, "rules", lambda: "others")
    _kept(tmp_path, _passages(TEXTS))
    assert len(asked) == len(TEXTS)


def test_nothing_is_kept_without_topics_or_of_an_expression_that_took_too_long(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert _kept(tmp_path, _passages(TEXTS), ()) == ((), (), ())
    monkeypatch.setattr(patterns, "_given_up", {"re:back.?stops?"})
    _kept(tmp_path, _passages(TEXTS))
    assert not _path(tmp_path).exists()


_TEXT = st.lists(st.sampled_from(_WORDS), min_size=1, max_size=8).map(" ".join)
_LIBRARY = st.dictionaries(st.sampled_from(("a.md", "b.md", "c.md", "d.md")), _TEXT, min_size=1)


@given(before=_LIBRARY, now=_LIBRARY, section=st.sampled_from(("", "Loan guarantees")))
def test_what_is_kept_is_what_would_be_found(
    before: dict[str, str], now: dict[str, str], section: str
) -> None:
    passages = _passages(now, section)
    with TemporaryDirectory() as folder:
        _kept(Path(folder), _passages(before))
        for _ in range(2):
            assert _kept(Path(folder), passages) == found(passages, TOPICS).named
