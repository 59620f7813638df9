import pytest

from letterdiff.extract.html import tables
from letterdiff.extract.html.blocks import blocks_of
from letterdiff.extract.html.parse import parse


def seen(body: str) -> list[str]:
    """Kind, level where there is one, and text of each block; hidden and beside marked."""
    rows = []
    for block in tables.rows(blocks_of(parse(body.encode()).root)):
        marks = ("hidden " if block.hidden else "") + ("beside " if block.beside else "")
        rows.append(f"{marks}{block.kind.value}{block.level or ''}: {' '.join(block.text.split())}")
    return rows


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<p>a<b>b</b> c</p>d", ["paragraph: ab c", "paragraph: d"]),
        ("<div>a<div>b</div>c</div>", ["paragraph: a", "paragraph: b", "paragraph: c"]),
        ("a<br>b<br> <br>c", ["paragraph: a b", "paragraph: c"]),
        ("<h2>a</h2><ul><li>b<ul><li>c", ["heading2: a", "list item1: b", "list item2: c"]),
        ("<blockquote>a<p>b</blockquote>c", ["quotation: a", "quotation: b", "paragraph: c"]),
        ("<figure><figcaption>a</figcaption></figure>", ["caption: a"]),
        ("<p><ruby>a<rp>(</rp><rt>x</rt><rp>)</rp></ruby>b", ["paragraph: ab"]),
        ("<p>a <math><mi>b</mi><mo>=</mo><mn>2</mn></math> c", ["paragraph: a b=2 c"]),
        ("<p>a<!-- x -->b<?y?>c</p>", ["paragraph: abc"]),
        ("<p>a<my-tag>b</my-tag><o:p>c</o:p></p>", ["paragraph: abc"]),
        ("<p>a<script>x</script><style>y</style>b</p>", ["paragraph: ab"]),
        ("<p>a<svg><title>x</title></svg><title>y</title></p>", ["paragraph: a"]),
        (
            "<p>a<sup><a href='#n'>1</a></sup> b<a href='#m'><sup>2</sup></a> x<sup>2</sup>",
            ["paragraph: a b x2"],
        ),
    ],
)
def test_text_is_grouped_as_a_reader_sees_it(body: str, expected: list[str]) -> None:
    assert seen(body) == expected


@pytest.mark.parametrize(
    "hiding",
    [
        "<p style='color:red; DISPLAY : none'>x</p>",
        "<p style='visibility:hidden'>x</p>",
        "<p style='font-size:0'>x</p>",
        "<p style='position:absolute; left:-9999px'>x</p>",
        "<p style='opacity: 0;'>x</p>",
        "<p hidden>x</p>",
        "<p aria-hidden=true>x</p>",
        "<noscript>x</noscript>",
        "<dialog>x</dialog>",
        "<details><p>x</p></details>",
        "<details>x</details>",
        "<p style='clip: rect(0 0 0 0)'>x</p>",
        "<p style='height:0; overflow:hidden'>x</p>",
        "<p style='color:#fff; background-color:white'>x</p>",
        "<p class='sr-only'>x</p>",
        "<p role=tooltip>x</p>",
        "<p class='card-tooltip-text'>x</p>",
    ],
)
def test_what_is_not_displayed_is_hidden(hiding: str) -> None:
    assert [row for row in seen(f"<p>a</p>{hiding}") if "hidden" in row] == [
        ("hidden beside paragraph: x" if "dialog" in hiding else "hidden paragraph: x")
    ]


@pytest.mark.parametrize(
    "shown", ["color:#fff; background:#000", "height:0", "left:-9px", "opacity:0.5", "clip:auto"]
)
def test_an_ordinary_style_hides_nothing(shown: str) -> None:
    assert seen(f"<p style='{shown}'>x</p>") == ["paragraph: x"]


def test_an_open_detail_and_every_summary_are_displayed() -> None:
    shown = seen("<details><summary>a</summary></details><details open>b<p>c</p></details>")
    assert shown == ["paragraph: a", "paragraph: b", "paragraph: c"]


def test_a_hidden_word_is_no_part_of_the_paragraph_around_it() -> None:
    assert seen("<p>we do <b hidden>not</b> ask</p>") == ["paragraph: we do ask", "hidden paragraph: not"]


@pytest.mark.parametrize(
    ("sheet", "hides"),
    [
        (".x{display:none}", True),
        ("/* .x{} */ a{b:c} .y, .x { color:red; display: none }", True),
        ("@import 'a'; @media print {p{a:b}} #i{visibility:hidden}", True),
        ("@media print { .x {display:none} }", False),
        (".js .x{display:none}", False),
        (".x{display:none} .x{display:block}", False),
        (".x{display:none", False),
        ("@media { .x{display:none}", False),
    ],
)
def test_the_page_s_own_style_sheet_hides(sheet: str, hides: bool) -> None:
    page = f"<style>{sheet}</style><p>a</p><p class='y x' id=i>b</p>"
    assert seen(page) == ["paragraph: a", "hidden paragraph: b" if hides else "paragraph: b"]


@pytest.mark.parametrize(
    "beside",
    ["<nav>x</nav>", "<div role=navigation>x</div>", "<div id='cookie-bar'>x</div>", "<aside>x</aside>"],
)
def test_what_stands_beside_the_page_is_marked(beside: str) -> None:
    assert seen(f"<p>a</p>{beside}") == ["paragraph: a", "beside paragraph: x"]


def test_rows_of_data_are_one_block_each_and_layout_is_none() -> None:
    table = "<table><tr><th>Year<th>Money<tr><td>2025<td>%</td><td>20</td></tr></table>"
    assert seen(table) == ["table: Year Money", "table: 2025 % 20"]
    assert seen("<table><tr><td>1.</td><td>We ask for <p>loans.</table>") == [
        "paragraph: 1.",
        "paragraph: We ask for",
        "paragraph: loans.",
    ]
    running = "word " * 50
    assert seen(f"<table><tr><td>{running}<td>side</table>") == [
        f"paragraph: {running.strip()}",
        "paragraph: side",
    ]
