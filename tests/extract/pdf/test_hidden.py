from collections.abc import Callable

import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader

from extract.pdf.paper import HEIGHT, Canvas, paper, put, texts
from extract.pdf.raw import FREE, raw, say, stream
from letterdiff.extract.errors import Unreadable
from letterdiff.extract.pdf import read
from letterdiff.extract.pdf.page.pages import drawn, opened
from letterdiff.extract.pdf.pdfium import engine, unread
from letterdiff.extract.pdf.sheets import Sheet, sheet_of
from letterdiff.model import BlockKind, Document, State

SEEN = say("Words that are seen.", y=700)
LAYERS = (
    f"/OCProperties << /OCGs [{FREE} 0 R {FREE + 1} 0 R] "
    f"/D << /Order [] /OFF [{FREE} 0 R] /ON [{FREE + 1} 0 R] >> >>"
)
GROUPS = ("<< /Type /OCG /Name (draft) >>", "<< /Type /OCG /Name (final) >>")


def _hidden(made: Document) -> list[str]:
    return texts(made, BlockKind.HIDDEN)


def _draw(*steps: Callable[[Canvas], None]) -> Document:
    def page(canvas: Canvas) -> None:
        put(canvas, 72, 100, "Words that are seen.")
        for step in steps:
            canvas.saveState()
            step(canvas)
            canvas.restoreState()

    return read(paper(page))


def _text(words: str, x: float = 72, y: float = 300, *, grey: float = 0.0, mode: int = 0):
    def draw(canvas: Canvas) -> None:
        text = canvas.beginText(x, HEIGHT - y)
        text.setFont("Helvetica", 11)
        text.setFillGray(grey)
        text.setTextRenderMode(mode)
        text.textOut(words)
        canvas.drawText(text)

    return draw


def _box(x: float, y: float, width: float, *, grey: float = 0.0, alpha: float = 1.0):
    def draw(canvas: Canvas) -> None:
        canvas.setFillGray(grey)
        canvas.setFillAlpha(alpha)
        canvas.rect(x, HEIGHT - y - 4, width, 14, stroke=0, fill=1)

    return draw


