import shutil
from pathlib import Path

from letterdiff import pipeline
from letterdiff.library import Library
from letterdiff.model import BothTrue, Relation, ScopeMatch, SlotName, codec
from letterdiff.pipeline import Progress, Step
from support.library import small_library

SAMPLE = Path(__file__).parents[2]


def test_the_small_library(tmp_path: Path) -> None:
    comparison = pipeline.compare(small_library(tmp_path))
    first = comparison.findings[0]
    assert (first.relation, first.topic) == (Relation.OTHER_SCOPE, "Loan guarantees")
    assert first.scope
    beneficiary = next(row for row in first.scope.rows if row.slot is SlotName.BENEFICIARY)
    assert beneficiary.match is ScopeMatch.DIFFERENT
    assert first.scope.both_true is BothTrue.POSSIBLY
    assert all(check.state.plain for check in comparison.checks)


def test_same_input_same_bytes_however_many_workers(tmp_path: Path) -> None:
    one = pipeline.compare(small_library(tmp_path / "one"), workers=1)
    many = pipeline.compare(small_library(tmp_path / "many"), workers=3)
    assert codec.to_json(one) == codec.to_json(many)


def test_a_second_run_reads_nothing_anew_and_gives_the_same(tmp_path: Path) -> None:
    library = small_library(tmp_path)
    first = pipeline.compare(library)
    entries = sorted((tmp_path / ".letterdiff" / "cache").rglob("*.json"))
    written = [entry.stat().st_mtime_ns for entry in entries]
    assert len(entries) == 2
    assert codec.to_json(pipeline.compare(library)) == codec.to_json(first)
    assert [entry.stat().st_mtime_ns for entry in entries] == written


def test_a_damaged_cache_entry_is_rebuilt(tmp_path: Path) -> None:
    library = small_library(tmp_path)
    first = pipeline.compare(library)
    entries = sorted((tmp_path / ".letterdiff" / "cache").rglob("*.json"))
    for entry in entries:
        entry.write_bytes(entry.read_bytes().replace(b"loan", b"gift"))
    assert codec.to_json(pipeline.compare(library)) == codec.to_json(first)


def test_a_broken_file_costs_itself_alone(tmp_path: Path) -> None:
    library = small_library(tmp_path)
    whole = pipeline.compare(library)
    (tmp_path / "letters" / "bad.pdf").write_bytes(b"%PDF-1.7 and no more")
    (tmp_path / "statements" / "bad.txt").write_bytes(bytes(range(256)))
    comparison = pipeline.compare(library)
    assert {problem.name for problem in comparison.problems} == {"letters/bad.pdf", "statements/bad.txt"}
    assert [f.id for f in comparison.findings] == [f.id for f in whole.findings]


def test_progress_goes_from_reading_to_checking(tmp_path: Path) -> None:
    events: list[Progress] = []
    pipeline.compare(small_library(tmp_path), events.append)
    steps = list(dict.fromkeys(event.step for event in events))
    assert steps == [Step.READ, Step.PAIR, Step.FIND, Step.CHECK]
    assert all(event.done <= event.total for event in events)


def test_the_sample_library(tmp_path: Path) -> None:
    for name in ("letters", "statements", "topics.toml"):
        copy = shutil.copytree if (SAMPLE / name).is_dir() else shutil.copy
        copy(SAMPLE / name, tmp_path / name)
    comparison = pipeline.compare(Library.open(tmp_path))
    first = comparison.findings[0]
    assert first.relation is Relation.OTHER_SCOPE
    assert first.letter
    assert "loan guarantees" in first.letter.text
    assert first.statement
    assert "guarantees for OpenAI datacenters" in first.statement.text
    credit = [f for f in comparison.findings if f.topic == "Advanced Manufacturing Investment Credit"]
    assert credit
    assert {f.relation for f in credit} == {Relation.LETTER_ONLY}
    assert all(f.search and "AMIC" in f.search.terms and f.search.nearest for f in credit)
    japanese = [f for f in comparison.findings if f.statement and f.statement.language == "ja"]
    assert any(f.topic == "Loan guarantees" for f in japanese)
    assert all(check.state.plain for check in comparison.checks)


def test_weaker_pairs_are_told_by_their_places() -> None:
    found = pipeline.compare(Library.open(SAMPLE))
    shown = {(f.letter.source, f.letter.blocks[0]) for f in found.findings if f.letter}
    assert 0 < len(found.unlisted) <= found.left_out
    assert all(pair.letter.places and pair.statement.places for pair in found.unlisted)
    assert {(pair.letter.source, pair.letter.block) for pair in found.unlisted} & shown


def test_the_same_post_by_two_people_is_found_under_each_name(tmp_path: Path) -> None:
    library = small_library(tmp_path)
    for name, author in (("x", "C. First"), ("y", "D. Second")):
        post = tmp_path / "statements" / f"{name}.txt"
        post.write_text("We oppose loan guarantees for manufacturers.\n", "utf-8")
        post.with_name(f"{name}.txt.toml").write_text(f'author = "{author}"\n', "utf-8")
    found = pipeline.compare(library)
    speakers = {p.speaker for f in found.findings for p in f.passages() if p.source.endswith(".txt")}
    assert {"C. First", "D. Second"} <= speakers
    assert all(check.holds for check in pipeline.verify(library, found))
