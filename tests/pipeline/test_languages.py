from findings.made import spoken
from letterdiff.model import Passage, Side
from letterdiff.pipeline.languages import problems


def _in(language: str, number: int) -> Passage:
    return spoken("So lange Worte.", Side.LETTER, "", "Example Lab", language, number)[0]


def test_one_note_a_language_at_its_first_source() -> None:
    (note,) = problems([_in("en", 0), _in("de", 1), _in("de", 2), _in("und", 3)])
    assert (note.name, note.gravity) == ("letters/1.txt", "note")
    assert note.reason.startswith("is in German, as is 1 more file: no stance is read in that language")
