"""Signs that a block is no part of an article: names of its elements, and how its line begins or ends."""

import re

from lxml.html import HtmlElement


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_NAMES = _words(
    """
    ad ads banner bio byline bylines cta credit credits disqus explore latest login menu modal mostread nav
    navigation outbrain paywall poll popular popup quiz rail rating readmore recent recirc respond sharing
    sidebar survey taboola tags toolbar trending widget
    """
)
"""Parts of class names and ids, whole; `_BEGINNINGS` those that a part begins with."""
_BEGINNINGS = tuple(
    sorted(
        _words(
            """
            advert breadcrumb comments copyright donat newsletter promo recommend related share signup social
            sponsor subscri teaser
            """
        )
    )
)
_PARTS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+|\d+")


def _any_of(phrases: str) -> str:
    """A pattern for any of these phrases, one a line."""
    return "(?:" + "|".join(line.strip() for line in phrases.strip().splitlines()) + ")"


_AWAY = re.compile(
    r"\W{0,3}"
    + _any_of(
        r"""
        read (?:more|also|next|now)
        see (?:also|more)
        also read
        related
        more from
        don'?t miss
        click here
        sign up
        subscribe
        follow (?:us|me|him|her|them)\b
        you (?:may|might) (?:also )?like
        watch (?:now|more|below)
        listen:
        explore further
        advertisement\b
        share this
        tags?:
        (?:additional )?reporting by
        leave a (?:comment|reply)
        download (?:the|our)\b
        comments?$
        lesen sie auch
        mehr zum thema
        weitere artikel
        lire aussi
        à lire
        lea también
        leia (?:mais|também)
        leggi anche
        читайте также
        関連記事
        相关(?:阅读|文章)
        """
    ),
    re.IGNORECASE,
)
_CREDIT = re.compile(
    r"(?:contributed to this (?:report|story|article)|all rights reserved)\W*$", re.IGNORECASE
)
_OTHERS = re.compile(
    r"\W*"
    + _any_of(
        r"""
        related (?:posts?|articles?|stories|news|links?|content|topics?)
        you (?:may|might) also (?:like|enjoy)
        recommended(?: for you)?
        (?:more|top|other|latest|popular|trending) (?:stories|news|articles|posts)
        more (?:from|in|on) .{1,40}
        most (?:read|popular|viewed)(?: .{1,40})?
        popular (?:on|in) .{1,40}
        read (?:next|more)
        trending(?: now)?
        comments?
        leave a (?:comment|reply)
        about the author
        share this(?: (?:article|story|post|page|entry|on .{1,30}))?
        ähnliche (?:beiträge|artikel)
        das könnte (?:sie|dich) auch interessieren
        articles? similaires?
        artículos relacionados
        posts? relacionados?
        похожие (?:статьи|новости)
        """
    )
    + r"\W*",
    re.IGNORECASE,
)
_CONTACT = re.compile(
    _any_of(
        r"""
        [\w.+-]{1,64}@[\w-]+\.\w
        \bfollow\b.{0,40}@
        \bfollow\b.{0,40}\b(?:on|at) (?:twitter|x|facebook|instagram|linkedin|bluesky)\b
        \bnewsletters?\b
        \bsubscribe to\b
        \bsign(?:ing)? up\b
        \btwitter\.com/
        \bhave a tip\b
        """
    ),
    re.IGNORECASE,
)
_OF_OTHERS = re.compile(r"(?<!un)related|recommend|comments", re.IGNORECASE)
_END = re.compile(r"[.!?…:。！？»”\"'’)）」』]\W*$")
_TAIL = 200
"""Characters of a line in which its end is looked for."""
_SHORT = 40


def named(element: HtmlElement) -> bool:
    """Whether the element's class or id calls it something beside an article: share, related, byline …"""
    own = f"{element.get('class') or ''} {element.get('id') or ''}"
    parts = (part.lower() for part in _PARTS.findall(own))
    return any(part in _NAMES or part.startswith(_BEGINNINGS) for part in parts)


def of_picture(element: HtmlElement) -> bool:
    """Whether the element's class or id calls it the caption of a picture."""
    return "caption" in f"{element.get('class') or ''} {element.get('id') or ''}".lower()


def of_others(element: HtmlElement) -> bool:
    """Whether the element's class or id calls it the heading of other articles, or of comments."""
    return _OF_OTHERS.search(f"{element.get('class') or ''} {element.get('id') or ''}") is not None


def leads_away(line: str, words: int) -> bool:
    """Whether a short line points to other pages, or says who else worked on this one."""
    return words < _SHORT and (_AWAY.match(line) is not None or _CREDIT.search(line) is not None)


def heads_others(line: str) -> bool:
    """Whether a line is the heading of a list of other articles, or of comments."""
    return len(line) < 2 * _SHORT and _OTHERS.fullmatch(line) is not None


def contact(line: str, words: int) -> bool:
    """Whether a line says how to reach or follow its writer, or asks to subscribe."""
    return words < _SHORT and _CONTACT.search(line) is not None


def sentence(line: str) -> bool:
    """Whether a line ends as a sentence does."""
    return _END.search(line[-_TAIL:]) is not None
