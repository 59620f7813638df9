"""What stands between a topic and the Japanese predicate behind it: words that turn or blur the stance."""

import re

from letterdiff.stance.around.polarity import Polarity

_ENDS = (
    "廃止", "撤廃", "削減", "縮減", "禁止", "縮小", "停止", "中止", "制限", "除外", "排除", "削除",
    "撤回", "打ち切", "取りやめ", "取り止め", "取り消", "取消", "やめ", "なくす", "なくし", "減らす",
    "減らし", "弱め", "弱体化", "骨抜き", "後退", "見送", "控え", "避け", "凍結", "断念", "解除",
    "違法", "非合法", "犯罪", "阻止", "反対", "妨げ",
    "妨害", "損な", "侵害", "終了", "終結", "破棄", "廃棄", "廃案", "抑制",
    "抑止", "剥奪", "根絶", "規制緩和", "中断", "ないよう", "ないこと", "ぬよう",
)  # fmt: skip
"""Each of them turns the stance once; 'not' among them: '廃止し*ないよう*'."""
_GIVES = (
    "導入", "拡充", "拡大", "維持", "延長", "創設", "継続", "実施", "整備", "保護", "推進", "支援",
    "採用", "復活", "恒久化", "新設", "活用", "促進", "提供", "強化", "義務化", "義務付け", "法制化",
    "制度化", "検討", "確保", "利用", "使用", "普及", "設置", "設定", "適用", "充実", "改善", "増額",
    "追加", "承認", "認可", "許可", "容認", "受け入れ", "尊重", "遵守", "明記", "明文化", "制定",
    "成立", "可決", "策定", "構築", "運用", "開始", "再開", "存続", "堅持", "増加", "引き上げ",
    "簡素化", "迅速化", "付与", "供与", "給付", "交付", "支給", "提案", "保障", "開発", "実現", "達成",
    "要望", "実行", "施行", "発動", "確立", "担保", "加速", "向上", "優先", "申請", "受給", "選択",
    "推奨", "奨励", "重視", "歓迎", "評価", "両立", "行い", "行う", "行わ", "設け", "広げ", "続け",
    "進め", "守り", "守る", "認め", "使え", "強制", "義務づけ", "必要", "急", "強く", "早期", "速やか",
)  # fmt: skip
"""What comes about, stays or grows by what is done."""
_EXTENT = ("対象", "適用対象", "対象範囲", "範囲", "適用範囲", "期間", "適用期間", "規模", "枠", "予算")
"""How far it reaches: what is done to these is done to it."""
_REMOVERS = re.compile("|".join(_ENDS))
_KNOWN = re.compile(f"(?:{'|'.join((*_ENDS, *_GIVES))})(?:な|に|の)?$")
_ASIDE = re.compile(
    r"見直し|緩和|について|に関(?:する|し|して)|慎重|に頼ら|への(?:批判|懸念|反対)|の遅れ|を受け|"
    r"求めない|ではなく|でなく|"
    r"(?:を|は|に|も)(?:含ま|含め|使わ|用い|よら|伴わ|必要とし|求め|導入し|認め)ない(?!よう|こと)|(?<!こと)[のが]ない(?!よう)|なき|なし(?:の|に|でも)|"
    r"以外|を除(?:き|いて|く|いた)|なしで|とは違|とは異な|よりも|代わりに|に代わる|参照|ご覧|確認し|"
    r"留意|注意"
)
"""What sets the topic aside, or leaves open what is wanted of it."""
_OF_IT = re.compile(
    r"(?:制度|措置|法案|政策|事業|案|法|策|等|など)?の(?P<noun>[^をにはがもで、。（）]{1,12}?)(?:を|に|"
    r"は|が|も|$)"
)
"""'Xの*廃止*を': what of the topic is meant."""
_TO_IT = re.compile(
    r"(?:制度|措置|法案|政策|事業|案|法|策|等|など)?(?:への|に対する|に向けた|に伴う|による|からの)"
    r"(?P<noun>[^をにはがもで、。（）]{1,12}?)(?:を|に|は|が|も|$)"
)
"""'Xへの*補償*を': what is asked for on account of the topic."""
_TOWARDS = re.compile(
    r"(?:支援|投資|融資|補助|助成|参加|参画|移行|転換|取り組み|取組|支持|賛成|アクセス|予算|資金|財政支援|対応強化|加入|理解|"
    r"期待|後押し)$"
)
"""What is done towards it, so that who is for the one is for the other."""
_SUFFIX = (
    r"(?:制度|措置|法案|政策|事業|案|法|策|等|など|率|額|権|料|制|技術|サービス|システム|機能|義務|規定)"
)
_JOINED_ON = re.compile(rf"{_SUFFIX}*+(?P<noun>[一-龯々ァ-ヶー]+|抜き|なし)")
"""'X*ゼロ*を': a compound of the topic."""
_NATIVE = re.compile(
    rf"{_SUFFIX}*[をに](?:、)?(?P<verb>[一-龯]?[ぁ-ん]{{1,5}}(?:る|た|う|す|つ|く|ぐ|む|ぶ|ぬ))(?=よう|こと|[一-龯ァ-ヶ])"
)
"""'Xを*めぐる*謝罪', 'Xを*あきらめる*よう': a verb of what is done about it."""
_NATIVE_KNOWN = re.compile(
    r"(?:求め|設け|広げ|続け|進め|守|認め|行|使|用い|含め|含|作|つく|加え|支え|受け|得|残|取り入れ|盛り込|やめ|なく|減ら|"
    r"弱め|控え|避け|止め|とめ|強め|高め|増や|伸ば|定め|課|与え|図|強|早|速|広|新た|対|関|す|して|し)"
)
_DONE = re.compile(r"(?:を|が|は|も)(?P<noun>[一-龯々ァ-ヶー]{2,8})(?:する|し|さ|す|せ)")
"""'Xを*廃止*し': what is done to it."""


def japanese(words: str) -> Polarity:
    """The polarity of the words between a topic and the Japanese predicate behind it."""
    if _ASIDE.search(words) or _is_unknown(words):
        return Polarity.BLURRED
    return Polarity.TURNED if len(_REMOVERS.findall(words)) % 2 else Polarity.KEPT


def _is_unknown(words: str) -> bool:
    """Whether what is done to the topic, or what of it is meant, is none of the words that are known."""
    to_it = _TO_IT.match(words)
    if to_it and not _TOWARDS.search(to_it["noun"]) and not _REMOVERS.search(to_it["noun"]):
        return True
    of_it = _OF_IT.match(words)
    noun = of_it["noun"].rsplit("の", 1)[-1] if of_it else ""
    if of_it and not (noun in _EXTENT or _KNOWN.search(noun)):
        return True
    joined_on = _JOINED_ON.match(words)
    if joined_on and not (joined_on["noun"] in _EXTENT or _KNOWN.search(joined_on["noun"])):
        return True
    native = _NATIVE.match(words)
    if native and not (_NATIVE_KNOWN.match(native["verb"]) or _REMOVERS.match(native["verb"])):
        return True
    done = _DONE.match(words, of_it.end("noun") if of_it and noun in _EXTENT else 0)
    return bool(done and not _KNOWN.search(done["noun"]))
