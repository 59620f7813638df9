from letterdiff.align.features import is_prose


def test_what_is_prose() -> None:
    assert is_prose("We ask for loan guarantees so that the lead times fall.", "en")
    assert is_prose("当社は政府による融資保証を求めていない。", "ja")
    assert not is_prose("A. Writer, Program Lead, Example Lab, Example Street 5, Example Town", "en")
    assert not is_prose("Page 4", "en")
