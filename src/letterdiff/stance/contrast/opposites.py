"""Words that say the opposite of each other, as anyone would write them down.

Deeds and judgements only: an 'old' and a 'young' woman are two women, not one of whom the opposite is said.
"""

from letterdiff.stance.contrast.english import form

_ROWS = """
increase raise expand grow widen boost : reduce lower cut decrease shrink narrow
strengthen : weaken
allow permit : ban forbid prohibit prevent
legal : illegal
support favor back : oppose reject
accept : reject refuse
agree : disagree
approve : reject disapprove
include : exclude
start begin launch introduce : stop end finish abolish scrap
keep maintain continue retain preserve : abolish end scrap remove stop
build create : demolish dismantle destroy
add : remove
protect : harm endanger
encourage promote : discourage hinder
help : hinder harm
win : lose
rise : fall drop
easy : hard difficult
strong : weak
good : bad
better : worse
right : wrong
true : false
safe : unsafe dangerous
possible : impossible
necessary : unnecessary
mandatory compulsory : voluntary optional
permanent : temporary
legalization : criminalization
privatization privatize : nationalization nationalize
centralize : decentralize
regulate regulation : deregulate deregulation
success succeed : failure fail
cheap : expensive
always : never
more : less fewer
増加 増大 増額 拡大 : 減少 削減 減額 縮小
増税 : 減税
強化 : 緩和
賛成 支持 : 反対
許可 容認 : 禁止
導入 創設 : 廃止 撤廃
開始 : 終了 中止
継続 維持 : 廃止 中止
公開 : 非公開
必要 : 不要 不必要
可能 : 不可能
有料 : 無料
着陸 : 離陸
到着 : 出発
安全 : 危険
"""


def _table() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for row in _ROWS.strip().splitlines():
        one, other = (frozenset(form(word) for word in side.split()) for side in row.split(":"))
        for word in one:
            found.setdefault(word, set()).update(other)
        for word in other:
            found.setdefault(word, set()).update(one)
    return {word: frozenset(others) for word, others in found.items()}


_KINDS = """
legal illegal easy hard difficult strong weak good bad better worse right wrong true false safe unsafe
dangerous mandatory compulsory voluntary optional cheap expensive
"""
_DESCRIBING = frozenset(map(form, _KINDS.split()))
_OPPOSITES = _table()


def opposite(first: str, second: str) -> bool:
    """Whether two words, in the form they are compared by, say the opposite."""
    return second in _OPPOSITES.get(first, ())


def describes(word: str) -> bool:
    """Whether a form is of a word that may only say which thing is meant: 'legal', 'cheap'."""
    return word in _DESCRIBING
