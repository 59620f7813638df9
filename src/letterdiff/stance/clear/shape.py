"""What a plain sentence says: for or against, and for whom."""

from dataclasses import dataclass

TOPIC = "\x00"
"""Stands for the topic's term while a sentence is held against the shapes."""


@dataclass(frozen=True, slots=True)
class Shape:
    """`sign` is +1 for an ask or support, -1 for a denial; `beneficiary` the characters that say for whom."""

    sign: int
    beneficiary: tuple[int, int] | None


def with_topic(text: str, start: int, end: int) -> str:
    """The sentence with its topic's term replaced by one character."""
    return f"{text[:start]}{TOPIC}{text[end:]}"


def back(span: tuple[int, int], start: int, end: int) -> tuple[int, int]:
    """A span of the replaced sentence in the characters of the sentence as it is."""
    shift = end - start - 1
    return (span[0] + shift, span[1] + shift) if span[0] > start else span
