"""What a kind of export has to offer to be read."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from letterdiff.extract.posts.post import Form, Post
from letterdiff.model import Metadata


def _nothing(root: object) -> Metadata:
    return Metadata()


def _nowhere(root: object) -> str:
    return ""


def _no_notes(root: object) -> Sequence[str]:
    return ()


def _plain(root: object) -> Mapping[str, Form]:
    return {}


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of export: its words for a message, and how it is told and read.

    `fits` tells whether a file's value is of the kind; `posts` yields its posts in the file's order; `forms`
    says how the values under which keys are meant (plain where it says nothing); `found` is what it declares
    of itself as a whole, `where` the site it was posted on, '' where it does not say; `notes` are what a
    reader must know of the file.
    """

    words: str
    fits: Callable[[object], bool]
    posts: Callable[[object], Iterable[Post]]
    forms: Callable[[object], Mapping[str, Form]] = _plain
    found: Callable[[object], Metadata] = _nothing
    where: Callable[[object], str] = _nowhere
    notes: Callable[[object], Sequence[str]] = _no_notes
