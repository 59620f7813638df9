from letterdiff.align.translations import pairs_of_blocks
from letterdiff.model import BlockKind
from support.build import document

HEAD = (BlockKind.HEADING, "Position")


def test_equal_rows_go_block_by_block() -> None:
    ours = document(HEAD, "We want no guarantees at all.", "We want the credit to be widened, and soon.")
    theirs = document(
        (BlockKind.HEADING, "立場"), "当社は保証を求めていない。", "当社は税額控除の拡大を早く求める。"
    )
    assert pairs_of_blocks(ours, theirs) == {0: 0, 1: 1, 2: 2}


def test_a_block_that_was_not_translated_is_left_out() -> None:
    long, short = "x" * 300, "y" * 40
    ours = document(HEAD, long, long)
    theirs = document(HEAD, long, short, long)
    assert pairs_of_blocks(ours, theirs) == {0: 0, 1: 1, 2: 3}


def test_two_blocks_for_one_are_no_pair() -> None:
    ours = document(HEAD, "x" * 150, "x" * 150, "z" * 80)
    theirs = document(HEAD, "x" * 300, "z" * 80)
    assert pairs_of_blocks(ours, theirs) == {0: 0, 3: 2}


def test_nothing_to_align() -> None:
    assert pairs_of_blocks(document((BlockKind.FURNITURE, "1")), document("a")) == {}
