import re
import zlib
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from letterdiff.model import Comparison, Metadata, Relation, State, Verdict
from letterdiff.views import html
from letterdiff.views.html.context import NEAR, ahead, behind
from letterdiff.views.html.render import policy
from letterdiff.views.selection import Review, Selection
from support.build import document, passage
from views.samples import ACCUSING, ALONE, MADE, PAIRED, VERDICTS

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
    assert "given when it stood as ‘other scope’" in page(moved)
    assert "(✓ confirmed, when ‘other scope’)" in page(moved)
    assert "Confirmed, marked so by me on 8 November 2025: checked by phone." in page()


def test_quotes_that_are_not_plain_or_not_checked_say_so() -> None:
    assert page().count("ONE-ENGINE") == 1
    assert "not checked against its file" in page(replace(MADE, checks=()))


def test_a_fault_of_the_context_is_not_the_quotes() -> None:
    checks = tuple(replace(c, state=State.VERIFIED, context=State.HIDDEN) for c in MADE.checks)
    made = page(replace(MADE, checks=checks))
    assert "<b>Check of its context:</b> HIDDEN" in made and "Check of this quote" not in made


def test_the_list_says_who_differs_in_what_and_what_was_decided() -> None:
    first, second, *_ = page().split("<tbody>")[1].split("</tr>")
    assert "<bdi>A. Writer</bdi>, <bdi>Example Lab</bdi>, <bdi>27 October 2025</bdi>" in first
    assert "beneficiary: <bdi>manufacturers</bdi> ≠ <bdi>our datacenters</bdi>" in first
    assert "✓ confirmed" in first and "not reviewed" in second
    assert "not reviewed" not in page(verdicts={})


def test_some_findings_alone_say_what_is_left_out_and_keep_their_numbers() -> None:
    wanted = Selection((Review.UNREVIEWED,), (Relation.LETTER_ONLY,))
    made = html.render(MADE, VERDICTS, {}, wanted=wanted)
    assert "1 of 3 findings: those not reviewed, of the relation “letter only”" in made
    assert "1 other scope, confirmed; 1 related, not reviewed." in made
    assert '<td class="number">3</td>' in made and '<td class="number">1</td>' not in made
    assert "2 of 3 statements read" in made and "the file is empty" in made
    none = html.render(MADE, {}, {}, wanted=Selection((Review.REJECTED,)))
    assert "0 of 3 findings: those rejected" in none and "None of the findings is among" in none


def test_links_to_findings_left_out_are_no_links() -> None:
    seeing = replace(PAIRED, see_also=(ALONE.id, "gone"))
    whole = replace(MADE, findings=(seeing, *MADE.findings[1:]))
    made = html.render(whole, {}, {}, wanted=Selection((), (Relation.OTHER_SCOPE,)))
    assert "3 (not in this report), gone (not in this report)" in made


def test_long_context_is_whole_on_the_page_and_short_in_print() -> None:
    around = " ".join(f"word{n}" for n in range(90))
    text = document(around, "The passage.", around)
    asks = passage(text, "The passage.", "letters/a.pdf")
    made = page(replace(MADE, findings=(replace(PAIRED, letter=asks, letter_position=None),)))
    quote = re.search(r"<blockquote.*?</blockquote>", made, re.DOTALL)
    assert quote and quote[0].count('class="far"') == 2
    assert "".join(Seen(quote[0]).text).endswith(asks.context.exact)


@given(st.text(st.sampled_from("a b\n漢"), max_size=600))
def test_context_parts_join_to_the_context(text: str) -> None:
    assert "".join(ahead(text)) == text == "".join(behind(text))
    assert len(ahead(text)[1]) <= NEAR + 40 >= len(behind(text)[0])


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


def test_the_title_names_whose_letters_they_are() -> None:
    whose = "Example Lab: letters to government beside public statements"
    assert f"<h1>{whose}</h1>" in page() and f"<title>{whose}: 3 findings" in page()


def test_a_link_names_a_place_only_where_it_opens_there() -> None:
    assert '<a href="../letters/a.pdf#page=1">letters/a.pdf, <span class="place">page 1</span></a>' in page()
    assert '<a href="../statements/b.md">statements/b.md</a>, <span class="place">line 2</span>' in page()
