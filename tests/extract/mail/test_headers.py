import pytest
from hypothesis import given
from hypothesis import strategies as st

from letterdiff.extract.mail import headers, words


@pytest.mark.parametrize(
    ("raw", "names"),
    [
        ("Jane Doe <jane@example.org>", ["Jane Doe"]),
        ("jane@example.org", ["jane@example.org"]),
        ('"Doe, Jane" <jane@example.org>, John <john@example.org>', ["Doe, Jane", "John"]),
        ("=?utf-8?Q?J=C3=B6rg?= =?utf-8?Q?_M=C3?= =?utf-8?Q?=BCller?= <j@example.org>", ["Jörg Müller"]),
        ("Jörg <j@example.org>", ["Jörg"]),
        ("Board: a@example.org, Bea <b@example.org>;", ["a@example.org", "Bea"]),
        ("Board:;", ["Board"]),
        ("undisclosed-recipients:;", []),
        ("", []),
    ],
)
def test_people_of_an_address_header(raw: str, names: list[str]) -> None:
    assert headers.people(raw) == names


@pytest.mark.parametrize(
    "raw", ["<", '"', "a@", "=?utf-8?Q?=?=", "(" * 5000, "a" * 90_000, ",,;;::", "\\", "<>@"]
)
def test_broken_addresses_cost_nothing(raw: str) -> None:
    assert all("\n" not in name for name in headers.people(raw))


@pytest.mark.parametrize(
    ("raw", "sent"),
    [
        ("Mon, 27 Oct 2025 23:30:00 -0400", "2025-10-27T23:30:00-04:00"),
        ("27 Oct 2025 23:30 GMT", "2025-10-27T23:30:00+00:00"),
        ("Mon, 32 Oct 2025 23:30:00 -0400", ""),
        ("yesterday", ""),
        ("10/11/2025", ""),
        ("", ""),
    ],
)
def test_dates(raw: str, sent: str) -> None:
    assert headers.sent(raw) == sent


def test_a_header_said_twice_with_different_words_is_not_said() -> None:
    read = headers.read(
        [("From", "a@example.org"), ("FROM", "b@example.org"), ("Subject", "x"), ("Subject", "x")]
    )
    assert (read.found.author, read.found.title) == ("", "x")
    assert read.notes == ("says 'From:' more than once, differently: none was taken",)


def test_without_a_date_the_first_server_only_proposes_one() -> None:
    received = "from a.example.org by b.example.org; Mon, 27 Oct 2025 10:00:00 +0000"
    read = headers.read([("Received", "x; Tue, 28 Oct 2025 10:00:00 +0000"), ("Received", received)])
    assert read.found.date == ""
    assert [proposal.value for proposal in read.proposals] == ["2025-10-27"]


@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=30))
def test_any_text_comes_out_of_its_encoded_words(text: str) -> None:
    from email.header import Header

    raw = Header(text, "utf-8", maxlinelen=40).encode()
    assert words.decoded(raw) == text


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("Re: =?iso-2022-jp?B?GyRCS1w+WhsoQg==?=", "Re: 本証"),
        ("=?gb2312?B?yNXUqg==?=", "日元"),
        ("=?x-unknown?Q?caf=E9?= x", "café x"),
        ("=?utf-8?B?!!!?=", ""),
        ("a\r\n b", "a b"),
    ],
)
def test_encoded_words_as_they_come(raw: str, text: str) -> None:
    assert words.decoded(raw) == text
