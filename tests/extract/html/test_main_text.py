"""Which blocks are the page's main text: small pages, each with one thing that is or is none."""

import pytest

from letterdiff.extract import html
from letterdiff.model import Block, BlockKind, Document

SENTENCES = [
    f"Paragraph {name} says at length what the company wants from the government, and what it does not."
    for name in ("one", "two", "three", "four", "five", "six", "seven", "eight")
]
BODY = "".join(f"<p>{sentence}</p>" for sentence in SENTENCES)
MENU = "<nav><a href=/>Home</a> <a href=/news>News</a></nav>"


def page(inside: str) -> Document:
    return html.read(f"<html lang=en><body>{MENU}<main>{inside}</main></body></html>".encode())


def kind_of(document: Document, words: str) -> BlockKind | None:
    return next((b.kind for b in document.blocks if words in text_of(document, b)), None)


def text_of(document: Document, block: Block) -> str:
    return document.text[block.start : block.end]


@pytest.mark.parametrize(
    ("ahead", "behind"),
    [
        ("<h1>On guarantees</h1>", ""),
        ("<div class=meta>X, 3 May 2025</div>", ""),
        ("", "<p><a href=/x>X AND WHAT CAME OF IT</a></p>"),
        ("", "<p>Read more: X and what came of it</p>"),
        (
            "",
            "<div class=newsletter-box><p>X gets our letter, every day of every week, in the mail.</p></div>",
        ),
        ("", "<p>X contributed to this report.</p>"),
        ("", "<p>Write to X at x@example.org or follow X on Twitter.</p>"),
        ("", "<h3>Related posts</h3><p>X said something else at length in another article of ours.</p>"),
        ("", "<div id=comments><p>X is wrong, I say, and everyone who reads this knows that too.</p></div>"),
    ],
)
def test_what_only_stands_beside_the_article_is_not_quoted(ahead: str, behind: str) -> None:
    document = page(f"<article>{ahead}{BODY}{behind}</article>")
    quoted = [text_of(document, block) for block in document.blocks if block.kind.quotable]
    assert quoted == SENTENCES


@pytest.mark.parametrize(
    "inside",
    [
        "<p>X.</p>",
        "<h2>X and the loans</h2>",
        "<ul><li>X gives loans to those who build</li></ul>",
        "<blockquote class=twitter-tweet><p>X is not wanted.</p>— X (@x) <a href=/1>May 3</a></blockquote>",
        "<figure><blockquote><p>X is not what we want.</p></blockquote></figure>",
    ],
)
def test_what_stands_in_the_article_is_quoted(inside: str) -> None:
    half = len(BODY) // 2 + BODY[len(BODY) // 2 :].index("<p>")
    document = page(f"<article>{BODY[:half]}{inside}{BODY[half:]}</article>")
    assert (kind_of(document, "X") or BlockKind.HIDDEN).quotable


def test_an_article_in_several_parts_goes_on_behind_what_parts_them() -> None:
    part = "<div class='row'><div class='body'>{}</div></div>"
    first, second = part.format(BODY), part.format(BODY.replace("Paragraph", "Chapter"))
    document = page(f"<div>{first}<div class=ad>Advertisement</div>{second}</div>")
    assert [s.replace("Paragraph", "Chapter") in document.text for s in SENTENCES] == [True] * 8


def test_the_headline_is_kept_beside_the_text_and_heads_it() -> None:
    document = page(
        f"<article><h1>On guarantees</h1>{BODY}<h2>Later</h2>{BODY.replace('says', 'said')}</article>"
    )
    assert kind_of(document, "On guarantees") is BlockKind.FURNITURE
    sections = {block.section for block in document.blocks if block.kind is BlockKind.PARAGRAPH}
    assert sections == {"On guarantees", "Later"}


def test_a_page_that_its_judge_takes_whole_is_judged_again() -> None:
    links = "".join(
        f"<li><a href=/{n}>Another page of ours, number {n}, to be read</a></li>" for n in range(60)
    )
    document = page(f"<article>{BODY}</article><section class=more><ul>{links}</ul></section>")
    assert kind_of(document, "number 7") is not BlockKind.LIST_ITEM
