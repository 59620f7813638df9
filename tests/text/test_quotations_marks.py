import pytest

from letterdiff.text.quotations import Quotations


@pytest.mark.parametrize(
    "quoted",
    ["„wir warten“", "„czekamy”", "”vi väntar”", "“we wait”", "«on attend»", '"we wait"', "»wir warten«"],
)
def test_what_stands_behind_a_closed_quotation_is_not_quoted(quoted: str) -> None:
    text = f"The council said {quoted} and left. We ask for more."
    start = text.index("We ask")
    found = Quotations(text)
    assert not found.inside(start, len(text))
    assert quoted[0] == "»" or not found.around(start, len(text))
