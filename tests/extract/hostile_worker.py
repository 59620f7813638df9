"""A worker whose reader does what the file says: hang, crash, eat memory, or read it."""

import os
import re
import time
from pathlib import Path

from letterdiff.extract import registry, worker
from letterdiff.extract.builder import Builder, Piece
from letterdiff.model import BlockKind, Document

LEFT_BEHIND: list[bytearray] = []


def read(data: bytes, name: str, language: str = "") -> Document:
    order = data.decode().strip()
    if order == "hang":
        re.match(r"(a+)+$", "a" * 40 + "b")  # holds the interpreter as a library written in C would
    if order == "eat":
        eaten = []
        while True:
            eaten.append(bytearray(2**25))
    if order == "crash":
        os.abort()
    if order == "leave 200 MB behind":
        LEFT_BEHIND.append(bytearray(200 * 2**20))
    if order.startswith("tell"):
        Path(order.split()[1]).write_text(str(os.getpid()))
        time.sleep(60)
    built = Builder()
    built.block(BlockKind.PARAGRAPH, [Piece(f"{order} {os.getpid()}", None)])
    return built.document(data, format="txt", reader="hostile 1")


if __name__ == "__main__":
    registry.read = read
    worker.main()
