"""Posts that a page embeds: the words of someone else, with the one who speaks and the post's own address."""

from lxml.html import HtmlElement

from letterdiff.extract.html.blocks import DomBlock

_POSTS = (
    "twitter-tweet",
    "twitter-video",
    "instagram-media",
    "mastodon-embed",
    "bluesky-embed",
    "tiktok-embed",
)


def post_of(element: HtmlElement | None) -> HtmlElement | None:
    """The quotation of an embedded post in which this element stands, None where it stands in none."""
    while element is not None:
        if element.tag == "blockquote":
            names = (element.get("class") or "").split()
            return element if any(name in _POSTS for name in names) else None
        element = element.getparent()
    return None


def inside(block: DomBlock) -> bool:
    """Whether a block belongs to an embedded post."""
    return post_of(block.nodes[0].element) is not None
