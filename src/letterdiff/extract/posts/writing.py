"""From posts to a document: a block a paragraph, with who, when and where; what has no words is noted."""

from collections import Counter
from collections.abc import Iterable, Sequence

from letterdiff.extract import declared, limits
from letterdiff.extract.builder import Builder
from letterdiff.extract.errors import Unreadable
from letterdiff.extract.posts import shown, threads
from letterdiff.extract.posts.post import Post
from letterdiff.model import BlockKind, Document, Metadata

_PARTED = " › "
_SECONDS_A_POST = 0.002
"""What a post may take on a slow machine, where a file has hundreds of thousands."""


class Writer:
    """Writes the posts of one file into a document and keeps count of what was met."""

    def __init__(self, posts: Iterable[Post]) -> None:
        """Take the posts in the file's order."""
        self._builder = Builder()
        kept, again = threads.once(posts)
        self._placed = threads.joined(kept)
        self._count = Counter(again=again)
        languages = {post.language for post in kept if not post.silent}
        self._language = languages.pop() if len(languages) == 1 else ""

    def document(
        self, data: bytes, *, format: str, reader: str, found: Metadata, notes: Sequence[str], where: str = ""
    ) -> Document:
        """The document; `where` names the site in its title. Unreadable where no post has any words."""
        limits.more(len(self._placed) * _SECONDS_A_POST)
        for place in self._placed:
            self._post(place)
        if not self._count["blocks"]:
            count = len(self._placed)
            reason = f"none of its {count} posts has any text" if count else "the export holds no posts"
            raise Unreadable(reason, "export it again with its text")
        return self._builder.document(
            data,
            format=format,
            reader=reader,
            found=self._found(found, where),
            notes=(*self._notes(), *notes),
        )

    def _found(self, found: Metadata, where: str) -> Metadata:
        own = [place.post.reposter or place.post.author for place in self._placed]
        labels = {account.key: account.label for account in own}
        label = next(iter(labels.values())) if len(labels) == 1 else ""
        title = f"Posts of {label} on {where}" if label and where and len(own) > 1 else ""
        said = Metadata(title=title, author=label, language=declared.language(self._language))
        return found.or_else(said)

    def _post(self, place: threads.Placed) -> None:
        post = place.post
        self._count["reposts" if post.reposter else "posts"] += 1
        if post.state:
            self._count[f"state {post.state.partition(' on ')[0]}"] += 1
        if post.silent and not post.quoted:
            self._count["silent"] += 1
            return
        section = _sections(place)
        for version in post.earlier:
            when = version.edited or version.date
            self._words(version, (*section, f"earlier version of {when}" if when else "earlier version"))
        if post.earlier:
            section = (*section, "latest version")
        elif post.edited and post.edited != post.date:
            self._count["edited"] += 1
            section = (*section, f"as edited on {post.edited}")
        self._words(post, section)
        if post.quoted:
            self._words(post.quoted, (*section, "quoted post"), quoted=True)

    def _words(self, post: Post, section: tuple[str, ...], quoted: bool = False) -> None:
        others = quoted or post.reposter is not None
        for value in post.words:
            if value.text[value.start : value.end].rstrip().endswith("…"):
                self._count["cut reposts" if post.reposter else "cut"] += 1
            for part in shown.parts(value):
                within = part.kind is BlockKind.QUOTATION
                self._count["blocks"] += self._builder.block(
                    BlockKind.QUOTATION if others else part.kind,
                    part.pieces,
                    level=0 if others else part.level,
                    section=_PARTED.join(section),
                    speaker="" if within else post.author.label,
                    date="" if within else post.date,
                    origin=declared.address(post.origin),
                    language=declared.language(post.language) if post.language != self._language else "",
                )

    def _notes(self) -> Iterable[str]:
        count = self._count
        days = sorted(post.date[:10] for post, _, _ in self._placed if post.date and not post.reposter)
        span = ""
        if days:
            span = f", from {days[0]} to {days[-1]}" if days[0] != days[-1] else f", of {days[0]}"
        reposts = f", {_counted(count['reposts'], 'repost')}" if count["reposts"] else ""
        yield f"{_counted(count['posts'], 'post')}{reposts}{span}"
        for key, words in _TOLD.items():
            if count[key]:
                yield f"{words}: {count[key]:,}"
        for key in sorted(key for key in count if key.startswith("state ")):
            yield f"posts {key.removeprefix('state ')}: {count[key]:,}"


_TOLD = {
    "silent": "posts without words of their own, left out",
    "again": "posts that stood in the file again word for word, kept once",
    "edited": "posts that were edited, of which the file holds only the latest words",
    "cut": "posts that end with “…”, so that the export may have cut them short",
    "cut reposts": "reposts that end with “…”, so that the export has cut them short",
}


def _counted(number: int, word: str) -> str:
    return f"{number:,} {word}{'' if number == 1 else 's'}"


def _sections(place: threads.Placed) -> tuple[str, ...]:
    """What stands over the post's words: thread, answer, repost, state."""
    post, found = place.post, []
    if post.reposter:
        by = f" by {post.reposter.label}" if post.reposter.label else ""
        found.append(f"reposted{by}" + (f" on {post.reposted}" if post.reposted else ""))
    elif place.part:
        found.append(f"thread, part {place.part}")
    elif post.parent or post.parent_name:
        whom = place.parent.author.label if place.parent else post.parent_name or post.parent
        found.append(f"reply to {whom}" if whom else "reply")
    if post.state:
        found.append(post.state)
    return tuple(found)
