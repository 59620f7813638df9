"""Makes mails of Outlook from their properties, and reads back what places in mails say."""

import email
import email.policy
import struct
from collections.abc import Mapping
from itertools import pairwise
from typing import Any

from letterdiff.extract import encoding
from letterdiff.extract.html.parse import parse
from letterdiff.model import Document, DomRange, ValueRange

END, FREE = 0xFFFFFFFE, 0xFFFFFFFF
Tree = Mapping[str, Any]
"""Streams (bytes) and storages (trees) by their names."""


def compound(tree: Tree) -> bytes:
    """A compound file that holds these streams: small ones in sectors of 64 bytes, others of 512."""
    entries: list[list[Any]] = []
    chains: list[bytes] = []

    def add(name: str, content: Any) -> int:
        number = len(entries)
        entries.append([name, 2, FREE, FREE, FREE, END, 0])
        if isinstance(content, bytes):
            entries[number][5:] = [len(chains), len(content)]
            chains.append(content)
        else:
            entries[number][1] = 1 if number else 5
            below = [add(*item) for item in content.items()]
            entries[number][4] = below[0] if below else FREE
            for left, right in pairwise(below):
                entries[left][3] = right
        return number

    add("Root Entry", tree)
    small = [content if len(content) < 4096 else b"" for content in chains]
    mini, mini_starts, mini_table = sectors(small, 64)
    rest = [b"" if len(content) < 4096 else content for content in chains]
    named = struct.pack(f"<{len(mini_table)}I", *mini_table)
    body, starts, table = sectors([mini, named.ljust(-(-len(named) // 512) * 512, b"\xff"), *rest], 512)
    entries[0][5:] = [starts[0], len(mini)]
    for entry in entries:
        if entry[1] == 2:
            number = entry[5]
            entry[5] = mini_starts[number] if small[number] else starts[number + 2]
    rows = b"".join(map(row, entries))
    directory, pages = len(table), -(-len(rows) // 512)
    table += [*range(directory + 1, directory + pages), END]
    count = -(-(len(table) + 1) // 127)
    tables = [*range(len(table), len(table) + count)] + [FREE] * (109 - count)
    table += [0xFFFFFFFD] * count
    packed = struct.pack(f"<{len(table)}I", *table).ljust(count * 512, b"\xff")
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<5H", 0x3E, 3, 0xFFFE, 9, 6)
    header += bytes(6) + struct.pack("<9I", 0, count, directory, 0, 4096, starts[1], 1, END, 0)
    return header + struct.pack("<109I", *tables) + body + rows.ljust(pages * 512, b"\0") + packed


def sectors(contents: list[bytes], size: int) -> tuple[bytes, list[int], list[int]]:
    """Contents laid out in sectors: all of them, where each begins, and which sector follows on which."""
    body, starts, table = b"", [], []
    for content in contents:
        at, count = len(table), -(-len(content) // size)
        starts.append(at if count else END)
        table += [*range(at + 1, at + count), END] if count else []
        body += content.ljust(count * size, b"\0")
    return body, starts, table


def row(entry: list[Any]) -> bytes:
    """An entry of a compound file's directory."""
    name, kind, left, right, child, start, size = entry
    wide = (name + "\0").encode("utf-16-le")
    links = struct.pack("<HBBIII", len(wide), kind, 1, left, right, child)
    return wide.ljust(64, b"\0") + links + bytes(36) + struct.pack("<IQ", start, size)


def properties(values: Mapping[int, Any], header: int) -> dict[str, Any]:
    """Streams of properties: text as UTF-16, bytes as they are, numbers in the table itself."""
    rows, streams = bytes(header), {}
    for pid, value in values.items():
        if isinstance(value, int):
            rows += struct.pack("<HHIII", 0x0003, pid, 6, value, 0)
            continue
        kind = 0x001F if isinstance(value, str) else 0x0102
        data = value.encode("utf-16-le") if isinstance(value, str) else value
        streams[f"__substg1.0_{pid:04X}{kind:04X}"] = data
        rows += struct.pack("<HHIII", kind, pid, 6, len(data) + 2 * (kind == 0x001F), 0)
    return {**streams, "__properties_version1.0": rows}


def msg(values: Mapping[int, Any], **storages: Mapping[int, Any]) -> bytes:
    """A mail of Outlook; `recip_0`, `attach_0` … are its recipients and attachments."""
    tree = properties({0x001A: "IPM.Note", **values}, 32)
    for name, inside in storages.items():
        kind, _, number = name.partition("_")
        tree[f"__{kind}_version1.0_#{int(number):08X}"] = properties(inside, 8)
    return compound(tree)


def eml(body: str | bytes, *headers: str, subject: str = "Loans") -> bytes:
    """A mail with the usual headers, and these."""
    head = [
        "From: Jane Doe <jane@example.org>",
        "Date: Mon, 27 Oct 2025 09:30:00 +0100",
        f"Subject: {subject}",
    ]
    raw = body if isinstance(body, bytes) else body.encode()
    return "\r\n".join([*head, *headers, "", ""]).encode() + raw


def part_of(data: bytes, number: str) -> Any:
    """A part of a mail by its number, as the standard library finds it."""
    part: Any = email.message_from_bytes(data, policy=email.policy.compat32)
    for step in number.split("."):
        part = part.get_payload()[int(step) - 1] if part.is_multipart() else part
    return part


def misplaced(document: Document, data: bytes) -> list[str]:
    """The runs whose place does not hold their characters."""
    roots: dict[str, Any] = {}
    wrong = []
    for run in document.runs:
        place = run.place
        assert isinstance(place, DomRange | ValueRange)
        number = place.part if isinstance(place, DomRange) else place.path[1:]
        part = part_of(data, number)
        charset = str(part.get_content_charset(""))
        text = encoding.decode(part.get_payload(decode=True), charset).text
        if isinstance(place, DomRange):
            if number not in roots:
                roots[number] = parse(b"\xef\xbb\xbf" + text.encode()).root
            text = roots[number].xpath(place.path)[0]
        if text[place.start : place.end] != document.text[run.start : run.end]:
            wrong.append(f"{place}: {text[place.start : place.end]!r}")
    return wrong
