import pytest

from letterdiff.extract.pdf.letter import letter_words


@pytest.mark.parametrize(
    ("line", "subject"),
    [
        ("Re: Tax credit", "Tax credit"),
        ("RE:", ""),
        ("Subject : Draft rules", "Draft rules"),
        ("Betreff: Anhörung", "Anhörung"),
        ("Objet : consultation", "consultation"),
        ("件名：意見書", "意見書"),
        ("Report: a heading", None),
        ("Regarding the above", None),
    ],
)
def test_subject(line: str, subject: str | None) -> None:
    assert letter_words.subject(line) == subject


@pytest.mark.parametrize(
    ("line", "whom"),
    [
        ("Dear Mr. Kratsios:", "Mr. Kratsios"),
        ("Dear Dr Hosein", "Dr Hosein"),
        ("To the Members of the Committee:", "the Members of the Committee"),
        ("Sehr geehrte Damen und Herren,", "Damen und Herren"),
        ("Estimado señor Pérez:", "señor Pérez"),
        ("To Whom It May Concern:", ""),
        ("Madame, Monsieur,", ""),
        ("Dearly bought", None),
        ("To the north of the grid", None),
    ],
)
def test_salutation(line: str, whom: str | None) -> None:
    assert letter_words.salutation(line) == whom


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Docket ID OSTP-TECH-2025-0067", ["OSTP-TECH-2025-0067"]),
        ("Docket ID OSTP -TECH-2025-0067", ["OSTP-TECH-2025-0067"]),
        ("WC Docket No. 17-108; GN Docket No. 14-28", ["17-108", "14-28"]),
        ("RIN 1234-AB56", ["1234-AB56"]),
        ("File No. 001-11307-01", ["001-11307-01"]),
        ("Reference: MC25-001837", ["MC25-001837"]),
        ("Reference 606-10-25-19 through 22", []),
        ("the docket numbers many pages", []),
    ],
)
def test_dockets(text: str, numbers: list[str]) -> None:
    assert letter_words.dockets(text) == numbers


@pytest.mark.parametrize("line", ["VIA E-MAIL", "By email only: a@example.org", "via email"])
def test_way_of_sending(line: str) -> None:
    assert letter_words.via(line)


@pytest.mark.parametrize("line", ["Sincerely,", "Yours sincerely", "Mit freundlichen Grüßen", "Atentamente,"])
def test_close(line: str) -> None:
    assert letter_words.close(line)
