"""Turns of plain transcripts: who speaks, when, and what is no turn."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letterdiff.extract import plain
from letterdiff.extract.errors import Unreadable
from letterdiff.model import Block, CueTime, Document
from support.readback import folded, misplaced


def said(text: str) -> list[tuple[str, str]]:
    document = plain.read(text.encode())
    return [(block.speaker, words) for block, words in _quotable(document)]


def _quotable(document: Document) -> list[tuple[Block, str]]:
    return [(b, document.text[b.start : b.end]) for b in document.blocks if b.kind.quotable]


WAYS = {
    "colon": (
        "A. BEE: We\nask.\n\nJ. CEE: No.\n\nA. BEE: So.\n\nJ. CEE: No.",
        "A. BEE|We ask.|J. CEE|No.|A. BEE|So.|J. CEE|No.",
    ),
    "asked": (
        "Q.  Why?\nA.  So.\nMR. X: Stop.\nQ.  Well?\nA.  No.",
        "Q|Why?|A|So.|MR. X|Stop.|Q|Well?|A|No.",
    ),
    "stop": (
        "    The Chair. We sit.\n    Mr. Bee. I ask\nMr. Cee. So.\n    The Chair. No.\n    Mr. Bee. Yes.",
        "The Chair|We sit.|Mr. Bee|I ask Mr. Cee. So.|The Chair|No.|Mr. Bee|Yes.",
    ),
    "chair": (
        "    The Chairman. Mr. Bee, why?\n    Mr. Bee. So.\n    The Chairman. Ms. Cee?\n    Ms. Cee. No.",
        "The Chairman|Mr. Bee, why?|Mr. Bee|So.|The Chairman|Ms. Cee?|Ms. Cee|No.",
    ),
    "wide questions": (
        "MS. BEE:  Well.\n\nQ    (Inaudible.) Why?\n\nMS. BEE:  Next.\n\nQ\tBut you asked.",
        "MS. BEE|Well.|Q|(Inaudible.) Why?|MS. BEE|Next.|Q|But you asked.",
    ),
    "place": (
        "The Hon. Member (Hill): I ask.\n\nMr. Speaker: No.\n\nThe Hon. Member (Hill): Why?",
        "The Hon. Member (Hill)|I ask.|Mr. Speaker|No.|The Hon. Member (Hill)|Why?",
    ),
    "dash": (
        "Senator BEE: I ask.\n\nSenator CEE: No.\n\nSenator DEE—I move.",
        "Senator BEE|I ask.|Senator CEE|No.|Senator DEE|I move.",
    ),
    "short names, often": (
        "JO BEE, CNN HOST: We ask.\n\nBO CEE, GUEST: No.\n\nMO DEE, CEO, ACME: So.\n\nLOU GEE: Why?\n\n"
        "GRUBER: You.\n\nCEDAR: No.\n\nGRUBER: Yes?\n\nCEDAR: So.",
        "JO BEE, CNN HOST|We ask.|BO CEE, GUEST|No.|MO DEE, CEO, ACME|So.|LOU GEE|Why?|"
        "GRUBER|You.|CEDAR|No.|GRUBER|Yes?|CEDAR|So.",
    ),
    "one name, twice": (
        "We ask.\n\nJO CEDAR: No.\n\nJO CEDAR: Never.",
        "|We ask.|JO CEDAR|No.|JO CEDAR|Never.",
    ),
    "marks": (">> HOST: We ask. >> GUEST: No.\n>> Look: yes.", "HOST|We ask.|GUEST|No.||Look: yes."),
    "alone": (
        "Ann Bee\nWe ask.\n\nJo Cee\nNo.\n\nAnn Bee\nWhy?\n\nJo Cee\nSo.",
        "Ann Bee|We ask.|Jo Cee|No.|Ann Bee|Why?|Jo Cee|So.",
    ),
    "timed": (
        "0:03 Ann Bee\nWe ask.\n\n0:12 Jo Cee\nNo.\n\n1:00 Ann Bee\nSo.",
        "Ann Bee|We ask.|Jo Cee|No.|Ann Bee|So.",
    ),
    "wide": (
        "山田議長：開会。\n\n鈴木君：はい。\n\n山田議長：どうぞ。\n\n鈴木君：否。",
        "山田議長|開会。|鈴木君|はい。|山田議長|どうぞ。|鈴木君|否。",
    ),
}


@pytest.mark.parametrize("way", WAYS)
def test_each_way_of_writing_turns(way: str) -> None:
    text, turns = WAYS[way]
    assert "|".join(each for turn in said(text) for each in turn) == turns


@pytest.mark.parametrize(
    "text",
    [
        "Note: we ask for loans.\n\nSubject: the loans.",
        "Recommendation: do it.\n\nRecommendation: do it again.\n\nRecommendation: and again.",
        "PUBLIC MONEY: We ask.\n\nPUBLIC MONEY: We do.",
        "EXECUTIVE SUMMARY: We ask.\n\nEXECUTIVE SUMMARY: We do.",
        "US: a\n\nEU: b\n\nUS: c\n\nEU: d\n\nRome: e\n\nParis: f\n\nBonn: g",
        "(10:30) Opening\n\n(11:00) Loans\n\n(12:00) End",
        "He wrote:\n> We agree\n>> We do not\n>> We never did\n> Fine",
        "Boston: a press, 2020.\n\nLondon: a press, 2021.\n\nCanberra: a press, 2022.\n\nParis: one, 2019.",
    ],
)
def test_what_only_looks_like_turns_stays_in_the_text(text: str) -> None:
    kept = folded("".join(words for _, words in said(text)))
    assert kept == folded(text).replace(">", "")  # the signs of quoting are no words
    assert {speaker for speaker, _ in said(text)} == {""}


def test_a_time_in_the_middle_of_a_sentence_waits_for_its_end() -> None:
    text = "date\n[4:04:40 PM]\n\n>> We ask for the \n\n[4:05:41 PM]\n\nloans. Then we stop.\n>> No."
    document = plain.read(f"---\ndate: 2025-09-02\n---\n{text}".encode())
    assert [(block.date, words) for block, words in _quotable(document)][1:] == [
        ("2025-09-02T16:04:40", "We ask for the loans."),
        ("2025-09-02T16:05:41", "Then we stop."),
        ("2025-09-02T16:05:41", "No."),
    ]


def test_words_stay_with_the_turn_that_breaks_a_sentence_off() -> None:
    text = "Speaker 1 [10:09:13 AM]\norder. The\n\nSpeaker 2 [10:09:14 AM]\nCommittee is meeting"
    assert said(text) == [("Speaker 1", "order. The"), ("Speaker 2", "Committee is meeting")]


def test_times_that_rise_from_nought_are_the_recording_s() -> None:
    document = plain.read(b"Ann Bee (00:05):\nWe ask.\n\nJo Cee (01:12):\nNo.")
    assert document.anchor(0, 2).places == (CueTime(5.0, 72.0, 2, 0, 2, 2),)
    assert document.anchor(9, 11).places == (CueTime(72.0, 72.0, 5, 0, 5, 2),)
    assert {block.date for block in document.blocks} == {""}


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("[The statement of Ms. Cee follows:]", False),
        ("    [The information referred to, from Ms.\n  Cee, follows:]", False),
        ("[Whereupon, at 4:05 p.m., we adjourned.]", False),
        ("(COMMERCIAL BREAK)", False),
        ("(END VIDEO CLIP)", False),
        ("STATEMENT OF JO CEE", True),
        ("APPENDIX", True),
    ],
)
def test_a_paper_or_a_film_behind_a_turn_is_nobodys(line: str, kept: bool) -> None:
    text = f"MR. BEE: We ask.\n{line}\nMining is theft.\n\nMS. CEE: No."
    nobodys = " ".join(words for speaker, words in said(text) if not speaker)
    assert nobodys == (f"{line} Mining is theft." if kept else "Mining is theft.")
    assert [turn for turn in said(text) if turn[0]] == [("MR. BEE", "We ask."), ("MS. CEE", "No.")]
    assert plain.read(text.encode()).voices


@pytest.mark.parametrize("line", ["NATO", "(Laughter.)", "(He follows the rules.)", "YES, WE DO."])
def test_other_lines_in_capitals_or_brackets_end_no_turn(line: str) -> None:
    text = f"MR. BEE: We ask.\n{line}\nFor it all.\n\nMS. CEE: No."
    assert {speaker for speaker, _ in said(text)} == {"MR. BEE", "MS. CEE"}


@pytest.mark.parametrize(
    ("label", "voices"), [("JO CEDAR", True), ("FISCAL IMPACT", False), ("NOTE", False), ("OUR VIEW", False)]
)
def test_one_label_in_capitals_tells_of_another_voice(label: str, voices: bool) -> None:
    text = f"We ask for fiscal impact.\n\n{label}: We oppose five."
    assert said(text) == [("", "We ask for fiscal impact."), ("", f"{label}: We oppose five.")]
    assert plain.read(text.encode()).voices is voices


def test_a_mark_and_a_name_behind_a_time_take_that_time() -> None:
    text = "[00:05] Ann Bee: We ask.\n[00:15] Jo Cee: No.\n[00:30] So it is.\n[05:35] >> Bo Dee: Why?"
    document = plain.read(text.encode())
    place = document.blocks[3].start
    assert document.blocks[3].speaker == "Bo Dee"
    assert document.anchor(place, place + 4).places == (CueTime(335.0, 335.0, 4, 19, 4, 23),)


def test_times_that_go_back_are_none() -> None:
    document = plain.read(b"Ann Bee (05:05):\nWe ask.\n\nJo Cee (01:12):\nNo.")
    assert not any(isinstance(run.place, CueTime) for run in document.runs)
    assert document.notes == ("its times could be of the day or of the recording, or go back: none is used",)


def test_times_of_day_without_a_day_are_said() -> None:
    document = plain.read(b"Ann Bee [10:00 AM]\nWe ask.\n\nJo Cee [10:01 AM]\nNo.")
    assert {block.date for block in document.blocks} == {""}
    assert document.notes == ("its times of day belong to no day that the file names: none is used",)


def test_sounds_are_kept_and_never_quoted_but_gaps_stay() -> None:
    text = "BEE: We [applause] ask [inaudible] now.\n\nCEE: (laughter)\n\nBEE: Yes.\n\nCEE: \u266a la la"
    assert said(text) == [("BEE", "We ask [inaudible] now."), ("BEE", "Yes.")]


HEAD = """Title: A hearing
Description: On loans
and parts
Recorded On: 9/2/2025 3:47:00 PM
Transcript Generated by SnapStream
=====

