"""From the posts of a file to their reading order: each post once, versions together, threads joined."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from letterdiff.extract.posts.post import Post


class Placed(NamedTuple):
    """A post where it is read: `part` counts an account's answers to itself, from 1; 0 outside of threads."""

    post: Post
    part: int
    parent: Post | None


def once(posts: Iterable[Post]) -> tuple[list[Post], int]:
    """Each post once, its earlier versions with it, and how many were there a second time, word for word."""
    kept: dict[str, Post] = {}
    again = 0
    for number, post in enumerate(posts):
        key = (post.versions[0] if post.versions else post.id) or f"\0{number}"
        if post.reposter:
            key = f"{key}\0{post.reposter.key}"
        known = kept.get(key)
        if known is None:
            kept[key] = post
        elif any(_words(post) == _words(version) for version in (known, *known.earlier)):
            again += 1
        else:
            kept[key] = _versions(known, post)
    return list(kept.values()), again


def _words(post: Post) -> tuple[str, ...]:
    return tuple(value.text for value in post.words)


def _versions(known: Post, post: Post) -> Post:
    """The two as one post: the later one, with the earlier ones oldest first."""
    ids = known.versions or post.versions

    def age(version: Post) -> tuple[int, str]:
        return (ids.index(version.id) if version.id in ids else 0, version.edited or version.date)

    *earlier, last = sorted((*known.earlier, known, *post.earlier, post), key=age)
    for version in earlier:
        version.earlier = []
    last.earlier = earlier
    return last


def joined(posts: Sequence[Post]) -> list[Placed]:
    """The posts in the file's order, except that answers follow what they answer, the oldest first."""
    by_id = {name: post for post in posts for name in (post.id, *post.versions) if name and not post.reposter}
    answers: dict[int, list[Post]] = {}
    heads: list[Post] = []
    for post in posts:
        parent = by_id.get(post.parent) if not post.reposter else None
        if parent is None or parent is post:
            heads.append(post)
        else:
            answers.setdefault(id(parent), []).append(post)
    placed = [place for head in heads for place in _thread(head, answers)]
    seen = {id(place.post) for place in placed}
    # Posts that answer each other in a circle have no head.
    return placed + [Placed(post, 0, None) for post in posts if id(post) not in seen]


def _thread(head: Post, answers: dict[int, list[Post]]) -> list[Placed]:
    """A post and all that answers it, each followed by its own answers."""
    found: list[Placed] = []
    waiting = [Placed(head, 0, None)]
    while waiting:
        place = waiting.pop()
        below = sorted(answers.get(id(place.post), ()), key=lambda post: post.date)
        own = any(post.author.key == place.post.author.key for post in below)
        if own and not place.part:
            place = place._replace(part=1)
        found.append(place)
        for post in reversed(below):
            same = post.author.key == place.post.author.key
            waiting.append(Placed(post, place.part + 1 if same else 0, place.post))
    return found
