"""The table of kinds of exports, and what a file that is none of them looks like."""

from letterdiff.extract.errors import Unreadable
from letterdiff.extract.posts import bluesky, mastodon, outbox, simple, x_api, x_archive, youtube
from letterdiff.extract.posts.kind import Kind
from letterdiff.extract.posts.strangers import looks_like

KINDS: tuple[Kind, ...] = (
    x_archive.KIND,
    bluesky.KIND,
    mastodon.KIND,
    outbox.KIND,
    youtube.INFO,
    youtube.API,
    x_api.KIND,
    simple.KIND,
)
"""Every kind that can be read; of several that fit a file the first one counts."""

_KNOWN = "known are " + ", ".join(kind.words for kind in KINDS)


def kind_of(root: object) -> Kind:
    """The kind of export that this value is; Unreadable, with what it looks like, where none."""
    for kind in KINDS:
        if kind.fits(root):
            return kind
    raise Unreadable(f"it is no export of posts that is known: it looks like {looks_like(root)}", _KNOWN)
