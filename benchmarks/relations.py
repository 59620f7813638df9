"""How often *opposed* or *changed* is right on pairs of statements whose relation people have labelled.

Usage: relations.py PAIRS.jsonl --first FIELD --second FIELD --label FIELD --is VALUE

PAIRS has one JSON object a line. Every pair goes through `letterdiff relate` without topics; a pair counts
as accused if the answer is opposed or changed, and as right if its label is VALUE (case aside). Printed:
precision and recall with a 95 % interval (Wilson), the precision if both classes were equally many, and, to
know what the figure is worth, the same for a rule that accuses where one of two texts alone has a negation,
at some shares of common words.
"""

import argparse
import json
import re
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from math import sqrt
from pathlib import Path
from typing import NamedTuple

_ACCUSES = ("opposed", "changed")
_NEGATION = re.compile(
    r"\b(?:no|not|never|nobody|none|nothing|neither|nor|cannot)\b|n['’]t\b|ない|ません", re.I
)
_SHARES = (0.3, 0.5, 0.7, 0.9)


class Pair(NamedTuple):
    """Two statements, and whether people call them opposite."""

    first: str
    second: str
    opposite: bool


def pairs(path: Path, args: argparse.Namespace) -> list[Pair]:
    """The pairs of the file."""
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
    wanted = args.value.casefold()
    return [Pair(row[args.first], row[args.second], row[args.label].casefold() == wanted) for row in rows]


def related(found: Sequence[Pair]) -> list[str]:
    """The relation of each pair, by the command itself."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "pairs.jsonl")
        lines = [json.dumps({"a": pair.first, "b": pair.second}, ensure_ascii=False) for pair in found]
        path.write_text("\n".join(lines) + "\n", "utf-8")
        done = subprocess.run(
            [sys.executable, "-m", "letterdiff", "relate", "--pairs", str(path)],
            capture_output=True, text=True, check=True, cwd=folder,
        )  # fmt: skip
    answers = {row["index"]: row["relation"] for row in map(json.loads, done.stdout.splitlines())}
    return [answers[number] for number in range(len(found))]


def interval(hits: int, of: int) -> tuple[float, float]:
    """Wilson's 95 % interval of a share."""
    if not of:
        return 0.0, 1.0
    z, share = 1.96, hits / of
    middle = (share + z * z / (2 * of)) / (1 + z * z / of)
    half = z * sqrt(share * (1 - share) / of + z * z / (4 * of * of)) / (1 + z * z / of)
    return middle - half, middle + half


def line(name: str, found: Sequence[Pair], accused: Sequence[bool]) -> str:
    """One line of the table."""
    right = sum(pair.opposite and said for pair, said in zip(found, accused, strict=True))
    said, real = sum(accused), sum(pair.opposite for pair in found)
    low, high = interval(right, said)
    hit, slip = right / (real or 1), (said - right) / ((len(found) - real) or 1)
    equal = hit / (hit + slip) if hit + slip else 0.0
    precision = right / said if said else 0.0
    return (
        f"{name:34} precision {precision:.3f} ({low:.2f} to {high:.2f})  recall {hit:.3f}  "
        f"said {said} of {real}  at equal shares {equal:.3f}"
    )


def plain_rules(found: Sequence[Pair]) -> Iterator[str]:
    """What the simplest rule gives, by how many of the shorter text's words stand in the other."""
    for share in _SHARES:
        yield line(
            f"one negates, {share:.0%} of words shared", found, [_negates(pair, share) for pair in found]
        )


def _negates(pair: Pair, share: float) -> bool:
    words = [
        set(re.findall(r"[\u30a1-\u30ff]+|[\u4e00-\u9fff]|[^\W\d_\u3040-\u30ff]{3,}", text.casefold()))
        for text in pair[:2]
    ]
    common = len(words[0] & words[1]) / (min(map(len, words)) or 1)
    return bool(_NEGATION.search(pair.first)) != bool(_NEGATION.search(pair.second)) and common >= share


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("file", type=Path)
    parser.add_argument("--first", required=True)
    parser.add_argument("--second", required=True)
    parser.add_argument("--label", required=True)
    parser.add_argument("--is", dest="value", required=True)
    args = parser.parse_args()
    found = pairs(args.file, args)
    answers = related(found)
    print(line("letterdiff relate", found, [answer in _ACCUSES for answer in answers]))
    for rule in plain_rules(found):
        print(rule)
    for label in (True, False):
        counts = Counter(
            answer for pair, answer in zip(found, answers, strict=True) if pair.opposite is label
        )
        print(f"{args.value if label else 'the others'}: {dict(counts.most_common())}")


if __name__ == "__main__":
    main()
