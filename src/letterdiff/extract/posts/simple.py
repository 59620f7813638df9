"""The simple format of our own, as JSON or as a table: one post a row, under these names."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from letterdiff.extract import declared
from letterdiff.extract.posts import times
from letterdiff.extract.posts.kind import Kind
from letterdiff.extract.posts.post import Account, Post, Value, at
from letterdiff.extract.posts.x_archive import REPOST

COLUMNS = (
    *("text", "author", "handle", "date", "url"),
    *("reply_to", "quoted_author", "quoted_text", "edited_from"),
)
"""The names of the columns, compared without case; all but `text` may be missing or empty."""
NAMED = ", ".join(COLUMNS)


def name_of(header: str) -> str:
    """A column's name as we write it: without case, blanks and hyphens as low lines; '' where not known."""
    name = "_".join(header.strip().casefold().replace("-", " ").split())
    return name if name in COLUMNS else ""


def post(row: Mapping[str, Value]) -> Post:
    """The post of a row, whose values stand under the columns' names."""

    def line(name: str) -> str:
        return declared.one(row[name].text) if name in row else ""

    author = Account(line("author"), line("handle"))
    words = tuple(row[name] for name in ("text",) if name in row)
    made = Post(line("url"), words, author, times.moment(line("date")), line("url"), parent=line("reply_to"))
    made.parent_name = made.parent
    repost = REPOST.match(words[0].text) if words else None
    if repost:
        made.words = (replace(words[0], start=repost.end()),)
        made.reposter, made.reposted, made.date = author, made.date, ""
        made.author = Account("", repost[1])
    if "quoted_text" in row and not row["quoted_text"].empty:
        made.quoted = Post("", (row["quoted_text"],), Account(line("quoted_author")))
    if "edited_from" in row and not row["edited_from"].empty:
        made.earlier = [Post("", (row["edited_from"],), author, origin=made.origin)]
    return made


def undated(rows: Sequence[Mapping[str, Value]]) -> tuple[str, ...]:
    """A note where dates are written in a way that could be read in two ways, or in none."""
    unread = [row["date"].text for row in rows if "date" in row and _unread(row["date"].text)]
    if not unread:
        return ()
    first = declared.short(declared.one(unread[0]))
    return (f"dates left out: {len(unread)}, the first '{first}'; write them as 2025-10-27",)


def _unread(text: str) -> bool:
    return bool(text.strip()) and not times.moment(text)


def _rows(root: object) -> Iterator[dict[str, Value]]:
    for base, entries in (("", root), ("/posts", at(root, "posts"))):
        for number, entry in enumerate(entries if isinstance(entries, list) else ()):
            yield _row(f"{base}/{number}", entry)


def _row(base: str, entry: object) -> dict[str, Value]:
    """The entry's strings under the columns' names; of two of the same name the first counts."""
    found: dict[str, Value] = {}
    for key, text in entry.items() if isinstance(entry, Mapping) else ():
        name = name_of(key)
        if name and isinstance(text, str):
            pointer = key.replace("~", "~0").replace("/", "~1")
            found.setdefault(name, Value(f"{base}/{pointer}", text))
    return found


def _fits(root: object) -> bool:
    return any("text" in row and len(row) > 1 for row in _rows(root))


def _posts(root: object) -> Iterator[Post]:
    return (post(row) for row in _rows(root) if "text" in row)


def _notes(root: object) -> tuple[str, ...]:
    return undated(list(_rows(root)))


KIND = Kind("lists with text, author, handle, date and url", _fits, _posts, notes=_notes)
