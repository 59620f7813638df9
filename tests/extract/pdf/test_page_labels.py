"""Printed labels are taken where they count up over most pages, and nowhere else."""

from io import BytesIO

import pytest
from reportlab.pdfgen.canvas import Canvas

from letterdiff.extract.pdf import read
from letterdiff.extract.pdf.setting.page_labels import printed


@pytest.mark.parametrize(
    ("lines", "labels"),
    [
        (["", "i", "ii", "1", "2", "3"], ["", "i", "ii", "1", "2", "3"]),
        (["- 7 -", "- 8 -", "- 9 -"], ["7", "8", "9"]),
        (["A-1", "A-2", "A-3", "B-1", "B-2"], ["A-1", "A-2", "A-3", "B-1", "B-2"]),
        (["Page iii of xii", "Page iv of xii"], ["iii", "iv"]),
        (["5 Annual Report 2024", "Annual Report 2024 6", "7 Annual Report 2024"], ["5", "6", "7"]),
        (["XXXIX", "XL", "XLI"], ["XXXIX", "XL", "XLI"]),
        (["i", "ii", "3", "4"], ["i", "ii", "3", "4"]),
        (["1", "2", "3", "1", "2"], ["1", "2", "3", "1", "2"]),
        (["", "Seite 1", "Seite 2", "", "Seite 4"], ["", "1", "2", "", "4"]),
    ],
)
def test_labels_that_count_up_are_read(lines: list[str], labels: list[str]) -> None:
    assert printed([[line] for line in lines]) == labels


@pytest.mark.parametrize(
    "lines",
    [
        ["1", "2", "3"],
        ["Page 1 of 3", "Page 2 of 3", "Page 3 of 3"],
        ["2024", "2024", "2024"],
        ["17"],
        ["9", "4", "8"],
        ["", "", "", "1", "2"],
        ["5.1", "5.2", "5.3"],
        ["Docket 12-40", "Docket 12-41", "Docket 12-42"],
        ["mill", "civic", "livid"],
        [],
    ],
)
def test_nothing_else_is_a_label(lines: list[str]) -> None:
    assert printed([[line] for line in lines]) == [""] * len(lines)


def test_the_letter_s_own_number_goes_before_a_stamp_over_the_whole_file() -> None:
    pages = [[f"Case 24 Page {n} of 4"] + ([str(n - 1)] if n > 1 else []) for n in range(1, 5)]
    assert printed(pages) == ["", "1", "2", "3"]


def pages_of(feet: list[str], *, own: bool = False) -> list[str]:
    """The labels of a letter with these feet."""
    out = BytesIO()
    canvas = Canvas(out, pagesize=(612, 792), invariant=1)
    for number, foot in enumerate(feet, start=1):
        for row in range(20):
            canvas.drawString(72, 700 - 14 * row, f"We ask for part {number * 20 + row} of the programme.")
        canvas.drawCentredString(306, 40, foot)
        if own:
            canvas.addPageLabel(number - 1, style="ROMAN_UPPER", start=number)
        canvas.showPage()
    canvas.save()
    return [page.label for page in read(out.getvalue()).pages]


def test_labels_are_read_off_the_pages_unless_the_file_says_its_own() -> None:
    assert pages_of(["", "1", "2", "3"]) == ["", "1", "2", "3"]
    assert pages_of(["", "1", "2", "3"], own=True) == ["I", "II", "III", "IV"]
