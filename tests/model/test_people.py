from letterdiff.model import Bond, Party, People, Tie, Who

LEADER = Party(
    "A. Leader",
    ("@leader", "Mr. Leader"),
    (
        Tie(Bond.SPEAKS_FOR, "Old Lab", "adviser", until="2019-03"),
        Tie(Bond.SPEAKS_FOR, "Lab, Inc.", "chief executive", since="2019-03-15"),
    ),
)
LAB = Party("Example Lab", ("Lab, Inc.",), (Tie(Bond.MEMBER_OF, "Group", since="2024"),))
PEOPLE = People((LEADER, LAB, Party("Trade Group", ("Group",))))


def test_a_speaker_is_known_by_any_name_and_by_handle() -> None:
    for written in ("A. Leader", "a. leader", "Mr. Leader:", "Leader of all (@leader)", "A. Leader (@other)"):
        assert PEOPLE.of(written) is LEADER, written
    assert PEOPLE.of("Leader") is None


def test_a_role_is_the_one_held_on_the_day() -> None:
    assert PEOPLE.who("@leader", "2025-11-06") == Who("A. Leader", "chief executive", "Example Lab")
    assert PEOPLE.who("@leader", "2018") == Who("A. Leader", "adviser", "Old Lab")


def test_the_unknown_stay_as_written() -> None:
    assert PEOPLE.who("Someone", "2025", "Their Firm") == Who("Someone", "", "Their Firm")


def test_a_name_of_two_parties_names_neither() -> None:
    two = People((Party("A", ("Boss",)), Party("B", ("boss",))))
    assert two.of("Boss") is None and two.of("A") is not None


def test_a_membership_holds_in_its_time_from_either_side() -> None:
    assert [party.name for party, _ in PEOPLE.memberships("Example Lab", "Trade Group", "2025-01")] == [
        "Example Lab"
    ]
    found = PEOPLE.memberships("Group", "Lab, Inc.", "2024")
    assert [party.name for party, _ in found] == ["Example Lab"]
    assert not list(PEOPLE.memberships("Example Lab", "Trade Group", "2023-12-31"))


def test_a_date_without_a_day_may_be_any_day_of_it() -> None:
    tie = Tie(Bond.SPEAKS_FOR, "x", since="2019-03-15", until="2019-03-20")
    assert all(map(tie.holds_on, ("2019", "2019-03", "2019-03-15", "2019-03-20")))
    assert not tie.holds_on("") and Tie(Bond.SPEAKS_FOR, "x").holds_on("")
    assert not tie.holds_on("2019-03-14") and not tie.holds_on("2019-03-21") and not tie.holds_on("2020")


def test_two_ways_to_write_one_name() -> None:
    assert People().same("A. Leader (@leader)", "A. Leader") and People().same(
        "@leader", "A. Leader (@leader)"
    )
    assert not People().same("A. Leader", "B. Leader")
    assert PEOPLE.same("Mr. Leader", "@leader")


def test_nothing_is_guessed_of_roles() -> None:
    two = Party("B", (), (Tie(Bond.SPEAKS_FOR, "X", "head"), Tie(Bond.SPEAKS_FOR, "Y", "chair")))
    people = People((two,))
    assert people.who("B", "2025") == Who("B")
    assert people.who("B", "2025", "Y") == Who("B", "chair", "Y")
    assert people.who("B", "2025", "Z") == Who("B", "", "Z")
    assert PEOPLE.who("@leader") == Who("A. Leader")


def test_a_name_may_begin_with_its_last_part() -> None:
    assert PEOPLE.of("Leader, A.") is LEADER
