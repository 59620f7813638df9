import json

from letterdiff.extract.builder import Builder, Piece
from letterdiff.model import Block, BlockKind, Cell, Document, Page, PageBox, Run, Side, Source, State
from letterdiff.views import blocks

TEXT = "Loan guarantees\n\nTwo"
SOURCE = Source("letters/a.pdf", Side.LETTER, "0" * 64, 9)
DOCUMENT = Document(
    sha256="0" * 64,
    format="pdf",
    reader="pdf 1",
    text=TEXT,
    blocks=(
        Block(BlockKind.LIST_ITEM, 0, 15, level=2, section="I.", states=(State.SPACING_DIFFERS,)),
        Block(BlockKind.TABLE, 17, 20, cell=Cell(1, 2, 3), states=(State.VERIFIED,)),
    ),
    runs=(Run(0, 15, PageBox(3, 1.0, 2.0, 30.0, 4.0)), Run(17, 20, PageBox(4, 1.0, 2.0, 9.0, 4.0))),
    pages=(Page(3, 600.0, 800.0, "iii"), Page(4, 600.0, 800.0, "iv")),
)


def test_a_block_a_line_in_the_documented_order() -> None:
    first, second = map(json.loads, blocks.as_jsonl(SOURCE, DOCUMENT).splitlines())
    documented = "source sha256 block kind text section page page_label boxes start end states fidelity"
    assert list(first)[:13] == documented.split()
    assert (first["page"], first["page_label"], first["boxes"]) == (3, "iii", [[3, 1.0, 2.0, 30.0, 4.0]])
    assert (first["states"], first["level"], first["cell"]) == (["SPACING-DIFFERS"], 2, None)
    assert (second["cell"], second["mark"]) == ({"table": 1, "row": 2, "column": 3}, "")
    assert TEXT[first["start"] : first["end"]] == first["text"]


def test_text_names_levels_cells_and_marked_states_only() -> None:
    shown = blocks.as_text(SOURCE, DOCUMENT)
    assert "[0] list item, level 2, page 3, SPACING-DIFFERS\nLoan guarantees" in shown
    assert "[1] table, table 1 row 2 column 3, page 4\nTwo" in shown


def test_a_page_has_its_own_blocks() -> None:
    assert [json.loads(row)["block"] for row in blocks.as_jsonl(SOURCE, DOCUMENT, 4).splitlines()] == [1]
    assert blocks.as_text(SOURCE, DOCUMENT, 9) == ""


def test_hidden_words_are_counted_and_printed_only_on_request() -> None:
    builder = Builder()
    builder.block(BlockKind.HIDDEN, [Piece("secret name", PageBox(1, 0, 0, 9, 9))], states=(State.HIDDEN,))
    made = builder.document(b"", format="pdf", reader="test")
    assert "secret" not in blocks.as_text(SOURCE, made) + blocks.as_jsonl(SOURCE, made)
    assert "(2 words that no reader sees; --hidden prints them)" in blocks.as_text(SOURCE, made)
    assert "secret name" in blocks.as_text(SOURCE, made, hidden=True)
    assert json.loads(blocks.as_jsonl(SOURCE, made, hidden=True))["text"] == "secret name"
