"""What a page displays: hidden elements, what stands beside the content, marks of notes."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from lxml.html import HtmlElement

LONGEST_MARK = 6
"""Characters that a note's mark has at most."""

_STYLE = re.compile(
    r"(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*0(?:\.0+)?\s*(?:;|!|$)|"
    r"font-size\s*:\s*0(?:px|em|rem|pt|%)?\s*(?:;|!|$)|(?:left|top|right|text-indent)\s*:\s*-\d{3,}(?:px|em|rem|%)|"
    r"clip\s*:\s*rect\(\s*(?:0|1px)|clip-path\s*:\s*inset\(\s*(?:50|100)%|"
    r"transform\s*:\s*scale\(\s*0\s*\))",
    re.IGNORECASE,
)
_NO_SIZE = re.compile(
    r"(?:^|[;\s])(?:max-)?(?:width|height)\s*:\s*0(?:px|em|rem|%)?\s*(?:;|!|$)", re.IGNORECASE
)
_CLIPPED = re.compile(r"overflow(?:-[xy])?\s*:\s*(?:hidden|clip)", re.IGNORECASE)
_COLOUR = re.compile(r"(?:^|[;\s])(background(?:-color)?|color)\s*:\s*([^;!]+)", re.IGNORECASE)
_UNSEEN_NAMES = frozenset(
    (
        *("sr-only", "visually-hidden", "visuallyhidden", "visuallyHidden", "screen-reader-text"),
        *(
            "screen-reader-only",
            "screenreader-only",
            "off-screen",
            "offscreen",
            "a11y-hidden",
            "u-visually-hidden",
        ),
        *("element-invisible", "show-for-sr", "is-visually-hidden", "hidden-accessible", "assistive-text"),
    )
)
"""Classes that usual style sheets give to what is for screen readers alone."""
CARD = re.compile(
    r"(?:^|\s)[\w-]*(?:tooltip|popover|hovercard|rollover)[\w-]*[_-](?:text|content|block|card|box|body|inner)(?=$|\s)",
    re.IGNORECASE,
)
"""Classes of cards that lie over the page only while something is pointed at."""
_DISPLAY = re.compile(r"(?:^|[;\s])display\s*:\s*(\w+)", re.IGNORECASE)
_MAY_HIDE = re.compile(
    r"visibility|opacity|clip|overflow|scale|-\d{3}|font-size\s*:\s*0|background", re.IGNORECASE
)
_NAME = re.compile(r"[.#][A-Za-z_][\w-]*")
_BRACE = re.compile(r"[{}]")
_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_BESIDE = frozenset(("nav", "menu", "dialog", "aside"))
_BESIDE_ROLES = frozenset(("navigation", "contentinfo", "search", "dialog", "alertdialog", "complementary"))
_CONSENT = re.compile(r"(?:^|[\s_-])(?:cookies?|consent|gdpr|onetrust|cookiebot)(?=$|[\s_-])", re.IGNORECASE)


def hidden(element: HtmlElement, names: frozenset[str]) -> bool:
    """Whether a browser without scripts would not show the element; `names` as `hidden_names` gives them."""
    tag, given = element.tag, dict(element.items())
    if tag in ("noscript", "template") or (tag == "dialog" and "open" not in given):
        return True
    parent = element.getparent()
    if parent is not None and tag != "summary" and folded_up(parent):
        return True
    if not given:
        return False
    if given.get("aria-hidden") == "true" and element.find(".//p") is None:
        return True  # an icon or ornament; whole pages are marked so while a banner lies over them
    if "hidden" in given or given.get("role") == "tooltip" or unseen_class(given.get("class")):
        return True
    return unseen_style(given.get("style")) or bool(names and not names.isdisjoint(_selectors(given)))


def folded_up(element: HtmlElement) -> bool:
    """Whether text that stands in this very element is not shown, since it is a closed `details`."""
    return bool(element.tag == "details") and element.get("open") is None


@lru_cache(maxsize=4096)
def unseen_class(value: str | None) -> bool:
    """Whether a class attribute names what is for screen readers alone, or a card that lies over the page."""
    if not value:
        return False
    return not _UNSEEN_NAMES.isdisjoint(value.split()) or CARD.search(value) is not None


