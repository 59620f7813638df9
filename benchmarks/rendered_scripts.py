"""Layouts of the benchmark in scripts that run from the right or downwards."""

from collections.abc import Sequence

from rendered_type import A4, Dice, Laid, page_rule, tagged

ARABIC = (
    "نطلب من الحكومة أن تدعم بناء المصانع التي تصنع أجزاء الشبكة الكهربائية،"
    " لأن هذه الأجزاء تحتاج إلى سنوات حتى تصل.",
    "لا يحتاج أحد إلى ضمان جديد إذا كانت القواعد واضحة،"
    " وكان كل مصنع يعرف من سيشتري ما يصنعه في السنة القادمة.",
)
HEBREW = (
    "אנו מבקשים מן הממשלה לתמוך בבניית מפעלים המייצרים חלקים לרשת החשמל,"
    " משום שחלקים אלה מגיעים רק לאחר שנים רבות.",
    "איש אינו זקוק לערבות חדשה אם הכללים ברורים וכל מפעל יודע מי יקנה את מה שהוא מייצר בשנה הבאה.",
)
JAPANESE = (
    "送電網の部品は作るのに何年もかかるため、政府には部品を作る工場の建設を支えるよう求めます。工場は次の注文を待っています。",
    "規則がはっきりしていて、来年だれが製品を買うのかを工場が知っていれば、新しい保証はだれにも必要ありません。",
)


def from_the_right(dice: Dice, texts: Sequence[str]) -> Laid:
    """Arabic or Hebrew."""
    own = [*dice.choice((ARABIC, HEBREW))] * 2
    gold = [f"{own[i % 2]} {own[(i + 1) % 2]}" if i % 2 else own[i] for i in range(4)]
    style = (
        f"{page_rule(dice)} body {{ font: 13pt/1.5 'DejaVu Sans'; direction: rtl }} p {{ margin: 0 0 1em }}"
    )
    return Laid(style, "".join(map(tagged, gold)), gold)


def downwards(dice: Dice, texts: Sequence[str]) -> Laid:
    """Vertical Japanese, each paragraph indented by one sign."""
    gold = ["".join(JAPANESE) * 2, JAPANESE[0] * 2, JAPANESE[1] * 3]
    page = page_rule(dice, sides="1in", size=A4)
    style = "body { writing-mode: vertical-rl; font: 12pt/1.8 'Noto Serif CJK JP'; margin: 0 }"
    return Laid(f"{page} {style} p {{ margin: 0; text-indent: 1em }}", "".join(map(tagged, gold)), gold)
