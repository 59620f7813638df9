import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letterdiff.extract.errors import Unreadable
from letterdiff.extract.posts import exports, times
from letterdiff.model import BlockKind, ValueRange
from support.readback import folded


def outbox(content: str) -> bytes:
    return json.dumps([{"type": "Note", "id": "https://social.example/1", "content": content}]).encode()


def archive(text: str) -> bytes:
    return f"window.YTD.tweets.part0 = {json.dumps([{'tweet': {'id_str': '1', 'full_text': text}}])}".encode()


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("<p>a<br>b</p><p>c</p>", "a b\n\nc"),
        ("a<br><br />b", "a\n\nb"),
        ("<p>a <b>b</b>c</p>", "a bc"),
        ("<p>a &amp; b&#8217;s &lt;p&gt; &bogus; &#x1F600;</p>", "a & b’s <p> &bogus; 😀"),
        ("a<script>b</script><!-- c -->d<style>e", "ad"),
        ("<ul><li>a<ul><li>b</li></ul></li></ul>c", "a\n\nb\n\nc"),
        ("<h2>a</h2>b", "a\n\nb"),
        ("a < b and 1<2", "a < b and 1<2"),
        ("<a href=\"x>y\" title='<'>a</a>", "a"),
        ("</p>a</div></blockquote>b", "a\n\nb"),
        ("a<!b", "a"),
    ],
)
def test_html_gives_the_text_that_is_shown(content: str, expected: str) -> None:
    assert exports.read(outbox(content)).text == expected


def test_items_headings_and_quotations_keep_their_kinds() -> None:
    document = exports.read(
        outbox("<h2>a</h2><ul><li>b<ul><li>c</li></ul></li></ul><blockquote><p>d</p></blockquote>e")
    )
    assert [(block.kind, block.level) for block in document.blocks] == [
        (BlockKind.HEADING, 2),
        (BlockKind.LIST_ITEM, 1),
        (BlockKind.LIST_ITEM, 2),
        (BlockKind.QUOTATION, 0),
        (BlockKind.PARAGRAPH, 0),
    ]


def test_a_run_breaks_where_an_entity_stands() -> None:
    document = exports.read(archive("R&amp;D, &lt;b&gt;"))
    assert document.text == "R&D, <b>"
    places = [ValueRange("/0/tweet/full_text", *span) for span in ((0, 1), (6, 8), (13, 14))]
    assert list(document.anchor(0, 8).places) == places


def test_entities_at_the_edges_of_an_anchor_are_found() -> None:
    data = outbox("<p>so &quot;<b>AT&amp;T</b>&quot;&quot; asks</p>")
    document = exports.read(data)
    quoted = document.anchor(3, 10)
    assert (quoted.exact, exports.second(data, [quoted])) == ('"AT&T""', ('"AT&T""',))


@pytest.mark.parametrize(
    "part", ["<!", "<a '", '<a "', "<!--", "<script>", "&#", "&", "<br>", "<blockquote>", "\n "]
)
def test_long_rows_of_openings_are_read_quickly(part: str) -> None:
    exports.read(outbox("begin " + part * 20_000))


def agrees(data: bytes) -> None:
    try:
        document = exports.read(data)
    except Unreadable:
        return
    for run in document.runs:
        assert isinstance(run.place, ValueRange)
        assert run.place.end - run.place.start == run.end - run.start
    anchors = [document.anchor(block.start, block.end) for block in document.blocks]
    anchors += [
        document.anchor(block.start, block.start + 3)
        for block in document.blocks
        if block.end - block.start > 3
    ]
    anchors = [anchor for anchor in anchors if anchor.places]
    assert [folded(text) for text in exports.second(data, anchors)] == [
        folded(each.exact) for each in anchors
    ]


@given(st.text(max_size=40))
def test_any_plain_text_is_found_again(text: str) -> None:
    agrees(json.dumps([{"text": text, "author": "Example Agency"}]).encode())


@given(st.text(st.sampled_from("ab \n😀&;#39ltgamp\u2028\x00\ud83d"), max_size=40))
def test_any_text_with_entities_is_found_again(text: str) -> None:
    agrees(archive(text))


_MARKS = [
    "<p>",
    "</p>",
    "<br>",
    "<b>",
    "</b>",
    "<li>",
    "&amp;",
    "&quot;",
    "&nbsp;",
    "&#8217;",
    "a",
    "b c",
    " ",
    "\n",
    "é",
]


@given(st.lists(st.sampled_from(_MARKS), max_size=20).map("".join))
def test_any_html_of_posts_is_found_again(content: str) -> None:
    agrees(outbox(content))


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Thu Nov 06 14:03:00 +0000 2025", "2025-11-06T14:03:00+00:00"),
        ("2014-05-01 12:00:00 +0200", "2014-05-01T12:00:00+02:00"),
        ("2025-11-06T14:03:00.000Z", "2025-11-06T14:03:00+00:00"),
        ("2025-11-06", "2025-11-06"),
        ("Thu Foo 06 14:03:00 +0000 2025", ""),
        ("6.11.25", ""),
    ],
)
def test_times_keep_their_zone(written: str, expected: str) -> None:
    assert times.moment(written) == expected


@pytest.mark.parametrize(
    ("ago", "expected"),
    [
        ("2 hours ago", "2025-11-06"),
        ("3 days ago", "2025-11"),
        ("2 months ago (edited)", "2025"),
        ("", "2025-11-06"),
    ],
)
def test_reckoned_times_are_only_as_exact_as_their_words(ago: str, expected: str) -> None:
    assert times.reckoned(1762437780, ago) == expected
    assert times.reckoned(10**30, ago) == times.reckoned(None, ago) == ""
