from collections.abc import Callable

import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader

from extract.pdf.paper import HEIGHT, Canvas, paper, put, texts
from extract.pdf.raw import FREE, raw, say, stream
from letterdiff.extract.errors import Unreadable
from letterdiff.extract.pdf import read
from letterdiff.extract.pdf.page.pages import drawn, opened
from letterdiff.extract.pdf.page.words import words_of
from letterdiff.extract.pdf.pdfium import engine, unread
from letterdiff.extract.pdf.sheets import Sheet
from letterdiff.extract.pdf.sight.hidden import whys_of
from letterdiff.model import BlockKind, Document, State
from letterdiff.text.clean import COVERED

SEEN = say("Words that are seen.", y=700)
LAYERS = (
    f"/OCProperties << /OCGs [{FREE} 0 R {FREE + 1} 0 R] "
    f"/D << /Order [] /OFF [{FREE} 0 R] /ON [{FREE + 1} 0 R] >> >>"
)
GROUPS = ("<< /Type /OCG /Name (draft) >>", "<< /Type /OCG /Name (final) >>")


def _hidden(made: Document) -> list[str]:
    return texts(made, BlockKind.HIDDEN)


def _whys(made: Document) -> dict[str, str]:
    """Why what is hidden is so, by its words."""
    return {made.text[b.start : b.end]: b.mark for b in made.blocks if b.kind is BlockKind.HIDDEN}


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


@pytest.mark.parametrize(("x", "width"), [(148, 30), (132, 20), (151, 9)])
def test_a_word_partly_under_a_picture_is_hidden_as_a_whole(x: float, width: float) -> None:
    made = _draw(_text("untouched, halfcovered, untouched"), _picture(x, 310, width, 30))
    assert _whys(made) == {"halfcovered,": "under a picture"}


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


def test_white_words_that_other_words_only_graze_are_hidden() -> None:
    made = _draw(_text("unseen", grey=1), _text("Plain talk above.", y=293), _text("And below.", y=309))
    assert _hidden(made) == ["unseen"]
    assert "Plain talk above." in made.text


def test_words_without_ink_over_other_words_are_hidden() -> None:
    made = _draw(_text("Plain talk here."), _text("unseen words", mode=3))
    assert _hidden(made) == ["unseen words"]


def _unseen(*steps: Callable[[Canvas], None]) -> str:
    """The words that are hidden on a page, before any OCR is thought of."""
    data = paper(lambda canvas: [step(canvas) for step in steps] and None)
    (page,) = drawn(opened(data))
    words = words_of(page.glyphs)
    whys = whys_of(page, words, engine.engine(data))
    return " ".join(word.text for word, why in zip(words, whys, strict=True) if why)


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


def _line(x: float, y: float, width: float, *, thick: float = 12, grey: float = 0.0):
    def draw(canvas: Canvas) -> None:
        canvas.setLineWidth(thick)
        canvas.setStrokeGray(grey)
        canvas.line(x, HEIGHT - y, x + width, HEIGHT - y)

    return draw


@pytest.mark.parametrize("bar", [
    _line(70, 297, 70),
    _line(70, 297, 70, thick=5),
    _line(70, 297, 70, grey=1.0),
    _picture(70, 304, 70, 14, stripes=400),
])  # fmt: skip
def test_words_under_a_bar_are_hidden_and_those_beside_it_are_not(bar) -> None:
    made = _draw(_text("secret names plain words"), bar)
    assert _hidden(made) == ["secret names"]
    assert "plain words" in made.text


def test_a_rule_that_strikes_words_through_is_no_bar_over_them() -> None:
    assert _whys(_draw(_text("struck words"), _line(70, 297, 70, thick=1))) == {"struck words": "struck out"}


def test_a_box_over_a_part_of_a_line_in_one_path_with_others_hides_that_part_alone() -> None:
    boxes = "0 g 103 596 56 14 re 300 400 50 14 re f "
    made = read(raw(SEEN + say("plain words that are secret here") + boxes))
    assert _whys(made) == {"words that": "under an opaque box"}
    assert [text for text in texts(made, BlockKind.PARAGRAPH) if "secret" in text] == [
        f"plain {COVERED} are secret here"
    ]


