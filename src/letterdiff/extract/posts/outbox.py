"""Posts as ActivityPub has them: the `outbox.json` of a Mastodon archive, or single activities and notes."""

import re
from collections.abc import Iterator, Mapping, Sequence
from urllib.parse import urlsplit

from letterdiff.extract.posts import times
from letterdiff.extract.posts.kind import Kind
from letterdiff.extract.posts.post import Account, Form, Post, at, rows, said, values

_POSTS = frozenset(("Note", "Article", "Question", "Page"))
_ACTS = frozenset(("Create", "Update", "Announce"))
_NAMED = re.compile(r"/(?:users/|@|u/)([\w.\-]{1,60})/?$")
_PUBLIC = frozenset(("https://www.w3.org/ns/activitystreams#Public", "as:Public", "Public"))


def _acts(root: object) -> Iterator[tuple[str, object]]:
    """The activities or notes of the file with their pointers."""
    if isinstance(root, list):
        for number, entry in enumerate(root):
            yield f"/{number}", entry
        return
    items = [(key, rows(root, key)) for key in ("orderedItems", "items")]
    if not any(listed for _, listed in items):
        first = at(root, "first")
        if isinstance(first, Mapping):
            items = [(f"first/{key}", rows(first, key)) for key in ("orderedItems", "items")]
    if any(listed for _, listed in items):
        for key, listed in items:
            for number, entry in enumerate(listed):
                yield f"/{key}/{number}", entry
    else:
        yield "", root


def _fits(root: object) -> bool:
    for number, (_, entry) in enumerate(_acts(root)):
        kind = said(entry, "type")
        if kind in _POSTS and isinstance(at(entry, "content"), str):
            return True
        if kind in _ACTS and at(entry, "object") is not None:
            return True
        if number > 50:
            break
    return said(root, "type") == "OrderedCollection" and isinstance(at(root, "orderedItems"), list)


def _posts(root: object) -> Iterator[Post]:
    for base, entry in _acts(root):
        kind, thing = said(entry, "type"), at(entry, "object")
        if kind in _POSTS:
            yield _post(base, entry, "")
        elif kind in ("Create", "Update") and said(thing, "type") in _POSTS:
            yield _post(f"{base}/object", thing, said(entry, "actor"))
        elif kind == "Announce":
            yield _repost(base, entry)


def _post(base: str, note: object, actor: str) -> Post:
    by = _id(at(note, "attributedTo")) or actor
    words = values(base, note, ("summary", "name"))
    words += values(base, note, ("content",), Form.HTML)
    languages = list(_mapping(at(note, "contentMap")))
    parent = _id(at(note, "inReplyTo"))
    return Post(
        said(note, "id"),
        words,
        account(by),
        times.moment(said(note, "published")),
        _address(note),
        times.moment(said(note, "updated")),
        parent,
        parent_name=parent,
        state=_audience(note),
        language=languages[0] if len(languages) == 1 else "",
    )


def _mapping(value: object) -> Mapping[str, object]:
    return value if isinstance(value, Mapping) else {}


def _repost(base: str, act: object) -> Post:
    """What an account passes on: mostly nothing but its address."""
    thing = at(act, "object")
    if isinstance(thing, Mapping) and isinstance(at(thing, "content"), str):
        post = _post(f"{base}/object", thing, "")
    else:
        post = Post(_id(thing), ())
    post.reposter, post.reposted = account(said(act, "actor")), times.moment(said(act, "published"))
    return post


def _id(value: object) -> str:
    """The id that a value is or holds; of a list that of its first entry."""
    if isinstance(value, list):
        value = value[0] if value else None
    return value if isinstance(value, str) else said(value, "id")


def _address(note: object) -> str:
    url = at(note, "url")
    if isinstance(url, list):
        url = next((at(one, "href") or one for one in url), "")
    found = url if isinstance(url, str) else said(url, "href")
    return found or said(note, "id")


def _audience(note: object) -> str:
    """'not public' where the post names whom it was for, and the public is not among them."""
    named: Sequence[object] = [at(note, key) for key in ("to", "cc") if at(note, key) is not None]
    for entry in named:
        listed = entry if isinstance(entry, list) else [entry]
        if any(isinstance(one, str) and one in _PUBLIC for one in listed):
            return ""
    return "not public" if named else ""


def account(actor: str) -> Account:
    """The account behind an actor's address: its handle where the address has one, else the address."""
    try:
        parts = urlsplit(actor)
    except ValueError:
        return Account(handle=actor, id=actor)
    name = _NAMED.search(parts.path)
    handle = f"@{name[1]}@{parts.netloc}" if name and parts.netloc else actor
    return Account(handle=handle, id=actor)


def _forms(root: object) -> Mapping[str, Form]:
    return {"content": Form.HTML}


KIND = Kind("outbox.json of Mastodon and its like", _fits, _posts, _forms)
