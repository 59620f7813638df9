"""Pages that were saved in place of the one that was meant: bot checks, errors, consent, sign-in, frames."""

import re
from collections.abc import Iterable, Iterator

from lxml.html import HtmlElement

from letterdiff.extract.errors import Unreadable

_FEW, _PROMPT = 120, 300
"""Words of main text below which a page may be a stand-in; characters of a line for subscribers."""


def _any_of(phrases: str) -> re.Pattern[str]:
    """A pattern for any of these phrases, one a line."""
    return re.compile("|".join(line.strip() for line in phrases.strip().splitlines()), re.IGNORECASE)


_CHECK = _any_of(
    r"""
    just a moment
    attention required
    are you (?:a )?(?:robot|human)
    verify(?:ing)? (?:that )?you are (?:a )?human
    checking your browser
    enable javascript and cookies to continue
    unusual traffic
    complete the (?:security check|captcha)
    ddos protection by
    security verification
    access (?:to this page )?(?:has been )?denied
    request (?:was )?blocked
    pardon our interruption
    """
)
_ERROR = _any_of(
    r"""
    \b(?:404|410|500|502|503)\b(?=.{0,30}\b(?:not found|error|page|unavailable|gone|server)\b)
    \b(?:error|http) (?:404|410|403|500|502|503)\b
    \bpage (?:was )?not found\b
    \bpage (?:can(?:'|’|no)t|could not) be found\b
    \bseite (?:wurde )?nicht gefunden\b
    \bpage (?:introuvable|non trouvée)\b
    \bpágina no encontrada\b
    ページが見つかりません
    页面不存在
    ^404\b
    """
)
_CONSENT = _any_of(
    r"""
    before you continue
    your privacy (?:choices|matters)
    we value your privacy
    consent to (?:the use of )?cookies
    cookie consent
    manage (?:your )?(?:cookies|consent)
    bevor sie (?:fortfahren|zu .{2,40} weitergehen)
    avant de continuer
    """
)
_SIGN_IN = _any_of(
    r"""
    \b(?:log|sign) ?in\b
    \bsign up\b
    \banmelden\b
    \bse connecter\b
    \biniciar sesión\b
    ログイン
    """
)
_MEMBERS = _any_of(
    r"""
    \b(?:subscribe|sign in|log in|register|create an? (?:free )?account) to (?:continue|keep|read|unlock)\b
    \bthis (?:article|content|story) is (?:only )?(?:for|available to) (?:our )?(?:subscribers|members)\b
    \balready a subscriber\b
    \bsubscribers only\b
    \bto read the full (?:story|article)\b
    \bjetzt weiterlesen\b
    \bréservé aux abonnés\b
    \bsolo para suscriptores\b
    """
)
_FREE = re.compile(r'"isAccessibleForFree"\s*:\s*"?false', re.IGNORECASE)

_AGAIN = "open it in a browser until its text shows, then save it as MHTML, PDF or WACZ"
CHECK = ("it is a check for robots that a site shows ahead of the page, not the page", _AGAIN)
FRAMES = ("it only shows other pages in frames", "open the frame alone in a browser and save that page")
ELSEWHERE = ("it only sends the browser on to another address", "save the page that it leads to")
_ERROR_NOTE = "this looks like a site's error page that was saved in place of the page"
_CONSENT_NOTE = "this looks like a consent page that was saved in place of the page"
_SIGN_IN_NOTE = "this looks like a sign-in page that was saved in place of the page"
_MEMBERS_NOTE = "its text may go on for subscribers only: what stands there is not in this file"


def empty(root: HtmlElement) -> tuple[str, str] | None:
    """Why a page without text has none, and what to do: frames, another address, a check; None if unknown."""
    if root.find(".//frame") is not None or any(frame.get("src") for frame in root.iter("iframe")):
        return FRAMES
    if _refreshes(root):
        return ELSEWHERE
    return CHECK if _CHECK.search(_title(root)) else None


def notes(root: HtmlElement, text: str, lines: Iterable[str]) -> Iterator[str]:
    """What a reader must know of a page with this main text and these lines; Unreadable for a check."""
    title, words = _title(root), len(text.split())
    if words < _FEW:
        said = f"{title} {text}"
        if _CHECK.search(said) and (_CHECK.search(title) or words < _FEW // 2):
            raise Unreadable(*CHECK)
        if words < _FEW // 4 and _refreshes(root):
            raise Unreadable(*ELSEWHERE)
        if _ERROR.search(said):
            yield _ERROR_NOTE
        elif _CONSENT.search(said):
            yield _CONSENT_NOTE
        elif _SIGN_IN.search(title) or (_asks_password(root) and _SIGN_IN.search(text)):
            yield _SIGN_IN_NOTE
    if _for_members(root, lines):
        yield _MEMBERS_NOTE


def _for_members(root: HtmlElement, lines: Iterable[str]) -> bool:
    """Whether the page says that its text is not free, by its data or in a short line."""
    data = (script.text or "" for script in root.iter("script") if "ld+json" in _type(script))
    if any(_FREE.search(text) for text in data):
        return True
    return any(len(line) < _PROMPT and _MEMBERS.search(line) for line in lines)


def _type(script: HtmlElement) -> str:
    return (script.get("type") or "").lower()


def _title(root: HtmlElement) -> str:
    return " ".join((root.findtext(".//title") or "").split())


def _refreshes(root: HtmlElement) -> bool:
    """Whether a meta element sends the browser to another address."""
    metas = (meta for meta in root.iter("meta") if (meta.get("http-equiv") or "").lower() == "refresh")
    return any("url" in (meta.get("content") or "").lower() for meta in metas)


def _asks_password(root: HtmlElement) -> bool:
    return any((field.get("type") or "").lower() == "password" for field in root.iter("input"))
