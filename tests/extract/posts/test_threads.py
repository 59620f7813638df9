from letterdiff.extract.posts import threads
from letterdiff.extract.posts.post import Account, Post, Value

AGENCY, PAPER = Account("Example Agency", "agency"), Account("Example Paper", "paper")


def post(number: str, parent: str = "", who: Account = AGENCY, date: str = "", **more: object) -> Post:
    return Post(number, (Value(f"/{number}", f"text {number}"),), who, date, parent=parent, **more)  # type: ignore[arg-type]


def order(*posts: Post) -> list[tuple[str, int]]:
    return [(place.post.id, place.part) for place in threads.joined(posts)]


def test_answers_follow_what_they_answer_the_oldest_first() -> None:
    posts = (
        post("3", "1", PAPER, "2025-11-06T12:30:00+02:00"),
        post("9"),
        post("1"),
        post("2", "1", date="2025-11-06T11:00:00Z"),
        post("4", "2"),
    )
    assert order(*posts) == [("9", 0), ("1", 1), ("3", 0), ("2", 2), ("4", 3)]


def test_posts_that_answer_each_other_or_themselves_are_all_kept() -> None:
    assert order(post("1", "2"), post("2", "1"), post("3", "3"), post("", "")) == [
        ("3", 0),
        ("", 0),
        ("1", 0),
        ("2", 0),
    ]


def test_a_thread_of_many_thousand_posts_is_joined() -> None:
    posts = [post(str(number), str(number - 1)) for number in range(20_000, 0, -1)]
    assert order(*posts)[-1] == ("20000", 20_000)


def test_versions_come_together_and_the_last_has_the_others() -> None:
    kept, again = threads.once([post("2", versions=("1", "2")), post("1", versions=("1", "2")), post("5")])
    assert [each.id for each in kept] == ["2", "5"]
    assert [each.id for each in kept[0].earlier] == ["1"]
    assert again == 0


def test_an_answer_to_an_earlier_version_follows_the_latest() -> None:
    kept, _ = threads.once([post("8", "1"), post("2", versions=("1", "2")), post("1", versions=("1", "2"))])
    assert order(*kept) == [("2", 1), ("8", 2)]


def test_the_same_words_passed_on_by_two_accounts_are_two_reposts() -> None:
    kept, again = threads.once([post("1", reposter=AGENCY), post("1", reposter=PAPER), post("1")])
    assert (len(kept), again) == (3, 0)
