import gzip
import json
from pathlib import Path

import pytest

from letterdiff.extract import html
from support.readback import folded, misplaced

CORPUS = Path(__file__).parents[4] / "shared" / "corpus"
pytestmark = pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus of real files is not here")


def pages() -> list[Path]:
    return [
        *sorted((CORPUS / "html-articles" / "html").glob("*.html.gz"))[::6],
        *sorted((CORPUS / "sec-threads").rglob("*.htm"))[::8],
    ]


def data_of(path: Path) -> bytes:
    data = path.read_bytes()
    return gzip.decompress(data) if path.suffix == ".gz" else data


@pytest.mark.parametrize("path", pages(), ids=lambda path: path.name[:12])
def test_real_pages_lead_back_in_both_ways(path: Path) -> None:
    data = data_of(path)
    document = html.read(data)
    assert misplaced(document, data) == []
    anchors = [document.anchor(block.start, block.end) for block in document.blocks if block.kind.quotable]
    assert [folded(text) for text in html.second(data, anchors)] == [folded(a.exact) for a in anchors]


def test_real_articles_keep_nearly_all_words_a_person_took() -> None:
    gold = json.loads((CORPUS / "html-articles" / "ground-truth.json").read_text(encoding="utf-8"))
    kept = total = 0
    for name in sorted(gold)[::10]:
        document = html.read(data_of(CORPUS / "html-articles" / "html" / f"{name}.html.gz"))
        wanted = set(gold[name]["articleBody"].split())
        kept, total = kept + len(wanted & set(document.text.split())), total + len(wanted)
    assert kept > 0.9 * total
