"""Layouts of the benchmark: each makes a page of HTML out of paragraphs, and says what must come out of it.

A layout takes dice and paragraphs, and gives the body's HTML, its style, and the texts of its blocks. What is
not in those texts (headings, running heads, numbers at the side) may come out in any way but inside them.
"""

from collections.abc import Sequence
from html import escape

from rendered_scripts import downwards, from_the_right
from rendered_texts import shy
from rendered_type import LETTER, SANS, SERIF, TITLES, Dice, Laid, Layout, page_rule, tagged, type_rule


def _run(dice: Dice, texts: Sequence[str], *, every: int = 4) -> str:
    """Paragraphs with a heading before every so many of them."""
    parts: list[str] = []
    for index, text in enumerate(texts):
        if index % every == 0:
            parts.append(tagged(dice.choice(TITLES), "h2"))
        parts.append(tagged(text))
    return "".join(parts)


HEADS = "h2 { font-size: 1.15em; margin: 1em 0 .4em; break-after: avoid }"


def plain(dice: Dice, texts: Sequence[str]) -> Laid:
    """Ragged right, a gap between paragraphs."""
    gap = dice.choice((0.5, 0.8, 1.0))
    return Laid(
        f"{page_rule(dice)} {type_rule(dice)} {HEADS} p {{ margin: 0 0 {gap}em }}",
        _run(dice, texts),
        [*texts],
    )


def justified(dice: Dice, texts: Sequence[str]) -> Laid:
    """Justified without hyphens."""
    style = f"{page_rule(dice)} {type_rule(dice)} {HEADS} p {{ margin: 0 0 .7em; text-align: justify }}"
    return Laid(style, _run(dice, texts), [*texts])


def hyphenated(dice: Dice, texts: Sequence[str]) -> Laid:
    """Justified, with words cut at line ends."""
    laid = justified(dice, [shy(text) for text in texts])
    return laid._replace(gold=[*texts])


def double(dice: Dice, texts: Sequence[str]) -> Laid:
    """Double spacing, with hardly more between paragraphs and an indent before each."""
    style = f"{page_rule(dice)} {type_rule(dice, (1.8, 2.0))} {HEADS} p {{ margin: 0; text-indent: 3em }}"
    return Laid(style, _run(dice, texts), [*texts])


def indented(dice: Dice, texts: Sequence[str]) -> Laid:
    """Paragraphs told by their first line's indent alone."""
    align = dice.choice(("left", "justify"))
    indent = dice.choice((1.2, 1.5, 2.5))
    style = f"p {{ margin: 0; text-indent: {indent}em; text-align: {align} }} h2 + p {{ text-indent: 0 }}"
    return Laid(
        f"{page_rule(dice)} {type_rule(dice, (1.1, 1.2, 1.4))} {HEADS} {style}", _run(dice, texts), [*texts]
    )


def _columns(dice: Dice, texts: Sequence[str], count: int, style: str) -> Laid:
    hyphens = dice.random() < 0.5
    align = "justify" if hyphens else dice.choice(("left", "justify"))
    gap = dice.choice(("margin: 0 0 .6em", "margin: 0; text-indent: 1.4em"))
    head = tagged("A reply to the consultation on the long-term plan for public infrastructure", "h1")
    body = _run(dice, [shy(t) for t in texts[1:]] if hyphens else texts[1:])
    rules = (
        f"h1 {{ font-size: 1.6em }} .c {{ column-count: {count}; column-gap: {dice.choice((14, 20, 28))}pt }}"
    )
    return Laid(
        f"{style} {HEADS} {rules} p {{ {gap}; text-align: {align} }}",
        f"{head}{tagged(texts[0])}<div class=c>{body}</div>",
        [*texts],
    )


def two_columns(dice: Dice, texts: Sequence[str]) -> Laid:
    """Two columns under a title and a paragraph over both."""
    return _columns(dice, texts, 2, f"{page_rule(dice)} {type_rule(dice, (1.1, 1.2, 1.3))}")


def three_columns(dice: Dice, texts: Sequence[str]) -> Laid:
    """Three columns on a landscape page."""
    page = page_rule(dice, size="11in 8.5in", sides="0.7in")
    style = f"{page} body {{ font: 9.5pt/1.25 '{dice.choice(SANS)}' }}"
    return _columns(dice, texts, 3, style)


