import json
import tomllib

from hypothesis import given
from hypothesis import strategies as st

from letterdiff.library.toml_places import Places

TEXT = """# [[no]]
[[topic]]
name = 'A # "b"'  # x = 1
terms.en = ["a", # [
  'b]', \"\"\"c
d\"\"\", "e"]
"terms".'ja' = []
[[topic.instrument]]
terms = {en = ["x", "y"], ja = ["z"]}
[[topic]]
other = 3
[[topic.instrument]]
terms = 3
"""


def test_every_value_has_its_line_and_column() -> None:
    tomllib.loads(TEXT)
    places = Places(TEXT)
    for path, told in (
        (("topic", 0), (2, 1)),
        (("topic", 0, "name"), (3, 8)),
        (("topic", 0, "terms", "en", 3), (6, 7)),
        (("topic", 0, "terms", "ja"), (7, 16)),
        (("topic", 0, "instrument", 0, "terms", "ja", 0), (9, 33)),
        (("topic", 1, "instrument", 0, "terms"), (13, 9)),
        (("topic", 1, "instrument", 0, "name"), (12, 1)),
        (("nothing",), (1, 1)),
    ):
        assert places.of(*path) == told


@given(st.lists(st.text(st.characters(exclude_categories=("C",)), max_size=6), max_size=5), st.booleans())
def test_every_text_of_a_list_is_found_at_its_place(texts: list[str], folded: bool) -> None:
    quoted = [json.dumps(text, ensure_ascii=False) for text in texts]
    document = f"# x\n[a]\nb = [{(chr(10) if folded else ' ').join(each + ',' for each in quoted)}]\n"
    lines = document.split("\n")
    for number, own in enumerate(quoted):
        line, column = Places(document).of("a", "b", number)
        assert lines[line - 1].startswith(own, column - 1)


@given(st.text("[]{}=\"'.#\n ab"))
def test_any_text_whatever_comes_to_an_end(text: str) -> None:
    Places(text).of("a", 0)
