import pytest
from hypothesis import given
from hypothesis import strategies as st

from letterdiff.extract import captions
from letterdiff.extract.errors import Unreadable
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
