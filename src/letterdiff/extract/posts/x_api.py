"""Posts as X's API 2 gives them: pages of `data` with `includes`, or one post a line with its `author`."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from letterdiff.extract.posts import times
from letterdiff.extract.posts.kind import Kind
from letterdiff.extract.posts.post import Account, Form, Post, Value, at, pages_of, rows, said
from letterdiff.extract.posts.x_archive import FORMS, REPOST, accounts, address


class _Page(NamedTuple):
    """Posts with their pointers, and what they refer to: accounts and other posts, by id."""

    posts: Sequence[tuple[str, object]]
    accounts: Mapping[str, Account]
    others: Mapping[str, tuple[str, object]]


def _is_post(value: object) -> bool:
    if not (isinstance(at(value, "id"), str) and isinstance(at(value, "text"), str)):
        return False
    return any(at(value, key) is not None for key in ("author_id", "edit_history_tweet_ids", "created_at"))


def _fits(root: object) -> bool:
    return any(_is_post(post) for page in _pages(root) for _, post in page.posts[:50])


def _pages(root: object) -> Iterator[_Page]:
    entries = pages_of(root)
    alone: list[tuple[str, object]] = []
    for base, entry in entries:
        data = at(entry, "data")
        if isinstance(data, list):
            yield _page(base, entry, [(f"{base}/data/{i}", one) for i, one in enumerate(data)])
        elif isinstance(data, Mapping):
            yield _page(base, entry, [(f"{base}/data", data)])
        else:
            alone.append((base, entry))
    users = [at(one, "author") for _, one in alone]
    yield _Page(alone, accounts(users), {said(one, "id"): (base, one) for base, one in alone})


def _page(base: str, page: object, posts: Sequence[tuple[str, object]]) -> _Page:
    included = rows(page, "includes", "tweets")
    others = {said(one, "id"): (f"{base}/includes/tweets/{i}", one) for i, one in enumerate(included)}
    others.update((said(one, "id"), (path, one)) for path, one in posts)
    return _Page(posts, accounts(rows(page, "includes", "users")), others)


def _posts(root: object) -> Iterator[Post]:
    for page in _pages(root):
        for base, post in page.posts:
            if _is_post(post):
                yield _post(base, post, page)


def _post(base: str, tweet: object, page: _Page, alone: bool = False) -> Post:
    """The post; `alone` where what it quotes or passes on is not to be looked up again."""
    number, author = said(tweet, "id"), said(tweet, "author_id")
    account = page.accounts.get(author) or Account(id=author)
    date = times.moment(said(tweet, "created_at"))
    post = Post(number, (_text(base, tweet),), account, date, address(account.handle, number))
    post.versions = tuple(one for one in rows(tweet, "edit_history_tweet_ids") if isinstance(one, str))
    countries = ", ".join(str(one) for one in rows(tweet, "withheld", "country_codes"))
    post.state = f"withheld in {countries}" if countries else ""
    refers = {said(one, "type"): said(one, "id") for one in rows(tweet, "referenced_tweets")}
    if "retweeted" in refers and not alone:
        return _repost(post, refers["retweeted"], page)
    post.parent = refers.get("replied_to", "")
    answered = page.accounts.get(said(tweet, "in_reply_to_user_id"))
    post.parent_name = answered.label if answered and post.parent else ""
    quoted = page.others.get(refers.get("quoted", ""))
    post.quoted = _post(*quoted, page, alone=True) if quoted and not alone else None
    return post


def _text(base: str, tweet: object) -> Value:
    """The whole text of a long post, else the text."""
    long = at(tweet, "note_tweet", "text")
    if isinstance(long, str):
        return Value(f"{base}/note_tweet/text", long, Form.ENTITIES)
    return Value(f"{base}/text", said(tweet, "text"), Form.ENTITIES)


def _repost(post: Post, original: str, page: _Page) -> Post:
    """The original where the file holds it, else the words behind `RT @name:`, which may be cut."""
    found = page.others.get(original)
    if found:
        whole = _post(*found, page, alone=True)
        whole.reposter, whole.reposted = post.author, post.date
        return whole
    value = post.words[0]
    match = REPOST.match(value.text)
    post.words = (Value(value.path, value.text, value.form, match.end() if match else 0),)
    handle = match[1] if match else ""
    known = (one for one in page.accounts.values() if one.handle.casefold() == handle.casefold())
    post.reposter, post.reposted, post.date = post.author, post.date, ""
    post.author = next(known, Account(handle=handle))
    return post


def _forms(root: object) -> Mapping[str, Form]:
    return FORMS


def _where(root: object) -> str:
    return "X"


KIND = Kind("posts of X's API", _fits, _posts, _forms, where=_where)
