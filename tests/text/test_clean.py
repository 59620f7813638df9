import pytest

from letterdiff.text.clean import in_marks


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("We ask.", "“We ask.”"),
        ("“We ask.", "‘“We ask.’"),
        ('"We ask," she said.', '‘"We ask," she said.’'),
        ("They call it “aid”", "‘They call it “aid”’"),
        ("We “ask” here.", "“We “ask” here.”"),
        ("", "“”"),
    ],
)
def test_no_mark_stands_twice(text: str, shown: str) -> None:
    assert in_marks(text) == shown
