"""Whether what a word names is among what other words name: the word itself, its like, or one of its kind."""

from letterdiff.stance.contrast.english import form

_ALIKE = """
man guy
woman lady
child kid
person people someone somebody
company firm corporation
worker employee
lawyer attorney
law statute legislation
buy purchase acquire
allow permit
ban prohibit forbid outlaw
help aid assist
require mandate
begin start
end finish
speak talk
answer reply
big large
little small
fast quick rapid
car automobile
bicycle bike
motorcycle motorbike
telephone phone
photograph photo picture
film movie
shop store
road street
sofa couch
sea ocean
stone rock
男 男性
女 女性
子 子供 子ども
人 人々 人間
会社 企業
法律 法
車 自動車
"""
"""Words of one sense, a row each. No two instruments are among them: a grant is no loan."""
_KINDS = {
    "person": "man guy woman lady child kid boy girl",
    "people": "man guy woman lady child kid boy girl",
    "child": "boy girl",
    "kid": "boy girl",
    "人": "男 男性 女 女性 子 子供 子ども 婦人 幼児 児童 選手",
    "子供": "幼児 児童",
}
"""Whoever denies it of a kind denies it of each in it."""
_STEM = 3
"""Letters of a stem of which one form may have kept its last e: 'bike', 'bik-ing'."""
_COMPOUND = 2
"""Characters that the head of a Japanese compound has at least: 自転車 of 電動自転車."""


_UN = ("非", "不", "未", "無", "反")
"""What makes the opposite of a Japanese word: 非公開 is not 公開."""


def _table() -> dict[str, frozenset[str]]:
    rows = [frozenset(form(word) for word in row.split()) for row in _ALIKE.split("\n")]
    found = {word: row for row in rows for word in row}
    for kind, members in _KINDS.items():
        known = found.get(form(kind), frozenset())
        found[form(kind)] = known | {form(word) for word in members.split()}
    return found


_NAMES = _table()


def named(word: str, others: frozenset[str]) -> bool:
    """Whether the thing of one form is named by the others, more narrowly perhaps."""
    if word in others or _NAMES.get(word, frozenset()) & others:
        return True
    if word.isascii():
        return len(word) >= _STEM and any(word in (f"{other}e", other.removesuffix("e")) for other in others)
    return len(word) >= _COMPOUND and any(
        other.endswith(word) and not other.startswith(_UN) for other in others
    )
