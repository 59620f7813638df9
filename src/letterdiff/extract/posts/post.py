"""What every kind of export is read into: posts, the values that hold their words, and who wrote them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from letterdiff.extract import declared


class Form(StrEnum):
    """How a value of the file says its words: as they are, with X's five entities, or as HTML."""

    PLAIN = "plain"
    ENTITIES = "entities"
    HTML = "html"


@dataclass(frozen=True, slots=True)
class Value:
    """A string of the file: its JSON Pointer or `/row/column`, its characters, and how they are meant.

    Only characters `start` to `end` are the post's words: around them stand a repost's `RT @name:` and the
    links to its own pictures.
    """

    path: str
    text: str
    form: Form = Form.PLAIN
    start: int = 0
    end: int | None = None

    @property
    def empty(self) -> bool:
        """Whether nothing of it is a post's words."""
        return not self.text[self.start : self.end].strip()


@dataclass(frozen=True, slots=True)
class Account:
    """Who posts: display name and handle as the file says them, and the id that tells accounts apart."""

    name: str = ""
    handle: str = ""
    id: str = ""

    @property
    def label(self) -> str:
        """'Name (@handle)', or whichever of the two the file says, '' where neither."""
        handle = self.handle
        if handle and not handle.startswith(("@", "did:", "http")):
            handle = f"@{handle}"
        name = declared.one(self.name)
        if not handle or not name or name.casefold().lstrip("@") == handle.casefold().lstrip("@"):
            return handle or name
        return f"{name} ({handle})"

    @property
    def key(self) -> str:
        """What is the same for posts by the same account."""
        return self.id or self.handle.casefold().lstrip("@") or self.name


@dataclass(slots=True)
class Post:
    """One post. `date` and `edited` are ISO 8601 with the zone that the file says; `origin` its address.

    `parent` is the id of the post that it answers, `parent_name` whom it answers in words. Of a repost
    `author` is who wrote the words, `reposter` who passed them on, at `reposted`. `versions` are the ids of
    all versions of the post, oldest first, where each version has an id of its own; `earlier` holds versions
    that this one replaced. `state` says in words what makes the post less than public or present.
    """

    id: str
    words: tuple[Value, ...]
    author: Account = Account()
    date: str = ""
    origin: str = ""
    edited: str = ""
    parent: str = ""
    parent_name: str = ""
    quoted: "Post | None" = None
    reposter: Account | None = None
    reposted: str = ""
    versions: tuple[str, ...] = ()
    earlier: list["Post"] = field(default_factory=list)
    state: str = ""
    language: str = ""

    @property
    def silent(self) -> bool:
        """Whether it has no words, as a post of pictures alone."""
        return all(value.empty for value in self.words)


def at(value: object, *keys: str | int) -> object:
    """What stands below `value` under these keys and indices, None where anything is missing."""
    for key in keys:
        if isinstance(value, Mapping):
            value = value.get(key)
        elif isinstance(value, list) and isinstance(key, int) and key < len(value):
            value = value[key]
        else:
            return None
    return value


def said(value: object, *keys: str | int) -> str:
    """The string or whole number that stands there, as text; '' where there is none."""
    found = at(value, *keys)
    if isinstance(found, str):
        return found
    return str(found) if isinstance(found, int) and not isinstance(found, bool) else ""


def rows(value: object, *keys: str | int) -> Sequence[object]:
    """The list that stands there, an empty one where there is none."""
    found = at(value, *keys)
    return found if isinstance(found, list) else ()


def values(base: str, value: object, keys: Iterable[str], form: Form = Form.PLAIN) -> tuple[Value, ...]:
    """The strings among the object's members with these keys, `base` being the object's pointer."""
    found = ((key, at(value, key)) for key in keys)
    return tuple(Value(f"{base}/{key}", text, form) for key, text in found if isinstance(text, str) and text)


def pages_of(root: object) -> list[tuple[str, object]]:
    """The pages of an API's answers with their pointers: the value itself, or the entries of a list."""
    if isinstance(root, list):
        return [(f"/{number}", page) for number, page in enumerate(root)]
    return [("", root)]
