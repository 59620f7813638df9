import pytest

from letterdiff.extract.mail import forwards, replies

JANE = "Jane Doe <jane@example.org>"


@pytest.mark.parametrize(
    ("line", "speaker"),
    [
        (f"On Mon, Oct 27, 2025 at 9:30 AM {JANE} wrote:", "Jane Doe"),
        (f"On Oct 27, 2025, at 9:30 AM, {JANE} wrote:", "Jane Doe"),
        ("On 27.10.25 09:30, Jane Doe wrote:", "Jane Doe"),
        ('On 27/10/2025, 09:30, "Doe, Jane" <jane@example.org> wrote:', "Doe, Jane"),
        ("On Mon, 27 Oct 2025 09:30:00 -0400, Jane van der Doe wrote:", "Jane van der Doe"),
        ("On Mon, 27 Oct 2025 09:30:00 +0200 (CEST) Jane Doe <j@example.org> wrote:", "Jane Doe"),
        ("On Mon, Oct 27, 2025 at 9:30 AM <jane@example.org> wrote:", "jane@example.org"),
        (f"{JANE} wrote:", "Jane Doe"),
        ("Am 27.10.25 um 09:30 schrieb Jane Doe:", "Jane Doe"),
        (f"Am Mo., 27. Okt. 2025 um 09:30 Uhr schrieb {JANE}:", "Jane Doe"),
        (f"{JANE} schrieb am Mo., 27. Okt. 2025, 09:30:", "Jane Doe"),
        (f"Le lun. 27 oct. 2025 à 09:30, {JANE} a écrit :", "Jane Doe"),
        (f"Le 27 oct. 2025 à 09:30, {JANE} a écrit\u00a0:", "Jane Doe"),
        ("El lun, 27 oct 2025 a las 9:30, Jane Doe (<jane@example.org>) escribió:", "Jane Doe"),
        (f"Il giorno lun 27 ott 2025 alle ore 09:30 {JANE} ha scritto:", "Jane Doe"),
        (f"Em seg., 27 de out. de 2025 às 09:30, {JANE} escreveu:", "Jane Doe"),
        (f"Op ma 27 okt 2025 om 09:30 schreef {JANE}:", "Jane Doe"),
        ("2025年10月27日(月) 9:30 山田花子 <hanako@example.org>:", "山田花子"),
        ("山田花子 <hanako@example.org> 于2025年10月27日周一 09:30写道：", "山田花子"),
        ("在 2025年10月27日，9:30，山田花子 <hanako@example.org> 写道：", "山田花子"),
        ("2025년 10월 27일 (월) 오전 9:30, Jane Doe <jane@example.org>님이 작성:", "Jane Doe"),
    ],
)
def test_who_is_quoted_is_told(line: str, speaker: str) -> None:
    assert replies.lead(line) == (speaker, True)


@pytest.mark.parametrize(
    "line",
    [
        "On the question of loans the committee wrote:",
        "As the chair of the committee wrote:",
        "In its report of 2024 the committee wrote:",
    ],
)
def test_prose_is_not_sure_and_names_nobody(line: str) -> None:
    assert replies.lead(line) == ("", False)


@pytest.mark.parametrize("line", ["We wrote to you.", "On Monday:", "wrote", "x" * 400 + " wrote:", ""])
def test_other_lines_lead_nothing_in(line: str) -> None:
    assert replies.lead(line) is None


@pytest.mark.parametrize(
    "line",
    [
        "-----Original Message-----",
        "---------- Forwarded message ---------",
        "-------- Weitergeleitete Nachricht --------",
        "-----Ursprüngliche Nachricht-----",
        "-------- Message transféré --------",
        "-----Mensaje original-----",
        "Begin forwarded message:",
        "Anfang der weitergeleiteten Nachricht:",
        "-------- 転送されたメッセージ --------",
    ],
)
def test_marking_lines(line: str) -> None:
    assert forwards.marks(line)


@pytest.mark.parametrize("line", ["-----", "The original message:" + " x", "-- original --", "_" * 500_000])
def test_no_marking_lines(line: str) -> None:
    assert not forwards.marks(line)


@pytest.mark.parametrize(
    ("lines", "speaker"),
    [
        (["From: Jane Doe <jane@example.org>", "Sent: Monday", "To: John", "Subject: x"], "Jane Doe"),
        (["*Von:* Jane Doe [mailto:jane@example.org]", "*Gesendet:* Montag", "*An:* John"], "Jane Doe"),
        (["De : Jane Doe <jane@example.org>", "Envoyé : lundi", "Objet : x"], "Jane Doe"),
        (["Subject: x", "Date: Monday", "From: jane@example.org"], "jane@example.org"),
        (["差出人: 山田花子 <h@example.org>", "件名: 融資"], "山田花子"),
        (["From: here on we pay."], None),
        (["To: all", "Subject: x"], None),
        (["Words.", "From: Jane", "To: John"], None),
    ],
)
def test_heads_of_forwarded_mails(lines: list[str], speaker: str | None) -> None:
    assert forwards.head(lines) == speaker


def test_a_month_behind_its_day_is_no_part_of_a_name() -> None:
    assert replies.lead("On 13 November Ada Critic wrote:") == ("Ada Critic", True)
    assert replies.lead("On 13 November, May Lee wrote:") == ("May Lee", True)
