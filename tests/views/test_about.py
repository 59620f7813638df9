import json

from letterdiff.model import Document, Metadata, Property, Proposal, Side, Source
from letterdiff.views import about

DATE = Proposal("date", "2025-10-27", "page 1, line “October 27, 2025”")
SUBJECT = Proposal("subject", "Request for information", "page 1, line “Re: Request”")
TITLE = Proposal("title", "x", "the PDF's document information")
ALL = (DATE, SUBJECT, TITLE)
SOURCE = Source("letters/a.pdf", Side.LETTER, "0" * 64, 9)


def test_what_nobody_declared_is_proposed_with_its_witness() -> None:
    assert about.lines(Metadata(), ALL) == [
        "proposed: title Request for information (page 1, line “Re: Request”)",
        "proposed: date 27 October 2025 (page 1, line “October 27, 2025”)",
    ]


def test_what_is_declared_is_not_proposed() -> None:
    assert about.lines(Metadata(title="A letter", date="2025-10-28"), ALL) == []
    assert about.hint("letters/a.pdf", Metadata(title="A letter", date="2025-10-28"), ALL) == ""


def test_the_hint_is_a_line_of_a_sidecar() -> None:
    hint = about.hint("letters/a.pdf", Metadata(), ALL)
    assert hint.endswith('write it into letters/a.pdf.toml: date = "2025-10-27"')


def test_about_a_file() -> None:
    document = Document(
        "0" * 64, "pdf", "pdf 1", "", (), (), proposals=ALL, properties=(Property("tagged", "no"),)
    )
    text = about.as_text(SOURCE, document)
    assert "  tagged: no\n" in text
    assert "  proposed: subject Request for information (page 1, line “Re: Request”)\n" in text
    row = json.loads(about.as_jsonl(SOURCE, document))
    assert row["properties"] == [{"name": "tagged", "value": "no"}]
    assert [proposal["field"] for proposal in row["proposals"]] == ["date", "subject", "title"]


def test_a_file_that_says_nothing() -> None:
    document = Document("0" * 64, "txt", "plain 1", "", (), ())
    assert "it says nothing of itself" in about.as_text(SOURCE, document)
