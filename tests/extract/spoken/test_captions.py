import pytest
from hypothesis import given
from hypothesis import strategies as st

from letterdiff.extract.errors import Unreadable
from letterdiff.extract.spoken import captions
from letterdiff.model import CueTime, Fidelity
from support.readback import misplaced

HEAD = "WEBVTT\n\n"


def texts(source: str) -> list[str]:
    document = captions.read(source.encode())
    return [document.text[block.start : block.end] for block in document.blocks]


def test_a_word_leads_to_its_time_and_line() -> None:
    document = captions.read(b"WEBVTT\n\n01:00:01.500 --> 01:00:02.000\nWe <b>ask</b>.")
    assert document.anchor(3, 6).places == (CueTime(3601.5, 3602.0, 4, 6, 4, 9),)
    assert document.found.fidelity is Fidelity.TRANSCRIPT


def test_a_pause_behind_a_sentence_ends_a_paragraph() -> None:
    cues = ("00:01.000 --> 00:02.000\nOne.", "00:04.000 --> 00:05.000\nTwo and")
    source = HEAD + "\n\n".join([*cues, "00:07.000 --> 00:08.000\nthree."])
    assert texts(source) == ["One.", "Two and three."]


def test_two_voices_on_a_line_are_two_paragraphs() -> None:
    document = captions.read((HEAD + "00:01.000 --> 00:02.000\n<v A>Yes.</v> <v B>No.</v>").encode())
    assert [(block.speaker, document.text[block.start : block.end]) for block in document.blocks] == [
        ("A", "Yes."),
        ("B", "No."),
    ]


def test_a_line_said_twice_stays_where_nothing_rolls() -> None:
    source = HEAD + "00:01.000 --> 00:02.000\nNo.\n\n00:02.000 --> 00:03.000\nNo."
    assert texts(source) == ["No. No."]


def test_a_missing_signature_and_lost_lines_do_not_lose_the_rest() -> None:
    document = captions.read(b"00:01.000 --> 00:02.000\nOne.\n\nNo time\n\n00:02.000 --> 00:0x.000\nTwo.")
    assert [document.text[block.start : block.end] for block in document.blocks if block.kind.quotable] == [
        "One."
    ]
    assert document.text.startswith("One.\n\nNo time")
    assert document.notes == ("3 lines stand outside of any caption with a time and cannot be quoted",)


def test_a_comment_in_prose_is_no_metadata() -> None:
    source = HEAD + "NOTE\ntitle: T\nand a line of prose\n\n00:01.000 --> 00:02.000\nOne."
    assert captions.read(source.encode()).found.title == ""


@pytest.mark.parametrize("data", [b"WEBVTT", b"1\n", b"WEBVTT\n\n00:01.000 --> 00:02.000\n\n"])
def test_a_file_without_captions_says_so(data: bytes) -> None:
    with pytest.raises(Unreadable, match="the file holds no captions"):
        captions.read(data)


@given(st.text(st.sampled_from("ab <>/v.&;lgt\n-0:1é"), max_size=60).filter(lambda text: "-->" not in text))
def test_every_run_stands_at_its_place_in_any_cue(inside: str) -> None:
    data = f"WEBVTT\n\n00:01.000 --> 00:02.000\nx {inside}".encode()
    assert misplaced(captions.read(data), data) == []


def test_a_comment_that_mentions_fidelity_and_is_no_list_of_pairs_costs_the_file() -> None:
    source = b"WEBVTT\n\nNOTE\nfidelity: reconstruction\nauthor Bob\n\n00:01.000 --> 00:02.000\nWords."
    with pytest.raises(Unreadable, match="fidelity"):
        captions.read(source)


def cues(*said: str) -> str:
    times = [f"00:00:{2 * at:02}.000 --> 00:00:{2 * at + 2:02}.000" for at in range(len(said))]
    return HEAD + "\n\n".join(f"{time}\n{words}" for time, words in zip(times, said, strict=True))


def turns(*said: str) -> list[tuple[str, str]]:
    document = captions.read(cues(*said).encode())
    return [(b.speaker, document.text[b.start : b.end]) for b in document.blocks if b.kind.quotable]


def test_a_name_ahead_of_the_words_lasts_until_the_next_voice() -> None:
    said = turns("SENATOR BEE: We ask", "for loans.", "MS. CEE: You do?", "Note: later.", "- Yes.")
    assert said == [
        ("SENATOR BEE", "We ask for loans."),
        ("MS. CEE", "You do? Note: later."),
        ("", "Yes."),
    ]


def test_a_label_that_stands_there_once_is_text() -> None:
    assert turns("Note: we ask.", "No.") == [("", "Note: we ask. No.")]


def test_marks_begin_turns_wherever_they_stand_and_tags_do_not_hide_them() -> None:
    assert turns(">> BEE: We ask &gt;&gt; No.", "{\\an8}<i>- Oh.</i>\n<font color='red'>- Ah.</font>") == [
        ("BEE", "We ask"),
        ("", "No."),
        ("", "Oh."),
        ("", "Ah."),
    ]


