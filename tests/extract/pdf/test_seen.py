from letterdiff.extract.builder import Piece
from letterdiff.extract.ocr import SeenLine, SeenWord
from letterdiff.extract.pdf.scanned.seen import Careful, words_of
from letterdiff.model import BlockKind, Fidelity, PageBox


def line(*words: tuple[str, float, float], base: float = 100, height: float = 46) -> SeenLine:
    return SeenLine(tuple(SeenWord(t, x0, 60, x1, 100, 95) for t, x0, x1 in words), base, height, True)


def test_words_stand_on_one_baseline_and_are_of_the_pages_usual_size() -> None:
    lines = [line(("A", 0, 9), ("whole", 20, 90)), line(("letter", 0, 90), base=200, height=48)]
    words = [word for word, _ in words_of(lines, 4.0)]
    assert [word.size for word in words] == [12.5] * 3
    assert [word.base for word in words] == [25.0, 25.0, 50.0]


def test_signs_of_japanese_stand_without_spaces() -> None:
    words = [word for word, _ in words_of([line(("当社", 0, 80), ("は", 100, 130), ("GDP", 150, 200))], 4.0)]
    assert words[0].box.x1 == words[1].box.x0
    assert [word.before for word in words] == [False, False, True]


def test_a_bullet_is_told_from_the_letter_it_is_taken_for() -> None:
    far, near = line(("e", 0, 9), ("Item", 60, 99)), line(("e", 0, 9), ("item", 20, 60))
    assert [word.text for word, _ in words_of([far, near], 4.0)] == ["•", "Item", "e", "item"]


def built(*sure: int) -> Careful:
    places = [PageBox(3, 0, 10.0 * n, 9, 10.0 * n + 9) for n in range(len(sure))]
    builder = Careful(dict(zip(places, sure, strict=True)), {3})
    builder.block(BlockKind.PARAGRAPH, [Piece("word ", place) for place in places])
    return builder


def test_a_block_of_which_ocr_was_not_sure_is_kept_and_not_quoted() -> None:
    unsure, sure = built(95, 30, 95), built(95, 95, 95)
    kinds = [b.document(b"", format="pdf", reader="").blocks[0].kind for b in (unsure, sure)]
    assert kinds == [BlockKind.FURNITURE, BlockKind.PARAGRAPH]
    assert unsure.notes() == (
        "not read: 1 passage on page 3, as OCR was not sure of the words; look at the pages themselves",
    )
    assert sure.notes() == ()


def test_only_what_ocr_read_is_said_to_be_its() -> None:
    mixed = Careful({}, {2})
    for page in (1, 2):
        mixed.block(BlockKind.PARAGRAPH, [Piece("words", PageBox(page, 0, 0, 9, 9))])
    made = mixed.document(b"", format="pdf", reader="test", found=mixed.fidelity)
    assert [block.fidelity for block in made.blocks] == [None, Fidelity.OCR]
    assert made.found.fidelity is None


def test_a_whole_scan_is_said_to_be_ocr_as_a_whole() -> None:
    scan = Careful({}, {1})
    scan.block(BlockKind.PARAGRAPH, [Piece("words", PageBox(1, 0, 0, 9, 9))])
    assert scan.fidelity.fidelity is Fidelity.OCR
