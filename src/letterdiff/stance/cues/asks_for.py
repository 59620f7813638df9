"""Cues that ask: 'we urge', 'should', 'it is essential to', an order; 求める, べきだ."""

import re
from collections.abc import Iterator

from letterdiff.model import Stance
from letterdiff.stance.around.removal import ENDS, takes_away
from letterdiff.stance.cues import modals, obligations, predicates, verbs, worth
from letterdiff.stance.cues.cue import Cue
from letterdiff.stance.cues.kind import CueKind
from letterdiff.stance.sentence import Sentence

_VERBS = verbs.pattern(
    r"(?:ask(?:s|ed|ing)?(?: (?:"
    r"(?!(?:to|for|that|not|neither|nor|no|never|whether|if|how|why|what|when|who)\b)\w+ ){0,3}for\b)?|"
    r"urg(?:e|es|ed|ing)|recommend(?:s|ed|"
    r"ing)?|request(?:s|ed|ing)?|call(?:s|ed|ing)? (?:up)?on|call(?:s|ed|ing)? for|propos(?:e|es|ed|ing)|"
    r"encourag(?:e|es|ed|ing)|advis(?:e|es|ed|ing)|advocat(?:e|es|ed|ing)(?: for)?|implor(?:e|es|ed)|"
    r"petition(?:s|ed)?|(?:press|push)(?:es|s|ed|ing)? for|demand(?:s|ed|ing)?|"
    r"insist(?:s|ed|ing)?(?: on| that)?|suggest(?:s|ed)?)(?! (?:strongly )?against\b)"
)
_WISHES = verbs.pattern(
    r"want(?:s|ed)?|need(?:s|ed)?|seek(?:s|ing)?|sought|requir(?:e|es|ed)|look(?:s|ing)? for|wish(?:es)? for|"
    r"(?:like|love|hope|want|wish|expect) to see"
)
_PAPER = verbs.pattern(
    rf"{verbs.PAPER}(?:calling (?:for|on)|asking (?:for|that)|pressing for|urging|demanding|recommending|"
    r"requesting|seeking|advocating(?: for)?|(?:in (?:support|favou?r)|supportive) of|supporting)"
)
_NOUN = re.compile(
    r"\bour (?:\w+ ){0,2}?"
    r"(?:recommendations?|requests?|proposals?|asks?|call|suggestions?|demands?|advice|plea) (?:is|are|"
    r"for|to|that|would be)\b",
    re.IGNORECASE,
)
_ORDER = re.compile(
    r"^\W*(?:recommendations?(?: \d+)?: |\d+[.)] )?(?:(?:first|second|third|fourth|fifth|finally|"
    r"instead|also)(?:ly)?, )?(?:please )?(?P<not>do not |don't |never )?"
    rf"(?P<verb>{ENDS}|expand|extend|create|establish|fund|ensure|require|repeal|ban|adopt|amend|"
    rf"provide|abolish|"
    r"remove|end|stop|protect|strengthen|increase|reduce|invest|introduce|implement|support|clarify|"
    r"streamline|modernize|modernise|accelerate|deploy|direct|prohibit|limit|preserve|maintain|retain|"
    r"include|allow|permit|"
    r"enact|reform|eliminate|use|make|give|grant|widen|offer|build|keep|raise|lower|cut|reject|promote|"
    r"guarantee|restore|let(?! us\b| me\b|'s\b)|undermine|weaken|erode|drop|strike|lift|narrow|dilute|"
    r"defend|uphold|"
    r"safeguard|respect|secure|scrap|phase out)\s(?!for\b|of\b|on\b|in\b|to\b|by\b|is\b|are\b)",
    re.IGNORECASE,
)
_ADVERTISES = re.compile(
    r"^\W*(?:please )?(?:use|build|create|give|offer|make|let|deploy)\b(?!.*\b(?:law|act|bill|regulation|"
    r"statute|"
    r"code|programme|program|government|federal|national|permanent|mandatory|available)\b)|"
    r"\byour\b|\b(?:with|in|using) our (?:[\w-]+ )?(?:kit|api|apps?|tools?|platform|products?|service|"
    r"library|sdk)\b|"
    r"\bin (?:\d+|two|three|four|five|a few|minutes|seconds|easy)\b(?: easy| simple)?(?: steps| minutes|"
    r" seconds)?",
    re.IGNORECASE,
)
"""What speaks to a customer, not to a law-maker: 'use X to unlock *your* phone', 'build X *with our kit*'."""
_THAT = re.compile(r"^\W*recommendations? \d+(?:\.\d+)*[:.]? (?P<that>that)\b", re.IGNORECASE)
_JAPANESE = re.compile(
    r"求め(?:る|ます|た|ました|ている|ています|ております|たい)|要望(?:する|します|いたします|致します|"
    r"した|している)|"
    r"要請(?:する|します|いたします|致します|した)|提案(?:する|します|いたします|致します|した|"
    r"している)|提言(?:する|します|いたします|致します|した)|推奨(?:する|"
    r"します)|勧告(?:する|します|いたします|致します)|望(?:む|みます|んでいる|んでいます)|"
    r"求めざるを得(?:ない|ません)|希望(?:する|します|いたします|致します|している|しています)|"
    r"働きかけ(?:る|ます|ていく|"
    r"ていきます)|お願い(?:したい|する|します|いたします|致します|申し上げます)"
)
_JAPANESE_SHOULD = re.compile(
    r"望まれ(?:る|ます)|望ましい(?:。|です|と考え|と思|$)|べき(?:だ|である|です|と考え|(?=。|$))|(?:が|"
    r"も|は)?(?:不可欠|"
    r"急務)(?:だ|である|です)|(?:が|も|"
    r"は)?欠かせ(?:ない|ません)|(?:が|も)?必要(?:だ|"
    r"である|です|がある|があります|とする|とします|としている|としています)"
)
_JAPANESE_NOT = re.compile(
    r"(?:望ましく(?:ない|ありません)|べき(?:では|で|じゃ)(?:ない|ありません|なく|あるまい)|"
    r"べきでも(?:ない|ありません))"
)


