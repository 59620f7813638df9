"""What JSON looks like that is no export of posts: so that a message can say it."""

from collections.abc import Callable, Mapping

from letterdiff.extract.posts.post import at, rows, said
from letterdiff.text import clean


def _has(*keys: str) -> Callable[[object], bool]:
    return lambda root: all(at(root, key) is not None for key in keys)


def _entries(*keys: str) -> Callable[[object], bool]:
    """Whether the file is a list whose first entries have these keys."""
    return lambda root: isinstance(root, list) and any(_has(*keys)(one) for one in root[:20])


def _says(key: str, *wanted: str) -> Callable[[object], bool]:
    return lambda root: said(root, key) in wanted


def _all(kind: type | tuple[type, ...]) -> Callable[[object], bool]:
    return lambda root: isinstance(root, list) and bool(root) and all(isinstance(one, kind) for one in root)


def _timeline(root: object) -> bool:
    return any(at(root, "data", key, "result") is not None for key in ("user", "tweetResult", "threaded"))


_STRANGERS: tuple[tuple[Callable[[object], bool], str], ...] = (
    (lambda root: isinstance(root, list) and not root, "an empty list"),
    (lambda root: isinstance(root, Mapping) and not root, "an empty object"),
    (_all((int, float)), "a list of numbers"),
    (_all(str), "a list of strings"),
    (_all(list), "a table of rows without names"),
    (_entries("like"), "the likes of an X archive; the posts are in tweets.js"),
    (_entries("dmConversation"), "the direct messages of an X archive; the posts are in tweets.js"),
    (_entries("account"), "the account of an X archive; the posts are in tweets.js"),
    (_entries("follower"), "the followers of an X archive; the posts are in tweets.js"),
    (_entries("following"), "the accounts followed of an X archive; the posts are in tweets.js"),
    (_has("userInfo", "archiveInfo"), "the manifest of an X archive; the posts are in tweets.js"),
    (_timeline, "a page of X's own web interface, which is no export"),
    (_says("type", "Person", "Organization", "Service", "Application"), "an account of the Fediverse"),
    (_says("type", "Feature", "FeatureCollection", "GeometryCollection"), "GeoJSON (a map)"),
    (lambda root: at(root, "log", "entries") is not None, "a HAR file (a browser's network log)"),
    (_has("nbformat", "cells"), "a Jupyter notebook"),
    (_has("name", "dependencies"), "a package.json (a program's description)"),
    (_has("name", "version", "scripts"), "a package.json (a program's description)"),
    (_has("lockfileVersion"), "a package-lock.json (a program's description)"),
    (_has("compilerOptions"), "a tsconfig.json (a program's settings)"),
    (_has("openapi"), "an OpenAPI description"),
    (_has("$schema", "properties"), "a JSON Schema"),
    (_has("manifest_version"), "the manifest of a browser's extension"),
    (_has("guild", "channel", "messages"), "an export of a Discord channel"),
    (_entries("type", "ts", "user"), "an export of a Slack channel"),
    (_entries("type", "ts", "text"), "an export of a Slack channel"),
    (lambda root: any(at(one, "text_entities") is not None for one in rows(root, "messages")[:20]),
     "an export of a Telegram chat"),
    (_has("participants", "messages"), "messages of Facebook or Instagram"),
    (_has("chats"), "an export of chats (Telegram or WhatsApp)"),
    (_has("messages"), "an export of messages"),
    (_entries("message", "sender"), "an export of messages (WhatsApp or another chat)"),
    (_entries("header", "titleUrl"), "activity of Google Takeout"),
    (_has("locations"), "places of Google Takeout"),
    (_says("kind", "Listing"), "a listing of Reddit"),
    (_entries("kind", "data"), "a listing of Reddit"),
    (_has("errors"), "an error message of an API, not its answer"),
    (_has("error"), "an error message of an API, not its answer"),
    (_has("formats", "extractor"), "an info file of yt-dlp without comments (--write-comments gets them)"),
    (_has("@context", "@type"), "JSON-LD (data about a page)"),
)  # fmt: skip
"""Tests of a file's value and what it is in words, the most particular first."""


def looks_like(root: object) -> str:
    """What a value looks like, in words for one line of a message."""
    for fits, words in _STRANGERS:
        if fits(root):
            return words
    if isinstance(root, Mapping):
        return f"an object with {_keys(root)}"
    if isinstance(root, list):
        first = next((one for one in root if isinstance(one, Mapping) and one), None)
        return f"a list of objects with {_keys(first)}" if first else "a mixed list"
    return "a single value"


def _keys(value: Mapping[object, object]) -> str:
    names = [clean.one_line(str(name))[:30] for name in list(value)[:4]]
    return ", ".join(names) + (" …" if len(value) > len(names) else "")
