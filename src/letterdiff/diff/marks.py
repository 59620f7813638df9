"""What two passages share and where they part, word by word. The only import of diff-match-patch.

Words that mean the same but for number or tense count as shared. A run of small words alone is marked on
neither side, unless it negates: it would only cover the page with marks.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from letterdiff.model import Marks, Passage, Span
from letterdiff.text import scripts
from letterdiff.text.stopwords import negations, stop_words
from letterdiff.text.tokens import Token, words

LONGEST = 1000
"""Tokens a side beyond which nothing is marked: no passage that a reader takes in is as long."""
_FIRST_PRIVATE = 0xF0000
_EQUAL, _INSERTED = 0, 1
_SMALL_CHARACTER = re.compile("[\u3041-\u3096ー]")
_JOINT = re.compile(r"(?: |[-‐‑'’])?")


class _Run(NamedTuple):
    """Tokens that follow each other on one side and are all shared, or all not."""

    shared: bool
    tokens: tuple[Token, ...]


def mark(letter: Passage, statement: Passage) -> Marks:
    """The shared and the differing words of two passages; nothing where they are in different languages."""
    if letter.language != statement.language:
        return Marks()
    left, right = _units(letter), _units(statement)
    if not left or not right or max(len(left), len(right)) > LONGEST:
        return Marks()
    letters, statements = _runs(left, right)
    return Marks(
        letter_shared=_spans(letter, letters, shared=True),
        letter_only=_spans(letter, letters, shared=False),
        statement_shared=_spans(statement, statements, shared=True),
        statement_only=_spans(statement, statements, shared=False),
    )


def _units(passage: Passage) -> tuple[Token, ...]:
    """The passage's words; single characters in scripts without spaces."""
    tokens = words(passage.text, passage.language)
    return tuple(t for t in tokens if t.end - t.start == 1 or not _by_character(t.norm))


def _by_character(norm: str) -> bool:
    return re.match(f"[{scripts.BY_CHARACTER}]", norm) is not None


def _runs(left: Sequence[Token], right: Sequence[Token]) -> tuple[list[_Run], list[_Run]]:
    """Both sides' runs: each distinct token becomes one private character, and the library compares those."""
    from diff_match_patch import diff_match_patch

    engine = diff_match_patch()
    engine.Diff_Timeout = 0  # a deadline would make the result depend on the machine
    codes: dict[str, str] = {}
    coded = [
        "".join(codes.setdefault(token.norm, chr(_FIRST_PRIVATE + len(codes))) for token in side)
        for side in (left, right)
    ]
    runs: tuple[list[_Run], list[_Run]] = ([], [])
    at = [0, 0]
    for operation, text in engine.diff_main(coded[0], coded[1], False):
        sides = (0, 1) if operation == _EQUAL else (1,) if operation == _INSERTED else (0,)
        for side in sides:
            tokens = (left, right)[side][at[side] : at[side] + len(text)]
            runs[side].append(_Run(operation == _EQUAL, tuple(tokens)))
            at[side] += len(text)
    return runs


def _spans(passage: Passage, runs: Iterable[_Run], *, shared: bool) -> tuple[Span, ...]:
    """The spans of one kind that are worth a mark, in the document's characters."""
    offset = passage.anchor.start
    return tuple(
        Span(
            offset + tokens[0].start, offset + tokens[-1].end, passage.text[tokens[0].start : tokens[-1].end]
        )
        for run in runs
        if run.shared is shared
        for tokens in _joined(passage.text, run.tokens)
        if _tells(passage, tokens, shared)
    )


def _joined(text: str, tokens: Sequence[Token]) -> Iterator[list[Token]]:
    """The run, parted where more than a space or a hyphen stands between two words."""
    part: list[Token] = []
    for token in tokens:
        if part and not _JOINT.fullmatch(text, part[-1].end, token.start):
            yield part
            part = []
        part.append(token)
    if part:
        yield part


def _tells(passage: Passage, tokens: Sequence[Token], shared: bool) -> bool:
    """Whether a run says something: a word that is not small, a negation, or two characters in a row."""
    said = [passage.text[token.start : token.end].casefold() for token in tokens]
    if all(_by_character(word) for word in said):
        return not (shared and len(said) < 2) and not all(_SMALL_CHARACTER.match(word) for word in said)
    small, turning = stop_words(passage.language), negations(passage.language)
    return any(word not in small or word in turning or word.endswith(("n't", "n’t")) for word in said)
