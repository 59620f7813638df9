import pytest

from letterdiff.text.loanwords import english_words, loan_words

SAME = """
データセンター      data center
データセンター      datacenter
トランスフォーマー  transformer
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


@pytest.mark.parametrize(("japanese", "english"), _pairs(SAME))
def test_a_loan_word_meets_its_english_word(japanese: str, english: str) -> None:
    assert loan_words(f"新しい{japanese}を").keys() & english_words(f"the new {english} is").keys()


@pytest.mark.parametrize(("japanese", "english"), _pairs(OTHER))
def test_another_word_does_not(japanese: str, english: str) -> None:
    assert not loan_words(japanese).keys() & english_words(english).keys()


def test_words_are_told_as_they_stand() -> None:
    assert list(loan_words("当社のデータセンターは").values()) == ["データセンター"]
    assert "Data Center" in english_words("Our Data Center grows").values()
    assert loan_words("ビル") == {}
