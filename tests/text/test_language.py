import pytest

from letterdiff.text.language import language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("当社は融資保証を求めていない。", "ja"),
        ("OpenAIの融資保証について", "ja"),
        ("我们不要政府担保。", "zh"),
        ("정부 보증을 원하지 않는다", "ko"),
        ("Мы не просим гарантий", "ru"),
        ("نحن لا نريد ضمانات", "ar"),
        ("ჩვენ გარანტია არ გვინდა.", "ka"),
        ("យើងមិនចង់បានការធានាទេ", "km"),
        ("எங்களுக்கு உத்தரவாதம் வேண்டாம்", "ta"),
        ("We neither have nor want guarantees for our datacenters.", "en"),
        ("Wir wollen keine Bürgschaften für unsere Rechenzentren.", "de"),
        ("Nous ne demandons pas de garantie pour nos centres.", "fr"),
        ("No queremos que el gobierno garantice nuestros centros.", "es"),
        ("O governo e a indústria não pedem garantias públicas para os centros de dados", "pt"),
        ("Nej tack, vi vill inte ha statliga garantier", "sv"),
        ("AMIC 35 %", "und"),
        ("", "und"),
    ],
)
def test_a_language_shows_in_script_or_small_words(text: str, language: str) -> None:
    assert language_of(text) == language


def test_the_declared_language_decides_what_the_text_leaves_open() -> None:
    assert language_of("AMIC 35 %", "en-US") == "en"
    assert language_of("担保", "ja") == "ja"
    assert language_of("Мы", "uk") == "uk"


def test_a_block_in_a_language_without_a_word_list_is_told_from_its_page() -> None:
    assert language_of("Nej tack, vi vill absolut inte ha några statliga garantier", "en") == "sv"
    assert language_of("Nej tack", "en") == "en"


def test_a_wrong_declaration_is_overruled() -> None:
    assert language_of("当社は求めていない。", "en") == "ja"
    assert language_of("Wir wollen das nicht, und wir werden es nicht tun.", "en") == "de"
