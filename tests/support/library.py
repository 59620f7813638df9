"""A small library on disk, with files that are read quickly."""

from pathlib import Path

from letterdiff.library import Library

LETTER = """We thank the Office for asking.

We ask the government to offer loan guarantees to manufacturers, so that lead times fall to months.

We ask that the tax credit be widened to makers of transformers.
"""
POST = """---
title: A post
author: B. Speaker
organisation: Example Lab
date: 2025-11-06
---

There was some confusion this week about what we asked for.

We neither have nor want loan guarantees for our datacenters.
"""
TOPICS = """
[[topic]]
name = "Loan guarantees"
terms.en = ["loan guarantee", "government guarantee"]
[[topic.instrument]]
name = "loan guarantee"
terms.en = ["loan guarantee", "government guarantee"]

[[topic]]
name = "Tax credit"
terms.en = ["tax credit"]
"""
SIDECAR = """
title = "A letter"
author = "A. Writer"
organisation = "Example Lab"
date = 2025-10-27
"""


def small_library(folder: Path) -> Library:
    """A letter with sidecar, a post with front matter, and two topics."""
    for name, text in (
        ("letters/a.txt", LETTER),
        ("letters/a.txt.toml", SIDECAR),
        ("statements/b.md", POST),
        ("topics.toml", TOPICS),
    ):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return Library.open(folder)
