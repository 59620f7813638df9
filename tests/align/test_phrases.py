from typing import NamedTuple

import pytest

from letterdiff.align.features import telling_tokens
from letterdiff.align.phrases import as_they_stand, in_row, shared


class Text(NamedTuple):
    text: str
    language: str


def _shared(language: str, ours: str, theirs: str) -> str:
    rare = {token.norm: 1.0 for token in telling_tokens(ours, language)}
    return shared(Text(ours, language), Text(theirs, language), rare)


@pytest.mark.parametrize(
    ("language", "ours", "theirs", "found"),
    [
        ("en", "For electrical steel.", "Steel in electrical goods.", "the rare words electrical steel"),
        ("en", "We ask for transformers.", "No transformers.", "the rare word transformers"),
        ("en", "We ask for it.", "They make that.", ""),
        ("th", "เราขอให้รัฐบาลค้ำ", "เราไม่ต้องการให้รัฐบาลค้ำ", "the characters ให้รัฐบาลค้ำ"),
        ("th", "เราขอเงินกู้", "เราไม่ต้องการ", ""),
        ("ko", "정부가 대출 보증을 제공할 것", "정부 대출 보증을 제한", "the rare words 대출 보증을, 정부"),
        ("ko", "요청합니다", "않습니다", ""),
        ("ja", "融資保証を求める", "融資保証は要らない", "the rare word 融資保証"),
    ],
)  # fmt: skip
def test_shared_phrases_begin_and_end_with_words(language: str, ours: str, theirs: str, found: str) -> None:
    assert _shared(language, ours, theirs) == found


def test_a_long_run_of_common_words_is_named_and_a_short_one_is_not() -> None:
    ours, theirs = Text("So it may be that they will.", "en"), Text("It may be that we will.", "en")
    assert in_row(ours, theirs) == "the words ‘it may be that’ in a row"
    assert in_row(ours, Text("It may not be.", "en")) == ""


def test_languages_without_known_words_are_said_to_be_ranked_as_they_stand() -> None:
    assert [as_they_stand(tag) for tag in ("en", "de-AT", "ja", "und", "")] == [""] * 5
    assert as_they_stand("fi") == "ranked by words as they stand"
    assert as_they_stand("th") == as_they_stand("zh-Hans") == "ranked by characters only"
