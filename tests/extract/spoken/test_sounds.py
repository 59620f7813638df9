import pytest

from letterdiff.extract.spoken import sounds


@pytest.mark.parametrize(
    ("line", "speech"),
    [
        ("We ask. [Applause] Now.", "We ask.  Now."),
        ("(Loud applause and cheers)", ""),
        ("We (in the music trade) ask", "We (in the music trade) ask"),
        ("[inaudible]", "[inaudible]"),
        ("\u266a la la \u266a Good day", " Good day"),
        ("[live captioner standing [live captioner standing by]", ""),
        ("we ask [the government] for loans", "we ask [the government] for loans"),
        ("(拍手)", ""),
    ],
)
def test_speech_is_what_is_left(line: str, speech: str) -> None:
    spans = list(sounds.parted(line))
    assert "".join(line[start:end] for start, end, spoken in spans if spoken) == speech
    assert "".join(line[start:end] for start, end, _ in spans) == line
