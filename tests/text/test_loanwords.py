import pytest
from hypothesis import given
from hypothesis import strategies as st

from letterdiff.text.loanwords import english_words, loan_words

SAME = """
データセンター      data center
データセンター      datacenter
トランスフォーマー  transformer
トランスフォーマー  transformers
サプライチェーン    supply chain
ライセンス          license
デジタル            digital
コンピューター      computer
プラットフォーム    platform
インターネット      internet
アルゴリズム        algorithm
プライバシー        privacy
セキュリティ        security
ソフトウェア        software
オープンソース      open source
ガイドライン        guideline
スタンダード        standard
ギガワット          gigawatt
バックストップ      backstop
ギャランティー      guarantee
インフラストラクチャー  infrastructure
"""
OTHER = """
サプライチェーン    suppression
ライセンス          silence
トランスフォーマー  terraform
セキュリティ        severity
"""


def _pairs(table: str) -> list[tuple[str, str]]:
    rows = (line.split(None, 1) for line in table.strip().splitlines())
    return [(japanese, english.strip()) for japanese, english in rows]


def _meet(japanese: str, english: str) -> bool:
    return not {t.norm for t in loan_words(japanese)}.isdisjoint(t.norm for t in english_words(english))


@pytest.mark.parametrize(("japanese", "english"), _pairs(SAME))
def test_a_loan_word_meets_its_english_word(japanese: str, english: str) -> None:
    assert _meet(f"新しい{japanese}を", f"The new {english.title()} is")


@pytest.mark.parametrize(("japanese", "english"), _pairs(OTHER))
def test_another_word_does_not(japanese: str, english: str) -> None:
    assert not _meet(japanese, english)


def test_the_words_are_slices_of_the_text() -> None:
    japanese, english = "当社のデータセンターは", "Our Data Center grows"
    assert [japanese[t.start : t.end] for t in loan_words(japanese)] == ["データセンター"]
    assert "Data Center" in [english[t.start : t.end] for t in english_words(english)]


@given(st.text())
def test_no_text_is_too_odd(text: str) -> None:
    for token in (*loan_words(text), *english_words(text)):
        assert 0 <= token.start < token.end <= len(text)
