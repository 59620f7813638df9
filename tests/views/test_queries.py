import json
from dataclasses import replace

from letterdiff.pipeline.queries import Ranked
from letterdiff.views import queries
from support.build import cue
from views.samples import MADE, PAIRED

assert PAIRED.letter and PAIRED.statement
ASK, DENIAL = PAIRED.letter, PAIRED.statement


def _row(ranked: Ranked) -> dict[str, object]:
    (line,) = queries.as_jsonl([ranked]).splitlines()
    row: dict[str, object] = json.loads(line)
    return row


def test_a_letter_has_a_page_and_no_line() -> None:
    source = MADE.reading("letters/a.pdf").source
    row = _row(Ranked("q7", 2, ASK, source))
    assert (row["query_id"], row["rank"], row["side"]) == ("q7", 2, "letter")
    assert (row["page"], row["line"], row["time"]) == (1, None, None)
    assert row["text"] == ASK.text


def test_a_post_has_a_line_and_no_page() -> None:
    row = _row(Ranked(1, 1, DENIAL, MADE.reading("statements/b.md").source))
    assert (row["page"], row["line"], row["time"]) == (None, 2, None)


def test_a_transcript_has_a_time() -> None:
    anchor = replace(DENIAL.anchor, places=(cue(4, 61.5, 63.0, 9),))
    spoken = replace(DENIAL, anchor=anchor)
    row = _row(Ranked(1, 1, spoken, MADE.reading("statements/b.md").source))
    assert (row["page"], row["line"], row["time"]) == (None, 4, 61.5)


def test_a_passage_without_a_date_has_its_files() -> None:
    source = MADE.reading("statements/b.md").source
    undated = replace(DENIAL, date="")
    assert _row(Ranked(1, 1, undated, source))["date"] == "2025-11-06"
    later = replace(DENIAL, date="2025-12-01")
    assert _row(Ranked(1, 1, later, source))["date"] == "2025-12-01"