def english(sentence: Sentence) -> Iterator[Cue]:
    """Asking verbs, papers that ask, wishes of a first person, modals, necessity, orders."""
    yield from verbs.cues(sentence, _VERBS, Stance.ASKS_FOR, Stance.DENIES, CueKind.ASKING)
    yield from verbs.cues(sentence, _WISHES, Stance.ASKS_FOR, Stance.DENIES, CueKind.WISH)
    yield from verbs.cues(sentence, _PAPER, Stance.ASKS_FOR, Stance.MENTIONS, CueKind.ASKING)
    yield from modals.english(sentence)
    yield from worth.english(sentence)
    for found in _THAT.finditer(sentence.text):
        yield Cue(Stance.ASKS_FOR, *found.span("that"), CueKind.ORDER)
    for found in _NOUN.finditer(sentence.text):
        yield Cue(Stance.ASKS_FOR, found.start(), found.end(), CueKind.OUR_REQUEST)
    order = _ORDER.match(sentence.text)
    if order and not _ADVERTISES.search(sentence.text):
        against = takes_away(order["verb"]) != bool(order["not"])
        stance = Stance.OPPOSES if against else Stance.SUPPORTS if order["not"] else Stance.ASKS_FOR
        start = order.start("not") if order["not"] else order.start("verb")
        yield Cue(stance, start, order.end("verb"), CueKind.ORDER)


def japanese(sentence: Sentence) -> Iterator[Cue]:
    """求める, 提案する, べきだ, 必要だ; べきではない is against."""
    yield from predicates.cues(sentence, _JAPANESE, Stance.ASKS_FOR, CueKind.ASKING)
    yield from predicates.cues(sentence, _JAPANESE_SHOULD, Stance.ASKS_FOR, CueKind.SHOULD, held=False)
    yield from obligations.japanese(sentence)
    yield from predicates.cues(
        sentence,
        _JAPANESE_NOT,
        Stance.OPPOSES,
        CueKind.SHOULD,
        negated=True,
        held=False,
        said="'should not'",
    )
