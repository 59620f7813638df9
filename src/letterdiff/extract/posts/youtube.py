"""Comments on YouTube: those in the info file of yt-dlp, and comment threads as the API gives them."""

import re
from collections.abc import Iterator, Mapping

from letterdiff.extract import declared
from letterdiff.extract.posts import times
from letterdiff.extract.posts.kind import Kind
from letterdiff.extract.posts.post import Account, Form, Post, at, pages_of, rows, said, values
from letterdiff.model import Metadata

_MARKED = re.compile(r"<br\s*/?>|<a\s|</?[bis]>|&(?:amp|lt|gt|quot|#39);")
_WATCH = "https://www.youtube.com/watch?v="
_ID = re.compile(r"[A-Za-z0-9_-]{5,20}")
_COMMENT_ID = re.compile(r"[A-Za-z0-9_.-]{5,120}")


def _is_own(comment: object) -> bool:
    """Whether this is a comment as yt-dlp writes it."""
    return isinstance(at(comment, "text"), str) and bool(said(comment, "parent") and said(comment, "id"))


def _of_info(root: object) -> Iterator[tuple[str, object]]:
    base = "" if isinstance(root, list) else "/comments"
    for number, comment in enumerate(root if isinstance(root, list) else rows(root, "comments")):
        if _is_own(comment):
            yield f"{base}/{number}", comment


def _of_info_posts(root: object) -> Iterator[Post]:
    video = said(root, "id")
    for base, comment in _of_info(root):
        number, parent = said(comment, "id"), said(comment, "parent")
        ago = said(comment, "_time_text") or said(comment, "time_text")
        author = said(comment, "author")
        yield Post(
            number,
            values(base, comment, ("text",)),
            Account(author, author if author.startswith("@") else "", said(comment, "author_id")),
            times.reckoned(at(comment, "timestamp"), ago),
            _address(video, number),
            parent="" if parent == "root" else parent,
        )


def _found(root: object) -> Metadata:
    title = declared.one(at(root, "title"))
    named = f"Comments on “{title}”" if title else ""
    return Metadata(title=named, origin=declared.address(said(root, "webpage_url")))


def _notes(root: object) -> tuple[str, ...]:
    words = "the dates of comments are reckoned from words such as “2 months ago”, and only as exact as these"
    return (words,)


def _address(video: str, number: str) -> str:
    """The address of a comment below its video, or of the video."""
    if not _ID.fullmatch(video):
        return ""
    return f"{_WATCH}{video}" + (f"&lc={number}" if _COMMENT_ID.fullmatch(number) else "")


def _of_api(root: object) -> Iterator[tuple[str, object, str]]:
    """Every comment with its pointer and the id of the one it answers."""
    pages = pages_of(root)
    for base, page in pages:
        listed = rows(page, "items")
        items = [(f"{base}/items/{i}", one) for i, one in enumerate(listed)] if listed else [(base, page)]
        for path, item in items:
            top = at(item, "snippet", "topLevelComment")
            if not isinstance(top, Mapping):
                yield path, item, said(item, "snippet", "parentId")
                continue
            yield f"{path}/snippet/topLevelComment", top, ""
            for number, answer in enumerate(rows(item, "replies", "comments")):
                yield f"{path}/replies/comments/{number}", answer, said(top, "id")


def _api_text(comment: object) -> str:
    names = ("textOriginal", "textDisplay")
    return next((key for key in names if isinstance(at(comment, "snippet", key), str)), "")


def _of_api_posts(root: object) -> Iterator[Post]:
    form = _api_forms(root)["textDisplay"]
    for base, comment, parent in _of_api(root):
        key, snippet = _api_text(comment), at(comment, "snippet")
        if not key:
            continue
        number = said(comment, "id")
        author = said(snippet, "authorDisplayName")
        channel = said(snippet, "authorChannelId", "value")
        yield Post(
            number,
            values(f"{base}/snippet", snippet, (key,), form if key == "textDisplay" else Form.PLAIN),
            Account(author, author if author.startswith("@") else "", channel),
            times.moment(said(snippet, "publishedAt")),
            _address(said(snippet, "videoId"), number),
            times.moment(said(snippet, "updatedAt")),
            parent,
        )


def _api_forms(root: object) -> Mapping[str, Form]:
    """Displayed texts are HTML unless the file was asked for as plain text, which then has line ends."""
    texts = [said(comment, "snippet", "textDisplay") for _, comment, _ in _of_api(root)]
    plain = any("\n" in text for text in texts) or not any(_MARKED.search(text) for text in texts)
    return {"textDisplay": Form.PLAIN if plain else Form.HTML}


def _info_fits(root: object) -> bool:
    return next(_of_info(root), None) is not None


def _api_fits(root: object) -> bool:
    return any(_api_text(comment) and said(comment, "id") for _, comment, _ in _of_api(root))


INFO = Kind("info files of yt-dlp with comments", _info_fits, _of_info_posts, found=_found, notes=_notes)
API = Kind("comments of YouTube's API", _api_fits, _of_api_posts, _api_forms)