def _picture(x: float, y: float, width: float, height: float, *, stripes: int = 4):
    """A picture of upright stripes, from its lower left corner."""
    image = Image.new("L", (200, 20))
    image.putdata([255 * (i % 200 // stripes % 2) for i in range(4000)])

    def draw(canvas: Canvas) -> None:
        canvas.drawImage(ImageReader(image), x, HEIGHT - y, width, height)

    return draw


def test_words_under_a_picture_are_hidden() -> None:
    made = _draw(_text("secret name"), _picture(60, 310, 120, 30))
    assert _hidden(made) == ["secret name"]


def test_a_word_half_under_a_picture_is_cut_where_the_picture_begins() -> None:
    made = _draw(_text("untouched, halfcovered"), _picture(148, 310, 60, 30))
    assert _hidden(made) == ["covered"]


@pytest.mark.parametrize("alpha", [0.3, 0.6])
def test_words_under_a_tint_are_seen(alpha: float) -> None:
    assert not _hidden(_draw(_text("marked words"), _box(60, 300, 200, grey=0.8, alpha=alpha)))


@pytest.mark.parametrize("steps", [
    (_text("secret name"), _box(70, 300, 90)),
    (_box(70, 300, 90), _text("secret name")),
    (_text("secret name"), _box(70, 300, 90, grey=1)),
    (_text("secret name"), _box(70, 300, 90), _text("REDACTED", 80, grey=1)),
])  # fmt: skip
def test_a_failed_redaction_is_hidden_with_a_warning(steps) -> None:
    made = _draw(*steps)
    assert _hidden(made) == ["secret name"]
    assert "page 1: 2 words stand in the file under an opaque box or picture" in " ".join(made.notes)
    assert [b.states for b in made.blocks if b.kind is BlockKind.HIDDEN] == [(State.HIDDEN,)]


def test_grey_words_on_their_own_grey_are_hidden_though_other_ink_stands_there() -> None:
    made = _draw(_box(60, 300, 200, grey=0.5), _text("unseen words", grey=0.5), _text("Plain talk over."))
    assert _hidden(made) == ["unseen words"]
    assert "Plain talk over." in made.text


def test_words_without_ink_over_other_words_are_hidden() -> None:
    made = _draw(_text("Plain talk here."), _text("unseen words", mode=3))
    assert _hidden(made) == ["unseen words"]


def _unseen(*steps: Callable[[Canvas], None]) -> str:
    """The words that are hidden on a page, before any OCR is thought of."""
    data = paper(lambda canvas: [step(canvas) for step in steps] and None)
    (page,) = drawn(opened(data))
    return " ".join(word.text for word in sheet_of(page, engine.engine(data)).hidden)


PAGE = (0, HEIGHT, 612, HEIGHT)


def test_the_text_layer_of_a_scan_is_seen_where_the_scan_shows_something() -> None:
    layer = _text("read by a scanner", mode=3)
    assert not _unseen(_picture(*PAGE, stripes=2), layer)
    assert not _unseen(_text("read by a scanner"), _picture(*PAGE, stripes=2))
    assert _unseen(_picture(*PAGE, stripes=400), layer) == "read by a scanner"


def test_red_on_green_as_light_as_the_red_is_seen() -> None:
    ground, ink = "0 0.5 0 rg 60 590 200 30 re f", "0.98 0 0 rg"
    assert not _hidden(read(raw(SEEN + ground + say(" glaring words ", before=ink))))


@pytest.mark.parametrize("content", [
    f"/OC /Off BDC {say('unseen words')} EMC",
    f"/OC /Off BDC /Span BMC {say('unseen words')} EMC EMC",
    f"/OC /Both BDC {say('unseen words')} EMC",
    "/Form Do",
])  # fmt: skip
def test_a_layer_that_is_off_is_hidden_though_it_lies_over_other_words(content: str) -> None:
    form = stream(say("unseen words"), f"/Type /XObject /Subtype /Form /BBox [0 0 612 792] /OC {FREE} 0 R")
    both = f"<< /Type /OCMD /OCGs [{FREE} 0 R {FREE + 1} 0 R] /P /AllOn >>"
    resources = (
        f"/Properties << /Off {FREE} 0 R /On {FREE + 1} 0 R /Both {FREE + 3} 0 R >> "
        f"/XObject << /Form {FREE + 2} 0 R >> /Font << /F 4 0 R >>"
    )
    made = read(
        raw(
            SEEN + say("Plain talk here.") + content, *GROUPS, form, both, resources=resources, catalog=LAYERS
        )
    )
    assert _hidden(made) == ["unseen words"]


def test_a_layer_that_is_on_is_seen() -> None:
    content = f"/OC /On BDC {say('final words')} EMC"
    resources = f"/Properties << /On {FREE + 1} 0 R >>"
    assert not _hidden(read(raw(SEEN + content, *GROUPS, resources=resources, catalog=LAYERS)))


def _square(flags: int) -> tuple[str, ...]:
    look = stream("0 g 0 0 120 20 re f", "/Type /XObject /Subtype /Form /BBox [0 0 120 20]")
    return (
        f"<< /Type /Annot /Subtype /Square /Rect [70 595 190 615] /F {flags} /AP << /N {FREE + 1} 0 R >> >>",
        look,
    )


def test_words_under_a_drawn_annotation_are_hidden() -> None:
    made = read(raw(SEEN + say("secret name"), *_square(4), page=f"/Annots [{FREE} 0 R]"))
    assert _hidden(made) == ["secret name"]
    assert "meant to be secret" in " ".join(made.notes)


def test_words_under_an_annotation_that_is_not_shown_are_seen() -> None:
    assert not _hidden(read(raw(SEEN + say("open name"), *_square(2), page=f"/Annots [{FREE} 0 R]")))


def test_a_page_drawn_blank_is_said_to_be() -> None:
    with pytest.raises(Unreadable, match="its page is drawn blank"):
        read(raw(say("unseen words", before="/G gs"), resources="/ExtGState << /G << /ca 0 >> >>"))


def test_pages_that_only_the_second_engine_reads_are_named() -> None:
    sheets = [Sheet(number, 612, 792, "", (), (), (), ()) for number in (1, 2)]
    second = engine.engine(paper(lambda canvas: put(canvas, 72, 100, "Words"), lambda canvas: None))
    assert unread.pages(sheets, second) == (1,)
    (note,) = unread.notes_on((1,), sheets)
    assert "page 1 has text that one engine of two finds" in note


@pytest.mark.parametrize(("flags", "expected"), [(4, ["Words that are seen.", "a value"]), (2, ["a value"])])
def test_what_an_annotation_does_not_show_is_hidden(flags: int, expected: list[str]) -> None:
    look = stream(
        "BT /F 12 Tf 2 5 Td (a value) Tj ET",
        "/Type /XObject /Subtype /Form /BBox [0 0 120 20] /Resources << /Font << /F 4 0 R >> >>",
    )
    field = (
        f"<< /Type /Annot /Subtype /Widget /FT /Tx /T (t) /V (a value) /Rect [70 595 190 615] /F {flags} "
        f"/AP << /N {FREE + 1} 0 R >> >>"
    )
    made = read(raw(SEEN, field, look, page=f"/Annots [{FREE} 0 R]"))
    assert (_hidden(made) or texts(made)) == expected
