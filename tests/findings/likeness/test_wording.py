import pytest

from letterdiff.findings.likeness.wording import parted


@pytest.mark.parametrize(
    ("language", "first", "second"),
    [
        ("ru", "Мы хотим кредитные гарантии.", "Мы не хотим кредитные гарантии."),
        ("de", "Wir wollen Bürgschaften.", "Wir wollen keine Bürgschaften."),
        ("th", "เราขอให้รัฐบาลค้ำประกัน", "เราไม่ขอให้รัฐบาลค้ำประกัน"),
    ],
)
def test_a_word_more_may_turn_the_sense_where_no_negation_is_known(
    language: str, first: str, second: str
) -> None:
    assert parted(first, second, language)
    assert not parted(first, first, language)
