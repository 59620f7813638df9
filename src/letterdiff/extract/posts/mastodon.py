"""Posts as Mastodon's API gives them: statuses, lists of them, and the history of one."""

from collections.abc import Iterator, Mapping, Sequence
from urllib.parse import urlsplit

from letterdiff.extract.posts import times
from letterdiff.extract.posts.kind import Kind
from letterdiff.extract.posts.post import Account, Form, Post, at, said, values


def _is_status(value: object) -> bool:
    return isinstance(at(value, "account"), Mapping) and isinstance(at(value, "content"), str)


def _statuses(root: object) -> Iterator[tuple[str, object]]:
    """Statuses with their pointers: of a list, of a search or a context, or the only one."""
    if _is_status(root):
        yield "", root
        return
    named = [("", root)] + [(f"/{key}", at(root, key)) for key in ("ancestors", "statuses", "descendants")]
    for base, listed in named:
        for number, entry in enumerate(listed if isinstance(listed, list) else ()):
            if _is_status(entry):
                yield f"{base}/{number}", entry


def _fits(root: object) -> bool:
    return next(_statuses(root), None) is not None


def _posts(root: object) -> Iterator[Post]:
    statuses = list(_statuses(root))
    if len(statuses) > 1 and not any(said(status, "id") for _, status in statuses):
        yield _history(statuses)
        return
    for base, status in statuses:
        yield _status(base, status)


def _history(statuses: Sequence[tuple[str, object]]) -> Post:
    """The versions of one post, which have no ids of their own, as one post; the last is its latest."""
    versions = sorted((_status(*each) for each in statuses), key=lambda version: version.date)
    versions[-1].earlier = versions[:-1]
    return versions[-1]


def _status(base: str, status: object) -> Post:
    original = at(status, "reblog")
    if _is_status(original):
        post = _status(f"{base}/reblog", original)
        post.reposter, post.reposted = _account(status), times.moment(said(status, "created_at"))
        return post
    words = values(base, status, ("spoiler_text",)) + values(base, status, ("content",), Form.HTML)
    post = Post(
        said(status, "id"),
        words,
        _account(status),
        times.moment(said(status, "created_at")),
        said(status, "url") or said(status, "uri"),
        times.moment(said(status, "edited_at")),
        said(status, "in_reply_to_id"),
        state="not public" if said(status, "visibility") in ("private", "direct") else "",
        language=said(status, "language"),
    )
    for key in ("quote/quoted_status", "quote"):
        quoted = at(status, *key.split("/"))
        if _is_status(quoted):
            post.quoted = _status(f"{base}/{key}", quoted)
            break
    return post


def _account(status: object) -> Account:
    account = at(status, "account")
    handle, url = said(account, "acct") or said(account, "username"), said(account, "url")
    try:
        host = urlsplit(url).netloc
    except ValueError:
        host = ""
    if handle and "@" not in handle and host:
        handle = f"{handle}@{host}"  # accounts of the asked server itself are named without it
    return Account(said(account, "display_name"), handle, said(account, "id") or handle)


def _forms(root: object) -> Mapping[str, Form]:
    return {"content": Form.HTML}


KIND = Kind("statuses of Mastodon's API", _fits, _posts, _forms)
