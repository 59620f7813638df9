import tomllib
from collections.abc import Iterator
from itertools import permutations
from pathlib import Path

import pytest

from letterdiff.stance.cues import cues_in
from letterdiff.stance.cues.kind import MODALS, CueKind, kind_of
from letterdiff.stance.sentence import sentences_of

CASES = Path(__file__).parent.parent / "cases"


def _texts(language: str) -> Iterator[str]:
    for case in tomllib.loads((CASES / f"{language}.toml").read_text("utf-8"))["case"]:
        yield case["text"]
    for kind in tomllib.loads((CASES / f"policy_{language}.toml").read_text("utf-8"))["kind"]:
        yield from (row[2] for row in kind["sentences"])


def test_no_kind_reads_as_the_beginning_of_another() -> None:
    assert not any(one.value.startswith(other.value) for one, other in permutations(CueKind, 2))


@pytest.mark.parametrize(("language", "tag"), [("english", "en"), ("japanese", "ja")])
def test_the_words_a_reader_sees_lead_back_to_the_kind(language: str, tag: str) -> None:
    cues = [cue for text in _texts(language) for each in sentences_of(text, tag) for cue in cues_in(each)]
    assert cues
    assert [kind_of(cue.rule) for cue in cues] == [cue.kind for cue in cues]
    assert [kind_of(f"{cue.rule}, but a question") for cue in cues] == [cue.kind for cue in cues]


@pytest.mark.parametrize("word", MODALS)
def test_a_modal_is_named_by_the_sentences_own_word(word: str) -> None:
    to = "" if word in ("should", "must", "shall") else " to"
    (sentence,) = sentences_of(f"The agencies {word}{to} publish it.", "en")
    assert (MODALS[word], f"'{word}{to}'") in [(cue.kind, cue.rule) for cue in cues_in(sentence)]


def test_a_rule_without_a_cue_has_no_kind() -> None:
    assert kind_of("names the topic") is None
    assert kind_of("") is None
