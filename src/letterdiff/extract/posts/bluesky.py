"""Posts of Bluesky: feeds, threads and searches of its API, and lists of a repository's records."""

import re
from collections.abc import Iterator, Mapping

from letterdiff.extract.posts import times
from letterdiff.extract.posts.kind import Kind
from letterdiff.extract.posts.post import Account, Post, at, rows, said, values

_RECORD = "app.bsky.feed.post"
_URI = re.compile(rf"at://([^/\s?#]{{1,300}})/{re.escape(_RECORD)}/([A-Za-z0-9._~:-]{{1,512}})")


def _views(root: object) -> Iterator[tuple[str, object, object]]:
    """Each view or record of a post with its pointer, and the entry of a feed it stands in."""
    yield from _threads("/thread", at(root, "thread"))
    listed = [("", root), *((f"/{key}", at(root, key)) for key in ("feed", "posts", "records"))]
    for base, entries in listed:
        for number, entry in enumerate(entries if isinstance(entries, list) else ()):
            path = f"{base}/{number}"
            if isinstance(at(entry, "post", "record"), Mapping):
                yield f"{path}/post", at(entry, "post"), entry
            elif isinstance(at(entry, "feed"), list):  # pages of a feed, one a line
                for inner, item in enumerate(rows(entry, "feed")):
                    yield f"{path}/feed/{inner}/post", at(item, "post"), item
            else:
                yield path, entry, entry


def _threads(base: str, thread: object) -> Iterator[tuple[str, object, object]]:
    """The posts of a thread: those above, the post, its answers."""
    waiting = [(base, thread)]
    while waiting:
        path, view = waiting.pop()
        if not isinstance(view, Mapping):
            continue
        if isinstance(at(view, "post", "record"), Mapping):
            yield f"{path}/post", at(view, "post"), None
        answers = [(f"{path}/replies/{number}", one) for number, one in enumerate(rows(view, "replies"))]
        waiting += [*reversed(answers), (f"{path}/parent", at(view, "parent"))]


def _record(view: object) -> tuple[str, object]:
    """The key (with its slash) and value of the record in a view; the view may be the record itself."""
    for key in ("record", "value"):
        record = at(view, key)
        if isinstance(at(record, "text"), str) and said(record, "createdAt"):
            return f"/{key}", record
    return "", view


def _is_post(view: object) -> bool:
    record = _record(view)[1]
    if not isinstance(at(record, "text"), str) or not said(record, "createdAt"):
        return False
    return said(record, "$type") == _RECORD or bool(_URI.match(said(view, "uri")))


def _fits(root: object) -> bool:
    return any(_is_post(view) for _, view, _ in _views(root))


def _posts(root: object) -> Iterator[Post]:
    for base, view, entry in _views(root):
        if not _is_post(view):
            continue
        post = _post(base, view)
        reason = at(entry, "reason")
        if "reasonRepost" in said(reason, "$type"):
            post.reposter = _account(at(reason, "by"), "")
            post.reposted = times.moment(said(reason, "indexedAt"))
        yield post


def _post(base: str, view: object) -> Post:
    key, record = _record(view)
    uri = said(view, "uri")
    languages = [one for one in rows(record, "langs") if isinstance(one, str)]
    parent = said(record, "reply", "parent", "uri")
    account = _account(at(view, "author"), uri)
    return Post(
        uri,
        values(f"{base}{key}", record, ("text",)),
        account,
        times.moment(said(record, "createdAt")),
        _address(uri, account),
        parent=parent,
        parent_name=_address(parent, Account()),
        quoted=_quoted(base, view),
        language=languages[0] if len(languages) == 1 else "",
    )


def _account(author: object, uri: str) -> Account:
    """The account; of a record alone the file has no more than the id in its address."""
    handle, did = said(author, "handle"), said(author, "did")
    from_uri = _URI.match(uri)
    did = did or (from_uri[1] if from_uri else "")
    if not handle or handle == "handle.invalid":
        handle = did
    return Account(said(author, "displayName"), handle, did)


def _address(uri: str, account: Account) -> str:
    found = _URI.fullmatch(uri)
    return f"https://bsky.app/profile/{account.handle or found[1]}/post/{found[2]}" if found else ""


def _quoted(base: str, view: object) -> Post | None:
    """The post that this one shows below its own words."""
    for key in ("embed/record", "embed/record/record"):
        shown = at(view, *key.split("/"))
        if isinstance(at(shown, "author"), Mapping) and _is_post(shown):
            post = _post(f"{base}/{key}", shown)
            post.quoted = None
            return post
    return None


def _where(root: object) -> str:
    return "Bluesky"


KIND = Kind("feeds and records of Bluesky", _fits, _posts, where=_where)