def _list(dice: Dice, texts: Sequence[str], markers: Sequence[Sequence[str]], hang: float) -> Laid:
    """Items that hang behind their markers, of one or two depths, between paragraphs."""
    parts, outer, inner = [tagged(texts[0])], 0, 0
    for index, text in enumerate(texts[1:], start=1):
        deep = index % 4 in (2, 3) and len(markers) > 1
        marks = markers[int(deep)]
        if index % 7 == 0:
            parts.append(tagged(text))
            continue
        outer, inner = (outer, inner + 1) if deep else (outer + 1, 0)
        mark = marks[((inner if deep else outer) - 1) % len(marks)]
        kind = "i deep" if deep else "i"
        parts.append(f'<div class="{kind}"><span>{mark}</span>{escape(text, quote=False)}</div>')
    gap = dice.choice((0, 0.3, 0.7))
    style = (
        f".i {{ margin: 0 0 {gap}em {hang}em; position: relative }} .deep {{ margin-left: {2 * hang}em }}"
        f" .i span {{ position: absolute; left: -{hang * 0.75}em }} p {{ margin: .6em 0 }}"
    )
    return Laid(f"{page_rule(dice)} {type_rule(dice, (1.15, 1.3, 1.5))} {style}", "".join(parts), [*texts])


def numbered(dice: Dice, texts: Sequence[str]) -> Laid:
    """Numbers, and letters in brackets below them."""
    numbers = [dice.choice(("{}.", "({})")).format(i) for i in range(1, 60)]
    return _list(dice, texts, (numbers, ["(a)", "(b)", "(c)", "(d)"]), 2.4)


def bulleted(dice: Dice, texts: Sequence[str]) -> Laid:
    """Bullets, and open circles or dashes below them."""
    return _list(dice, texts, (dice.choice((["•"], ["●"], ["▪"])), dice.choice((["○"], ["–"], ["o"]))), 1.8)


def counted(dice: Dice, texts: Sequence[str]) -> Laid:
    """Paragraphs that a number in the margin counts."""
    return _list(dice, texts, ([f"{i}." for i in range(1, 60)],), dice.choice((2.4, 4.0)))


def running(dice: Dice, texts: Sequence[str]) -> Laid:
    """Running heads and feet with page numbers; paragraphs go on over page ends."""
    head = dice.choice(("Example Lab to the Office", "Comment on Docket 2025-0031"))
    number = dice.choice(("counter(page)", "'Page ' counter(page) ' of ' counter(pages)"))
    side = dice.choice(("center", "right"))
    boxes = (
        f"@top-left {{ content: '{head}'; font-size: 9pt }}"
        f" @bottom-{side} {{ content: {number}; font-size: 9pt }}"
    )
    style = page_rule(dice, more=boxes, sides="1in")
    laid = dice.choice((plain, justified, indented))(dice, texts)
    return laid._replace(style=f"{laid.style} {style}")


def _sheets(texts: Sequence[str], most: int) -> list[list[str]]:
    """Texts dealt to pages, so many characters each at most."""
    sheets: list[list[str]] = [[]]
    for text in texts:
        if sheets[-1] and sum(map(len, sheets[-1])) + len(text) > most:
            sheets.append([])
        sheets[-1].append(text)
    return sheets


SHEET = ".s { height: 9in; position: relative; break-after: page; break-inside: avoid; overflow: hidden }"


def footnoted(dice: Dice, texts: Sequence[str]) -> Laid:
    """Footnotes in smaller print at the foot of each page, raised marks at the ends of sentences."""
    parts, gold, count = [], [], 0
    for sheet in _sheets(texts, 2200):
        body, notes = [], []
        for index, text in enumerate(sheet):
            if index % 2 or len(sheet) < 3:
                body.append(tagged(text))
                gold.append(text)
            elif len(notes) < 2 and len(text) < 350 and index:
                count += 1
                notes.append(f"<div><sup>{count}</sup> {escape(text, quote=False)}</div>")
                body[-1] = body[-1].replace("</p>", f"<sup>{count}</sup></p>")
                gold[-1] += str(count)
                gold.append(f"{count} {text}")
            else:
                body.append(tagged(text))
                gold.append(text)
        rule = "<hr>" if notes else ""
        parts.append(f"<div class=s>{''.join(body)}<div class=f>{rule}{''.join(notes)}</div></div>")
    style = (
        "sup { font-size: .65em; line-height: 0 } p { margin: 0 0 .7em }"
        " hr { width: 30%; margin: 0 0 4pt; border: 0; border-top: .6pt solid }"
    )
    note = f"{SHEET} .f {{ position: absolute; bottom: 0; font-size: .8em; line-height: 1.15 }}"
    size = f"body {{ font: 11pt/1.25 '{dice.choice((*SERIF[:1], *SANS[:1]))}'; margin: 0 }}"
    return Laid(f"{page_rule(dice, sides='1in', size=LETTER)} {size} {style} {note}", "".join(parts), gold)


def line_numbered(dice: Dice, texts: Sequence[str]) -> Laid:
    """Lines counted in the margin of each page, double-spaced, with an indent before each paragraph."""
    counts = "".join(f"<div>{i}</div>" for i in range(1, 28))
    parts = [
        f"<div class=s><div class=n>{counts}</div>{''.join(map(tagged, sheet))}</div>"
        for sheet in _sheets(texts, 1700)
    ]
    style = f"{SHEET} body {{ font: 12pt/24pt '{SERIF[0]}'; margin: 0 }} p {{ margin: 0; text-indent: .5in }}"
    side = ".n { position: absolute; left: -.6in; width: .35in; text-align: right } .s { overflow: visible }"
    return Laid(
        f"{page_rule(dice, sides='1in 1in 1in 1.5in', size=LETTER)} {style} {side}", "".join(parts), [*texts]
    )


