import re
import zlib
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from letterdiff.model import Comparison, Metadata, Relation, Verdict
from letterdiff.views import html
from letterdiff.views.html.render import policy
from support.build import document, passage
from views.samples import ACCUSING, MADE, PAIRED, VERDICTS

GOLDEN = Path(__file__).parents[1] / "golden"


def png(width: int = 4, height: int = 2) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return len(data).to_bytes(4, "big") + kind + data + zlib.crc32(kind + data).to_bytes(4, "big")

    head = width.to_bytes(4, "big") + height.to_bytes(4, "big") + bytes([8, 0, 0, 0, 0])
    rows = zlib.compress(b"\0".join([b""] + [b"\xcc" * width] * height), 9)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


class Seen(HTMLParser):
    """The elements of a page with their attributes, and the text of each blockquote."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text.append(data)

    def all(self, name: str) -> list[str]:
        return [value or "" for _, attrs in self.elements for key, value in attrs.items() if key == name]

    def tags(self) -> set[str]:
        return {tag for tag, _ in self.elements}


def page(comparison: Comparison = MADE, verdicts: dict[str, Verdict] = VERDICTS) -> str:
    assert PAIRED.letter
    return html.render(comparison, verdicts, {PAIRED.letter.id: png()}, library="..")


def hostile(text: str) -> Comparison:
    """The comparison with this text wherever a stranger or a user may have put it."""
    words = text.strip() or "x"
    quote = replace(
        passage(document(words), words, "letters/a.pdf"), section=text, speaker=text, language=text
    )
    meta = Metadata(text, text, text, text, text, text, text, text)
    readings = tuple(replace(r, source=replace(r.source, meta=meta), notes=(text,)) for r in MADE.readings)
    findings = tuple(
        replace(one, letter=quote, topic=text, reasons=(text,), letter_position=None) for one in MADE.findings
    )
    problems = tuple(replace(p, reason=text, next_step=text) for p in MADE.problems)
    return replace(
        MADE, readings=readings, findings=findings, problems=problems, topics=(text,), program=text
    )


def test_golden() -> None:
    assert page() == (GOLDEN / "report.html").read_text("utf-8")


def test_no_script_no_request_no_inline_style() -> None:
    seen = Seen(page())
    assert not seen.tags() & {"script", "iframe", "object", "embed", "link", "base", "form", "svg"}
    assert all(source.startswith("data:image/png;base64,") for source in seen.all("src"))
    assert not seen.all("style") and not seen.all("srcset")
    style = page().split("<style>")[1].split("</style>")[0]
    assert policy(style) in seen.all("content") and "url(" not in style and "@import" not in style
    assert "default-src 'none'" in policy(style) and "unsafe" not in policy(style)


def test_every_link_inside_the_page_has_its_end() -> None:
    seen = Seen(page())
    inner = {link[1:] for link in seen.all("href") if link.startswith("#")}
    assert inner and inner <= set(seen.all("id"))
    assert len(seen.all("id")) == len(set(seen.all("id")))


def test_label_language_and_words_stand_in_each_quotation() -> None:
    blocks = re.findall(r"<blockquote.*?</blockquote>", page(), re.DOTALL)
    asks, denial, _, japanese, *_ = blocks
    assert "a reconstruction, not the words used" in asks and "label" not in denial
    assert 'lang="ja"' in japanese and "a translation, not the words used" in japanese
    assert PAIRED.statement and PAIRED.statement.context.exact == "".join(Seen(denial).text)


def test_excerpts_in_the_list_are_cut_in_sight_and_labelled() -> None:
    assert PAIRED.letter
    long = passage(document("word " * 60 + "end"), "word " * 60 + "end", "letters/a.pdf")
    listed = page(replace(MADE, findings=(replace(PAIRED, letter=long),))).split('id="list"')[1]
    row = listed.split("</tr>")[1]
    assert "word […]</q>" in row and "a reconstruction, not the words used" in row


def test_nothing_accuses() -> None:
    assert not ACCUSING.search("".join(Seen(page()).text))


def test_moved_verdict_says_what_it_judged() -> None:
    moved = replace(MADE, findings=(replace(PAIRED, relation=Relation.OPPOSED),))
    assert "given when it stood as ‘other scope’" in page(moved) and "when ‘other scope’" in page(moved)
    assert "Confirmed by me on 8 November 2025: checked by phone." in page()


def test_quotes_that_are_not_plain_or_not_checked_say_so() -> None:
    assert page().count("ONE-ENGINE") == 1
    assert "not checked against its file" in page(replace(MADE, checks=()))


def test_a_picture_that_is_no_png_is_left_out() -> None:
    assert PAIRED.letter
    made = html.render(MADE, {}, {PAIRED.letter.id: b"<svg onload=alert(1)>"})
    assert "<img" not in made and "letters/a.pdf</a>" not in made


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "</style><script>alert(1)</script>",
        '" onmouseover="alert(1)',
        "javascript:alert(1)",
        "\x1b[31mred\u202egnp.exe",
        "{{ 7 * 7 }} {% include 'x' %}",
        "مرحبا بالعالم",
    ],
)
def test_strangers_text_stays_text(text: str) -> None:
    made = page(hostile(text), {})
    plain = Seen(page(hostile("plain words"), {}))
    assert Seen(made).tags() <= plain.tags() and "\x1b" not in made and "\u202e" not in made
    assert not [name for _, attrs in Seen(made).elements for name in attrs if name.startswith("on")]
    assert not [link for link in Seen(made).all("href") if link.lower().startswith(("javascript:", "data:"))]
    assert "49" not in "".join(Seen(made).text) or "{{" not in text


@settings(max_examples=25, deadline=None)
@given(st.text(max_size=30))
def test_no_text_adds_an_element(text: str) -> None:
    tags = [tag for tag, _ in Seen(page(hostile(text), {})).elements]
    assert set(tags) <= Seen(page(hostile("<b onclick=x>"), {})).tags() and tags.count("style") == 1


def test_empty_comparison_says_so() -> None:
    made = html.render(replace(MADE, findings=(), readings=(), problems=(), checks=()), {}, {})
    assert "No finding." in made and "no letters" in made
