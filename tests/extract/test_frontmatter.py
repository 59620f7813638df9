import pytest

from letterdiff.extract import frontmatter, markdown
from letterdiff.extract.errors import Unreadable
from letterdiff.extract.frontmatter import FrontMatter
from letterdiff.model import BlockKind, Fidelity


def test_yaml_values_stay_as_they_are_written() -> None:
    front = frontmatter.split("---\ntitle: No\ndate: 2025-10-27\nauthors: [a, b]\n---\nText")
    assert front == FrontMatter({"title": "No", "date": "2025-10-27", "authors": ["a", "b"]}, 6)


def test_toml_between_plus_signs() -> None:
    front = frontmatter.split('+++\ntitle = "T"\ndate = 2025-10-27\n+++\n\nText')
    found, notes = front.metadata()
    assert (front.body_line, found.title, found.date, notes) == (5, "T", "2025-10-27", ())


@pytest.mark.parametrize("text", ["Text", "---\nText\n---\nMore", "---\nnever: closed", "", "+++\n"])
def test_a_text_without_front_matter_begins_at_once(text: str) -> None:
    assert frontmatter.split(text) == FrontMatter()


@pytest.mark.parametrize(
    ("head", "line"),
    [
        ("---\ntitle: a\nbad: [1, 2\n---", 3),
        ("---\na: b: c\n---", 2),
        ("---\nx: *none\n---", 2),
        ('+++\na = 1\nb = "x\n+++', 3),
        ("+++\nno equals sign\n+++", 2),
    ],
)
def test_what_does_not_parse_is_a_note_with_its_line(head: str, line: int) -> None:
    document = markdown.read(f"{head}\nThe text goes on.".encode())
    assert document.text.startswith("The text goes on.")
    assert document.notes[0].startswith(f"the front matter does not parse (line {line}: ")
    assert [block.kind for block in document.blocks] == [BlockKind.PARAGRAPH, BlockKind.FURNITURE]


def test_deep_nesting_is_no_crash() -> None:
    assert "does not parse" in frontmatter.split("---\na: " + "[" * 20_000 + "\n---\nText").note


def test_values_that_are_not_what_their_key_asks_for_are_notes() -> None:
    front = frontmatter.split("---\nlang: foo bar\ndate: soon\nurl: /a/path\nmood: good\n---\nText")
    found, notes = front.metadata()
    assert (found.language, found.origin) == ("", "")
    assert notes == (
        "front matter: date 'soon' is not a date such as 2025-10-27",
        "front matter: lang 'foo bar' is not a language tag such as en or pt-BR",
    )


def test_every_field_can_be_declared() -> None:
    front = frontmatter.split(
        "---\ntitle: T\nauthor: A\norganisation: O\nto: B\ndate: 2025\nlang: pt_BR\n"
        "link: https://example.org/a\narchive: https://example.org/b\nFidelity: Reconstruction\n---\n"
    )
    found, _ = front.metadata()
    assert (found.title, found.author, found.organisation, found.addressee) == ("T", "A", "O", "B")
    assert (found.date, found.language, found.fidelity) == ("2025", "pt-BR", Fidelity.RECONSTRUCTION)
    assert (found.origin, found.archive) == ("https://example.org/a", "https://example.org/b")


@pytest.mark.parametrize("text", ["---\nfidelity: invented\n---\nWords.", "---\nfidelity: [ocr\n---\nWords."])
def test_a_fidelity_that_is_not_clear_costs_the_file(text: str) -> None:
    with pytest.raises(Unreadable, match="what its fidelity is"):
        frontmatter.split(text).metadata()


def test_front_matter_without_a_closing_line_is_said() -> None:
    front = frontmatter.split("---\ntitle: T\nauthor: A\n\nText")
    assert (front.body_line, front.note.endswith("so it was read as text")) == (1, True)
    assert frontmatter.split("---\n\nA ruled line, then text") == FrontMatter()