def test_a_name_in_brackets_lasts_for_the_sentence_where_sounds_have_small_letters() -> None:
    sounds = ("[risas]", "[suspira] Oh.", "[puerta]")
    assert turns(*sounds, "[Alba] En 1928,", "<i>éramos.</i> ", "Nada.", "[Alba] Sí.") == [
        ("", "Oh."),
        ("Alba", "En 1928, éramos."),
        ("", "Nada."),
        ("Alba", "Sí."),
    ]
    assert turns("[Gasps] Oh.", "[Gasps] Ah.") == [("", "[Gasps] Oh. [Gasps] Ah.")]


def test_songs_and_applause_are_no_speech() -> None:
    assert turns("\u266a first\nsecond \u266a", "(applause) We ask.", "[Music]") == [("", "We ask.")]


def test_words_that_grow_from_cue_to_cue_are_said_once() -> None:
    document = captions.read(cues("we", "we ask", "we ask for", "we ask for loans", "now").encode())
    assert document.text == "we ask for loans now"
    assert document.anchor(3, 6).places[0].start == 2.0  # type: ignore[union-attr]


def test_nothing_is_quoted_over_lost_lines() -> None:
    source = HEAD + "00:01.000 --> 00:02.000\nWe ask\n\nfor no\n\n00:02.000 --> 00:03.000\nloans."
    assert texts(source) == ["We ask", "loans.", "for no"]


def test_times_that_go_back_part_paragraphs_and_are_said() -> None:
    source = (
        HEAD
        + "00:05.000 --> 00:02.000\nOne and\n\n00:01.000 --> 00:01.000\ntwo\n\n"
        + "-00:01.000 --> 00:02.000\nthree."
    )
    document = captions.read(source.encode())
    assert texts(source) == ["One and", "two", "three."]
    assert document.anchor(0, 3).places == (CueTime(5.0, 5.0, 4, 0, 4, 3),)
    assert document.notes == (
        "2 captions end before they begin, or before 0",
        "2 captions with an earlier time than the one ahead",
    )


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("123:00:01,5 --> 123:00:02.25\nLong.", ["Long."]),
        (
            "1\r\n00:00:01,000 --> 00:00:02,000\r\nOne.\r\n2\r\n00:00:02,000 --> 00:00:03,000\r\nTwo.",
            ["One. Two."],
        ),
        ("00:00:01,000 --> 00:00:02,000\nOne 00:01 --> two.", ["One 00:01 --> two."]),
        (
            "00:00:01,000 --> 00:00:02,000\nOne.\n\n2\n00:00:02,000 --> 00:0",
            ["One.", "00:00:02,000 --> 00:0"],
        ),
        ("\ufeffWEBVTT\n\n00:01.000 --> 00:02.000\n00:01.000 --> 00:02.000\nOne.", ["One."]),
    ],
    ids=["hours", "no blank lines", "arrow in words", "cut short", "times twice"],
)
def test_odd_files_are_read_as_far_as_they_go(source: str, expected: list[str]) -> None:
    assert texts(source) == expected


def test_utf_16_is_read() -> None:
    assert captions.read((HEAD + "00:01.000 --> 00:02.000\nGrüße.").encode("utf-16")).text == "Grüße."


SEVERAL = (
    "One.\n\n00:02.000 --> 00:03.000\n>> Two.",
    "One. >> Two.",
    "- One.\n- Two.",
    "- one.\n- two.",
    "One.\n- Two.",
)
ALONE = (
    ">> One.",
    "- One, and.",
    "One\n- and - two.",
    "[laughs] One.\n- [Applause]",
    "One. Note: two.\nFirst: three.",
)


@pytest.mark.parametrize(("said", "several"), [(s, True) for s in SEVERAL] + [(s, False) for s in ALONE])
def test_a_sign_of_another_voice_makes_words_without_a_name_nobodys(said: str, several: bool) -> None:
    assert captions.read(f"{HEAD}00:01.000 --> 00:02.000\n{said}".encode()).voices is several


def test_capitals_tell_no_name_where_all_is_in_capitals() -> None:
    assert texts(HEAD + "00:01.000 --> 00:02.000\nWE WENT TO\nNEW YORK: A CITY.") == [
        "WE WENT TO NEW YORK: A CITY."
    ]


def test_one_name_in_title_case_may_be_a_heading() -> None:
    assert texts(HEAD + "00:01.000 --> 00:02.000\nYes.\nGood Copilot: it helps.") == [
        "Yes. Good Copilot: it helps."
    ]


def test_an_abbreviation_before_a_colon_is_nobodys_name() -> None:
    assert texts(HEAD + "00:01.000 --> 00:02.000\nOne word. AI: it\nhelps and\nUSA: here.") == [
        "One word. AI: it helps and USA: here."
    ]
