import ast
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from rich.segment import Segment
from textual.strip import Strip

import letterdiff_tui
from letterdiff_tui import safe

SOURCES = sorted(Path(letterdiff_tui.__file__).parent.rglob("*.py"))
HOSTILE = "a\x1b[31m[bold]b[/]\x07\u202ec\x9b[@click=app.exit]d"


@given(st.text())
def test_no_control_and_no_direction_mark_gets_through(text: str) -> None:
    shown = safe.prose(text).plain
    assert not any((c < " " and c != "\n") or "\x7f" <= c <= "\x9f" or c in "\u202e\u2066" for c in shown)


def test_markup_is_words() -> None:
    content = safe.line(HOSTILE)
    assert "[bold]b[/]" in content.plain and "[@click=app.exit]" in content.plain
    assert not content.spans and "\\x1b" in content.plain and "\\u202e" in content.plain


@given(
    st.text(alphabet="ab\x1b \n日", max_size=12), st.lists(st.tuples(st.integers(0, 14), st.integers(0, 14)))
)
def test_marks_change_no_word(text: str, spans: list[tuple[int, int]]) -> None:
    marked = safe.marked(text, 0, [(a, b, "bold") for a, b in spans])
    assert marked.plain == safe.prose(text).plain


def test_marks_stand_on_their_words_behind_an_escape() -> None:
    marked = safe.marked("\x1bab cd", 10, [(13, 15, "bold"), (14, 16, "underline")])
    assert [(marked.plain[s.start : s.end], s.style) for s in marked.spans] == [
        (" ", "bold"),
        ("c", "bold underline"),
        ("d", "underline"),
    ]


def test_right_to_left_lines_are_isolated_and_keep_their_width() -> None:
    strip = Strip([Segment("שלום abc")])
    assert safe.isolated(strip).text == "\u2068שלום abc\u2069"
    assert safe.isolated(strip).cell_length == strip.cell_length
    plain = Strip([Segment("日本 abc")])
    assert safe.isolated(plain) is plain


def _calls(name: str) -> list[tuple[str, ast.Call]]:
    trees = ((path.name, ast.parse(path.read_text(encoding="utf-8"))) for path in SOURCES)
    nodes = ((file, node) for file, tree in trees for node in ast.walk(tree) if isinstance(node, ast.Call))
    return [(file, n) for file, n in nodes if getattr(n.func, "attr", getattr(n.func, "id", "")) == name]


def test_only_safe_makes_content_and_only_words_is_static() -> None:
    for path in SOURCES:
        text = path.read_text(encoding="utf-8")
        assert "Content(" not in text or path.name == "safe.py", path
        assert not any(word in text for word in ("Label", "from_markup", "rich.text", "RichLog", "Markdown("))
        assert "Static" not in text or path.name == "words.py", path
    assert not _calls("Static") and {file for file, _ in _calls("update")} <= {"words.py"}


def test_nothing_is_said_in_toasts_that_read_markup_and_cover_words() -> None:
    assert not _calls("notify")


def test_words_and_options_are_never_given_a_bare_str() -> None:
    for name in ("Option", "Words", "show"):
        for file, call in _calls(name):
            bare = [arg for arg in call.args if isinstance(arg, ast.Constant | ast.JoinedStr | ast.BinOp)]
            assert not bare, (file, ast.unparse(call))
