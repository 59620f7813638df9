from lxml import html

from letterdiff.extract import links


def test_markdown_markup_templates_and_bare_addresses() -> None:
    text = (
        "Read [our letter](/files/a%20letter.pdf), [it](<b.pdf>), <https://example.org/c>.\n"
        'See https://example.org/d. <a href="e.html">e</a> {{< pdfReader "/f/g.pdf" >}}\n'
        "submission: /h/i.docx\n"
    )
    assert links.in_text(text) == (
        *("/files/a%20letter.pdf", "b.pdf", "https://example.org/c", "https://example.org/d"),
        *("e.html", "/f/g.pdf", "/h/i.docx"),
    )


def test_what_a_page_links_to_and_embeds() -> None:
    page = '<a href="#top">up</a><a href="a.pdf">a</a><embed src="b.pdf"><object data="c.pdf"></object>'
    assert links.in_dom(html.fromstring(f"<p>{page}</p>")) == ("a.pdf", "b.pdf", "c.pdf")


def test_ten_thousand_brackets_cost_nothing() -> None:
    assert links.in_text("](" * 10_000 + "a." * 100_000 + "a.pdf" * 300) == ("]",)
