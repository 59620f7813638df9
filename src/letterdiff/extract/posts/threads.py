"""From the posts of a file to their reading order: each post once, versions together, threads joined."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from letterdiff.extract.posts import times
from letterdiff.extract.posts.post import Post


class Placed(NamedTuple):
    """A post where it is read: `part` counts an account's answers to itself, from 1; 0 outside of threads."""

    post: Post
    part: int
    parent: Post | None


def once(posts: Iterable[Post]) -> tuple[list[Post], int]:
    """Each post once, its earlier versions with it, and how many were there a second time, word for word."""
    groups: dict[str, list[Post]] = {}
    for number, post in enumerate(posts):
        key = (post.versions[0] if post.versions else post.id) or f"\0{number}"
        if post.reposter:
            key = f"{key}\0{post.reposter.key}"
        groups.setdefault(key, []).append(post)
    kept: list[Post] = []
    again = 0
    for group in groups.values():
        different = _different(group)
        again += len(group) - len(different)
        kept += _together(different)
    return kept, again


def _different(group: Sequence[Post]) -> list[Post]:
    """The posts of the group without those that say the same again; what is known of their state stays."""
    found: dict[tuple[str, ...], Post] = {}
    for post in group:
        texts = (value.text for version in (post, *post.earlier) for value in version.words)
        first = found.setdefault(tuple(texts), post)
        first.state = first.state or post.state
    return list(found.values())


def _together(group: list[Post]) -> list[Post]:
    """Versions of one post as the latest one, which has the others, oldest first.

    Posts that merely share an id, as where all rows of a table have one address, stay posts of their own.
    """
    if len(group) == 1 or not any(post.versions or post.edited for post in group):
        return group
    ids = next((post.versions for post in group if post.versions), ())
    numbers = {name: number for number, name in enumerate(ids)}

    def age(version: Post) -> tuple[int, str]:
        return numbers.get(version.id, 0), times.order(version.edited or version.date)

    *earlier, last = sorted(group, key=age)
    last.earlier = earlier
    return [last]


def joined(posts: Sequence[Post]) -> list[Placed]:
    """The posts in the file's order, except that answers follow what they answer, the oldest first."""
    by_id: dict[str, Post] = {}
    for post in posts:
        for name in (post.id, *post.versions) if not post.reposter else ():
            by_id.setdefault(name, post)
    answers: dict[int, list[Post]] = {}
    heads: list[Post] = []
    for post in posts:
        parent = by_id.get(post.parent) if post.parent and not post.reposter else None
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
        below = sorted(answers.get(id(place.post), ()), key=lambda post: times.order(post.date))
        own = any(post.author.key == place.post.author.key for post in below)
        if own and not place.part:
            place = place._replace(part=1)
        found.append(place)
        for post in reversed(below):
            same = post.author.key == place.post.author.key
            waiting.append(Placed(post, place.part + 1 if same else 0, place.post))
    return found