def test_a_box_drawn_by_a_form_or_a_gradient_hides_what_it_covers() -> None:
    form = stream("0 g 0 0 60 14 re f", "/Type /XObject /Subtype /Form /BBox [0 0 60 14]")
    shade = "<< /ShadingType 2 /ColorSpace /DeviceGray /Coords [0 0 1 0] /Extend [true true] /Function " \
        "<< /FunctionType 2 /Domain [0 1] /C0 [0] /C1 [0] /N 1 >> >>"  # fmt: skip
    content = SEEN + say("secret") + "q 1 0 0 1 70 596 cm /X Do Q " + say("hush", y=500)
    content += "q 70 496 60 14 re W n /S sh Q "
    resources = f"/XObject << /X {FREE} 0 R >> /Shading << /S {FREE + 1} 0 R >>"
    assert _whys(read(raw(content, form, shade, resources=resources))) == {
        "secret": "under an opaque box",
        "hush": "under an opaque box",
    }


@pytest.mark.parametrize("kind", ["/Square /IC [0 0 0]", "/Highlight /C [0 0 0] /QuadPoints "
                                  "[70 615 190 615 70 595 190 595]"])  # fmt: skip
def test_words_under_an_annotation_that_has_no_picture_of_itself_are_hidden(kind: str) -> None:
    square = f"<< /Type /Annot /Subtype {kind} /Rect [70 595 190 615] /F 4 >>"
    made = read(raw(SEEN + say("secret name"), square, page=f"/Annots [{FREE} 0 R]"))
    assert _whys(made) == {"secret name": "under an opaque box"}


def test_a_yellow_highlight_leaves_its_words_seen_and_whole() -> None:
    look = "/C [1 1 0] /QuadPoints [70 615 110 615 70 595 110 595]"
    mark = f"<< /Type /Annot /Subtype /Highlight {look} /Rect [70 595 110 615] /F 4 >>"
    made = read(raw(SEEN + say("plainspoken words"), mark, page=f"/Annots [{FREE} 0 R]"))
    assert not _hidden(made)
    assert "plainspoken words" in made.text


@pytest.mark.parametrize(
    "clip", ["q 0 0 612 400 re W n", "q 0 0 612 792 re W n q 0 0 9 9 re W* n Q q 9 9 1 1 re W n q"]
)
def test_what_is_cut_away_is_told_to_be(clip: str) -> None:
    content = f"{SEEN}{clip} {say('unseen words')} Q {'Q' if clip.endswith(' q') else ''} "
    made = read(raw(content + say("seen again", y=500)))
    assert _whys(made) == {"unseen words": "cut away by the edge of an area"}
    assert "seen again" in made.text


def test_a_form_confines_its_own_painting_and_no_later_one() -> None:
    form = stream(
        "0 0 9 9 re W n " + say("unseen words"),
        "/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << /Font << /F 4 0 R >> >>",
    )
    made = read(raw(SEEN + "/X Do " + say("seen words"), form, resources=f"/XObject << /X {FREE} 0 R >>"))
    assert _whys(made) == {"unseen words": "cut away by the edge of an area"}


def test_each_place_and_each_reason_is_a_block_of_its_own() -> None:
    made = _draw(
        _text("first unseen words", grey=1), _text("and their second line", y=314, grey=1),
        _text("far away", y=600, grey=1), _text("no ink", y=600, mode=3), _text("beyond", x=700, y=600),
    )  # fmt: skip
    assert _whys(made) == {
        "first unseen words and their second line": "in the colour of the ground",
        "far away": "in the colour of the ground",
        "no ink": "drawn without ink",
        "beyond": "outside the page",
    }


def test_what_is_left_of_a_sentence_is_marked_where_words_of_it_are_covered() -> None:
    made = _draw(_text("We will not support the plan."), _line(108, 297, 18))
    assert [(b.states, made.text[b.start : b.end]) for b in made.blocks[1:]] == [
        ((State.ONE_ENGINE,), f"We will {COVERED} support the plan."),
        ((State.HIDDEN,), "not"),
    ]


def test_covered_words_that_stand_alone_leave_no_gap() -> None:
    made = _draw(_text("secret name"), _box(70, 300, 90))
    assert COVERED not in made.text
