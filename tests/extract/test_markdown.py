import pytest
from hypothesis import given
from hypothesis import strategies as st

from letterdiff.extract import markdown
from letterdiff.extract.errors import Unreadable
from letterdiff.model import Anchor, LineRange
from support.readback import folded, misplaced


def text(source: str) -> str:
    return markdown.read(source.encode()).text


def test_lines_count_from_the_top_of_the_file() -> None:
    document = markdown.read(b"---\ntitle: T\n---\n\nWe **ask**.")
    assert document.anchor(3, 6).places == (LineRange(5, 5, 5, 8),)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("a [b](http://b.org 'b') b", "a b b"),
        ("![b](b.png) b", "b"),
        ("see[^1] and\n\n[^1]: more", "see and\n\nmore"),
        ("x[^n]\n\n[^n]: http://x.org/only", "x\n\nhttp://x.org/only"),
        ("`` a ` b `` c", "a ` b c"),
        ("`a\nb`", "a b"),
        ("line  \nbreak\\\nthere", "line break there"),
        ("a<br>b <span class='x'>c</span><!-- d -->", "a b c"),
        ("\\*a\\* &amp;&copy; &bogus; &#8217;", "*a* &© &bogus; ’"),
        ("**open and *closed*", "**open and closed"),
        ("1. one\n\n   two\n2. three", "one\n\ntwo\n\nthree"),
        ('a {{< pdf "x" >}} b\n\n{% raw %}', "a b"),
        ("{{< x >}} not code", "not code"),
        ("# A # b #", "A # b"),
        (">" * 60 + " deep", "deep"),
        ("> a\nlazy\n> > b", "a lazy\n\nb"),
        ("```\ncode *x*\n```", "code *x*"),
        ("<script>\nx\n</script>\n\ny", "y"),
        ("\ta\n\tb\n\nc", "a b\n\nc"),
    ],
)
def test_markup_is_left_out_and_words_stay(source: str, expected: str) -> None:
    assert text(source) == expected
    assert misplaced(markdown.read(source.encode()), source.encode()) == []


def test_the_second_way_resolves_entities_between_and_beside_places() -> None:
    data = b"&#8220;AT&amp;T&#8221; asks"
    document = markdown.read(data)
    quoted = document.anchor(0, 6)
    assert quoted.exact == "“AT&T”"
    assert markdown.second(data, [quoted]) == ("“AT&T”",)


def test_the_second_way_shows_what_the_file_holds_now() -> None:
    anchor = markdown.read(b"We want loans.").anchor(0, 14)
    assert markdown.second(b"We wont loans.", [anchor]) == ("We wont loans.",)


def test_places_that_are_not_there_give_nothing() -> None:
    far = Anchor(0, 1, "a", "", "", (LineRange(9, 0, 9, 1),))
    assert markdown.second(b"a", [far, Anchor(0, 0, "", "", "", ())]) == (None, None)


def test_a_file_without_text_says_so() -> None:
    with pytest.raises(Unreadable, match="the file shows no text"):
        markdown.read(b"---\ntitle: T\n---\n\n![x](y.png)\n")


@pytest.mark.parametrize("part", ["{{", "{%", "[^", "{:", "&#", "<a '", "**", "!["])
def test_a_long_line_of_openings_is_read_quickly(part: str) -> None:
    assert markdown.read((part * 10_000 + " end").encode()).text.endswith("end")


@given(st.text(st.sampled_from("ab *_`[]()!<>#-&;\\\n|~^:1.&\"'é日\t"), min_size=1, max_size=60))
def test_every_run_stands_at_its_place_in_any_markdown(source: str) -> None:
    data = source.encode()
    try:
        document = markdown.read(data)
    except Unreadable:
        return
    assert misplaced(document, data) == []
    anchors = [document.anchor(b.start, b.end) for b in document.blocks if b.kind.quotable]
    assert [folded(found) for found in markdown.second(data, anchors)] == [folded(a.exact) for a in anchors]


@pytest.mark.parametrize(
    "source",
    [
        "said &#8211; in fact",
        "the &#8220;rental amount&#8221; field",
        'an [authority](https://x.org/?a=1&amp;b=2 "its own title"). None',
        "[action?](https://x.org/_(a))\nJoin",
    ],
)
def test_the_second_way_keeps_spaces_beside_entities_and_none_of_links(source: str) -> None:
    data = source.encode()
    document = markdown.read(data)
    assert markdown.second(data, [document.anchor(0, len(document.text))]) == (document.text,)
