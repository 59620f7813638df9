"""Posts in an archive of X: `tweets.js`, `note-tweet.js`, and statuses as its API 1.1 gave them."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from letterdiff.extract.posts import times
from letterdiff.extract.posts.kind import Kind
from letterdiff.extract.posts.post import Account, Form, Post, Value, at, rows, said, values

FORMS = dict.fromkeys(("full_text", "text"), Form.ENTITIES)
REPOST = re.compile(r"RT @(\w{1,20}): ")
_TEXTS = ("full_text", "text")
_NOTES = ("core", "noteTweetResults")


def _fits(root: object) -> bool:
    return any(_tweet(entry) or _note(entry) for _, entries in _lists(root) for entry in entries[:50])


def _lists(root: object) -> Iterator[tuple[str, Sequence[object]]]:
    """The file's lists with their pointers: the one it is, or those of its assignments."""
    if isinstance(root, list):
        yield "", root
    elif isinstance(root, Mapping):
        for name, value in root.items():
            if isinstance(value, list) and ".part" in str(name):
                yield f"/{name}", value


def _tweet(entry: object) -> tuple[str, object] | None:
    """The key (with its slash) and value of an entry's tweet; None where it is none."""
    for key, tweet in (("/tweet", at(entry, "tweet")), ("", entry)):
        if said(tweet, "id_str") and any(isinstance(at(tweet, name), str) for name in _TEXTS):
            return key, tweet
    return None


def _note(entry: object) -> str:
    """The member of a long post that holds its text, '' where the entry is none."""
    note = at(entry, "noteTweet")
    return next((name for name in _NOTES if isinstance(at(note, name, "text"), str)), "")


def _owner(root: object) -> Account:
    for _, entries in _lists(root):
        account = at(entries[0], "account") if entries else None
        if said(account, "username"):
            name = said(account, "accountDisplayName")
            return Account(name, said(account, "username"), said(account, "accountId"))
    return Account()


def _posts(root: object) -> Iterator[Post]:
    owner = _owner(root)
    for base, entries in _lists(root):
        for number, entry in enumerate(entries):
            tweet, note = _tweet(entry), _note(entry)
            if tweet:
                yield _post(f"{base}/{number}{tweet[0]}", tweet[1], owner)
            elif note:
                yield _long(f"{base}/{number}/noteTweet", at(entry, "noteTweet"), note, owner)


def _long(base: str, note: object, member: str, owner: Account) -> Post:
    created, edited = times.moment(said(note, "createdAt")), times.moment(said(note, "updatedAt"))
    words = values(f"{base}/{member}", at(note, member), ("text",), Form.ENTITIES)
    number = said(note, "noteTweetId")
    return Post(f"note {number}" if number else "", words, owner, created, edited=edited)


def _post(base: str, tweet: object, owner: Account) -> Post:
    user = at(tweet, "user")
    name, handle = said(user, "name"), said(user, "screen_name")
    account = Account(name, handle, said(user, "id_str")) if handle else owner
    number = said(tweet, "id_str")
    date = times.moment(said(tweet, "created_at"))
    original = at(tweet, "retweeted_status")
    if _tweet(original):
        post = _post(f"{base}/retweeted_status", original, Account())
        post.reposter, post.reposted = account, date
        return post
    words = _words(base, tweet)
    repost = REPOST.match(words[0].text) if words else None
    post = Post(number, words, account, date, address(handle or owner.handle, number))
    if repost:
        return _passed_on(post, repost, tweet)
    post.parent = said(tweet, "in_reply_to_status_id_str")
    answered = said(tweet, "in_reply_to_screen_name")
    post.parent_name = f"@{answered}" if answered else ""
    post.versions = _versions(at(tweet, "edit_info"))
    post.state = _state(tweet)
    quoted = at(tweet, "quoted_status")
    post.quoted = _post(f"{base}/quoted_status", quoted, Account()) if _tweet(quoted) else None
    return post


def _passed_on(post: Post, repost: re.Match[str], tweet: object) -> Post:
    """The post as a repost of which the file has no more than `RT @name:` and the words behind it."""
    mentions = rows(tweet, "entities", "user_mentions")
    same = (one for one in mentions if said(one, "screen_name").casefold() == repost[1].casefold())
    mention = next(same, None)
    value = post.words[0]
    post.words = (Value(value.path, value.text, value.form, repost.end(), value.end),)
    post.reposter, post.reposted, post.date = post.author, post.date, ""
    post.author = Account(said(mention, "name"), repost[1], said(mention, "id_str"))
    return post


def _words(base: str, tweet: object) -> tuple[Value, ...]:
    """The text without the links to its own pictures at its end, which X does not show."""
    key = next(name for name in _TEXTS if isinstance(at(tweet, name), str))
    text = said(tweet, key)
    media = [*rows(tweet, "entities", "media"), *rows(tweet, "extended_entities", "media")]
    links = {said(one, "url") for one in media} - {""}
    end = len(text.rstrip())
    while link := next((link for link in links if text.endswith(link, 0, end)), ""):
        end = len(text[: end - len(link)].rstrip())
    return (Value(f"{base}/{key}", text, Form.ENTITIES, 0, end),)


def _versions(edit: object) -> tuple[str, ...]:
    initial = at(edit, "initial") or at(edit, "edit", "editControlInitial")
    return tuple(number for number in rows(initial, "editTweetIds") if isinstance(number, str))


def _state(tweet: object) -> str:
    deleted = said(tweet, "deleted_at")
    if deleted:
        return f"deleted on {times.moment(deleted) or deleted}"
    countries = ", ".join(str(one) for one in rows(tweet, "withheld_in_countries"))
    if countries or at(tweet, "withheld_copyright") is True:
        return f"withheld in {countries}" if countries else "withheld for copyright"
    return ""


def address(handle: str, number: str) -> str:
    """The address of the post with this number; it opens without its account's handle too."""
    if not (number.isascii() and number.isdigit()):
        return ""
    plain = handle.lstrip("@")
    return f"https://x.com/{plain if re.fullmatch(r'[A-Za-z0-9_]{1,20}', plain) else 'i/web'}/status/{number}"


def _forms(root: object) -> Mapping[str, Form]:
    return FORMS


def _where(root: object) -> str:
    return "X"


def accounts(users: Iterable[object]) -> dict[str, Account]:
    """Accounts of API 2 by their ids."""
    listed = (Account(said(one, "name"), said(one, "username"), said(one, "id")) for one in users)
    return {account.id: account for account in listed if account.id}


KIND = Kind("tweets.js of an X archive", _fits, _posts, _forms, where=_where)
