"""Whether a sentence is its source's own: not inside a quotation, nor announced or taken back beside it."""

import re
from functools import lru_cache

from letterdiff.model import BlockKind, Passage
from letterdiff.stance.sentence import Sentence
from letterdiff.text.quotations import Quotations, quotations

_NEAR = 300
"""Characters before and behind a sentence in which it may be announced or taken back."""
_OTHERS = re.compile(
    r"\b(?:myths?|claim\w*|rumou?rs?|critics?|opponents?|headlines?|false|wrong|untrue|not true|mistaken|"
    r"misquot\w*|imagine|suppos\w+|hypothe\w+|scenarios?|fiction|parody|satire|joke|allege\w*|accus\w+|"
    r"sa(?:id|ys)|told|wrote|writes|quot\w+|argu\w+|statement by|letter from|put it|misread\w*|"
    r"out of context|if|unless|until|except|however|exceptions?|condition\w*|provided)\b|"
    r"と述べ|と主張|と批判|と報じ|誤り|デマ|"
    r"嘘|うそ|仮に|もし|ただし|場合|例外|条件",
    re.IGNORECASE,
)
_TURNS_BEHIND = re.compile(
    r"^\s*(?:(?:that|this|it|they|those|these) (?:was|were|is|are|used|would|might)\b|not\b|no\b|nonsense|"
    r"just kidding|"
    r"kidding|at least\b|only\b|or not\b|we mean\b|(?:well|but|yet),? \b|[^.!?。]{1,16}[.!?]\s*(?:$|[^\w]))|"
    r"^\s*(?:というのは|それは|これは|冗談)",
    re.IGNORECASE,
)
"""How a next sentence may take back, or narrow, the one before: it points to it, or has hardly a word."""
_LEADS_IN = re.compile(
    r"(?:\b(?:options?|scenarios?|cases?|versions?|about (?:us|them|me)|as follows|believes?|"
    r"thinks?)\b[^.!?]{0,24}[.!?:]\s*$)|"
    r"(?:^|[.!?]\s)[^.!?]{1,12}[.!?]\s*$",
    re.IGNORECASE,
)
"""How the sentence ahead may make it another's, or one of several."""
_PARAGRAPH = "\n\n"
_WORD = "x"
"""Stands for what is asked about, so that marks beside it open or close as they do there."""
_ANNOUNCED = re.compile(r"[:：]\s*$")


def stands_alone(passage: Passage, sentence: Sentence) -> bool:
    """Whether nothing around the sentence quotes, announces, supposes or takes back what it says."""
    if passage.kind is not BlockKind.PARAGRAPH:
        return False
    before = passage.before + passage.text[: sentence.start]
    after = passage.text[sentence.start + len(sentence.text) :] + passage.after
    near = (passage.section, before[-_NEAR:], after[:_NEAR])
    if any(_OTHERS.search(each) for each in near) or _ANNOUNCED.search(before):
        return False
    if _TURNS_BEHIND.match(after.partition(_PARAGRAPH)[0]) or _LEADS_IN.search(
        before.rpartition(_PARAGRAPH)[2]
    ):
        return False
    return not inside_quotation(before, after)


def within_quotation(passage: Passage, start: int, end: int) -> bool:
    """Whether characters of a passage are quoted, or may be, by the marks of its own paragraph.

    A long paragraph is several passages, and a quotation may open in one and close in another.
    """
    before, after = passage.before.rpartition(_PARAGRAPH)[2], passage.after.partition(_PARAGRAPH)[0]
    whole = quotations(f"{before}{passage.text}{after}")
    return whole.around(len(before) + start, len(before) + end)


@lru_cache(maxsize=1024)
def inside_quotation(before: str, after: str) -> bool:
    """Whether what stands between the two texts is quoted, or may be.

    For every sentence of one text, `quotations(text).around(start, end)` says the same in less time.
    """
    return Quotations(f"{before}{_WORD}{after}").around(len(before), len(before) + len(_WORD))
