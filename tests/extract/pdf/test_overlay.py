from io import BytesIO

import pytest
from PIL import Image

from extract.pdf.paper import paper, put
from letterdiff.extract.errors import Unreadable
from letterdiff.extract.pdf.pdfium.overlay import KINDS, LARGEST, PAD, SIDE, frames_of, overlay
from letterdiff.extract.requests import Mark
from letterdiff.model import BlockKind, PageBox

PAGE = paper(lambda canvas: put(canvas, 100, 112, "A heading"))
WORDS = (PageBox(1, 100.0, 100.0, 130.0, 115.0), PageBox(1, 135.0, 100.0, 160.0, 115.0))


def picture(*marks: Mark, scale: float = 1.0) -> Image.Image:
    return Image.open(BytesIO(overlay(PAGE, 1, marks, scale))).convert("RGB")


@pytest.mark.parametrize("kind", list(BlockKind))
def test_a_block_is_framed_in_its_kinds_colour_and_named_in_the_margin(kind: BlockKind) -> None:
    drawn = picture(Mark(7, kind, WORDS))
    letters, colour = KINDS[kind]
    assert drawn.getpixel((int(SIDE + 120), int(100 - PAD))) == colour
    margin = drawn.crop((0, 80, int(SIDE), 130)).getcolors(9999) or []
    assert any(shade == colour for _, shade in margin)
    assert letters.isascii()


def test_kinds_are_told_apart_by_letters_and_by_colour() -> None:
    assert (
        len({letters for letters, _ in KINDS.values()})
        == len({c for _, c in KINDS.values()})
        == len(BlockKind)
    )


def test_a_block_in_two_columns_has_two_frames() -> None:
    boxes = (PageBox(1, 50, 700, 90, 712), PageBox(1, 50, 714, 90, 726), PageBox(1, 320, 100, 360, 112))
    frames = list(frames_of(Mark(0, BlockKind.PARAGRAPH, boxes)))
    assert frames == [(50, 700, 90, 726), (320, 100, 360, 112)]


def test_a_huge_scale_stays_within_the_largest_picture() -> None:
    assert max(picture(scale=500.0).size) <= LARGEST * 1.2


def test_the_same_marks_give_the_same_bytes() -> None:
    mark = Mark(7, BlockKind.TABLE, WORDS)
    assert overlay(PAGE, 1, [mark], 2.0) == overlay(PAGE, 1, [mark], 2.0)


def test_a_page_that_is_not_there_cannot_be_drawn() -> None:
    for data, number in ((PAGE, 2), (b"no PDF", 1)):
        with pytest.raises(Unreadable, match="cannot be drawn"):
            overlay(data, number, [], 1.0)
