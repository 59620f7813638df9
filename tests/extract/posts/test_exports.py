import json

import pytest

from letterdiff.extract.errors import Unreadable
from letterdiff.extract.posts import exports
from letterdiff.model import Anchor, Document, LineRange, ValueRange


def read(value: object) -> Document:
    return exports.read(json.dumps(value).encode())


def post(text: str, **more: object) -> dict[str, object]:
    return {"text": text, "author": "Example Agency", **more}


def told(data: bytes) -> str:
    with pytest.raises(Unreadable) as caught:
        exports.read(data)
    assert caught.value.next_step
    return caught.value.reason


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b'[{"text": "a",\n "date" 1}]', "broken JSON at line 2, column 9: expecting ':' delimiter"),
        (b'[{"text": "a"}, {"te', "broken JSON: it ends in the text that begins at line 1, column 18"),
        (b'[{"text": "a"}', "broken JSON: it ends at line 1 in the middle of a value"),
        (b'[{"text": "a\x01"}]', "broken JSON at line 1, column 13: invalid control character at"),
        (b"function f() {}", "it is not JSON: it begins with neither { nor ["),
        (b"let a = [1]; run(a)", "it is a script, not an export: line 1 does more than hold values"),
        (b"[" * 100_000, "its values are nested too deep"),
        (b'[{"text": ' + b"9" * 5000 + b"}]", "it holds a number with too many digits"),
        (b"a = [" + b"9" * 5000 + b"]", "it holds a number with too many digits"),
        (b'{"a": 1}\n{"b": \n{"c":', "broken JSON at line 2: most lines hold no whole value"),
        (b"", "the file is empty"),
        (b"\x00\x01\x02\x03\x04\x05\x06", "this is not text but binary data"),
        (b'{"type": "OrderedCollection", "orderedItems": []}', "the export holds no posts"),
        (b'[{"text": " ", "url": "https://example.org"}]', "none of its 1 posts has any text"),
    ],
)
def test_what_cannot_be_read_is_said_in_one_line(data: bytes, reason: str) -> None:
    assert told(data).startswith(reason)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ([], "an empty list"),
        ([1, 2.5], "a list of numbers"),
        (["a"], "a list of strings"),
        ({"name": "a", "version": "1", "scripts": {}}, "a package.json"),
        ({"type": "FeatureCollection", "features": []}, "GeoJSON"),
        ({"log": {"entries": []}}, "a HAR file"),
        ({"guild": {}, "channel": {}, "messages": []}, "an export of a Discord channel"),
        ([{"type": "message", "ts": "1.2", "user": "U1", "text": "Hi"}], "an export of a Slack channel"),
        ([{"like": {"tweetId": "1", "fullText": "Hi"}}], "the likes of an X archive"),
        ({"errors": [{"title": "Unauthorized"}]}, "an error message of an API"),
        ({"data": {"user": {"result": {}}}}, "a page of X's own web interface"),
        (
            {"extractor": "youtube", "formats": [], "title": "A film"},
            "an info file of yt-dlp without comments",
        ),
        ({"a\x1b[1m": 1, "b": 2}, "an object with a\\x1b[1m, b"),
        ([None, {"a": 1}], "a list of objects with a"),
        ([None, 1, "a"], "a mixed list"),
        (7, "a single value"),
    ],
)
def test_what_is_something_else_is_named(value: object, words: str) -> None:
    assert words in told(json.dumps(value).encode())


def test_bytes_order_marks_and_other_encodings_are_read() -> None:
    value = json.dumps([post("Größe – “so”", date="2025-11-06")], ensure_ascii=False)
    for data in (value.encode("utf-8-sig"), value.encode("utf-16"), value.encode()):
        document = exports.read(data)
        assert document.text == "Größe – “so”"
        assert exports.second(data, [document.anchor(0, 5)]) == ("Größe",)


def test_what_is_no_character_is_left_out_and_the_places_stay_exact() -> None:
    data = rb'[{"text": "a\ud83d b\u0000c \ud83d\ude00 \udc00d\\ud83d", "author": "A"}, NaN, Infinity]'
    document = exports.read(data)
    assert document.text == "a bc 😀 d\\ud83d"
    assert document.anchor(0, 4).places[0] == ValueRange("/0/text", 0, 1)
    assert document.anchor(8, 9).places == (ValueRange("/0/text", 11, 12),)
    assert exports.second(data, [document.anchor(0, len(document.text))]) == (document.text,)


