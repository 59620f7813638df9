"""Japanese noun phrases: runs of kanji and katakana, less what is a verb or says nothing."""

import re
from collections.abc import Iterator
from functools import lru_cache

from letterdiff.text import scripts
from letterdiff.topics.phrase import Phrase

KATAKANA = "\u30a1-\u30fa\u30fc"
_LETTER = f"{scripts.HAN}{KATAKANA}"
_RUN = re.compile(rf"[{_LETTER}A-Za-z0-9・]+")
_TWO = re.compile(f"[{_LETTER}]{{2}}")
_VERBAL = re.compile("(?:する|し(?!か)|され|させ|すべ|しな|でき|いた|致)")
_NUMBER = re.compile("^[0-9０-９一二三四五六七八九十百千万億兆]+")
_NAME_DOT = re.compile(f"(?<=[{KATAKANA}])・(?=[{KATAKANA}])")
SHORTEST, LONGEST = 2, 60
"""Characters that a run needs, and may have: a longer one is a list or a table without spaces."""

_EVERYDAY = """
以上 以下 以外 以内 以前 以後 今後 今回 今日 現在 将来 過去 昨年 今年 来年 最近 必要 重要 可能 不可能
十分 多く 全体 全国 場合 問題 課題 内容 結果 理由 目的 方法 方針 状況 状態 程度 部分 一部 全部 全て
一方 他方 同時 同様 例外 例 点 面 際 事 物 私 私達 私たち 我々 弊社 当社 当会 本会 貴省 貴庁 皆様 皆
人々 国民 市民 企業 会社 政府 国 国家 社会 業界 産業 団体 組織 機関 省庁 大臣 議会 国会 法律 制度 政策
施策 措置 対策 対応 取組 取り組み 計画 提案 意見 要望 要求 要請 希望 求 反対 賛成 支持 支援 歓迎 表明
声明 発表 説明 主張 指摘 検討 実施 実現 推進 促進 強化 拡大 縮小 改善 向上 維持 確保 確認 導入 活用
利用 使用 提供 提出 作成 設定 設置 開始 終了 継続 増加 減少 変更 変化 影響 効果 役割 責任 関係 関連
観点 立場 理解 認識 考慮 配慮 期待 感謝 御礼 機会 質問 回答 文書 書簡 資料 情報 報告 記事 世界 日本
米国 地域 地方 時代 時間 期間 年間 毎年 基本 基準 原則 前提 条件 目標 目指 具体 具体的 積極 積極的 効率
効率的 経済 経済的 技術 技術的 サービス システム ビジネス レベル ケース メリット デメリット コスト
リスク プロジェクト プログラム
"""


def noun_phrases(text: str) -> tuple[Phrase, ...]:
    """The runs of kanji and katakana that are no verbs, in order, each as one word."""
    found = []
    for run in _RUN.finditer(text):
        start = run.start() + (len(n[0]) if (n := _NUMBER.match(run[0])) else 0)
        word = text[start : run.end()].strip("・")
        if not (_TWO.search(run[0]) and SHORTEST <= len(word) <= LONGEST):
            continue
        if len(word) == SHORTEST and _VERBAL.match(text, run.end()):
            continue
        start = text.index(word, start)
        span = (start, start + len(word))
        found.append(Phrase(*span, (_NAME_DOT.sub("", word),), (span,), (True,)))
    return tuple(found)


@lru_cache(maxsize=1)
def _everyday() -> frozenset[str]:
    return frozenset(_EVERYDAY.split())


def is_everyday(phrase: Phrase) -> bool:
    """Whether the run says nothing about what a text is on."""
    return is_everyday_run(phrase.key[0])


def is_everyday_run(word: str) -> bool:
    """The same of a run by itself."""
    return word in _everyday() or bool(re.fullmatch(r"[\W\d_]*", word))


def ends(run: str) -> Iterator[tuple[str, str]]:
    """The stretches at a run's two ends, the longest first: that is where words of a compound meet."""
    for size in range(len(run), SHORTEST - 1, -1):
        yield run[:size], run[-size:]
