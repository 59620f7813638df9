from pathlib import Path

from letterdiff import pipeline
from letterdiff.library import Library
from letterdiff.model import Document, Gravity, Problem, State
from letterdiff.pipeline import read
from support.archived import PAGE, http, record, zipped
from support.library import small_library

OTHER = PAGE.replace(b"want", b"seek")
TWO = record() + record(http(OTHER), "https://example.org/2")


def with_files(folder: Path, **files: bytes | str) -> Library:
    """The small library, with these statements; `_` in a name stands for its last dot."""
    library = small_library(folder)
    for name, data in files.items():
        path = folder / "statements" / ".".join(name.rsplit("_", 1))
        path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return library


def statements(found: pipeline.Read) -> dict[str, str]:
    """The names of the sources in archives, and their containers."""
    return {reading.name: reading.source.container for reading in found.readings if reading.source.container}


def said(found: pipeline.Read, word: str) -> list[Problem]:
    return [problem for problem in found.problems if word in problem.reason]


def test_each_page_is_a_source(tmp_path: Path) -> None:
    found = read(with_files(tmp_path, crawl_warc=TWO))
    name = "statements/crawl.warc"
    second = TWO.index(b"WARC/1.0", 1)
    assert statements(found) == {
        f"{name}/0-example.org-post.html": name,
        f"{name}/{second}-example.org-2.html": name,
    }


def test_what_is_declared_of_the_archive_holds_for_its_pages(tmp_path: Path) -> None:
    library = with_files(tmp_path, crawl_warc=TWO)
    sidecar = 'author = "B. Speaker"\ntitle = "A crawl"\norigin = "https://example.org/crawl"\n'
    (tmp_path / "statements/crawl.warc.toml").write_text(sidecar)
    page = next(each for each in read(library).readings if each.source.container)
    assert page.source.speaker == "B. Speaker"
    assert (page.source.meta.title, page.source.meta.origin) == ("A page", "https://example.org/post")


def test_quotes_in_archives_are_verified(tmp_path: Path) -> None:
    library = with_files(tmp_path, crawl_warc=TWO)
    (tmp_path / "statements/b.md").unlink()
    comparison = pipeline.compare(library)
    quoted = {passage.source for passage in comparison.passages()}
    assert any(name.startswith("statements/crawl.warc/") for name in quoted)
    states = {check.state for check in pipeline.verify(library, comparison)}
    assert states <= {State.VERIFIED, State.VERIFIED_TEXT}


def test_an_archive_that_changed_is_said(tmp_path: Path) -> None:
    library = with_files(tmp_path, crawl_warc=TWO)
    (tmp_path / "statements/b.md").unlink()
    comparison = pipeline.compare(library)
    (tmp_path / "statements/crawl.warc").write_bytes(record(http(b"<p>Nothing</p>"), "https://example.org/3"))
    gone = [c for c in pipeline.verify(library, comparison) if c.state is State.SOURCE_MISSING]
    assert gone
    assert all("is not in the archive" in check.note for check in gone)


def test_the_same_bytes_are_one_source(tmp_path: Path) -> None:
    found = read(with_files(tmp_path, crawl_warc=TWO, open_html=PAGE))
    (known,) = (each.source for each in found.readings if each.name == "statements/open.html")
    assert known.also == ("statements/crawl.warc/0-example.org-post.html",)


def test_the_same_bytes_with_two_fidelities_are_none(tmp_path: Path) -> None:
    library = with_files(tmp_path, crawl_warc=TWO, open_html=PAGE)
    (tmp_path / "statements/crawl.warc.toml").write_text('fidelity = "translation"\n')
    found = read(library)
    assert "statements/open.html" not in found.documents
    assert [problem.name for problem in said(found, "left out")] == [
        "statements/crawl.warc/0-example.org-post.html",
        "statements/open.html",
    ]


def test_a_broken_archive_costs_itself(tmp_path: Path) -> None:
    found = read(
        with_files(tmp_path, crawl_warc=TWO, bad_zip=b"PK\x03\x04 cut", none_zip=zipped({"a.png": b"x"}))
    )
    assert len(statements(found)) == 2
    broken = {problem.name for problem in found.problems if problem.gravity is Gravity.BROKEN}
    assert broken == {"statements/bad.zip", "statements/none.zip"}


def test_a_second_run_opens_nothing(tmp_path: Path) -> None:
    library = with_files(tmp_path, crawl_warc=TWO)
    first = read(library)
    steps: list[str] = []
    second = read(library, lambda event: steps.append(event.step))
    assert (second.readings, second.problems) == (first.readings, first.problems)
    assert pipeline.Step.OPEN not in steps


def test_pages_in_archives_are_shown_one_by_one(tmp_path: Path) -> None:
    with_files(tmp_path, crawl_warc=TWO + b"noise")
    archive = tmp_path / "statements/crawl.warc"
    page = archive / "0-example.org-post.html"
    names = [source.name.removeprefix(f"{archive}/") for source, _ in pipeline.read_files([archive])]
    assert names == [page.name, f"{TWO.index(b'WARC/1.0', 1)}-example.org-2.html", str(archive)]
    ((source, document),) = pipeline.read_files([page])
    assert isinstance(document, Document)
    assert (source.container, "loan guarantees" in document.text) == (str(archive), True)


def test_a_page_that_is_in_no_archive(tmp_path: Path) -> None:
    with_files(tmp_path, crawl_warc=TWO)
    ((_, problem),) = pipeline.read_files([tmp_path / "statements/crawl.warc/7-x.html"])
    assert isinstance(problem, Problem)
    assert problem.reason == "is not in the archive, or no more"


def test_sources_toml_speaks_of_a_page_in_an_archive(tmp_path: Path) -> None:
    library = with_files(tmp_path, crawl_warc=TWO)
    page = "statements/crawl.warc/0-example.org-post.html"
    (tmp_path / "sources.toml").write_text(
        f'["{page}"]\nauthor = "B. Speaker"\n["statements/crawl.warc/gone.html"]\nauthor = "x"\n'
    )
    found = read(library)
    assert next(each.source for each in found.readings if each.name == page).meta.author == "B. Speaker"
    assert said(found, "gone.html") and not said(found, "0-example")