def test_names_that_stand_twice_are_noted_and_both_parsers_take_the_last() -> None:
    data = b'[{"text": "one", "text": "two", "author": "A"}]'
    document = exports.read(data)
    assert document.text == "two"
    assert document.notes[-1] == "some values are named twice in one place, and the last counts: text"
    assert exports.second(data, [document.anchor(0, 3)]) == ("two",)


def test_a_broken_line_of_json_lines_costs_itself_alone() -> None:
    data = b'{"text": "one", "author": "A"}\n\n{"text": \n{"text": "two", "author": "A"}\n'
    document = exports.read(data)
    assert document.text == "one\n\ntwo"
    assert document.notes[-1].startswith("not read: broken JSON in 1 of its lines (3);")
    assert document.anchor(5, 8).places == (ValueRange("/2/text", 0, 3),)
    assert exports.second(data, [document.anchor(5, 8)]) == ("two",)


def test_the_second_way_shows_what_the_file_holds_now() -> None:
    anchor = read([post("We want loans.")]).anchor(0, 14)
    assert exports.second(json.dumps([post("We wont loans.")]).encode(), [anchor]) == ("We wont loans.",)
    assert exports.second(b"[1]", [anchor]) == (None,)
    assert exports.second(b"[", [anchor]) == (None,)


@pytest.mark.parametrize(
    "places",
    [
        (),
        (ValueRange("/9/text", 0, 1),),
        (ValueRange("/0/none", 0, 1),),
        (ValueRange("", 0, 1),),
        (ValueRange("/0/text", 0, 99),),
        (ValueRange("/0/text", 0, 1), ValueRange("/0/author", 0, 1)),
        (LineRange(1, 0, 1, 1),),
    ],
)
def test_places_that_are_not_there_give_nothing(places: tuple[ValueRange | LineRange, ...]) -> None:
    data = json.dumps([post("We want loans.")]).encode()
    assert exports.second(data, [Anchor(0, 1, "W", "", "", places)]) == (None,)


def test_addresses_that_are_no_web_addresses_are_left_out() -> None:
    for url in ("javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "https://[", "not one"):
        assert read([post("a", url=url)]).blocks[0].origin == ""


def test_posts_by_several_accounts_declare_no_author() -> None:
    assert read([post("a", handle="agency"), post("b", handle="@AGENCY")]).found.author != ""
    assert read([post("a"), post("b", author="Example Ministry")]).found.author == ""


def test_one_language_is_the_documents_and_several_stay_with_the_posts() -> None:
    def note(text: str, language: str) -> dict[str, object]:
        account = {"acct": "agency", "display_name": "Example Agency", "url": "https://social.example/@a"}
        return {"id": text, "content": text, "account": account, "language": language}

    document = read([note("a", "de"), note("b", "de")])
    assert (document.found.language, document.blocks[0].language) == ("de", "")
    document = read([note("a", "de"), note("b", "fr")])
    assert (document.found.language, [block.language for block in document.blocks]) == ("", ["de", "fr"])


def test_comments_displayed_as_plain_text_are_no_html() -> None:
    def comment(text: str) -> dict[str, object]:
        return {"id": text, "snippet": {"textDisplay": text, "authorDisplayName": "@reader"}}

    assert read({"items": [comment("a <3 &amp;\nb")]}).text == "a <3 &amp; b"
    assert read({"items": [comment("a &lt;3<br>b")]}).text == "a <3 b"


def test_a_long_post_of_the_api_has_its_whole_text() -> None:
    tweet = {"id": "1", "text": "short…", "author_id": "2", "note_tweet": {"text": "short and long"}}
    document = read({"data": tweet})
    assert document.text == "short and long"
    assert document.anchor(0, 5).places == (ValueRange("/data/note_tweet/text", 0, 5),)


def test_a_repost_that_the_file_cuts_is_another_s_words_and_undated() -> None:
    tweet = {
        "id_str": "5",
        "full_text": "RT @ministry: We will…",
        "created_at": "Fri Nov 07 09:00:00 +0000 2025",
    }
    block = read([{"tweet": tweet}]).blocks[0]
    assert (block.kind.value, block.speaker, block.date) == ("quotation", "@ministry", "")
    assert block.section == "reposted on 2025-11-07T09:00:00+00:00"