def quoting(dice: Dice, texts: Sequence[str]) -> Laid:
    """Quotations set in, and paragraphs that begin with bold words of their own."""
    parts, gold = [], []
    for index, text in enumerate(texts):
        if index % 4 == 3:
            title = dice.choice(TITLES[:2])
            parts.append(f"<p><b>{title}.</b> {escape(text, quote=False)}</p>")
            gold.append(f"{title}. {text}")
        else:
            parts.append(tagged(text, "blockquote" if index % 4 == 1 else "p"))
            gold.append(text)
    size = dice.choice(("1em", ".92em"))
    style = f"p {{ margin: .6em 0 }} blockquote {{ margin: .6em 3em; font-size: {size} }}"
    return Laid(f"{page_rule(dice)} {type_rule(dice)} {style}", "".join(parts), gold)


def headed(dice: Dice, texts: Sequence[str]) -> Laid:
    """Headings in small capitals or letter-spaced, directly above text, without a gap between paragraphs."""
    heads = dice.choice(
        (
            "font-variant: small-caps",
            "letter-spacing: .25em; text-transform: uppercase",
            "text-decoration: underline; font-weight: normal",
        )
    )
    style = f"h2 {{ font-size: 1em; margin: 1em 0 0; {heads} }} p {{ margin: 0 0 .8em }}"
    return Laid(
        f"{page_rule(dice)} {type_rule(dice, (1.15, 1.2, 1.4))} {style}", _run(dice, texts, every=1), [*texts]
    )


def tabled(dice: Dice, texts: Sequence[str]) -> Laid:
    """Tables with rules around all cells between paragraphs; each cell is a block."""
    parts, gold = [], []
    short = [text for text in texts if len(text) < 260]
    for index, text in enumerate(texts):
        parts.append(tagged(text))
        gold.append(text)
        if index % 4 == 1 and len(short) > 3:
            cells = [short.pop() for _ in range(4)]
            rows = "".join(
                f"<tr><td>{escape(a)}</td><td>{escape(b)}</td></tr>" for a, b in (cells[:2], cells[2:])
            )
            parts.append(f"<table>{rows}</table>")
            gold += cells
    style = (
        "table { border-collapse: collapse; margin: .8em 0; break-inside: avoid }"
        " td { border: .7pt solid; padding: 4pt; width: 50%; vertical-align: top }"
    )
    return Laid(
        f"{page_rule(dice)} {type_rule(dice, (1.15, 1.3))} {style} p {{ margin: 0 0 .7em }}",
        "".join(parts),
        gold,
    )


def boxed(dice: Dice, texts: Sequence[str]) -> Laid:
    """Boxes at the side that the text runs around."""
    side, parts = dice.choice(("left", "right")), []
    for index, text in enumerate(texts):
        boxed = index % 6 == 1 and len(text) < 400
        parts.append(f"<div class=b>{escape(text, quote=False)}</div>" if boxed else tagged(text))
    style = (
        f".b {{ float: {side}; clear: both; width: 30%; border: 1pt solid; padding: 6pt; margin: 4pt 14pt;"
        " font-size: .9em; break-inside: avoid }"
    )
    return Laid(
        f"{page_rule(dice)} {type_rule(dice, (1.2, 1.35))} {style} p {{ margin: 0 0 .7em }}",
        "".join(parts),
        [*texts],
    )


def letter(dice: Dice, texts: Sequence[str]) -> Laid:
    """A letter: sender, date, addressee, subject, greeting, text, closing."""
    head = "<br>".join(
        (
            "Office of the Secretary",
            "Department of Public Works",
            "1200 Main Street, NW",
            "Springfield, 20500",
        )
    )
    top = (
        f"<div class=t>Example Lab<br>12 Harbour Road<br>May 4, 2025</div><div>{head}</div>"
        "<p><b>Re: Docket 2025-0031</b></p><p>Dear Secretary:</p>"
    )
    end = "<p>Sincerely,</p><div>Example Lab<br>Director of Policy</div>"
    gap = dice.choice(("margin: 0 0 1em", "margin: .6em 0; text-indent: 2em"))
    style = f"p {{ {gap} }} .t {{ text-align: {dice.choice(('right', 'center'))}; margin-bottom: 2em }}"
    return Laid(
        f"{page_rule(dice)} {type_rule(dice)} {style}", top + "".join(map(tagged, texts)) + end, [*texts]
    )


LAYOUTS: tuple[Layout, ...] = (
    plain, justified, hyphenated, double, indented, two_columns, three_columns, numbered, bulleted, counted,
    running, footnoted, line_numbered, quoting, headed, tabled, boxed, letter, from_the_right, downwards,
)  # fmt: skip
