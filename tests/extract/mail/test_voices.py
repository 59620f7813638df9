"""Whose words a mail's text is, from small mails."""

import pytest

from extract.mail.made import eml
from letterdiff.extract.mail import eml as reader
from support.readback import shown

TEXT = "Content-Type: text/plain; charset=utf-8"
PAGE = "Content-Type: text/html; charset=utf-8"
ON = "On Mon, 27 Oct 2025 09:30, Max Muster <max@example.org> wrote:"


def quotable(body: str, kind: str = TEXT) -> list[str]:
    return [
        row for row in shown(reader.read(eml(body, kind))).splitlines() if not row.startswith("[furniture")
    ]


def test_a_reply_without_marks_is_anothers_and_noted() -> None:
    body = f"No.\n\n{ON}\n\nDo you ask?\n"
    assert quotable(body) == ["[paragraph] No.", "[quotation @ Max Muster] Do you ask?"]
    assert "was taken for another's words" in reader.read(eml(body, TEXT)).notes[0]


def test_one_speaker_is_kept_over_answers_between() -> None:
    assert quotable(f"{ON}\n> One?\nYes.\n> Two?\nNo.\n") == [
        "[quotation @ Max Muster] One?",
        "[paragraph] Yes.",
        "[quotation @ Max Muster] Two?",
        "[paragraph] No.",
    ]


def test_a_lead_inside_the_quote() -> None:
    assert quotable(f"No.\n\n> {ON}\n> \n> Do you ask?\n> \n>> Deeper.\n") == [
        "[paragraph] No.",
        "[quotation @ Max Muster] Do you ask?",
        "[quotation] Deeper.",
    ]


def test_words_behind_a_marked_forwarded_mail_are_the_senders() -> None:
    head = "> From: Max <max@example.org>\n> Subject: x\n> Date: Monday\n"
    assert quotable(f"Begin forwarded message:\n\n{head}>\n> His words.\n\nMy words.\n") == [
        "[quotation @ Max] His words.",
        "[paragraph] My words.",
    ]


def test_a_quote_that_nobody_is_named_for() -> None:
    assert quotable("As the report says:\n> We lend.\n") == [
        "[paragraph] As the report says:",
        "[quotation] We lend.",
    ]


def test_what_a_mailing_list_adds_is_no_text() -> None:
    rule = "_" * 47
    assert quotable(f"Words.\n\n{rule}\nloans mailing list\nhttps://example.org/loans\n") == [
        "[paragraph] Words."
    ]


def test_flowed_lines_are_joined() -> None:
    body = "We do \nnot ask.\nFixed.\n>Quoted \n>words.\n-- \nJane\n"
    assert quotable(body, f"{TEXT}; format=flowed") == [
        "[paragraph] We do not ask.",
        "[paragraph] Fixed.",
        "[quotation] Quoted words.",
        "[signature] Jane",
    ]


def test_flowed_lines_of_a_text_without_spaces() -> None:
    body = "保証は \n求めない。\n"
    data = eml(body, f"{TEXT}; format=flowed; delsp=yes")
    document = reader.read(data)
    assert document.text == "保証は求めない。"
    assert reader.second(data, [document.anchor(0, 8)]) == ("保証は求めない。",)


def test_from_at_the_start_of_a_line_is_no_quote() -> None:
    assert quotable("Words.\n\n>From now on we pay.\n") == [
        "[paragraph] Words.",
        "[paragraph] From now on we pay.",
    ]


ON_PAGE = ON.replace("<", "&lt;")


@pytest.mark.parametrize(
    "page",
    [
        f"<p>No.</p><blockquote type=cite><div>{ON_PAGE}</div><p>Ask?</p></blockquote>",
        f"<p>No.</p><div class='moz-cite-prefix'>{ON_PAGE}</div><blockquote>Ask?</blockquote>",
        "<p>No.</p><p><b>From:</b> Max Muster<br><b>Sent:</b> Monday</p><p>Ask?</p>",
        f"<div>No.<br>{ON_PAGE}<br></div><blockquote>Ask?</blockquote>",
        "<div>No.<br>From: Max Muster<br>Sent: Monday<br>Ask?</div>",
        "<p>No.</p><div>From: Max Muster</div><div>Sent: Monday</div><p>Ask?</p>",
    ],
)
def test_quoting_in_pages(page: str) -> None:
    assert quotable(f"<html><body>{page}</body></html>", PAGE) == [
        "[paragraph] No.",
        "[quotation @ Max Muster] Ask?",
    ]


@pytest.mark.parametrize(
    "before", ["No.", "On Friday we decide.", "On Friday 3 we decide", "See report <no@example.org>."]
)
@pytest.mark.parametrize(
    "broken", [ON, ON.replace("Max", "\nMax"), ON.replace("<", "<\n"), ON.replace(" wrote", "\nwrote")]
)
def test_own_words_above_a_lead_stay_own(before: str, broken: str) -> None:
    assert quotable(f"{before}\n{broken}\n> Ask?\n") == [
        f"[paragraph] {before}",
        "[quotation @ Max Muster] Ask?",
    ]


def test_own_words_in_one_line_with_a_lead_stay_own() -> None:
    assert quotable(f"<p>No. {ON_PAGE}</p><blockquote>Ask?</blockquote>", PAGE)[0].startswith(
        "[paragraph] No."
    )


def test_two_heads_in_one_stretch() -> None:
    head = "From: Max Muster\nSent: Monday\n"
    assert quotable(f"No.\n{head}Ask?\n{head.replace('Max', 'Eva')}Why?\n") == [
        "[paragraph] No.",
        "[quotation @ Max Muster] Ask?",
        "[quotation @ Eva Muster] Why?",
    ]
