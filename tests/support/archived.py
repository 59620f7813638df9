"""Small archives for tests: WARC records written one by one, and ZIP files of named texts."""

import base64
import hashlib
import zipfile
from collections.abc import Mapping
from io import BytesIO

from letterdiff.extract.requests import Member
from letterdiff.model import Problem

PAGE = b"<!doctype html><title>A page</title><p>We neither have nor want loan guarantees.</p>"
DATE = "2025-11-06T09:30:00Z"


def sha1(data: bytes) -> str:
    """A digest as WARC files mostly write it."""
    return "sha1:" + base64.b32encode(hashlib.sha1(data).digest()).decode()


def http(body: bytes = PAGE, status: str = "200 OK", **headers: str) -> bytes:
    """A server's answer; `content_type` and the like are its headers."""
    said = {"content_type": "text/html", **headers}
    lines = [f"{name.replace('_', '-')}: {value}" for name, value in said.items() if value]
    return "\r\n".join([f"HTTP/1.1 {status}", *lines, "", ""]).encode() + body


def record(block: bytes | None = None, url: str = "https://example.org/post", **headers: str) -> bytes:
    """A WARC record of a response; other headers by name, `kind` the record's own, `length` a wrong one."""
    block = http() if block is None else block
    said = {
        "WARC-Type": headers.pop("kind", "response"),
        "WARC-Target-URI": url,
        "WARC-Date": headers.pop("date", DATE),
        "Content-Type": headers.pop("content_type", "application/http; msgtype=response"),
        "Content-Length": headers.pop("length", str(len(block))),
        **{name.replace("_", "-"): value for name, value in headers.items()},
    }
    lines = [f"{name}: {value}" for name, value in said.items()]
    return "\r\n".join(["WARC/1.0", *lines, "", ""]).encode() + block + b"\r\n\r\n"


def zipped(files: Mapping[str, bytes | str]) -> bytes:
    """A ZIP file of these, deflated."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in files.items():
            file.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def parted(found: list[Member | Problem]) -> tuple[list[Member], list[Problem]]:
    """Members and problems apart."""
    members = [one for one in found if isinstance(one, Member)]
    return members, [one for one in found if isinstance(one, Problem)]
