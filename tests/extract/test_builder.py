from hypothesis import given
from hypothesis import strategies as st

from letterdiff.extract.builder import Builder, Piece
from letterdiff.model import BlockKind, LineRange, PageBox


def _line(text: str) -> Piece:
    return Piece(text, LineRange(1, 0, 1, len(text)))


def test_furniture_stands_behind_what_can_be_quoted() -> None:
    builder = Builder()
    for kind, text in (
        (BlockKind.PARAGRAPH, "one"),
        (BlockKind.FURNITURE, "2"),
        (BlockKind.PARAGRAPH, "two"),
    ):
        builder.block(kind, [_line(text)])
    assert builder.document(b"", format="txt", reader="test").text == "one\n\ntwo\n\n2"


def test_a_box_stays_whole_and_a_gap_needs_no_place() -> None:
    builder, box = Builder(), PageBox(1, 0, 0, 9, 9)
    builder.block(BlockKind.PARAGRAPH, [Piece("in", box), Piece(" ", None), Piece("trust", box)])
    made = builder.document(b"", format="pdf", reader="test")
    assert made.text == "in trust"
    assert [(run.start, run.end, run.place) for run in made.runs] == [(0, 2, box), (3, 8, box)]


@given(st.text())
def test_every_character_leads_back_to_its_column(text: str) -> None:
    builder = Builder()
    assert builder.block(BlockKind.PARAGRAPH, [_line(text)]) == bool(builder._blocks)
    made = builder.document(b"", format="txt", reader="test")
    placed = {at for run in made.runs for at in range(run.start, run.end)}
    assert all(made.text[at] == " " for at in set(range(len(made.text))) - placed)
    for run in made.runs:
        assert isinstance(run.place, LineRange)
        assert made.text[run.start : run.end] == text[run.place.column : run.place.end_column]


@given(st.text())
def test_no_control_character_gets_in(text: str) -> None:
    builder = Builder()
    builder.block(BlockKind.PARAGRAPH, [_line(text)])
    made = builder.document(b"", format="txt", reader="test").text
    assert not any(character < " " or "\x7f" <= character < "\xa0" for character in made)


def test_whom_a_file_quotes_is_none_of_its_voices() -> None:
    def voices(*blocks: tuple[BlockKind, str]) -> bool:
        builder = Builder()
        for kind, speaker in blocks:
            builder.block(kind, [Piece("words", None)], speaker=speaker)
        return builder.document(b"", format="txt", reader="test").voices

    assert not voices((BlockKind.PARAGRAPH, ""), (BlockKind.QUOTATION, "A"), (BlockKind.SIGNATURE, "A"))
    assert voices((BlockKind.PARAGRAPH, ""), (BlockKind.PARAGRAPH, "A"))
