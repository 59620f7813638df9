import pytest

from letterdiff.extract import html
from letterdiff.extract.errors import Unreadable

TEXT = (
    "<p>" + "This sentence is long enough to be taken for the main text of a page about loans. " * 12 + "</p>"
)


@pytest.mark.parametrize(
    ("page", "reason"),
    [
        ("<title>Just a moment...</title><p>Enable JavaScript and cookies to continue", "a check for robots"),
        ("<frameset><frame src=a></frameset>", "other pages in frames"),
        ("<meta http-equiv=refresh content='0; url=https://example.org'>", "another address"),
        ("<meta http-equiv=refresh content='0; url=https://example.org'><p>Click here.", "another address"),
        ("<noscript>You need JavaScript to run this app.</noscript>", "no text without its scripts"),
    ],
)
def test_what_stands_in_for_a_page_is_refused(page: str, reason: str) -> None:
    with pytest.raises(Unreadable, match=reason):
        html.read(page.encode())


@pytest.mark.parametrize(
    ("page", "note"),
    [
        ("<title>Page not found</title><p>Sorry.", "error page"),
        ("<title>Sign in</title><input type=password><p>Sign in here.", "sign-in page"),
        ("<p>Before you continue: we use cookies.", "consent page"),
        (f"{TEXT}<div>Subscribe to continue reading</div>", "subscribers only"),
        (
            '<script type="application/ld+json">{"isAccessibleForFree": "False"}</script>' + TEXT,
            "subscribers only",
        ),
    ],
)
def test_what_may_stand_in_for_a_page_is_said(page: str, note: str) -> None:
    assert any(note in entry for entry in html.read(page.encode()).notes)


def test_an_article_about_such_pages_is_one() -> None:
    page = f"<title>Error 404: page not found, and why</title>{TEXT * 3}<p>We say: verify you are human.</p>"
    assert html.read(page.encode()).notes == ()