@lru_cache(maxsize=4096)
def unseen_style(style: str | None) -> bool:
    """Whether an element of this style shows no words: not displayed, clipped, of its ground's colour."""
    if not style:
        return False
    if _STYLE.search(style) or (_NO_SIZE.search(style) and _CLIPPED.search(style)):
        return True
    colours = {name.lower().removesuffix("-color"): _colour(value) for name, value in _COLOUR.findall(style)}
    return "color" in colours and colours["color"] == colours.get("background")


def _colour(value: str) -> str:
    """A colour as six hexadecimal digits where it is white or black, else as it is written."""
    plain = re.sub(r"\s", "", value.lower())
    if re.fullmatch(r"#[0-9a-f]{3}", plain):
        plain = "#" + "".join(digit * 2 for digit in plain[1:])
    return _NAMED_COLOURS.get(plain, plain)


_NAMED_COLOURS = {
    "white": "#ffffff",
    "black": "#000000",
    "rgb(255,255,255)": "#ffffff",
    "rgb(0,0,0)": "#000000",
}


def _selectors(given: Mapping[str, str]) -> Iterator[str]:
    """The element's classes and id, as selectors."""
    yield from (f".{name}" for name in given.get("class", "").split())
    yield f"#{given.get('id', '')}"


def hidden_names(root: HtmlElement) -> frozenset[str]:
    """Classes and ids that the page's own style sheets do not display, by rules for nothing but that name.

    Rules for a medium or a width are left alone, and so are selectors of more than one part.
    """
    unseen: dict[str, bool] = {}
    for sheet in root.iter("style"):
        if (sheet.get("media") or "all").strip().lower() not in ("all", "screen"):
            continue
        for selectors, body in _rules(_COMMENT.sub(" ", sheet.text or "")):
            display = _DISPLAY.search(body)
            if not display and not _MAY_HIDE.search(body):
                continue
            unseen_body = unseen_style(body)
            if display or unseen_body:
                names = (selector.strip() for selector in selectors.split(","))
                unseen.update((name, unseen_body) for name in names if _NAME.fullmatch(name))
    return frozenset(name for name, is_unseen in unseen.items() if is_unseen)


def _rules(css: str) -> Iterator[tuple[str, str]]:
    """Selectors and body of each rule that stands outside of any at-rule."""
    at = 0
    while (brace := css.find("{", at)) >= 0:
        selectors = css[at:brace].rpartition(";")[2].strip()
        end = _behind(css, brace) if selectors.startswith("@") else css.find("}", brace) + 1
        if end <= brace:
            return
        if not selectors.startswith("@"):
            yield selectors, css[brace + 1 : end - 1]
        at = end


def _behind(css: str, brace: int) -> int:
    """Where the block that this brace opens is over."""
    depth = 0
    for found in _BRACE.finditer(css, brace):
        depth += 1 if found[0] == "{" else -1
        if depth == 0:
            return found.end()
    return 0


def beside(element: HtmlElement) -> bool:
    """Whether the element stands beside the content: navigation, the page's footer, a consent banner."""
    tag, get = element.tag, element.get
    if tag in ("html", "body", "main", "article"):
        return False
    if tag == "footer":
        parent = element.getparent()
        return parent is not None and parent.tag == "body"
    if tag in _BESIDE or get("role") in _BESIDE_ROLES:
        return True
    return _of_consent(get("id")) or _of_consent(get("class"))


@lru_cache(maxsize=4096)
def _of_consent(name: str | None) -> bool:
    return bool(name) and _CONSENT.search(name or "") is not None


def note_mark(element: HtmlElement) -> bool:
    """Whether this is a raised mark that links to a note: no word of the text, though it touches one."""
    if element.tag != "sup" or len(element.text_content().strip()) > LONGEST_MARK:
        return False
    parent = element.getparent()
    links = [*element.iter("a"), *([parent] if parent is not None and parent.tag == "a" else [])]
    return any("#" in (link.get("href") or "") for link in links)
