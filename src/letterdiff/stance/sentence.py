"""Sentences as the cue rules see them: one sentence, its place in the passage, and what is quoted in it."""

import re
from dataclasses import dataclass

from letterdiff.text.sentences import sentences

_FOLD = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "‑": "-", "\n": " ", "\u00a0": " "})
"""One character for one, so that offsets hold."""

_QUOTED = re.compile(
    r"[“\"][^“”\"]{2,}[”\"]|「[^「」]{2,}」|『[^『』]{2,}』|«[^«»]{2,}»|"
    r"(?:(?<=[\s(])|^)'(?=\w)(?:[^'“”\"]|(?<=\w)'(?=\w)){2,}'(?!\w)"
)
"""Single marks too: an apostrophe within a word closes none."""
_CLAIMS = re.compile(r"\W*(?:we|i|our)\b", re.IGNORECASE)
"""What speaks in the first person is speech however short it is."""
_ENDS_AS_QUESTION = re.compile(r"(?:[?？][\"”』」)\s]*|(?:でしょう|だろう|ます|です)か[。\s]*)$")
SCARE_WORDS = 4
"""Up to so many quoted words are a name held with tongs, not somebody's speech."""
_SCARE_CHARACTERS = 12


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, `start` characters into its passage; `text` has its length, with plain apostrophes."""

    text: str
    start: int
    language: str

    @property
    def question(self) -> bool:
        """Whether it ends as a question."""
        return bool(_ENDS_AS_QUESTION.search(self.text))

    @property
    def japanese(self) -> bool:
        """Whether the Japanese rules read it."""
        return self.language.partition("-")[0] == "ja"

    def speech(self) -> tuple[tuple[int, int], ...]:
        """Spans of the sentence that quote speech; single words in quotation marks are not among them."""
        return tuple(found.span() for found in _QUOTED.finditer(self.text) if self._is_speech(found[0]))

    def in_speech(self, start: int, end: int) -> bool:
        """Whether the span stands in quoted speech."""
        return any(opens <= start and end <= closes for opens, closes in self.speech())

    def _is_speech(self, quoted: str) -> bool:
        if self.japanese:
            return len(quoted) - 2 > _SCARE_CHARACTERS
        return len(quoted.split()) > SCARE_WORDS or bool(_CLAIMS.match(quoted))


def sentences_of(text: str, language: str) -> tuple[Sentence, ...]:
    """The sentences of a passage's text, in order."""
    return tuple(
        Sentence(text[start:end].translate(_FOLD), start, language)
        for start, end in sentences(text, language)
    )