[11:59:50 PM]

>> We ask.

[12:00:10 AM]

>> No.
"""


def test_the_head_is_metadata_and_midnight_passes() -> None:
    document = plain.read(HEAD.encode())
    assert (document.found.title, document.found.date) == ("A hearing", date(2025, 9, 2).isoformat())
    assert [block.date for block, _ in _quotable(document)] == ["2025-09-02T23:59:50", "2025-09-03T00:00:10"]
    assert [(each.field, each.value, each.witness) for each in document.proposals] == [
        ("fidelity", "transcript", "the line “Transcript Generated by SnapStream”, line 5")
    ]


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("8/13/2025", "2025-08-13"),
        ("9/2/2025 3:47:00 PM", "2025-09-02"),
        ("9/2/2025", ""),
        ("10/11/2025 3:47:00 PM", ""),
        ("2 September 2025", "2025-09-02"),
        ("13/8/2025", ""),
    ],
)
def test_a_date_that_can_be_read_in_two_ways_is_none(written: str, day: str) -> None:
    text = f"Title: T\nRecorded On: {written}\n\nBEE: We ask.\n\nCEE: No.\n\nBEE: Yes.\n\nCEE: No."
    document = plain.read(text.encode())
    assert document.found.date == day
    assert bool(document.notes) is not bool(day)


def test_two_dates_that_differ_are_said() -> None:
    text = "Title: T\nRecorded On: 2025-09-02\nAir Date: 2025-09-03\n\n" + "BEE: We ask.\n\nCEE: No.\n\n" * 2
    assert plain.read(text.encode()).notes == (
        "air date is 2025-09-03, another day than the one used, 2025-09-02",
    )


LINES = st.sampled_from(
    [
        "BEE: We ask.",
        "CEE: (laughter) No",
        "[00:01] so",
        "[00:02]",
        ">> Yes. >> No",
        "",
        "Q. a",
        "A. b",
        "[4:05 PM]",
        "♪ x",
    ]
)


@given(st.lists(LINES, min_size=1, max_size=12))
def test_every_run_stands_at_its_place_and_no_character_is_lost(rows: list[str]) -> None:
    data = "\n".join(rows).encode()
    try:
        document = plain.read(data)
    except Unreadable:
        return
    assert misplaced(document, data) == []
    whole = folded(data.decode())
    # All but the signs of quoting, which are no words.
    assert sorted(folded(document.text).replace(">", "")) == sorted(whole.replace(">", ""))
